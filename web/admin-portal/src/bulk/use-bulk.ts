import type { Problem } from '@pinportal/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Run, newRun, runInSteps } from './run-in-steps.ts';

export interface Bulk<Item> {
  /** Null before the first start. */
  readonly run: Run<Item> | null;
  readonly isRunning: boolean;
  /** What has interrupted the run. */
  readonly problem: Problem | null;
  /** Starts a run. Resolves to where it stands when it ends, is stopped or is interrupted. */
  readonly start: (items: readonly Item[]) => Promise<Run<Item>>;
  /** Sends the steps that are left. */
  readonly resume: () => Promise<Run<Item> | null>;
  readonly stop: () => void;
}

export interface BulkOptions<Item> {
  /** The most items in a step. */
  readonly size: number;
  readonly send: (items: readonly Item[]) => Promise<Problem | null>;
}

/** A change of many items in steps. It stops when the page is left. */
export function useBulk<Item>({ size, send }: BulkOptions<Item>): Bulk<Item> {
  const [run, setRun] = useState<Run<Item> | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isStopped = useRef(false);
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  useEffect(() => stop, [stop]);
  const proceed = async (from: Run<Item>): Promise<Run<Item>> => {
    isStopped.current = false;
    let latest = from;
    setRun(from);
    setProblem(null);
    setRunning(true);
    const interruption = await runInSteps(from, {
      send,
      isStopped: () => isStopped.current,
      onStep(next) {
        latest = next;
        setRun(next);
      },
    });
    setProblem(interruption);
    setRunning(false);
    return latest;
  };
  return {
    run,
    isRunning,
    problem,
    start: (items) => proceed(newRun(items, size)),
    resume: async () => (run === null ? null : proceed(run)),
    stop,
  };
}

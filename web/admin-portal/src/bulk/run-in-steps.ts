import type { Problem } from '@pinportal/ui';

/** An item that could not be changed, and why. */
export interface BulkFailure<Item> {
  readonly item: Item;
  readonly problem: Problem;
}

/** Where a run over many items stands. */
export interface Run<Item> {
  /** The items of each step that is still to be sent. */
  readonly pending: readonly (readonly Item[])[];
  readonly total: number;
  /** The number of items that were changed. */
  readonly changed: number;
  readonly failures: readonly BulkFailure<Item>[];
}

export interface StepOptions<Item> {
  /** Changes the items of a step, all or none of them. Returns what prevents it. */
  readonly send: (items: readonly Item[]) => Promise<Problem | null>;
  readonly isStopped: () => boolean;
  readonly onStep: (run: Run<Item>) => void;
}

/** A run in steps of at most `size` items. */
export function newRun<Item>(items: readonly Item[], size: number): Run<Item> {
  const count = Math.ceil(items.length / size);
  const pending = Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
  return { pending, total: items.length, changed: 0, failures: [] };
}

/**
 * Sends the steps of a run one after the other. A step that fails because of one of its items is divided until only this
 * item is left, so that the others are changed. Returns what has interrupted the run, such as a lost connection: the steps
 * that are left can be sent later.
 */
export async function runInSteps<Item>(
  start: Run<Item>,
  { send, isStopped, onStep }: StepOptions<Item>,
): Promise<Problem | null> {
  let run = start;
  while (!isStopped()) {
    const [step, ...pending] = run.pending;
    if (step === undefined) return null;
    const problem = await send(step);
    if (problem === null) {
      run = { ...run, pending, changed: run.changed + step.length };
    } else if (problem.kind !== 'failure') {
      return problem;
    } else if (step.length > 1) {
      const middle = Math.ceil(step.length / 2);
      run = { ...run, pending: [step.slice(0, middle), step.slice(middle), ...pending] };
    } else {
      run = { ...run, pending, failures: [...run.failures, ...step.map((item) => ({ item, problem }))] };
    }
    onStep(run);
  }
  return null;
}

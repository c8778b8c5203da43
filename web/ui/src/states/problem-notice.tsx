import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { useProblemText } from '../messages/use-problem-text.ts';
import { serverClock } from '../time/server-clock.ts';
import { useNow } from '../time/use-now.ts';
import { Notice } from './notice.tsx';

/** Says what went wrong and what to do. After too many attempts, it counts the seconds down. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  const text = useProblemText();
  const messages = useUiMessages();
  if (problem === null) return null;
  if (problem.kind === 'rate-limited') return <Wait until={problem.until} />;
  return (
    <Notice tone="bad" role="alert">
      {text(problem)}
      {problem.kind === 'error' && problem.requestId !== null ? (
        <Text size="sm">{messages.requestId(problem.requestId)}</Text>
      ) : null}
    </Notice>
  );
}

function Wait({ until }: { readonly until: number }) {
  const messages = useUiMessages();
  const seconds = Math.max(0, Math.ceil((until - useNow(1000)) / 1000));
  if (seconds === 0) {
    return (
      <Notice tone="info" role="status">
        {messages.rateLimitedOver}
      </Notice>
    );
  }
  return (
    <Notice tone="attention">
      {/* A screen reader says the wait once, and not each second. */}
      <span role="timer">{messages.rateLimited(seconds)}</span>
    </Notice>
  );
}

/** Whether the wait after too many attempts is not over, so that a button must not be pressed. */
export function useIsWaiting(problem: Problem | null): boolean {
  const until = problem?.kind === 'rate-limited' ? problem.until : null;
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setOver(until), until - serverClock.now());
    return () => clearTimeout(timer);
  }, [until]);
  return until !== null && over !== until;
}

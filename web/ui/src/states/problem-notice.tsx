import { Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { timeLeft } from '../language/format.ts';
import { useUiMessages } from '../messages/index.ts';
import { useProblemText } from '../messages/use-problem-text.ts';
import { serverClock } from '../time/server-clock.ts';
import { useNow } from '../time/use-now.ts';
import { useAnnounce } from './announcer.tsx';
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
  const announce = useAnnounce();
  const now = useNow(1000);
  const text = messages.rateLimited(timeLeft(until - now));
  // A screen reader says the wait once, and not each second.
  const announceWait = useEffectEvent(() => announce(text));
  useEffect(() => announceWait(), [until]);
  if (now >= until) {
    return (
      <Notice tone="info" role="status">
        {messages.rateLimitedOver}
      </Notice>
    );
  }
  return (
    <Notice tone="attention">
      <span role="timer">{text}</span>
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

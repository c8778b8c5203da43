import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type EligibilityChange, PreviewEligibilityDocument } from '@pinportal/client';
import { type Problem, ProblemNotice, problemOfError, problemOfFailure } from '@pinportal/ui';
import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { useEligibilityMessages } from './messages/index.ts';
import { PreviewFrame } from './preview-frame.tsx';

/** For so long, nothing must have been changed before the server is asked, in milliseconds. */
const PAUSE = 250;

/** What the steps would change together, and what prevents one of them. */
interface Effect {
  readonly gainCount: number;
  readonly lossCount: number;
  readonly problem: Problem | null;
}

export interface SteppedPreviewProps {
  /** The steps in which *Save* would make the change, each of them for other users or devices. */
  readonly changes: readonly EligibilityChange[];
}

/** Says before *Save* what a change would do that is too large for one request. The counts of its steps are added. */
export function SteppedPreview({ changes }: SteppedPreviewProps) {
  const messages = useEligibilityMessages().preview;
  const client = useClient();
  const text = JSON.stringify(changes);
  const [settledText] = useDebouncedValue(text, PAUSE);
  const [known, setKnown] = useState<{ readonly text: string; readonly effect: Effect } | null>(null);
  useEffect(() => {
    const state = { isOver: false };
    const add = async () => {
      const effect = await effectOf(client, JSON.parse(settledText) as EligibilityChange[], () => state.isOver);
      if (effect !== null) setKnown({ text: settledText, effect });
    };
    void add();
    return () => {
      state.isOver = true;
    };
  }, [client, settledText]);
  if (changes.length === 0) {
    return (
      <PreviewFrame>
        <Text c="dimmed">{messages.untouched}</Text>
      </PreviewFrame>
    );
  }
  return (
    <PreviewFrame>
      {known?.text === text ? (
        <Counts effect={known.effect} />
      ) : (
        <>
          <VisuallyHidden role="status">{messages.computing}</VisuallyHidden>
          <Skeleton height="1.5rem" width="24rem" maw="100%" />
        </>
      )}
    </PreviewFrame>
  );
}

function Counts({ effect: { gainCount, lossCount, problem } }: { readonly effect: Effect }) {
  const messages = useEligibilityMessages().preview;
  const isComplete = problem === null || problem.kind === 'failure';
  return (
    <>
      {isComplete ? (
        <Text role="status">{gainCount + lossCount === 0 ? messages.none : messages.counts(gainCount, lossCount)}</Text>
      ) : null}
      <ProblemNotice problem={problem} />
    </>
  );
}

/** Null if the change is another one meanwhile. */
async function effectOf(
  client: Client,
  changes: readonly EligibilityChange[],
  isOver: () => boolean,
): Promise<Effect | null> {
  let sum: Effect = { gainCount: 0, lossCount: 0, problem: null };
  for (const change of changes) {
    const variables = { change, first: 1, devices: false };
    const { data, error } = await client
      .query(PreviewEligibilityDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (isOver()) return null;
    if (error !== undefined) return { ...sum, problem: problemOfError(error) };
    const { failure = null, gainCount = 0, lossCount = 0 } = data?.eligibilityPreview ?? {};
    sum = {
      gainCount: sum.gainCount + gainCount,
      lossCount: sum.lossCount + lossCount,
      // The other steps are made all the same.
      problem: failure === null ? sum.problem : problemOfFailure(failure),
    };
  }
  return sum;
}

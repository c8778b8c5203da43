import { Button, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type EligibilityChange, PreviewEligibilityDocument } from '@pinportal/client';
import { ProblemNotice, problemOfError, problemOfFailure } from '@pinportal/ui';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../shell/viewer.tsx';
import { AffectedDevices } from './affected-devices.tsx';
import { useEligibilityMessages } from './messages/index.ts';
import { PreviewFrame } from './preview-frame.tsx';

/** For so long, nothing must have been changed before the server is asked, in milliseconds. */
const PAUSE = 250;

export interface ChangePreviewProps {
  /** The change that *Save* would make. Null if it would make none. */
  readonly change: EligibilityChange | null;
}

/** Says before *Save* how many devices gain or lose the option to generate a one-time PIN, and which. */
export function ChangePreview({ change }: ChangePreviewProps) {
  const messages = useEligibilityMessages().preview;
  return (
    <PreviewFrame>
      {change === null ? <Text c="dimmed">{messages.untouched}</Text> : <Effect change={change} />}
    </PreviewFrame>
  );
}

function Effect({ change }: { readonly change: EligibilityChange }) {
  const messages = useEligibilityMessages().preview;
  const { hasRole } = useViewer();
  const [isListed, setListed] = useState(false);
  const text = JSON.stringify(change);
  const [settledText] = useDebouncedValue(text, PAUSE);
  const settled = useMemo(() => JSON.parse(settledText) as EligibilityChange, [settledText]);
  const devices = hasRole('MANAGE_DEVICES', 'MANAGE_USERS');
  const [{ data, error, fetching }] = useQuery({
    query: PreviewEligibilityDocument,
    variables: { change: settled, devices },
    requestPolicy: 'network-only',
  });
  if (fetching || settledText !== text) {
    return (
      <>
        <VisuallyHidden role="status">{messages.computing}</VisuallyHidden>
        <Skeleton height="1.5rem" width="24rem" maw="100%" />
      </>
    );
  }
  if (error !== undefined || data === undefined) {
    const problem = error === undefined ? null : problemOfError(error);
    const isTooSlow = problem?.kind === 'error' && problem.code === 'FILTER_TOO_SLOW';
    return isTooSlow ? (
      <Text role="status">{messages.tooSlow}</Text>
    ) : (
      <>
        <Text>{messages.failed}</Text>
        <ProblemNotice problem={problem} />
      </>
    );
  }
  const { failure, gainCount = 0, lossCount = 0, affected } = data.eligibilityPreview;
  if (failure !== null) return <ProblemNotice problem={problemOfFailure(failure)} />;
  if (gainCount + lossCount === 0) return <Text role="status">{messages.none}</Text>;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text role="status">{messages.counts(gainCount, lossCount)}</Text>
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={isListed}
          onClick={() => setListed((before) => !before)}
        >
          {isListed ? messages.hide : messages.show}
        </Button>
      </Group>
      {isListed ? <AffectedDevices change={settled} firstPage={affected} /> : null}
    </Stack>
  );
}

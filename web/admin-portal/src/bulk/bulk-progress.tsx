import { Button, Group, Stack, Text } from '@mantine/core';
import { ProblemNotice, useIsWaiting } from '@pinportal/ui';
import { useId } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import classes from './bulk-progress.module.css';
import { FailureList } from './failure-list.tsx';
import { useBulkMessages } from './messages/index.ts';
import type { Bulk } from './use-bulk.ts';

export interface BulkProgressProps<Item> {
  readonly bulk: Bulk<Item>;
  readonly nameOf: (item: Item) => string;
  /** Called when a person continues a run that was stopped or interrupted. */
  readonly onResume: () => void;
  /** Whether the page asks before it is left while the run is going on. It does by default. */
  readonly asksBefore?: boolean;
  /** What is said at the end, if it is not that so many are changed. */
  readonly doneText?: (changed: number, total: number) => string;
}

/** How far a change of many items is, what failed, and the buttons to stop and to continue it. */
export function BulkProgress<Item>({ bulk, nameOf, onResume, asksBefore = true, doneText }: BulkProgressProps<Item>) {
  const messages = useBulkMessages();
  const id = useId();
  const isWaiting = useIsWaiting(bulk.problem);
  const { run, isRunning, problem, stop } = bulk;
  if (run === null) return null;
  const { total, changed, failures } = run;
  const done = changed + failures.length;
  const isLeft = run.pending.length > 0;
  return (
    <Stack gap="sm">
      <Text id={id} role="status">
        {isRunning || isLeft ? messages.progress(done, total) : (doneText ?? messages.done)(changed, total)}
      </Text>
      <progress className={classes.bar} value={done} max={total} aria-labelledby={id} />
      <UnsavedChanges hasChanges={asksBefore && isRunning} messages={messages.unfinished} />
      <ProblemNotice problem={problem} />
      {isLeft && !isRunning ? <Text>{messages.stopped(total - done)}</Text> : null}
      <Group gap="sm">
        {isRunning ? (
          <Button variant="default" onClick={stop}>
            {messages.stop}
          </Button>
        ) : null}
        {isLeft && !isRunning ? (
          <Button onClick={onResume} disabled={isWaiting}>
            {messages.resume}
          </Button>
        ) : null}
      </Group>
      <FailureList failures={failures} nameOf={nameOf} />
    </Stack>
  );
}

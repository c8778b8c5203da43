import { Stack, Text } from '@mantine/core';
import { useProblemText } from '@pinportal/ui';
import classes from './failure-list.module.css';
import { useBulkMessages } from './messages/index.ts';
import type { BulkFailure } from './run-in-steps.ts';

export interface FailureListProps<Item> {
  readonly failures: readonly BulkFailure<Item>[];
  readonly nameOf: (item: Item) => string;
}

/** What could not be changed, each with its reason. */
export function FailureList<Item>({ failures, nameOf }: FailureListProps<Item>) {
  const messages = useBulkMessages();
  const textOf = useProblemText();
  if (failures.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>{messages.failed(failures.length)}</Text>
      <ul className={classes.list}>
        {failures.map(({ item, problem }, index) => (
          <li key={index}>
            {nameOf(item)}: {problem.kind === 'rate-limited' ? null : textOf(problem)}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

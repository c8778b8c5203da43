import { Stack, Title } from '@mantine/core';
import classes from './import.module.css';
import { useUserMessages } from './messages/index.ts';
import type { BadRow } from './use-import.ts';
import { useRowProblemText } from './use-row-problem-text.ts';

/** The rows of an import that become no users, each with its line and the reason. */
export function BadRows({ bad }: { readonly bad: readonly BadRow[] }) {
  const messages = useUserMessages().import;
  const textOf = useRowProblemText();
  if (bad.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {messages.badTitle(bad.length)}
      </Title>
      <ul className={classes.list}>
        {bad.map(({ row, problem }) => (
          <li key={row.line}>
            <strong>{messages.line(row.line, row.user.username)}</strong> {textOf(problem)}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

import { Button, Group, Stack, Title } from '@mantine/core';
import { Notice } from '@pinportal/ui';
import { useState } from 'react';
import { useBulkMessages } from '../bulk/messages/index.ts';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { notFormula, toCsv } from '../files/csv-file.ts';
import { CSV_MEDIA_TYPE, saveFile } from '../files/save-file.ts';
import classes from './import.module.css';
import { useUserMessages } from './messages/index.ts';
import type { CreatedUser } from './use-import.ts';

export interface ImportResultProps {
  readonly created: readonly CreatedUser[];
  /** Whether more users are being created. */
  readonly isRunning: boolean;
}

/** The passwords that were generated, which the server does not show again. Leaving the page without them asks first. */
export function ImportResult({ created, isRunning }: ImportResultProps) {
  const { import: messages, columns } = useUserMessages();
  const { unfinished } = useBulkMessages();
  const [saved, setSaved] = useState(0);
  const generated = created.flatMap(({ username, displayName, password }) =>
    password === null ? [] : [{ username, displayName, password }],
  );
  const isUnsaved = generated.length > saved;
  const guard = (
    <UnsavedChanges hasChanges={isUnsaved || isRunning} messages={isUnsaved ? messages.leave : unfinished} />
  );
  if (generated.length === 0) return guard;
  const save = () => {
    const rows = generated.map(({ username, displayName, password }) => [
      notFormula(username),
      notFormula(displayName),
      password,
    ]);
    saveFile('passwords.csv', [toCsv([['username', 'displayName', 'password'], ...rows])], CSV_MEDIA_TYPE);
    setSaved(generated.length);
  };
  return (
    <Stack gap="sm">
      {guard}
      <Title order={3} size="h4">
        {messages.passwords}
      </Title>
      <Notice tone="attention">{messages.passwordsOnce}</Notice>
      <Group>
        <Button onClick={save}>{messages.download}</Button>
      </Group>
      <div className={classes.passwords} role="region" aria-label={messages.passwords} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.username}</th>
              <th scope="col">{messages.password}</th>
            </tr>
          </thead>
          <tbody>
            {generated.map(({ username, password }) => (
              <tr key={username}>
                <th scope="row">{username}</th>
                <td>
                  <code>{password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}

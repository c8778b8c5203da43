import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { toCsv } from '../files/csv-file.ts';
import { CSV_MEDIA_TYPE, saveFile } from '../files/save-file.ts';
import { NoRoleNotice } from '../shell/no-role-notice.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { IMPORT_COLUMNS, type ImportTable, readTable, readText } from './csv.ts';
import { ImportCheck } from './import-check.tsx';
import { useUserMessages } from './messages/index.ts';

const TEMPLATE = [
  [...IMPORT_COLUMNS],
  ['ada', 'Ada Lovelace', 'ada@example.com', 'Reset Secure Apps Passcode; Register Device', '', 'yes'],
];

/** *Users > Import*: adds users from a CSV file. */
export function ImportPage(): ReactNode {
  const messages = useUserMessages().import;
  const { hasRole } = useViewer();
  return (
    <Page name="users" title={messages.title}>
      {hasRole('MANAGE_USERS') ? <Import /> : <NoRoleNotice />}
    </Page>
  );
}

function Import() {
  const messages = useUserMessages().import;
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<{ readonly number: number; readonly table: ImportTable } | null>(null);
  const [isStarted, setStarted] = useState(false);
  const change = (next: string) => {
    setText(next);
    setChecked(null);
  };
  const check = async () => {
    const table = await readTable(text);
    setChecked((before) => ({ number: (before?.number ?? 0) + 1, table }));
  };
  return (
    <Stack gap="lg">
      <UnsavedChanges hasChanges={text !== '' && !isStarted} />
      {isStarted ? null : (
        <Stack gap="sm" maw="48rem">
          <Text>{messages.explanation}</Text>
          <Group gap="sm">
            <FileButton
              accept=".csv,text/csv,text/plain"
              onChange={(file) => {
                if (file !== null) void readText(file).then(change);
              }}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  {messages.choose}
                </Button>
              )}
            </FileButton>
            <Button variant="subtle" onClick={() => saveFile('users-template.csv', [toCsv(TEMPLATE)], CSV_MEDIA_TYPE)}>
              {messages.template}
            </Button>
          </Group>
          <Textarea
            label={messages.text}
            description={messages.columns(IMPORT_COLUMNS.join(', '))}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <Group>
            <Button onClick={() => void check()} disabled={text.trim() === ''}>
              {messages.check}
            </Button>
          </Group>
        </Stack>
      )}
      {checked === null ? null : (
        <ImportCheck
          key={checked.number}
          table={checked.table}
          onStart={() => setStarted(true)}
          onAgain={() => {
            setStarted(false);
            change('');
          }}
        />
      )}
    </Stack>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Notice } from '@pinportal/ui';
import { useEffect, useEffectEvent } from 'react';
import { BulkProgress } from '../bulk/bulk-progress.tsx';
import { BadRows } from './bad-rows.tsx';
import type { ImportTable } from './csv.ts';
import { ImportResult } from './import-result.tsx';
import { useUserMessages } from './messages/index.ts';
import { useImport } from './use-import.ts';

export interface ImportCheckProps {
  readonly table: ImportTable;
  /** Called when users are being created. */
  readonly onStart: () => void;
  /** Called to import something else. */
  readonly onAgain: () => void;
}

/** What would happen with each row, and the import of the good ones. */
export function ImportCheck({ table, onStart, onAgain }: ImportCheckProps) {
  const messages = useUserMessages().import;
  const { check, creation, bad, good, created } = useImport(table);
  const isUsable = table.hasUsernames && table.rows.length > 0;
  const start = useEffectEvent(() => {
    if (isUsable) void check.start(table.rows.filter(({ problem }) => problem === null));
  });
  useEffect(() => start(), []);
  if (!isUsable) {
    return (
      <Notice tone="bad" role="alert">
        {table.hasUsernames ? messages.noRows : messages.noUsernames}
      </Notice>
    );
  }
  const isChecked = check.run !== null && !check.isRunning && check.run.pending.length === 0;
  const isOver = creation.run !== null && !creation.isRunning && creation.run.pending.length === 0;
  const run = () => {
    onStart();
    void creation.start(good);
  };
  return (
    <Stack gap="lg" maw="48rem">
      {table.unknownColumns.length === 0 ? null : (
        <Notice tone="attention">{messages.unknownColumns(table.unknownColumns.join(', '))}</Notice>
      )}
      {creation.run === null ? (
        <Stack gap="sm">
          <Title order={2}>{messages.checkTitle}</Title>
          {isChecked ? (
            <Text role="status">{messages.checked(good.length, table.rows.length)}</Text>
          ) : (
            <BulkProgress
              bulk={check}
              nameOf={({ user }) => user.username}
              onResume={() => void check.resume()}
              asksBefore={false} // a check changes nothing
              doneText={messages.checkDone}
            />
          )}
        </Stack>
      ) : (
        <Stack gap="sm">
          <Title order={2}>{messages.importTitle}</Title>
          <BulkProgress
            bulk={creation}
            nameOf={({ user }) => user.username}
            onResume={() => void creation.resume()}
            asksBefore={false} // the result asks
            doneText={() => messages.created(created.length)}
          />
          {creation.problem === null ? null : <Text>{messages.interrupted}</Text>}
        </Stack>
      )}
      <ImportResult created={created} isRunning={creation.isRunning} />
      <BadRows bad={bad} />
      <Group>
        {isChecked && creation.run === null && good.length > 0 ? (
          <Button onClick={run}>{messages.confirm(good.length)}</Button>
        ) : null}
        {isOver ? (
          <Button variant="default" onClick={onAgain}>
            {messages.again}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useMessages } from '../messages/index.ts';
import { requestLog } from './request-log.ts';
import classes from './request-list.module.css';

/** What the server was asked, without what was entered. */
export function RequestList() {
  const messages = useMessages().demo;
  const entries = useSyncExternalStore(requestLog.subscribe, requestLog.entries);
  return (
    <section>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {messages.requests}
        </Title>
        <Text size="sm" c="dimmed">
          {messages.requestsExplanation}
        </Text>
        <ol className={classes.requests}>
          {entries.map(({ number, operation, code, times }) => (
            <li key={number} className={classes.request}>
              <code>{operation}</code>
              <span className={classes.outcome}>
                <code>{code}</code>
                {times === 1 ? null : ` · ${messages.times(times)}`}
              </span>
            </li>
          ))}
        </ol>
      </Stack>
    </section>
  );
}

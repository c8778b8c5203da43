import { Button, Stack } from '@mantine/core';
import { MySessionsDocument } from '@pinportal/client';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadFailure, LoadingRows } from '../states/load-state.tsx';
import { useAccountMessages } from './messages/index.ts';
import { SessionEntry } from './session-entry.tsx';
import classes from './sessions.module.css';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Where the person is signed in. Ends one of the sessions, or all. */
export function Sessions() {
  const messages = useAccountMessages().sessions;
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, reload] = useQuery({
    query: MySessionsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const sessions = data?.viewer.sessions;
  if (sessions == null) {
    if (error === undefined) return <LoadingRows count={2} height={96} />;
    return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
  }
  return (
    <Stack>
      <ul className={classes.list}>
        {sessions.nodes.map((session) => (
          <SessionEntry key={session.id} session={session} />
        ))}
      </ul>
      {sessions.pageInfo.hasNextPage ? (
        <Button variant="default" onClick={() => setAfter(sessions.pageInfo.endCursor)}>
          {messages.showMore}
        </Button>
      ) : null}
      {sessions.totalCount > 1 ? <SignOutEverywhere /> : null}
    </Stack>
  );
}

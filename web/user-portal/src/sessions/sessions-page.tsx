import { Button, Stack, Text } from '@mantine/core';
import { MySessionsDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows, PageHeading } from '@pinportal/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BackLink } from '../back-link.tsx';
import { useMessages } from '../messages/index.ts';
import { hasNavigated } from '../route.ts';
import { SessionEntry } from './session-entry.tsx';
import classes from './sessions-page.module.css';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Where the person is signed in. */
export function SessionsPage({ productName }: { readonly productName: string }) {
  const messages = useMessages().sessions;
  return (
    <>
      <BackLink />
      <PageHeading title={messages.title} productName={productName} takesFocus={hasNavigated()} />
      <Text>{messages.explanation}</Text>
      <Sessions />
    </>
  );
}

function Sessions() {
  const messages = useMessages().sessions;
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

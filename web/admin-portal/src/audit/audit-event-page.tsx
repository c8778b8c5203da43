import { Stack, Text, Title } from '@mantine/core';
import { AuditEventDetailsDocument, type AuditEventDetailsQuery } from '@pinportal/client';
import { EmptyState, LoadFailure, LoadingRows } from '@pinportal/ui';
import { Facts } from '../details/facts.tsx';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { EventDetails } from './event-details.tsx';
import { useAuditMessages } from './messages/index.ts';
import { Outcome } from './outcome.tsx';

const route = getRouteApi('/audit/$id');

type AuditEvent = Extract<AuditEventDetailsQuery['node'], { readonly __typename: 'AuditEvent' }>;

/** *Logs > Audit*, one event, with its place in the tamper-evident log. */
export function AuditEventPage(): ReactNode {
  const messages = useAuditMessages();
  const { id } = route.useParams();
  const [{ data, error, fetching }, reload] = useQuery({ query: AuditEventDetailsDocument, variables: { id } });
  const event = data?.node?.__typename === 'AuditEvent' ? data.node : null;
  const isLoading = fetching && data === undefined;
  const title = event === null ? messages.event.notFound : messages.actions[event.action];
  return (
    <Page name="audit" title={isLoading || error !== undefined ? messages.event.title : title}>
      {isLoading ? <LoadingRows count={2} height={160} /> : null}
      {error !== undefined && data === undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {event === null ? null : <Event event={event} />}
      {data !== undefined && event === null ? (
        <EmptyState title={messages.event.notFound}>
          <Text>{messages.event.notFoundExplanation}</Text>
        </EmptyState>
      ) : null}
      <PageLink to="/audit">{messages.event.toList}</PageLink>
    </Page>
  );
}

function Event({ event }: { readonly event: AuditEvent }) {
  const messages = useAuditMessages().chain;
  const { lane, sequence, hash, previousHash } = event.chain;
  return (
    <>
      <div>
        <Outcome event={event} />
      </div>
      <EventDetails event={event} />
      <Stack component="section" gap="sm" mt="md" aria-labelledby="chain">
        <Title order={2} id="chain">
          {messages.title}
        </Title>
        <Text maw="48rem">{messages.explanation}</Text>
        <Facts
          facts={[
            { name: messages.lane, value: lane },
            { name: messages.sequence, value: sequence },
            { name: messages.hash, value: <code>{hash}</code> },
            { name: messages.previousHash, value: previousHash === '' ? messages.first : <code>{previousHash}</code> },
          ]}
        />
      </Stack>
    </>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import type { AuditEventRowFragment, PartyFragment } from '@pinportal/client';
import { CopyButton, useFormat } from '@pinportal/ui';
import { type Fact, Facts } from '../details/facts.tsx';
import { keysOf } from '../list/search.ts';
import { DetailValue } from './detail-value.tsx';
import { useAuditMessages } from './messages/index.ts';
import { PartyLink } from './party-link.tsx';
import { useParty } from './use-party.ts';

/** What a row of the log does not show: the full time, the request, the links, and what was set or used. */
export function EventDetails({ event }: { readonly event: AuditEventRowFragment }) {
  const messages = useAuditMessages();
  const format = useFormat();
  const { requestId, subject } = event;
  const known = keysOf(messages.details);
  const facts: Fact[] = [
    { name: messages.event.when, value: format.stamp(event.occurredAt) },
    { name: messages.event.who, value: <PartyFact party={event.actor} /> },
    { name: messages.event.whom, value: subject === null ? messages.noSubject : <PartyFact party={subject} /> },
    ...event.details.map(({ name, value }) => {
      const title = known.find((each) => each === name);
      return { name: title === undefined ? name : messages.details[title], value: <DetailValue value={value} /> };
    }),
    {
      name: messages.event.requestId,
      value:
        requestId === null ? (
          messages.event.noRequest
        ) : (
          <Group gap="sm">
            <Text span>{requestId}</Text>
            <CopyButton text={requestId} label={messages.event.copyRequestId} variant="subtle" size="sm" />
          </Group>
        ),
    },
  ];
  return (
    <Stack gap="sm">
      <Facts isInRows facts={facts} />
      <Group>
        <CopyButton text={addressOf(event.id)} label={messages.event.copyLink} size="sm" />
      </Group>
    </Stack>
  );
}

/** The address of the page of an event. */
const addressOf = (id: string): string => new URL(`/admin/audit/${id}`, location.href).href;

function PartyFact({ party }: { readonly party: PartyFragment }) {
  const { name, addition, id } = useParty()(party);
  return (
    <>
      {party.node === null || id === null ? name : <PartyLink id={id}>{name}</PartyLink>}
      {addition === null ? null : ` (${addition})`}
    </>
  );
}

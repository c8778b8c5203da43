import { UnstyledButton } from '@mantine/core';
import type { AuditEventRowFragment } from '@pinportal/client';
import { Icon, useNow } from '@pinportal/ui';
import type { Column } from '../list/index-table.tsx';
import classes from './audit-page.module.css';
import type { AUDIT_COLUMNS } from './audit-search.ts';
import { EventTime } from './event-time.tsx';
import { useAuditMessages } from './messages/index.ts';
import { Outcome } from './outcome.tsx';
import { PartyName } from './party-name.tsx';

const MINUTE = 60_000;

export interface OpenRows {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** The columns of the audit log. The first one opens the details of a row. */
export function useAuditColumns({
  isOpen,
  toggle,
}: OpenRows): readonly Column<AuditEventRowFragment, (typeof AUDIT_COLUMNS)[number], never>[] {
  const messages = useAuditMessages();
  const { columns } = messages;
  const now = useNow(MINUTE);
  return [
    {
      name: 'action',
      title: columns.action,
      cell: ({ id, action }) => (
        <UnstyledButton className={classes.action} aria-expanded={isOpen(id)} onClick={() => toggle(id)}>
          <Icon name={isOpen(id) ? 'down' : 'forward'} />
          {messages.actions[action]}
        </UnstyledButton>
      ),
    },
    { name: 'actor', title: columns.actor, cell: ({ actor }) => <PartyName party={actor} /> },
    {
      name: 'subject',
      title: columns.subject,
      cell: ({ subject }) => (subject === null ? null : <PartyName party={subject} />),
    },
    { name: 'outcome', title: columns.outcome, cell: (event) => <Outcome event={event} /> },
    {
      name: 'occurredAt',
      title: columns.occurredAt,
      cell: ({ id, occurredAt }) => <EventTime id={id} occurredAt={occurredAt} now={now} />,
    },
  ];
}

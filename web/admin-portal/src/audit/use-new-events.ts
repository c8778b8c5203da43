import { type AuditEventFilter, AuditEventsDocument } from '@pinportal/client';
import { BACKGROUND, usePolling } from '@pinportal/ui';
import { useState } from 'react';
import { useClient } from 'urql';

const INTERVAL = 15_000;
/** More new events than these are not counted. */
const MOST = 20;

export interface NewEvents {
  readonly count: number;
  readonly isMore: boolean;
}

export interface NewestShown {
  readonly filter: AuditEventFilter;
  /** The ID of the first event on the page, or null if there is none. */
  readonly newest: string | null;
  /** Whether the first page is shown. */
  readonly isActive: boolean;
}

/** Looks quietly for events that are newer than those that are shown, which stay where they are. */
export function useNewEvents({ filter, newest, isActive }: NewestShown): NewEvents | null {
  const client = useClient();
  const [found, setFound] = useState<{ readonly after: string | null; readonly events: NewEvents } | null>(null);
  const poll = async () => {
    const variables = { filter, first: MOST, count: false };
    const { data } = await client.query(AuditEventsDocument, variables, BACKGROUND).toPromise();
    if (data === undefined) return;
    const position = data.auditEvents.nodes.findIndex(({ id }) => id === newest);
    const count = position === -1 ? data.auditEvents.nodes.length : position;
    const isMore = position === -1 && data.auditEvents.pageInfo.hasNextPage;
    setFound({ after: newest, events: { count, isMore } });
  };
  usePolling(() => void poll(), { interval: INTERVAL, isActive });
  if (!isActive || found?.after !== newest || found.events.count === 0) return null;
  return found.events;
}

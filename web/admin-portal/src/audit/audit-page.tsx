import { Text } from '@mantine/core';
import { AuditEventsDocument } from '@pinportal/client';
import { CopyButton, EmptyState, LoadFailure } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { IndexTable } from '../list/index-table.tsx';
import { NothingMatches } from '../list/nothing-matches.tsx';
import { FIRST_PAGE, pageArguments } from '../list/search.ts';
import { useListTotal } from '../list/use-list-total.ts';
import { Page } from '../shell/page.tsx';
import { useAuditColumns } from './audit-columns.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditSearch, NO_FILTER, filterOf } from './audit-search.ts';
import { EventDetails } from './event-details.tsx';
import { ExportButton } from './export-button.tsx';
import { useAuditMessages } from './messages/index.ts';
import { NewEventsNotice } from './new-events.tsx';
import { useNewEvents } from './use-new-events.ts';

const route = getRouteApi('/audit');

/** *Logs > Audit*: who did what to whom, when, and whether it was allowed. */
export function AuditPage(): ReactNode {
  const messages = useAuditMessages();
  const search = route.useSearch();
  return (
    <Page
      name="audit"
      actions={
        <>
          <CopyButton key={JSON.stringify(search)} text={location.href} label={messages.copyViewLink} size="sm" />
          <ExportButton filter={filterOf(search)} />
        </>
      }
    >
      <AuditLog search={search} />
    </Page>
  );
}

function AuditLog({ search }: { readonly search: AuditSearch }) {
  const messages = useAuditMessages();
  const navigate = route.useNavigate();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (id: string) => openIds.has(id);
  const toggle = (id: string) =>
    setOpenIds((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const columns = useAuditColumns({ isOpen, toggle });
  const filter = filterOf(search);
  const list = JSON.stringify(filter);
  const [{ data, error, fetching }, reload] = useQuery({
    query: AuditEventsDocument,
    variables: { filter, ...pageArguments(search) },
    requestPolicy: 'cache-and-network',
  });
  const total = useListTotal(list, data?.auditEvents);
  const rows = data?.auditEvents.nodes;
  const isFirstPage = search.after === undefined && search.before === undefined;
  const newEvents = useNewEvents({
    filter,
    newest: rows?.[0]?.id ?? null,
    isActive: isFirstPage && rows !== undefined,
  });
  const change = (changes: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...FIRST_PAGE, ...changes }), replace: true });
  const showNew = () => {
    reload({ requestPolicy: 'network-only' });
    // The button is gone when the events are there.
    document.querySelector('h1')?.focus();
  };
  const parties = rows?.flatMap(({ actor, subject }) => (subject === null ? [actor] : [actor, subject])) ?? [];
  const isFiltered = list !== '{}';
  return (
    <>
      <AuditFilters search={search} onChange={change} parties={parties}>
        <NewEventsNotice events={newEvents} onShow={showNew} />
      </AuditFilters>
      {error !== undefined && data === undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <IndexTable
          label={messages.list}
          columns={columns}
          shownColumns={search.columns}
          onColumns={(names) => change({ columns: names })}
          rows={fetching && data === undefined ? null : (rows ?? null)}
          nameOf={({ action }) => messages.actions[action]}
          details={(event) => (isOpen(event.id) ? <EventDetails event={event} /> : null)}
          pageInfo={data?.auditEvents.pageInfo ?? null}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, ...page }) })}
          total={total}
          empty={isFiltered ? <NothingMatches onRemoveAll={() => change(NO_FILTER)} /> : <NoEvents />}
        />
      )}
    </>
  );
}

function NoEvents() {
  const messages = useAuditMessages();
  return (
    <EmptyState title={messages.empty}>
      <Text>{messages.emptyExplanation}</Text>
    </EmptyState>
  );
}

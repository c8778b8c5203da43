import { Text } from '@mantine/core';
import { type DeviceRowFragment, DevicesDocument } from '@pinportal/client';
import { EmptyState, LoadFailure } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { useLastChange } from '../changes/use-last-change.ts';
import { FilterBar } from '../list/filter-bar.tsx';
import { IndexTable } from '../list/index-table.tsx';
import { NothingMatches } from '../list/nothing-matches.tsx';
import { FIRST_PAGE, orderArgument, pageArguments } from '../list/search.ts';
import { useListTotal } from '../list/use-list-total.ts';
import { useSelection } from '../list/use-selection.ts';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { DeviceActions } from './device-actions.tsx';
import { useDeviceColumns } from './device-columns.tsx';
import { type DeviceSearch, useDeviceFilters } from './device-filters.ts';
import { useDeviceMessages } from './messages/index.ts';

const route = getRouteApi('/devices');

/** *Devices & Users > Devices*. */
export function DevicesPage(): ReactNode {
  return (
    <Page name="devices">
      <Devices />
    </Page>
  );
}

const NO_FILTERS = {
  search: undefined,
  platform: undefined,
  status: undefined,
  label: undefined,
  user: undefined,
  policy: undefined,
  unmet: undefined,
  canGenerate: undefined,
  isAlmostEligible: undefined,
  isLocked: undefined,
} satisfies DeviceSearch;

function Devices() {
  const messages = useDeviceMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useDeviceColumns();
  const last = useLastChange();
  const filter = {
    search: search.search,
    platform: search.platform,
    status: search.status,
    labelId: search.label,
    userId: search.user,
    appConnectGlobalPolicyId: search.policy,
    unmetRequirement: search.unmet,
    canGenerateOneTimePin: search.canGenerate,
    isAlmostEligible: search.isAlmostEligible,
    isLocked: search.isLocked,
  };
  const list = JSON.stringify(filter);
  const selection = useSelection<DeviceRowFragment>(list);
  const [{ data, error, fetching }, reload] = useQuery({
    query: DevicesDocument,
    variables: { filter, orderBy: orderArgument(search, 'REGISTERED_AT'), ...pageArguments(search) },
    requestPolicy: 'cache-and-network',
  });
  const filters = useDeviceFilters(
    search,
    data?.devices.nodes.find(({ user }) => user.id === search.user)?.user.displayName,
  );
  const total = useListTotal(list, data?.devices);
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...FIRST_PAGE, ...changes }), replace: true });
  const removeFilters = () => change(NO_FILTERS);
  return (
    <>
      <FilterBar
        searchLabel={messages.searchLabel}
        searchText={search.search}
        onSearch={(text) => change({ search: text })}
        filters={filters.filters}
        onFilter={(name, value) => change(filters.read(name, value))}
        onRemoveAll={removeFilters}
      />
      {error !== undefined && data === undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <IndexTable
          label={messages.list}
          columns={columns}
          shownColumns={search.columns}
          onColumns={(names) => change({ columns: names })}
          rows={fetching && data === undefined ? null : (data?.devices.nodes ?? null)}
          nameOf={({ name, user }) => `${name}, ${user.displayName}`}
          pageInfo={data?.devices.pageInfo ?? null}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, ...page }) })}
          total={total}
          sort={{ by: search.sort ?? 'REGISTERED_AT', isDescending: search.descending === true, onSort: change }}
          selection={selection}
          bulkActions={
            <DeviceActions
              selection={selection}
              filter={filter}
              count={total?.isExact === true ? total.count : null}
              onChanged={last.tell}
            />
          }
          empty={
            Object.values(filter).some((value) => value !== undefined) ? (
              <NothingMatches onRemoveAll={removeFilters} />
            ) : (
              <EmptyState title={messages.none}>
                <Text>{messages.noneExplanation}</Text>
                <PageLink to="/users">{messages.toUsers}</PageLink>
              </EmptyState>
            )
          }
        />
      )}
      <ChangeNotice last={last} />
    </>
  );
}

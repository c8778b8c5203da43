import { type UserRowFragment, UsersDocument } from '@pinportal/client';
import { LoadFailure } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, lazy } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { type LastChange, useLastChange } from '../changes/use-last-change.ts';
import { FilterBar } from '../list/filter-bar.tsx';
import { IndexTable } from '../list/index-table.tsx';
import { useListTotal } from '../list/use-list-total.ts';
import { NothingMatches } from '../list/nothing-matches.tsx';
import { FIRST_PAGE, orderArgument, pageArguments } from '../list/search.ts';
import { useSelection } from '../list/use-selection.ts';
import { PageButton } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { AddUser } from './add-user.tsx';
import { useUserMessages } from './messages/index.ts';
import { UserActions } from './user-actions.tsx';
import { useUserColumns } from './user-columns.tsx';
import { useUserFilters } from './user-filters.ts';

const AssignRolesDialog = lazy(() => import('./assign-roles-dialog.tsx'));

const route = getRouteApi('/users');

/** *Devices & Users > Users*. */
export function UsersPage(): ReactNode {
  const messages = useUserMessages();
  const { hasRole } = useViewer();
  const last = useLastChange();
  const actions = hasRole('MANAGE_USERS') ? (
    <>
      <AddUser onChanged={last.tell} />
      <PageButton to="/users/import" variant="default">
        {messages.import.action}
      </PageButton>
    </>
  ) : null;
  return (
    <Page name="users" actions={actions}>
      <Users onChanged={last.tell} />
      <ChangeNotice last={last} />
    </Page>
  );
}

function Users({ onChanged }: { readonly onChanged: LastChange['tell'] }) {
  const messages = useUserMessages();
  const { hasRole } = useViewer();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useUserColumns();
  const filters = useUserFilters(search);
  const { role, status, hasDevices, canGenerate: canGenerateOneTimePin, assignRolesTo } = search;
  const filter = { search: search.search, role, status, hasDevices, canGenerateOneTimePin };
  const list = JSON.stringify(filter);
  const selection = useSelection<UserRowFragment>(list);
  const [{ data, error, fetching }, reload] = useQuery({
    query: UsersDocument,
    variables: { filter, orderBy: orderArgument(search, 'USERNAME'), ...pageArguments(search) },
    requestPolicy: 'cache-and-network',
  });
  const total = useListTotal(list, data?.users);
  const canChange = hasRole('MANAGE_USERS');
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...FIRST_PAGE, ...changes }), replace: true });
  const removeFilters = () =>
    change({ search: undefined, role: undefined, status: undefined, hasDevices: undefined, canGenerate: undefined });
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
          rows={fetching && data === undefined ? null : (data?.users.nodes ?? null)}
          nameOf={({ displayName }) => displayName}
          pageInfo={data?.users.pageInfo ?? null}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, ...page }) })}
          total={total}
          sort={{ by: search.sort ?? 'USERNAME', isDescending: search.descending === true, onSort: change }}
          {...(canChange ? { selection } : {})}
          bulkActions={
            <UserActions
              selection={selection}
              filter={filter}
              count={total?.isExact === true ? total.count : null}
              onChanged={onChanged}
            />
          }
          empty={<NothingMatches onRemoveAll={removeFilters} />}
        />
      )}
      {assignRolesTo !== undefined && canChange ? (
        <Suspense>
          <AssignRolesDialog
            scope={{ ids: [assignRolesTo] }}
            onChanged={onChanged}
            onClose={() =>
              void navigate({
                search: (before) => ({ ...before, assignRolesTo: undefined }),
                replace: true,
                ignoreBlocker: true,
              })
            }
          />
        </Suspense>
      ) : null}
    </>
  );
}

import { Text } from '@mantine/core';
import { LabelsDocument } from '@pinportal/client';
import { EmptyState, LoadFailure } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { type LastChange, useLastChange } from '../changes/use-last-change.ts';
import { IndexTable } from '../list/index-table.tsx';
import { pageArguments } from '../list/search.ts';
import { useListTotal } from '../list/use-list-total.ts';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { AddLabel } from './add-label.tsx';
import { useLabelColumns } from './label-columns.tsx';
import { useLabelMessages } from './messages/index.ts';

const route = getRouteApi('/labels');

/** *Devices & Users > Labels*. */
export function LabelsPage(): ReactNode {
  const last = useLastChange();
  const mayChange = useViewer().hasRole('MANAGE_DEVICES');
  return (
    <Page name="labels" actions={mayChange ? <AddLabel onAdded={last.tell} /> : null}>
      <Labels last={last} mayChange={mayChange} />
    </Page>
  );
}

function Labels({ last, mayChange }: { readonly last: LastChange; readonly mayChange: boolean }) {
  const messages = useLabelMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useLabelColumns(mayChange, last.tell);
  const [{ data, error, fetching }, reload] = useQuery({
    query: LabelsDocument,
    variables: pageArguments(search),
    requestPolicy: 'cache-and-network',
  });
  const total = useListTotal('', data?.labels);
  return (
    <>
      <Text maw="45rem">{messages.explanation}</Text>
      {error !== undefined && data === undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <IndexTable
          label={messages.list}
          columns={columns}
          rows={fetching && data === undefined ? null : (data?.labels.nodes ?? null)}
          nameOf={({ name }) => name}
          pageInfo={data?.labels.pageInfo ?? null}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, ...page }) })}
          total={total}
          empty={
            <EmptyState title={messages.empty}>
              <Text>{messages.emptyExplanation}</Text>
              {mayChange ? null : <Text>{messages.emptyForReaders}</Text>}
            </EmptyState>
          }
        />
      )}
      <ChangeNotice last={last} />
    </>
  );
}

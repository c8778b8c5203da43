import { Button, Text } from '@mantine/core';
import { PoliciesDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { useLastChange } from '../changes/use-last-change.ts';
import { Pager } from '../list/pager.tsx';
import { pageArguments } from '../list/search.ts';
import { Page } from '../shell/page.tsx';
import { usePolicyMessages } from './messages/index.ts';
import classes from './policies-page.module.css';
import { PolicyPanel } from './policy-panel.tsx';
import { RankedPolicies } from './ranked-policies.tsx';

const PolicyDialog = lazy(() => import('./policy-dialog.tsx'));
const route = getRouteApi('/policies');

/** *Policies & Configurations > Policies*. */
export function PoliciesPage(): ReactNode {
  const messages = usePolicyMessages();
  const navigate = route.useNavigate();
  const add = (
    <Button variant="default" onClick={() => void navigate({ search: (before) => ({ ...before, dialog: 'new' }) })}>
      {messages.add}
    </Button>
  );
  return (
    <Page name="policies" actions={add}>
      <Policies />
    </Page>
  );
}

function Policies() {
  const messages = usePolicyMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const last = useLastChange();
  const [deletedId, setDeletedId] = useState<string>();
  const [{ data, error }, reload] = useQuery({
    query: PoliciesDocument,
    variables: pageArguments(search),
    requestPolicy: 'cache-and-network',
  });
  const select = (policy: string | undefined) =>
    void navigate({
      search: (before) => ({ ...before, policy, dialog: undefined }),
      replace: true,
      ignoreBlocker: true,
    });
  const list = data?.appConnectGlobalPolicies;
  return (
    <>
      <Text maw="45rem">{messages.explanation}</Text>
      {list === undefined ? (
        error === undefined ? (
          <LoadingRows count={3} height={112} />
        ) : (
          <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
        )
      ) : (
        <div className={classes.columns}>
          <div className={classes.list}>
            <RankedPolicies list={list} selectedId={search.policy} deletedId={deletedId} last={last} />
            <Pager
              pageInfo={list.pageInfo}
              onPage={(page) => void navigate({ search: (before) => ({ ...before, ...page }) })}
            />
          </div>
          <PolicyPanel
            id={search.policy}
            listed={list.nodes}
            onDeleted={(text, undo) => {
              setDeletedId(search.policy);
              select(undefined);
              last.tell(text, undo);
            }}
          />
        </div>
      )}
      <ChangeNotice last={last} />
      {search.dialog === undefined ? null : (
        <Suspense>
          <PolicyDialog
            id={search.dialog === 'new' ? undefined : search.policy}
            onClose={() => select(search.policy)}
            onSaved={(id, text, undo) => {
              select(id);
              last.tell(text, undo);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

import { AdminStartDocument } from '@pinportal/client';
import { LoadFailure, LoadingRows, PageHeading } from '@pinportal/ui';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useShellMessages } from '../shell/messages/index.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Attention } from './attention.tsx';
import { Overview } from './overview.tsx';
import { OwnPages } from './own-pages.tsx';
import classes from './start-page.module.css';

/** The start page: how much there is, and what needs attention. */
export function StartPage(): ReactNode {
  const { start } = useShellMessages();
  const { hasRole, settings } = useViewer();
  const { history } = useRouter();
  const parts = {
    users: hasRole('MANAGE_USERS'),
    devices: hasRole('MANAGE_DEVICES'),
    audit: hasRole('VIEW_AUDIT_LOG'),
  };
  const hasCounts = parts.users || parts.devices || parts.audit;
  return (
    <>
      <PageHeading title={start} productName={settings.productName} takesFocus={history.canGoBack()} />
      {hasCounts ? <Counts parts={parts} /> : null}
      <div className={hasCounts ? classes.besideNavigation : undefined}>
        <OwnPages />
      </div>
    </>
  );
}

interface Parts {
  readonly users: boolean;
  readonly devices: boolean;
  readonly audit: boolean;
}

function Counts({ parts }: { readonly parts: Parts }) {
  const [{ data, error }, reload] = useQuery({
    query: AdminStartDocument,
    variables: { ...parts },
    requestPolicy: 'cache-and-network',
  });
  if (data === undefined) {
    if (error === undefined) return <LoadingRows count={2} height={128} />;
    return <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />;
  }
  return (
    <>
      <Overview counts={data.adminOverview} />
      <Attention counts={data.adminOverview} />
    </>
  );
}

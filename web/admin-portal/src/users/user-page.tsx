import { Text } from '@mantine/core';
import { UserDetailsDocument } from '@pinportal/client';
import { EmptyState, LoadFailure, LoadingRows } from '@pinportal/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../bulk/change-notice.tsx';
import { useChanges } from '../bulk/use-changes.ts';
import { pageArguments } from '../list/search.ts';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EditUser } from './edit-user.tsx';
import { useUserMessages } from './messages/index.ts';
import { UserAccount } from './user-account.tsx';

const route = getRouteApi('/users/$id');

/** The most devices of a user that are shown at a time. */
const DEVICES_PER_PAGE = 20;

/** A user: the account, the status, the devices with *Why?*, and the registration PINs. */
export function UserPage(): ReactNode {
  const messages = useUserMessages().user;
  const { hasRole } = useViewer();
  const { id } = route.useParams();
  const page = pageArguments(route.useSearch(), DEVICES_PER_PAGE);
  const { latest, add, hide } = useChanges();
  const [{ data, error }, reload] = useQuery({
    query: UserDetailsDocument,
    variables: { id, ...page },
    requestPolicy: 'cache-and-network',
  });
  const user = data?.node?.__typename === 'User' ? data.node : null;
  const isMissing = data !== undefined && user === null;
  return (
    <Page
      name="users"
      title={user?.displayName ?? (isMissing ? messages.notFound : messages.title)}
      actions={user !== null && hasRole('MANAGE_USERS') ? <EditUser user={user} onChanged={add} /> : null}
    >
      {latest === null ? null : <ChangeNotice key={latest.number} change={latest.change} onClose={hide} />}
      {user === null && error !== undefined ? (
        <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {data === undefined && error === undefined ? <LoadingRows count={4} height={160} /> : null}
      {isMissing ? (
        <EmptyState title={messages.notFound}>
          <Text>{messages.notFoundExplanation}</Text>
          <PageLink to="/users">{messages.toList}</PageLink>
        </EmptyState>
      ) : null}
      {user === null ? null : <UserAccount user={user} onChanged={add} />}
    </Page>
  );
}

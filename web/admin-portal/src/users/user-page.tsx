import { UserDetailsDocument } from '@pinportal/client';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ChangeNotice } from '../changes/change-notice.tsx';
import { useLastChange } from '../changes/use-last-change.ts';
import { pageArguments } from '../list/search.ts';
import { DetailsState } from '../details/details-state.tsx';
import { PageLink } from '../shell/link.tsx';
import { Page } from '../shell/page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EditUser } from './edit-user.tsx';
import { useUserMessages } from './messages/index.ts';
import { UserAccount } from './user-account.tsx';

const route = getRouteApi('/users/$id');

/** The most devices of a user that are shown at a time. */
const DEVICES_PER_PAGE = 20;

/** A user: the account, the status, the devices with their requirements, and the registration PINs. */
export function UserPage(): ReactNode {
  const messages = useUserMessages().user;
  const { hasRole } = useViewer();
  const { id } = route.useParams();
  const page = pageArguments(route.useSearch(), DEVICES_PER_PAGE);
  const last = useLastChange();
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
      actions={user !== null && hasRole('MANAGE_USERS') ? <EditUser user={user} onChanged={last.tell} /> : null}
    >
      <DetailsState
        isLoaded={data !== undefined}
        isFound={user !== null}
        error={error}
        retry={() => reload({ requestPolicy: 'network-only' })}
        notFound={{ title: messages.notFound, explanation: messages.notFoundExplanation }}
        listLink={<PageLink to="/users">{messages.toList}</PageLink>}
      />
      {user === null ? null : <UserAccount user={user} onChanged={last.tell} />}
      <ChangeNotice last={last} />
    </Page>
  );
}

import type { UserRowFragment } from '@pinportal/client';
import { StatusLine } from '@pinportal/ui';
import type { Column } from '../list/index-table.tsx';
import { useNames } from '../names/index.ts';
import { PageLink } from '../shell/link.tsx';
import { useUserMessages } from './messages/index.ts';
import type { USER_COLUMNS } from './user-search.ts';

/** The columns of the list of users. */
export function useUserColumns(): readonly Column<
  UserRowFragment,
  (typeof USER_COLUMNS)[number],
  'USERNAME' | 'DISPLAY_NAME'
>[] {
  const messages = useUserMessages();
  const names = useNames();
  const { columns } = messages;
  return [
    {
      name: 'name',
      title: columns.name,
      sort: 'DISPLAY_NAME',
      cell: ({ id, displayName }) => (
        <PageLink to="/users/$id" params={{ id }} fw={600}>
          {displayName}
        </PageLink>
      ),
    },
    { name: 'username', title: columns.username, sort: 'USERNAME', cell: ({ username }) => username },
    { name: 'email', title: columns.email, cell: ({ email }) => email },
    {
      name: 'roles',
      title: columns.roles,
      cell: ({ roles }) =>
        roles.length === 0 ? messages.noRoles : roles.map(({ code }) => names.roles[code]).join(', '),
    },
    {
      name: 'devices',
      title: columns.devices,
      isNumber: true,
      cell: ({ deviceCount }) => deviceCount.totalCount,
    },
    {
      name: 'status',
      title: columns.status,
      cell: ({ status }) => (
        <StatusLine icon={status === 'ACTIVE' ? 'check' : 'blocked'} tone={status === 'ACTIVE' ? 'good' : 'bad'}>
          {names.userStatuses[status]}
        </StatusLine>
      ),
    },
    {
      name: 'canGenerate',
      title: columns.canGenerate,
      cell: ({ canGenerateOneTimePin, deviceCount }) => {
        if (deviceCount.totalCount === 0) return messages.noDevices;
        return canGenerateOneTimePin ? names.yes : names.no;
      },
    },
  ];
}

import type { UserFilter, UserRowFragment, UserStatus } from '@pinportal/client';
import { Suspense, lazy, useState } from 'react';
import { ActionMenu, type MenuAction } from '../bulk/action-menu.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { useBulkMessages } from '../bulk/messages/index.ts';
import type { Selection } from '../list/use-selection.ts';
import { useUserMessages } from './messages/index.ts';
import type { UserScope } from './selected-users.ts';

const AssignRolesDialog = lazy(() => import('./assign-roles-dialog.tsx'));
const SetStatusDialog = lazy(() => import('./set-status-dialog.tsx'));

export interface UserActionsProps {
  readonly selection: Selection<UserRowFragment>;
  readonly filter: UserFilter;
  /** The number of users that match the filter, or null if it is not known. */
  readonly count: number | null;
  readonly onChanged: LastChange['tell'];
}

const STATUSES: readonly UserStatus[] = ['DISABLED', 'ACTIVE'];

/** The menu *Actions* for the selected users. */
export function UserActions({ selection, filter, count, onChanged }: UserActionsProps) {
  const messages = useUserMessages();
  const { actions } = useBulkMessages();
  // An open dialog keeps its users, even if its changes affect the selection.
  const [open, setOpen] = useState<{ readonly action: 'roles' | UserStatus; readonly scope: UserScope } | null>(null);
  const selected = [...selection.rows.values()];
  const all: UserScope = { filter, count };
  const choices: MenuAction[] = [
    {
      name: 'roles',
      label: messages.assignRoles.action,
      onSelect: () =>
        setOpen({ action: 'roles', scope: selection.isAll ? all : { ids: selected.map(({ id }) => id) } }),
    },
    ...STATUSES.flatMap((status): MenuAction[] => {
      const others = selected.filter((user) => user.status !== status);
      const affectedCount = selection.isAll ? count : others.length;
      if (affectedCount === 0) return [];
      const text = messages.setStatus[status];
      const scope = selection.isAll ? all : { ids: others.map(({ id }) => id) };
      return [
        {
          name: status,
          label: affectedCount === null ? text.action : text.confirm(affectedCount),
          onSelect: () => setOpen({ action: status, scope }),
        },
      ];
    }),
  ];
  const close = () => setOpen(null);
  return (
    <>
      <ActionMenu label={actions} actions={choices} />
      <Suspense>
        {open?.action === 'roles' ? (
          <AssignRolesDialog scope={open.scope} onClose={close} onChanged={onChanged} />
        ) : null}
        {open !== null && open.action !== 'roles' ? (
          <SetStatusDialog scope={open.scope} status={open.action} onClose={close} onChanged={onChanged} />
        ) : null}
      </Suspense>
    </>
  );
}

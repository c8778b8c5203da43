import { type Caller, requireRole } from '../auth/caller.ts';
import { requireUserManager } from '../auth/require-user-manager.ts';
import type { Deps } from '../deps.ts';
import type { SetUserStatusInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { rolesOfUsers } from '../role/user-role.store.ts';
import { endSessions } from '../session/session.store.ts';
import { keepAUserManager, orLastUserManager } from './last-user-manager.ts';
import { lockUser, updateUserStatus } from './user.store.ts';

/** Disables a user, which ends their sessions, or makes the user active again. */
export async function setUserStatus(
  deps: Deps,
  caller: Caller,
  { id, status }: SetUserStatusInput,
): Promise<Outcome<'SetUserStatusResult'>> {
  requireRole(caller.actor, 'MANAGE_USERS');
  if (!deps.ids.isOf('User', id)) return notFound('id');
  return orLastUserManager(
    deps.db.write(async (tx): Promise<Outcome<'SetUserStatusResult'>> => {
      await requireUserManager(tx, caller.actor);
      const user = await lockUser(tx, id);
      if (user === null) return notFound('id');
      const roles = status === 'DISABLED' ? ((await rolesOfUsers(tx, [id])).get(id) ?? []) : [];
      if (!(await holdsAdminRoles(tx, caller.actor, roles))) {
        const subject = { kind: 'USER', id } as const;
        deps.audit.record(tx, caller, { action: 'SET_USER_STATUS', subject, reason: 'role not held' });
        return { __typename: 'RoleNotHeld' };
      }
      await updateUserStatus(tx, id, status);
      if (status === 'DISABLED') {
        await endSessions(tx, id);
        await keepAUserManager(tx);
      }
      deps.audit.record(tx, caller, {
        action: 'SET_USER_STATUS',
        subject: { kind: 'USER', id },
        details: { from: user.status, to: status },
      });
      return { __typename: 'SetUserStatusSuccess', user: { ...user, status } };
    }),
  );
}

import type { Caller } from '../auth/caller.ts';
import { endAccess } from '../auth/end-access.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetUserStatusInput } from '../generated/types.ts';
import { type Outcome, notFound } from '../outcome.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { hasOtherUserManager, rolesOfUsers } from '../role/user-role.store.ts';
import { lockUser, updateUserStatus } from './user.store.ts';

/** Disables a user, which ends their sessions and revokes their PINs and tickets, or makes the user active again. */
export async function setUserStatus(
  deps: Deps,
  caller: Caller,
  { id, status }: SetUserStatusInput,
): Promise<Outcome<'SetUserStatusResult'>> {
  if (!deps.ids.isOf('User', id)) return notFound('id');
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'SetUserStatusResult'>> => {
    const user = await lockUser(tx, id);
    if (user === null) return notFound('id');
    const roles = status === 'DISABLED' ? ((await rolesOfUsers(tx, [id])).get(id) ?? []) : [];
    if (!holdsAdminRoles(actor, roles)) {
      const subject = { kind: 'USER', id } as const;
      deps.audit.record(tx, caller, { action: 'SET_USER_STATUS', subject, reason: 'role not held' });
      return { __typename: 'RoleNotHeld' };
    }
    if (status === 'DISABLED' && !(await hasOtherUserManager(tx, [id]))) return { __typename: 'LastUserManager' };
    await updateUserStatus(tx, { id, status, now: deps.clock.now() });
    if (status === 'DISABLED') await endAccess(tx, id, deps.clock.now());
    deps.audit.record(tx, caller, {
      action: 'SET_USER_STATUS',
      subject: { kind: 'USER', id },
      details: { from: user.status, to: status },
    });
    return { __typename: 'SetUserStatusSuccess', user: { ...user, status } };
  });
}

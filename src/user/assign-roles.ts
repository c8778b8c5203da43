import type { Deps } from '../deps.ts';
import type { RoleCode } from '../generated/resolvers.ts';
import { type InvalidInput, type NotFound, invalidInput, notFound } from '../platform/failures.ts';
import { isIdOf } from '../platform/ids.ts';
import { inOrder } from '../role/roles.ts';
import { replaceRoles, rolesOfUsers } from '../role/user-role.store.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import { type LastUserManager, keepAUserManager, orLastUserManager } from './last-user-manager.ts';
import { requireUserManager } from './require-user-manager.ts';
import type { User } from './user.entity.ts';
import { lockUsers } from './user.store.ts';

export type AssignRolesOutcome =
  { __typename: 'AssignRolesSuccess'; users: User[] } | NotFound | InvalidInput | LastUserManager;

/** Gives each of the users exactly the roles: the Assign Roles dialog. All of them, or none. */
export async function assignRoles(
  deps: Deps,
  caller: Caller,
  input: { readonly userIds: readonly string[]; readonly roles: readonly RoleCode[] },
): Promise<AssignRolesOutcome> {
  requireRole(caller.actor, 'MANAGE_USERS');
  const userIds = [...new Set(input.userIds)];
  if (userIds.length === 0 || userIds.length > 100) return invalidInput('userIds', 'must name 1 to 100 users');
  if (!userIds.every((id) => isIdOf('User', id))) return notFound('userIds');
  const roles = inOrder(input.roles);
  return orLastUserManager(
    deps.db.write(async (tx): Promise<AssignRolesOutcome> => {
      await requireUserManager(tx, caller.actor);
      const users = await lockUsers(tx, userIds);
      if (users.length !== userIds.length) return notFound('userIds');
      const before = await rolesOfUsers(tx, userIds);
      for (const user of users) {
        await replaceRoles(tx, user.id, roles);
        deps.audit.record(tx, caller, {
          action: 'ASSIGN_ROLES',
          subject: { kind: 'USER', id: user.id },
          details: { from: (before.get(user.id) ?? []).join(' '), to: roles.join(' ') },
        });
      }
      await keepAUserManager(tx);
      const byId = new Map(users.map((user) => [user.id, user]));
      return { __typename: 'AssignRolesSuccess', users: userIds.flatMap((id) => byId.get(id) ?? []) };
    }),
  );
}

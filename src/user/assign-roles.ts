import { type Caller, requireRole } from '../auth/caller.ts';
import { requireUserManager } from '../auth/require-user-manager.ts';
import type { Deps } from '../deps.ts';
import type { AssignRolesInput } from '../generated/types.ts';
import { type Outcome, invalidInput, notFound } from '../outcome.ts';
import { holdsAdminRoles } from '../role/holds-admin-roles.ts';
import { changedRoles, inOrder } from '../role/role.rule.ts';
import { replaceRoles, rolesOfUsers } from '../role/user-role.store.ts';
import { keepAUserManager, orLastUserManager } from './last-user-manager.ts';
import { lockUsers } from './user.store.ts';

/** Gives each user exactly these roles, as the Assign Roles dialog does. All users are changed, or none. */
export async function assignRoles(
  deps: Deps,
  caller: Caller,
  input: AssignRolesInput,
): Promise<Outcome<'AssignRolesResult'>> {
  requireRole(caller.actor, 'MANAGE_USERS');
  const userIds = [...new Set(input.userIds)];
  if (userIds.length === 0 || userIds.length > 100) return invalidInput('userIds', 'must name 1 to 100 users');
  if (!userIds.every((id) => deps.ids.isOf('User', id))) return notFound('userIds');
  const roles = inOrder(input.roles);
  return orLastUserManager(
    deps.db.write(async (tx): Promise<Outcome<'AssignRolesResult'>> => {
      await requireUserManager(tx, caller.actor);
      const users = await lockUsers(tx, userIds);
      if (users.length !== userIds.length) return notFound('userIds');
      const before = await rolesOfUsers(tx, userIds);
      const changed = userIds.flatMap((id) => changedRoles(before.get(id) ?? [], roles));
      if (!(await holdsAdminRoles(tx, caller.actor, changed))) {
        for (const id of userIds) {
          const subject = { kind: 'USER', id } as const;
          deps.audit.record(tx, caller, { action: 'ASSIGN_ROLES', subject, reason: 'role not held' });
        }
        return { __typename: 'RoleNotHeld' };
      }
      for (const { id } of users) {
        await replaceRoles(tx, id, roles);
        deps.audit.record(tx, caller, {
          action: 'ASSIGN_ROLES',
          subject: { kind: 'USER', id },
          details: { from: (before.get(id) ?? []).join(' '), to: roles.join(' ') },
        });
      }
      await keepAUserManager(tx);
      const byId = new Map(users.map((user) => [user.id, user]));
      return { __typename: 'AssignRolesSuccess', users: userIds.flatMap((id) => byId.get(id) ?? []) };
    }),
  );
}

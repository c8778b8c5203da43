import type { Actor } from '../auth/caller.ts';
import type { RoleCode } from '../generated/types.ts';
import type { Tx } from '../platform/database/database.ts';
import { adminRoles } from './role.rule.ts';
import { rolesOfUsers } from './user-role.store.ts';

/**
 * Whether the caller has every role of the admin portal among `roles`, so that nobody gives or takes more than they have.
 * An operator on the command line has all. Call it in the transaction of the change, after `requireUserManager`, which
 * makes changes of roles wait for each other.
 */
export async function holdsAdminRoles(tx: Tx, actor: Actor, roles: readonly RoleCode[]): Promise<boolean> {
  if (actor.kind === 'operator') return true;
  const own = actor.kind === 'user' ? ((await rolesOfUsers(tx, [actor.user.id])).get(actor.user.id) ?? []) : [];
  return adminRoles(roles).every((role) => own.includes(role));
}

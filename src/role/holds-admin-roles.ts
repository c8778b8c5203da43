import type { Actor } from '../auth/caller.ts';
import type { RoleCode } from '../generated/types.ts';
import { adminRoles } from './role.rule.ts';

/**
 * Whether the caller has every role of the admin portal among `roles`, so that nobody gives or takes more than they have.
 * An operator on the command line has all. Pass the actor that `writeAs` has confirmed.
 */
export function holdsAdminRoles(actor: Actor, roles: readonly RoleCode[]): boolean {
  if (actor.kind === 'operator') return true;
  return actor.kind === 'user' && adminRoles(roles).every((role) => actor.roles.has(role));
}

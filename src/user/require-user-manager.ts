import { forbidden, unauthenticated } from '../platform/graphql/errors.ts';
import type { Tx } from '../platform/database/database.ts';
import { lockUserManagers, sessionManagesUsers } from '../role/user-role.store.ts';
import type { Actor } from '../session/caller.ts';

/**
 * Asks again, in the unit of work that changes an account, whether the caller manages users: who is disabled or loses
 * the role at this moment must not undo it. Changes of accounts take turns from here on.
 */
export async function requireUserManager(tx: Tx, actor: Actor): Promise<void> {
  await lockUserManagers(tx);
  if (actor.kind !== 'user') return; // an operator on the command line
  const manages = await sessionManagesUsers(tx, actor.sessionId);
  if (manages === null) throw unauthenticated();
  if (!manages) throw forbidden();
}

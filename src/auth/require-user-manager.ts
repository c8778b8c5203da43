import { forbidden, unauthenticated } from '../platform/graphql/errors.ts';
import type { Tx } from '../platform/database/database.ts';
import { lockUserManagers, sessionManagesUsers } from '../role/user-role.store.ts';
import type { Actor } from './caller.ts';

/**
 * Rechecks that the caller manages users, in the transaction that changes an account: a user who was disabled or lost
 * the role meanwhile must not undo that. Other transactions that call this wait until the transaction ends.
 */
export async function requireUserManager(tx: Tx, actor: Actor): Promise<void> {
  await lockUserManagers(tx);
  if (actor.kind !== 'user') return; // an operator on the command line
  const manages = await sessionManagesUsers(tx, actor.sessionId);
  if (manages === null) throw unauthenticated();
  if (!manages) throw forbidden();
}

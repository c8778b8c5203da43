import { forbidden, unauthenticated } from '../platform/graphql/errors.ts';
import type { Tx } from '../platform/database/database.ts';
import { lockUserManagers, sessionManagesUsers } from '../role/user-role.store.ts';
import type { Actor } from './caller.ts';

/**
 * Rechecks, in the transaction that changes an account, that the caller manages users: a caller who is disabled or
 * loses the role at this moment must not undo it. Changes to accounts run one after the other from here on.
 */
export async function requireUserManager(tx: Tx, actor: Actor): Promise<void> {
  await lockUserManagers(tx);
  if (actor.kind !== 'user') return; // an operator on the command line
  const manages = await sessionManagesUsers(tx, actor.sessionId);
  if (manages === null) throw unauthenticated();
  if (!manages) throw forbidden();
}

import type { Failure } from '../outcome.ts';
import type { Tx } from '../platform/database/database.ts';
import { countUserManagers } from '../role/user-role.store.ts';

/** Thrown to roll back a change that would leave no user manager. */
class NoUserManagerLeft extends Error {}

/** Throws if no user manager is left. Call it after the change, in the same transaction. */
export async function keepAUserManager(tx: Tx): Promise<void> {
  if ((await countUserManagers(tx)) === 0) throw new NoUserManagerLeft();
}

/** Awaits a transaction that `keepAUserManager` may roll back. */
export async function orLastUserManager<T>(transaction: Promise<T>): Promise<T | Failure<'LastUserManager'>> {
  try {
    return await transaction;
  } catch (error) {
    if (!(error instanceof NoUserManagerLeft)) throw error;
    return { __typename: 'LastUserManager' };
  }
}

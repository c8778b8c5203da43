import type { Tx } from '../platform/database/database.ts';
import { countUserManagers } from '../role/user-role.store.ts';

export interface LastUserManager {
  readonly __typename: 'LastUserManager';
  readonly code: 'LAST_USER_MANAGER';
  readonly message: string;
}

/** Thrown to undo a change that would lock every administrator out; caught where the unit of work ends. */
class NoUserManagerLeft extends Error {}

/** To be called after the change, in its unit of work. */
export async function keepAUserManager(tx: Tx): Promise<void> {
  if ((await countUserManagers(tx)) === 0) throw new NoUserManagerLeft();
}

/** Runs a unit of work that `keepAUserManager` may undo. */
export async function orLastUserManager<T>(work: Promise<T>): Promise<T | LastUserManager> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NoUserManagerLeft)) throw error;
    return {
      __typename: 'LastUserManager',
      code: 'LAST_USER_MANAGER',
      message: 'Nobody would be left who can manage users. Give the role Manage Users to another active user first.',
    };
  }
}

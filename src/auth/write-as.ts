import type { Deps } from '../deps.ts';
import { lockDevice } from '../device/device.store.ts';
import type { Tx } from '../platform/database/database.ts';
import { unauthenticated } from '../platform/graphql/errors.ts';
import { lockUserManagers } from '../role/user-role.store.ts';
import { findSessionById } from '../session/session.store.ts';
import { lockUser } from '../user/user.store.ts';
import { userActor } from './authenticate.ts';
import { type Actor, type Caller, checkActor, userIdOf } from './caller.ts';

/**
 * Runs `work` in a transaction for a caller. First, with the caller's rows locked, it checks again what `@auth`
 * requires: since the request was authorized, and while a secret was hashed, the session may have ended, the password
 * may have been changed, or a role may have been removed. `work` gets the caller as read in the transaction. Every use
 * case decides and writes with this function. Only attempts are counted in separate transactions.
 */
export async function writeAs<T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  work: (tx: Tx, caller: Caller) => Promise<T>,
): Promise<T> {
  const { requirement } = caller;
  const turns = turnsOf(caller);
  if (requirement === null || requirement.who === 'ANYONE') return db.write((tx) => work(tx, caller), turns);
  return db.write(async (tx) => {
    // User managers are always locked before users, so that transactions cannot deadlock. Changes of accounts by
    // administrators therefore run one at a time.
    if (requirement.roles?.includes('MANAGE_USERS') === true) await lockUserManagers(tx);
    const actor = await confirm(tx, caller.actor, clock.now());
    if (actor === null) throw unauthenticated();
    checkActor(actor, requirement);
    return work(tx, { ...caller, actor });
  }, turns);
}

/** The transactions of one user wait for the row of this user, and those of a client without a token often, too. */
function turnsOf({ actor, address }: Caller): string[] {
  const waitsFor = userIdOf(actor) ?? address;
  return waitsFor === null ? [] : [`transactions of ${waitsFor}`];
}

/**
 * Locks the user whose token it is, and the device if it is a device token, and reads the actor again. Null if the
 * token is no longer valid.
 */
async function confirm(tx: Tx, actor: Actor, now: number): Promise<Actor | null> {
  if (actor.kind === 'user') {
    await lockUser(tx, actor.user.id);
    return userActor(await findSessionById(tx, actor.sessionId), now);
  }
  if (actor.kind !== 'device') return actor;
  await lockUser(tx, actor.device.userId);
  const device = await lockDevice(tx, actor.device.id);
  return device?.tokenHash === actor.device.tokenHash ? { kind: 'device', device } : null;
}

import type { Platform, RegistrationPinStatus } from '../generated/types.ts';
import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import type { ListOrder } from '../platform/database/page.ts';
import { type Sql, columns, idList, select, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { RegistrationPin } from './registration-pin.entity.ts';
import { ATTEMPTS_PER_REGISTRATION_PIN } from './registration-pin.rule.ts';

export async function findRegistrationPins(db: Reader, ids: readonly string[]): Promise<RegistrationPin[]> {
  return entities(db, RegistrationPin, sql`${select(RegistrationPin)} WHERE id IN (${idList(ids)})`);
}

/** IDs sort by creation time. */
const NEWEST_FIRST: ListOrder<RegistrationPin> = { keys: [{ sql: 'id', of: (pin) => pin.id }], descending: true };

/** The PINs of each user, newest first. */
export const registrationPinsOfUsers = { from: sql`registration_pins t`, parent: sql`t.user_id`, order: NEWEST_FIRST };

/** What an ACTIVE PIN becomes that is to end with `status`: EXPIRED or LOCKED, if it had ended before. */
function ended(status: RegistrationPinStatus, now: number): Sql {
  return sql`CASE WHEN expires_at <= ${now} THEN 'EXPIRED'
    WHEN failed_attempts >= ${ATTEMPTS_PER_REGISTRATION_PIN} THEN 'LOCKED' ELSE ${status} END`;
}

export async function supersedeRegistrationPin(
  tx: Tx,
  { userId, platform, now }: Pick<RegistrationPin, 'userId' | 'platform'> & { readonly now: number },
): Promise<void> {
  await tx.query(
    sql`UPDATE registration_pins SET status = ${ended('SUPERSEDED', now)}
        WHERE user_id = ${userId} AND platform = ${platform} AND status = 'ACTIVE'`,
  );
}

/** Ends a PIN, also one whose last attempt is in progress. Returns it if it was active, or null. */
export async function revokeActiveRegistrationPin(tx: Tx, id: string, now: number): Promise<RegistrationPin | null> {
  const pin = await entity(
    tx,
    RegistrationPin,
    sql`UPDATE registration_pins SET status = ${ended('REVOKED', now)}
        WHERE id = ${id} AND status = 'ACTIVE' RETURNING ${columns(RegistrationPin)}`,
  );
  return pin?.status === 'REVOKED' ? pin : null;
}

/** Ends the active PINs of a user, also one whose last attempt is in progress. */
export async function revokeRegistrationPins(tx: Tx, userId: string, now: number): Promise<void> {
  await tx.query(
    sql`UPDATE registration_pins SET status = ${ended('REVOKED', now)} WHERE user_id = ${userId} AND status = 'ACTIVE'`,
  );
}

export async function insertRegistrationPin(tx: Tx, pin: RegistrationPin): Promise<void> {
  await tx.insert(RegistrationPin, [pin]);
}

interface RegistrationAttempt {
  /** Null for an unknown user: the same statement runs and counts nothing, so that both cases take the same time. */
  readonly userId: string | null;
  readonly platform: Platform;
  readonly now: number;
}

/**
 * Counts an attempt before the PIN is compared. Returns null if there is no PIN to compare. Call it in its own
 * transaction, so that an error afterwards does not undo the count.
 */
export async function countRegistrationAttempt(
  tx: Tx,
  { userId, platform, now }: RegistrationAttempt,
): Promise<RegistrationPin | null> {
  return entity(
    tx,
    RegistrationPin,
    sql`UPDATE registration_pins SET failed_attempts = failed_attempts + 1
        WHERE user_id = ${userId} AND platform = ${platform} AND status = 'ACTIVE' AND expires_at > ${now}
          AND failed_attempts < ${ATTEMPTS_PER_REGISTRATION_PIN}
        RETURNING ${columns(RegistrationPin)}`,
  );
}

/** Redeems a PIN after a correct attempt. Returns false if the PIN is no longer active. */
export async function redeemRegistrationPin(tx: Tx, id: string, now: number): Promise<boolean> {
  const redeemed = await tx.query(
    sql`UPDATE registration_pins SET status = 'REDEEMED'
        WHERE id = ${id} AND status = 'ACTIVE' AND expires_at > ${now} RETURNING id`,
  );
  return redeemed.length > 0;
}

/** Takes back the count of a correct attempt that was not used. Returns false if the PIN is no longer active. */
export async function forgiveRegistrationAttempt(tx: Tx, id: string, now: number): Promise<boolean> {
  const forgiven = await tx.query(
    sql`UPDATE registration_pins SET failed_attempts = failed_attempts - 1
        WHERE id = ${id} AND status = 'ACTIVE' AND expires_at > ${now} RETURNING id`,
  );
  return forgiven.length > 0;
}

/** Deletes PINs that expired before `keptSince`. */
export const purgeRegistrationPins: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'registration_pins' }, { where: sql`expires_at <= ${keptSince}`, limit });

import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, join, sql } from '../platform/database/rows.ts';
import { OneTimePin, OneTimePinAttempt } from './one-time-pin.entity.ts';

export async function findOneTimePin(db: Reader, id: string): Promise<OneTimePin | null> {
  const [pin] = await db.entities(OneTimePin, sql`SELECT ${columns(OneTimePin)} FROM one_time_pins WHERE id = ${id}`);
  return pin ?? null;
}

/** The latest PIN of each of the devices that has one: an ACTIVE one is always the latest. */
export async function latestOneTimePins(db: Reader, deviceIds: readonly string[]): Promise<OneTimePin[]> {
  return db.entities(
    OneTimePin,
    sql`SELECT ${columns(OneTimePin)} FROM (
          SELECT o.*, row_number() OVER (
            PARTITION BY device_id ORDER BY CASE status WHEN 'ACTIVE' THEN 0 ELSE 1 END, issued_at DESC, id DESC) AS place
          FROM one_time_pins o WHERE device_id IN (${join([...deviceIds])})) AS ranked
        WHERE place = 1`,
  );
}

/** The times of the wrong tries on a device since an instant, oldest first. */
export async function attemptsSince(tx: Tx, deviceId: string, since: number): Promise<number[]> {
  const rows = await tx.rows(
    sql`SELECT attempted_at FROM one_time_pin_attempts
        WHERE device_id = ${deviceId} AND attempted_at > ${since} AND one_time_pin_id IS NOT NULL ORDER BY attempted_at`,
  );
  return rows.map((row) => Number(row.attempted_at));
}

/** Makes room for a new PIN: the ACTIVE one of the device becomes what it has turned into, or SUPERSEDED. */
export async function supersedeOneTimePin(tx: Tx, deviceId: string, now: number): Promise<void> {
  await tx.run(
    sql`UPDATE one_time_pins SET status = CASE WHEN expires_at <= ${now} THEN 'EXPIRED'
          WHEN failed_attempts >= maximum_attempts THEN 'LOCKED' ELSE 'SUPERSEDED' END
        WHERE device_id = ${deviceId} AND status = 'ACTIVE'`,
  );
}

export async function insertOneTimePin(tx: Tx, pin: OneTimePin): Promise<void> {
  await tx.insert(OneTimePin, [pin]);
}

/** Revokes the active PIN of a device; null when there is none. */
export async function revokeActiveOneTimePin(tx: Tx, deviceId: string, now: number): Promise<OneTimePin | null> {
  const [pin] = await tx.entities(
    OneTimePin,
    sql`UPDATE one_time_pins SET status = 'REVOKED'
        WHERE device_id = ${deviceId} AND status = 'ACTIVE' AND expires_at > ${now} AND failed_attempts < maximum_attempts
        RETURNING ${columns(OneTimePin)}`,
  );
  return pin ?? null;
}

/** A try that has been counted and may now be compared. */
export interface CountedAttempt {
  readonly attemptId: string;
  readonly pin: OneTimePin;
}

/**
 * Counts a try of the device's active PIN before anything is compared; null when there is no PIN that may be tried.
 * To be committed by itself: an error afterwards leaves the count.
 */
export async function countAttempt(
  tx: Tx,
  deviceId: string,
  mayTry: boolean,
  attemptId: string,
  now: number,
): Promise<CountedAttempt | null> {
  const [pin] = await tx.entities(
    OneTimePin,
    sql`UPDATE one_time_pins SET failed_attempts = failed_attempts + 1
        WHERE device_id = ${mayTry ? deviceId : ''} AND status = 'ACTIVE' AND expires_at > ${now}
          AND failed_attempts < maximum_attempts
        RETURNING ${columns(OneTimePin)}`,
  );
  // Written down in any case: a commit takes its time, which would tell that there is a PIN to try.
  await tx.insert(OneTimePinAttempt, [{ id: attemptId, oneTimePinId: pin?.id ?? null, deviceId, attemptedAt: now }]);
  return pin === undefined ? null : { attemptId, pin };
}

/** Spends a PIN whose digits were right, and takes its try back, which was not a wrong one. False when another try won. */
export async function redeemOneTimePin(tx: Tx, attempt: CountedAttempt, now: number): Promise<boolean> {
  const redeemed = await tx.run(
    sql`UPDATE one_time_pins SET status = 'REDEEMED', redeemed_at = ${now}, failed_attempts = failed_attempts - 1
        WHERE id = ${attempt.pin.id} AND status = 'ACTIVE' AND expires_at > ${now} RETURNING id`,
  );
  if (redeemed.length === 0) return false;
  await tx.run(sql`DELETE FROM one_time_pin_attempts WHERE id = ${attempt.attemptId}`);
  return true;
}

/** Makes the active one-time PINs of all devices of a user worthless. */
export async function revokeOneTimePins(tx: Tx, userId: string, now: number): Promise<void> {
  await tx.run(
    sql`UPDATE one_time_pins SET status = 'REVOKED'
        WHERE user_id = ${userId} AND status = 'ACTIVE' AND expires_at > ${now} AND failed_attempts < maximum_attempts`,
  );
}

/** Deletes up to `limit` counted tries that no longer count; answers how many. */
export async function purgeAttempts(tx: Tx, until: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM one_time_pin_attempts WHERE id IN (
          SELECT id FROM one_time_pin_attempts WHERE attempted_at <= ${until} LIMIT ${limit}) RETURNING id`,
  );
  return purged.length;
}

/** Deletes up to `limit` PINs whose time was over by an instant and that a newer one followed; answers how many. */
export async function purgeOneTimePins(tx: Tx, until: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM one_time_pins WHERE id IN (
          SELECT o.id FROM one_time_pins o WHERE o.expires_at <= ${until} AND o.status <> 'ACTIVE'
            AND EXISTS (SELECT 1 FROM one_time_pins n WHERE n.device_id = o.device_id AND n.issued_at > o.issued_at)
          LIMIT ${limit}) RETURNING id`,
  );
  return purged.length;
}

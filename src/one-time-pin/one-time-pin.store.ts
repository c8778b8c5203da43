import type { DeviceDetail } from '../device/device-details.ts';
import type { OneTimePinStatus } from '../generated/types.ts';
import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import type { ListOrder } from '../platform/database/page.ts';
import { type Sql, columns, idList, renamed, select, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { OneTimePin, OneTimePinAttempt } from './one-time-pin.entity.ts';
import { ATTEMPTS_WINDOW } from './one-time-pin.rule.ts';

export async function findOneTimePins(db: Reader, ids: readonly string[]): Promise<OneTimePin[]> {
  return entities(db, OneTimePin, sql`${select(OneTimePin)} WHERE id IN (${idList(ids)})`);
}

const PIN = renamed(OneTimePin, 'pin');

/** The latest PIN, or null. An ACTIVE PIN always counts as the latest. */
export const latestOneTimePin: DeviceDetail<OneTimePin | null> = {
  joins: [
    // IDs sort by creation time. Each of the two searches ends at the first entry of an index.
    sql`LEFT JOIN one_time_pins pin ON pin.id = coalesce(
          (SELECT o.id FROM one_time_pins o WHERE o.device_id = d.id AND o.status = 'ACTIVE'),
          (SELECT o.id FROM one_time_pins o WHERE o.device_id = d.id ORDER BY o.id DESC LIMIT 1))`,
  ],
  columns: PIN.columns,
  from: (row) => (row.pin_id === null ? null : PIN.from(row)),
};

/** IDs sort by creation time. */
const NEWEST_FIRST: ListOrder<OneTimePin> = { keys: [{ sql: 'id', of: (pin) => pin.id }], descending: true };

/** The PINs of each device, newest first. */
export const oneTimePinsOfDevices = { from: sql`one_time_pins t`, parent: sql`t.device_id`, order: NEWEST_FIRST };

/** The times of the failed attempts on a device after `since`, oldest first. */
export async function attemptsSince(tx: Tx, deviceId: string, since: number): Promise<number[]> {
  const rows = await tx.query(
    sql`SELECT attempted_at FROM one_time_pin_attempts
        WHERE device_id = ${deviceId} AND attempted_at > ${since} AND one_time_pin_id IS NOT NULL ORDER BY attempted_at`,
  );
  return rows.map((row) => Number(row.attempted_at));
}

/** What an ACTIVE PIN becomes that is to end with `status`: EXPIRED or LOCKED, if it had ended before. */
function ended(status: OneTimePinStatus, now: number): Sql {
  return sql`CASE WHEN expires_at <= ${now} THEN 'EXPIRED'
    WHEN failed_attempts >= maximum_attempts THEN 'LOCKED' ELSE ${status} END`;
}

/** Ends the ACTIVE PIN of a device before a new one is inserted. */
export async function supersedeOneTimePin(tx: Tx, deviceId: string, now: number): Promise<void> {
  await tx.query(
    sql`UPDATE one_time_pins SET status = ${ended('SUPERSEDED', now)}
        WHERE device_id = ${deviceId} AND status = 'ACTIVE'`,
  );
}

export async function insertOneTimePin(tx: Tx, pin: OneTimePin): Promise<void> {
  await tx.insert(OneTimePin, [pin]);
}

/** Ends the PIN of a device, also one whose last attempt is in progress. Returns it if it was active, or null. */
export async function revokeActiveOneTimePin(tx: Tx, deviceId: string, now: number): Promise<OneTimePin | null> {
  const pin = await entity(
    tx,
    OneTimePin,
    sql`UPDATE one_time_pins SET status = ${ended('REVOKED', now)}
        WHERE device_id = ${deviceId} AND status = 'ACTIVE' RETURNING ${columns(OneTimePin)}`,
  );
  return pin?.status === 'REVOKED' ? pin : null;
}

/** An attempt that has been counted; its PIN may now be compared. */
export interface CountedAttempt {
  readonly attemptId: string;
  readonly pin: OneTimePin;
}

interface NewAttempt {
  readonly id: string;
  readonly deviceId: string;
  /** If false, nothing is counted, but the same statements run, so that both cases take the same time. */
  readonly mayCompare: boolean;
  readonly now: number;
}

/**
 * Counts an attempt on the device's active PIN before the PIN is compared. Returns null if there is no PIN to compare.
 * Call it in its own transaction, so that an error afterwards does not undo the count.
 */
export async function countAttempt(
  tx: Tx,
  { id, deviceId, mayCompare, now }: NewAttempt,
): Promise<CountedAttempt | null> {
  const [pin] = await entities(
    tx,
    OneTimePin,
    sql`UPDATE one_time_pins SET failed_attempts = failed_attempts + 1
        WHERE device_id = ${deviceId} AND ${mayCompare} AND status = 'ACTIVE' AND expires_at > ${now}
          AND failed_attempts < maximum_attempts
        RETURNING ${columns(OneTimePin)}`,
  );
  // Inserted in every case, so that the duration of the commit does not reveal whether there is an active PIN.
  await tx.insert(OneTimePinAttempt, [{ id, oneTimePinId: pin?.id ?? null, deviceId, attemptedAt: now }]);
  return pin === undefined ? null : { attemptId: id, pin };
}

/** Redeems a PIN after a correct attempt, and removes the attempt. Returns false if the PIN is no longer active. */
export async function redeemOneTimePin(tx: Tx, attempt: CountedAttempt, now: number): Promise<boolean> {
  const redeemed = await tx.query(
    sql`UPDATE one_time_pins SET status = 'REDEEMED', redeemed_at = ${now}, failed_attempts = failed_attempts - 1
        WHERE id = ${attempt.pin.id} AND status = 'ACTIVE' AND expires_at > ${now} RETURNING id`,
  );
  if (redeemed.length === 0) return false;
  await tx.query(sql`DELETE FROM one_time_pin_attempts WHERE id = ${attempt.attemptId}`);
  return true;
}

/** Ends the active PINs of all devices of a user, also those whose last attempt is in progress. */
export async function revokeOneTimePins(tx: Tx, userId: string, now: number): Promise<void> {
  await tx.query(
    sql`UPDATE one_time_pins SET status = ${ended('REVOKED', now)} WHERE user_id = ${userId} AND status = 'ACTIVE'`,
  );
}

/** Deletes attempts that no longer count. */
export const purgeAttempts: Purge = (tx, { now, limit }) =>
  deleteRows(tx, { table: 'one_time_pin_attempts' }, { where: sql`attempted_at <= ${now - ATTEMPTS_WINDOW}`, limit });

/** Deletes PINs that expired before `keptSince`, except the latest PIN of each device, which portals show. */
export const purgeOneTimePins: Purge = (tx, { keptSince, limit }) =>
  deleteRows(
    tx,
    { table: 'one_time_pins' },
    {
      where: sql`expires_at <= ${keptSince} AND status <> 'ACTIVE' AND EXISTS (
    SELECT 1 FROM one_time_pins newer
    WHERE newer.device_id = one_time_pins.device_id AND newer.issued_at > one_time_pins.issued_at)`,
      limit,
    },
  );

import type { Platform } from '../generated/types.ts';
import { type Tx, entity } from '../platform/database/database.ts';
import { columns, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { RegistrationPin } from './registration-pin.entity.ts';
import { ATTEMPTS_PER_REGISTRATION_PIN } from './registration-pin.rule.ts';

export async function supersedeRegistrationPin(tx: Tx, userId: string, platform: Platform): Promise<void> {
  await tx.query(
    sql`UPDATE registration_pins SET status = 'SUPERSEDED'
        WHERE user_id = ${userId} AND platform = ${platform} AND status = 'ACTIVE'`,
  );
}

export async function revokeRegistrationPins(tx: Tx, userId: string): Promise<void> {
  await tx.query(sql`UPDATE registration_pins SET status = 'REVOKED' WHERE user_id = ${userId} AND status = 'ACTIVE'`);
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

import type { Platform } from '../generated/resolvers.ts';
import type { Tx } from '../platform/database/database.ts';
import { columns, sql } from '../platform/database/rows.ts';
import { RegistrationPin } from './registration-pin.entity.ts';
import { ATTEMPTS_PER_REGISTRATION_PIN } from './registration-pin.rule.ts';

export async function supersedeRegistrationPin(tx: Tx, userId: string, platform: Platform): Promise<void> {
  await tx.run(
    sql`UPDATE registration_pins SET status = 'SUPERSEDED'
        WHERE user_id = ${userId} AND platform = ${platform} AND status = 'ACTIVE'`,
  );
}

/** Makes all registration PINs of a user worthless. */
export async function revokeRegistrationPins(tx: Tx, userId: string): Promise<void> {
  await tx.run(sql`UPDATE registration_pins SET status = 'REVOKED' WHERE user_id = ${userId} AND status = 'ACTIVE'`);
}

export async function insertRegistrationPin(tx: Tx, pin: RegistrationPin): Promise<void> {
  await tx.insert(RegistrationPin, [pin]);
}

/** Counts a try before anything is compared; null when there is no PIN that may be tried. To be committed by itself. */
export async function countRegistrationAttempt(
  tx: Tx,
  userId: string,
  platform: Platform,
  now: number,
): Promise<RegistrationPin | null> {
  const [pin] = await tx.entities(
    RegistrationPin,
    sql`UPDATE registration_pins SET failed_attempts = failed_attempts + 1
        WHERE user_id = ${userId} AND platform = ${platform} AND status = 'ACTIVE' AND expires_at > ${now}
          AND failed_attempts < ${ATTEMPTS_PER_REGISTRATION_PIN}
        RETURNING ${columns(RegistrationPin)}`,
  );
  return pin ?? null;
}

/** Spends a PIN whose digits were right. False when another try won. */
export async function redeemRegistrationPin(tx: Tx, id: string, now: number): Promise<boolean> {
  const redeemed = await tx.run(
    sql`UPDATE registration_pins SET status = 'REDEEMED'
        WHERE id = ${id} AND status = 'ACTIVE' AND expires_at > ${now} RETURNING id`,
  );
  return redeemed.length > 0;
}

/** Deletes up to `limit` PINs whose time was over by an instant; answers how many. */
export async function purgeRegistrationPins(tx: Tx, until: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM registration_pins WHERE id IN (
          SELECT id FROM registration_pins WHERE expires_at <= ${until} LIMIT ${limit}) RETURNING id`,
  );
  return purged.length;
}

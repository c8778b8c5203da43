import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, join, sql } from '../platform/database/rows.ts';
import { PastPasscode, SecureAppsPasscode } from './secure-apps-passcode.entity.ts';

/** What anybody is told of a passcode. */
export interface SecureAppsPasscodeState {
  readonly isSet: boolean;
  readonly changedAt: number | null;
  readonly isLocked: boolean;
}

export async function passcodeStates(
  db: Reader,
  deviceIds: readonly string[],
): Promise<Map<string, SecureAppsPasscodeState>> {
  const rows = await db.rows(
    sql`SELECT device_id, changed_at, locked_at FROM secure_apps_passcodes WHERE device_id IN (${join([...deviceIds])})`,
  );
  return new Map(
    rows.map((row) => [
      String(row.device_id),
      { isSet: true, changedAt: Number(row.changed_at), isLocked: row.locked_at !== null },
    ]),
  );
}

export async function findPasscode(db: Reader, deviceId: string): Promise<SecureAppsPasscode | null> {
  const [passcode] = await db.entities(
    SecureAppsPasscode,
    sql`SELECT ${columns(SecureAppsPasscode)} FROM secure_apps_passcodes WHERE device_id = ${deviceId}`,
  );
  return passcode ?? null;
}

/** The latest passcodes of a device, the current one first. */
export async function latestPasscodes(db: Reader, deviceId: string, count: number): Promise<PastPasscode[]> {
  if (count === 0) return [];
  return db.entities(
    PastPasscode,
    sql`SELECT ${columns(PastPasscode)} FROM secure_apps_passcode_history WHERE device_id = ${deviceId}
        ORDER BY set_at DESC, id DESC LIMIT ${count}`,
  );
}

/** Stores a passcode as the current one, unlocked, and adds it to the history. */
export async function storePasscode(
  tx: Tx,
  id: string,
  deviceId: string,
  passcodeHash: string,
  now: number,
): Promise<void> {
  await tx.run(
    sql`INSERT INTO secure_apps_passcodes (device_id, passcode_hash, changed_at, failed_attempts, locked_at)
        VALUES (${deviceId}, ${passcodeHash}, ${now}, 0, NULL)
        ON CONFLICT (device_id) DO UPDATE SET passcode_hash = excluded.passcode_hash, changed_at = excluded.changed_at,
          failed_attempts = 0, locked_at = NULL`,
  );
  await tx.insert(PastPasscode, [{ id, deviceId, passcodeHash, setAt: now }]);
}

/**
 * Counts a try to unlock before anything is compared, and locks at the policy's maximum; null when there is no
 * passcode or it is locked. To be committed by itself.
 */
export async function countUnlockAttempt(
  tx: Tx,
  deviceId: string,
  maximumFailedAttempts: number,
  now: number,
): Promise<SecureAppsPasscode | null> {
  const [passcode] = await tx.entities(
    SecureAppsPasscode,
    sql`UPDATE secure_apps_passcodes SET failed_attempts = failed_attempts + 1,
          locked_at = CASE WHEN failed_attempts + 1 >= ${maximumFailedAttempts} THEN ${now} ELSE locked_at END
        WHERE device_id = ${deviceId} AND locked_at IS NULL AND failed_attempts < ${maximumFailedAttempts}
        RETURNING ${columns(SecureAppsPasscode)}`,
  );
  return passcode ?? null;
}

/** Forgets the wrong tries after the right passcode; false when the passcode was changed meanwhile. */
export async function clearUnlockAttempts(tx: Tx, passcode: SecureAppsPasscode): Promise<boolean> {
  const cleared = await tx.run(
    sql`UPDATE secure_apps_passcodes SET failed_attempts = 0, locked_at = NULL
        WHERE device_id = ${passcode.deviceId} AND passcode_hash = ${passcode.passcodeHash} RETURNING device_id`,
  );
  return cleared.length > 0;
}

import type { DeviceDetail } from '../device/device-details.ts';
import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { columns, select, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { MAXIMUM_PASSCODE_HISTORY } from '../app-connect-global-policy/policy.rule.ts';
import { PastPasscode, SecureAppsPasscode } from './secure-apps-passcode.entity.ts';

/** The public state of a passcode. */
export interface SecureAppsPasscodeState {
  readonly isSet: boolean;
  readonly changedAt: number | null;
  readonly isLocked: boolean;
}

export const passcodeState: DeviceDetail<SecureAppsPasscodeState> = {
  joins: [sql`LEFT JOIN secure_apps_passcodes passcode ON passcode.device_id = d.id`],
  columns: sql`passcode.changed_at AS passcode_changed_at, passcode.locked_at AS passcode_locked_at`,
  from: ({ passcode_changed_at: changedAt, passcode_locked_at: lockedAt }) =>
    changedAt === null
      ? { isSet: false, changedAt: null, isLocked: false }
      : { isSet: true, changedAt: Number(changedAt), isLocked: lockedAt !== null },
};

export async function findPasscode(db: Reader, deviceId: string): Promise<SecureAppsPasscode | null> {
  return entity(db, SecureAppsPasscode, sql`${select(SecureAppsPasscode)} WHERE device_id = ${deviceId}`);
}

/** The latest passcodes of a device, the current one first. */
export async function latestPasscodes(db: Reader, deviceId: string, count: number): Promise<PastPasscode[]> {
  if (count === 0) return [];
  return entities(
    db,
    PastPasscode,
    sql`${select(PastPasscode)} WHERE device_id = ${deviceId}
        ORDER BY set_at DESC, id DESC LIMIT ${count}`,
  );
}

/** Deletes the past passcodes that no policy can ask for. */
export const purgePastPasscodes: Purge = (tx, { limit }) =>
  deleteRows(
    tx,
    { table: 'secure_apps_passcode_history' },
    {
      where: sql`id IN (SELECT id FROM (
          SELECT id, row_number() OVER (PARTITION BY device_id ORDER BY set_at DESC, id DESC) AS place
          FROM secure_apps_passcode_history) AS ranked WHERE place > ${MAXIMUM_PASSCODE_HISTORY})`,
      limit,
    },
  );

/** Stores a passcode as the current one, unlocked, and adds it to the history. */
export async function storePasscode(tx: Tx, passcode: PastPasscode): Promise<void> {
  const { deviceId, passcodeHash, setAt } = passcode;
  await tx.query(
    sql`INSERT INTO secure_apps_passcodes (device_id, passcode_hash, changed_at, failed_attempts, locked_at)
        VALUES (${deviceId}, ${passcodeHash}, ${setAt}, 0, NULL)
        ON CONFLICT (device_id) DO UPDATE SET passcode_hash = excluded.passcode_hash, changed_at = excluded.changed_at,
          failed_attempts = 0, locked_at = NULL`,
  );
  await tx.insert(PastPasscode, [passcode]);
}

/**
 * Counts an attempt to unlock before the passcode is compared, and locks the passcode at the maximum. Returns null if
 * there is no passcode or it is locked. Call it in its own transaction, so that an error does not undo the count.
 */
export async function countUnlockAttempt(
  tx: Tx,
  deviceId: string,
  { maximumFailedAttempts, now }: { readonly maximumFailedAttempts: number; readonly now: number },
): Promise<SecureAppsPasscode | null> {
  return entity(
    tx,
    SecureAppsPasscode,
    sql`UPDATE secure_apps_passcodes SET failed_attempts = failed_attempts + 1,
          locked_at = CASE WHEN failed_attempts + 1 >= ${maximumFailedAttempts} THEN ${now} ELSE locked_at END
        WHERE device_id = ${deviceId} AND locked_at IS NULL AND failed_attempts < ${maximumFailedAttempts}
        RETURNING ${columns(SecureAppsPasscode)}`,
  );
}

/** Sets the count to 0 after a correct passcode. Returns false if the passcode was changed meanwhile. */
export async function clearUnlockAttempts(tx: Tx, passcode: SecureAppsPasscode): Promise<boolean> {
  const cleared = await tx.query(
    sql`UPDATE secure_apps_passcodes SET failed_attempts = 0, locked_at = NULL
        WHERE device_id = ${passcode.deviceId} AND passcode_hash = ${passcode.passcodeHash} RETURNING device_id`,
  );
  return cleared.length > 0;
}

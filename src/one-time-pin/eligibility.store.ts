import { effectivePolicyId } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { OneTimePinRequirementCode } from '../generated/types.ts';
import type { Reader } from '../platform/database/database.ts';
import { type Sql, idList, join, raw, sql } from '../platform/database/rows.ts';
import { type EligibilityFacts, REQUIREMENTS } from './eligibility.rule.ts';

export interface DeviceFacts extends EligibilityFacts {
  readonly deviceId: string;
  readonly userId: string;
}

/** The facts of the eligibility rule for devices, in one statement. Devices that do not exist are omitted. */
export async function factsOfDevices(db: Reader, deviceIds: readonly string[]): Promise<DeviceFacts[]> {
  return readFacts(db, sql`d.id IN (${idList(deviceIds)})`);
}

/** The facts of one device. Throws if the device does not exist. */
export async function factsOfDevice(db: Reader, deviceId: string): Promise<DeviceFacts> {
  const [facts] = await factsOfDevices(db, [deviceId]);
  if (facts === undefined) throw new Error(`The device ${deviceId} does not exist.`);
  return facts;
}

/**
 * The users of whom at least one device meets all requirements. The search ends at the first such device of a user, so
 * that it does not take long for a user with many devices.
 */
export async function usersWhoCanGenerate(db: Reader, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.query(sql`
    SELECT u.id FROM users u WHERE u.id IN (${idList(userIds)}) AND EXISTS (
      SELECT 1 FROM devices d JOIN app_connect_global_policies p ON p.id = ${effectivePolicyId('d.id')}
      WHERE d.user_id = u.id AND ${join(
        REQUIREMENTS.map((code) => FACTS[code]),
        ' AND ',
      )})`);
  return new Set(rows.map((row) => String(row.id)));
}

/** The SQL for each fact, where `d` is the device, `u` its user and `p` the policy in effect. */
const FACTS: Readonly<Record<OneTimePinRequirementCode, Sql>> = {
  ACCOUNT_ACTIVE: sql`u.status = 'ACTIVE'`,
  DEVICE_ACTIVE: sql`d.status = 'ACTIVE'`,
  DEVICE_IS_IOS: sql`d.platform = 'IOS'`,
  ROLE_ASSIGNED: sql`EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'RESET_SECURE_APPS_PASSCODE')`,
  PRODUCT_LICENSED: sql`EXISTS (SELECT 1 FROM licensed_products l WHERE l.licensed)`,
  PASSCODE_REQUIRED: sql`p.passcode_required_for_ios`,
  RECOVERY_ALLOWED: sql`p.allow_ios_passcode_recovery`,
};

async function readFacts(db: Reader, which: Sql): Promise<DeviceFacts[]> {
  const facts = join(REQUIREMENTS.map((code) => sql`${FACTS[code]} AS ${raw(code.toLowerCase())}`));
  const rows = await db.query(sql`
    SELECT d.id AS device_id, d.user_id, ${facts}
    FROM devices d
    JOIN users u ON u.id = d.user_id
    JOIN app_connect_global_policies p ON p.id = ${effectivePolicyId('d.id')}
    WHERE ${which}`);
  return rows.map((row) => ({
    deviceId: String(row.device_id),
    userId: String(row.user_id),
    ...(Object.fromEntries(REQUIREMENTS.map((code) => [code, Boolean(row[code.toLowerCase()])])) as EligibilityFacts),
  }));
}

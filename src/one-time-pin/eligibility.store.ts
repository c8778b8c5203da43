import { effectivePolicyId } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Reader } from '../platform/database/database.ts';
import { idList, sql, type Sql } from '../platform/database/rows.ts';
import type { EligibilityFacts } from './eligibility.rule.ts';

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

/** The facts of all devices of the users, in one statement. */
export async function factsOfUsers(db: Reader, userIds: readonly string[]): Promise<DeviceFacts[]> {
  return readFacts(db, sql`d.user_id IN (${idList(userIds)})`);
}

async function readFacts(db: Reader, which: Sql): Promise<DeviceFacts[]> {
  const rows = await db.query(sql`
    SELECT d.id AS device_id, d.user_id, u.status = 'ACTIVE' AS account_active, d.status = 'ACTIVE' AS device_active,
      d.platform = 'IOS' AS device_is_ios,
      EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = d.user_id AND r.role = 'RESET_SECURE_APPS_PASSCODE') AS role_assigned,
      EXISTS (SELECT 1 FROM licensed_products l WHERE l.licensed) AS product_licensed,
      p.passcode_required_for_ios AS passcode_required, p.allow_ios_passcode_recovery AS recovery_allowed
    FROM devices d
    JOIN users u ON u.id = d.user_id
    JOIN app_connect_global_policies p ON p.id = ${effectivePolicyId('d.id')}
    WHERE ${which}`);
  return rows.map((row) => ({
    deviceId: String(row.device_id),
    userId: String(row.user_id),
    ACCOUNT_ACTIVE: Boolean(row.account_active),
    DEVICE_ACTIVE: Boolean(row.device_active),
    DEVICE_IS_IOS: Boolean(row.device_is_ios),
    ROLE_ASSIGNED: Boolean(row.role_assigned),
    PRODUCT_LICENSED: Boolean(row.product_licensed),
    PASSCODE_REQUIRED: Boolean(row.passcode_required),
    RECOVERY_ALLOWED: Boolean(row.recovery_allowed),
  }));
}

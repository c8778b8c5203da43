import type { Reader } from '../platform/database/database.ts';
import { type Sql, fixed, idList, join, raw, sql } from '../platform/database/rows.ts';
import { type EligibilityFacts, REQUIREMENTS } from './eligibility.rule.ts';
import { CAN_GENERATE, ELIGIBILITY_TABLES, FACTS } from './eligibility-facts.store.ts';

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
    SELECT users.id FROM users WHERE users.id IN (${idList(userIds)}) AND EXISTS (
      SELECT 1 FROM ${ELIGIBILITY_TABLES} WHERE d.user_id = users.id AND ${CAN_GENERATE})`);
  return new Set(rows.map((row) => String(row.id)));
}

const SELECT_FACTS = fixed(sql`
  SELECT d.id AS device_id, d.user_id, ${join(REQUIREMENTS.map((code) => sql`${FACTS[code]} AS ${raw(code.toLowerCase())}`))}
  FROM ${ELIGIBILITY_TABLES}`);

async function readFacts(db: Reader, which: Sql): Promise<DeviceFacts[]> {
  const rows = await db.query(sql`${SELECT_FACTS} WHERE ${which}`);
  return rows.map((row) => ({
    deviceId: String(row.device_id),
    userId: String(row.user_id),
    ...(Object.fromEntries(REQUIREMENTS.map((code) => [code, Boolean(row[code.toLowerCase()])])) as EligibilityFacts),
  }));
}

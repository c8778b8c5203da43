import { type DeviceDetail, detailOf } from '../device/device-details.ts';
import type { Reader } from '../platform/database/database.ts';
import { fixed, idList, join, raw, sql } from '../platform/database/rows.ts';
import { type EligibilityFacts, REQUIREMENTS } from './eligibility.rule.ts';
import { CAN_GENERATE, ELIGIBILITY_TABLES, FACTS, FACT_JOINS } from './eligibility-facts.store.ts';

/** The facts of the eligibility rule. */
export const eligibilityFacts: DeviceDetail<EligibilityFacts> = {
  joins: FACT_JOINS,
  columns: fixed(join(REQUIREMENTS.map((code) => sql`${FACTS[code]} AS ${raw(code.toLowerCase())}`))),
  from: (row) =>
    Object.fromEntries(REQUIREMENTS.map((code) => [code, Boolean(row[code.toLowerCase()])])) as EligibilityFacts,
};

/** The facts of one device. Throws if the device does not exist. */
export function factsOfDevice(db: Reader, deviceId: string): Promise<EligibilityFacts> {
  return detailOf(db, eligibilityFacts, deviceId);
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

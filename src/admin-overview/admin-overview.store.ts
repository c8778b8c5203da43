import { ELIGIBILITY_TABLES, FACTS, unmetCount } from '../one-time-pin/eligibility-facts.store.ts';
import type { Reader } from '../platform/database/database.ts';
import { guardOf } from '../platform/database/page.ts';
import { type Sql, sql } from '../platform/database/rows.ts';

/** What is counted: a table, with a further condition. */
const COUNTED = {
  userCount: sql`FROM users WHERE 1 = 1`,
  disabledUserCount: sql`FROM users WHERE status = 'DISABLED'`,
  deviceCount: sql`FROM devices WHERE 1 = 1`,
  lockedDeviceCount: sql`FROM secure_apps_passcodes WHERE locked_at IS NOT NULL`,
} as const satisfies Record<string, Sql>;

/** Counts the rows of one kind. */
export function countOf(scans: Reader, name: keyof typeof COUNTED): Promise<number> {
  return countAll(scans, COUNTED[name]);
}

/** Counts the audit events with the outcome FAILURE since a time. */
export function countFailuresSince(scans: Reader, since: number): Promise<number> {
  return countAll(scans, sql`FROM audit_events WHERE outcome = 'FAILURE' AND occurred_at >= ${since}`);
}

async function countAll(scans: Reader, rows: Sql): Promise<number> {
  const [row] = await scans.query(sql`SELECT count(*) AS count ${rows} AND ${guardOf(scans)}`);
  return Number(row?.count);
}

export interface EligibilityCounts {
  readonly eligible: number;
  /** Devices that lack exactly one requirement, which is not their platform. */
  readonly almostEligible: number;
}

/** Applies the eligibility rule to all devices, in one statement. */
export async function countEligibility(scans: Reader): Promise<EligibilityCounts> {
  const [row] = await scans.query(
    // Materialized, because SQLite would otherwise work the number out for each count.
    sql`WITH rated AS MATERIALIZED (
          SELECT ${unmetCount(FACTS)} AS unmet, ${FACTS.DEVICE_IS_IOS} AS is_ios
          FROM ${ELIGIBILITY_TABLES} WHERE ${guardOf(scans)})
        SELECT count(CASE WHEN unmet = 0 THEN 1 END) AS eligible,
          count(CASE WHEN unmet = 1 AND is_ios THEN 1 END) AS almost_eligible
        FROM rated`,
  );
  return { eligible: Number(row?.eligible), almostEligible: Number(row?.almost_eligible) };
}

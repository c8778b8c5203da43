import type { OneTimePinRequirementCode } from '../generated/types.ts';
import { ELIGIBILITY_TABLES, FACTS } from '../one-time-pin/eligibility-facts.store.ts';
import { REQUIREMENTS } from '../one-time-pin/eligibility.rule.ts';
import type { Reader } from '../platform/database/database.ts';
import { type Sql, join, sql } from '../platform/database/rows.ts';

/** The number of rows, for example `FROM users`. */
export async function countAll(scans: Reader, rows: Sql): Promise<number> {
  const [row] = await scans.query(sql`SELECT count(*) AS count ${rows}`);
  return Number(row?.count);
}

export interface EligibilityCounts {
  readonly eligible: number;
  /** Devices that lack exactly one requirement. */
  readonly almostEligible: number;
}

/** Applies the eligibility rule to all devices, in one statement. */
export async function countEligibility(scans: Reader): Promise<EligibilityCounts> {
  const unmet = (code: OneTimePinRequirementCode) => sql`CASE WHEN ${FACTS[code]} THEN 0 ELSE 1 END`;
  const rows = await scans.query(
    sql`SELECT unmet, count(*) AS count FROM (
          SELECT ${join(REQUIREMENTS.map(unmet), ' + ')} AS unmet FROM ${ELIGIBILITY_TABLES}
          WHERE ${scans.guard ?? sql`1 = 1`}) AS rated
        WHERE unmet <= 1 GROUP BY unmet`,
  );
  const counts = new Map(rows.map((row) => [Number(row.unmet), Number(row.count)]));
  return { eligible: counts.get(0) ?? 0, almostEligible: counts.get(1) ?? 0 };
}

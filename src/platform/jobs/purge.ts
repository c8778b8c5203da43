import { HOUR } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { type Sql, raw, sql } from '../database/rows.ts';

/** Rows deleted in one transaction: few, so that other writes never wait long. */
const BATCH = 1_000;

export interface PurgeRequest {
  readonly now: number;
  /** What ended before this time is deleted where it is kept for a while. */
  readonly keptSince: number;
  readonly limit: number;
}

/** Deletes up to `limit` rows that are no longer needed; returns how many. */
export type Purge = (tx: Tx, request: PurgeRequest) => Promise<number>;

/** Deletes up to `limit` rows of a table that meet a condition; returns how many. `key` is the primary key. */
export async function deleteRows(
  tx: Tx,
  { table, key = 'id' }: { readonly table: string; readonly key?: string },
  { where, limit }: { readonly where: Sql; readonly limit: number },
): Promise<number> {
  const [of, by] = [raw(table), raw(key)];
  const deleted = await tx.query(
    sql`DELETE FROM ${of} WHERE ${by} IN (SELECT ${by} FROM ${of} WHERE ${where} LIMIT ${limit}) RETURNING ${by}`,
  );
  return deleted.length;
}

interface PurgeOptions {
  readonly now: number;
  /** How many days what has ended is kept. */
  readonly days: number;
  readonly signal?: AbortSignal;
  /** Called after each transaction with the number of rows deleted so far. */
  readonly progress?: (what: string, deleted: number) => void;
}

/** Deletes everything that is no longer needed, in small transactions. Returns the number of rows by name. */
export async function purgeAll(
  db: Database,
  purges: Readonly<Record<string, Purge>>,
  { now, days, signal, progress }: PurgeOptions,
): Promise<Record<string, number>> {
  const request = { now, keptSince: now - days * 24 * HOUR, limit: BATCH };
  const totals: Record<string, number> = {};
  for (const [what, purge] of Object.entries(purges)) {
    let total = 0;
    for (let deleted = BATCH; deleted === BATCH && signal?.aborted !== true;) {
      deleted = await db.write((tx) => purge(tx, request));
      total += deleted;
      progress?.(what, total);
    }
    totals[what] = total;
  }
  return totals;
}

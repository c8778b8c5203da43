import { HOUR } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { type Sql, raw, sql } from '../database/rows.ts';

/** The number of rows deleted in one transaction: few, so that other writes do not wait long. */
const BATCH = 1_000;

export interface PurgeRequest {
  readonly now: number;
  /** PINs and tickets that expired before this time are deleted. */
  readonly keptSince: number;
  /** Users who were disabled and devices that were retired before this time are deleted; null: none. */
  readonly retiredSince: number | null;
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
  /** The number of days for which expired PINs and tickets are kept. */
  readonly days: number;
  /** The number of days for which disabled users and retired devices are kept; null: without an end. */
  readonly retiredDays: number | null;
  readonly signal?: AbortSignal;
  /** Called after each transaction with the name of the purge and the number of rows deleted by it so far. */
  readonly progress?: (name: string, deleted: number) => void;
}

/** Runs all purges, in small transactions. Returns the number of deleted rows by the name of the purge. */
export async function purgeAll(
  db: Database,
  purges: Readonly<Record<string, Purge>>,
  { now, days, retiredDays, signal, progress }: PurgeOptions,
): Promise<Record<string, number>> {
  const retiredSince = retiredDays === null ? null : now - retiredDays * 24 * HOUR;
  const request = { now, keptSince: now - days * 24 * HOUR, retiredSince, limit: BATCH };
  const totals: Record<string, number> = {};
  for (const [name, purge] of Object.entries(purges)) {
    let total = 0;
    for (let deleted = BATCH; deleted === BATCH && signal?.aborted !== true;) {
      deleted = await db.write((tx) => purge(tx, request));
      total += deleted;
      progress?.(name, total);
    }
    totals[name] = total;
  }
  return totals;
}

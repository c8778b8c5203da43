import type { ServerClock } from '../clock.ts';
import type { Database } from './database.ts';
import { raw, sql } from './rows.ts';

/**
 * Brings a server's clock together with the database. The latest time is kept there, so that a clock that was set
 * back between two starts revives nothing. Where servers share a PostgreSQL, its clock is everybody's: however far
 * apart their own clocks are, a PIN ends at one instant. To be called at the start and once a minute.
 */
export async function synchronize(
  db: Database,
  clock: ServerClock,
  databaseTime: (() => number) | null,
): Promise<void> {
  const shared = db.kind === 'postgres';
  const now = !shared
    ? sql`${clock.now()}`
    : databaseTime === null
      ? raw('CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)')
      : sql`CAST(${databaseTime()} AS bigint)`;
  const [row] = await db.write((tx) =>
    tx.run(
      sql`UPDATE server_time SET latest = CASE WHEN latest > ${now} THEN latest ELSE ${now} END WHERE id = 1 RETURNING latest`,
    ),
  );
  if (row === undefined)
    throw new Error('the row of server_time is missing: restore it with INSERT INTO server_time VALUES (1, 0)');
  const latest = Number(row.latest);
  if (shared) clock.set(latest);
  else clock.notBefore(latest);
}

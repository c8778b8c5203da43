import type { ServerClock } from '../clock.ts';
import type { Database } from './database.ts';
import { sql } from './rows.ts';

/**
 * Synchronizes a server's clock with the database, which stores the latest time, so that setting the machine's clock
 * back while the server is stopped makes no expired PIN valid again. If servers share a database, all use its clock, so
 * that a PIN expires at the same time on each. Call it at the start and once a minute. In tests, `databaseTime`
 * replaces the clock of a shared database.
 */
export async function synchronize(
  db: Database,
  clock: ServerClock,
  databaseTime: (() => number) | null,
): Promise<void> {
  const { sharedTime } = db;
  const given = (time: number) => sql`CAST(${time} AS bigint)`;
  const now = sharedTime === null ? given(clock.now()) : databaseTime === null ? sharedTime : given(databaseTime());
  const [row] = await db.write((tx) =>
    tx.query(
      sql`UPDATE server_time SET latest = CASE WHEN latest > ${now} THEN latest ELSE ${now} END WHERE id = 1 RETURNING latest`,
    ),
  );
  if (row === undefined) {
    throw new Error('The row of server_time is missing. Restore it with INSERT INTO server_time VALUES (1, 0).');
  }
  const latest = Number(row.latest);
  if (sharedTime !== null) clock.set(latest);
  else clock.notBefore(latest);
}

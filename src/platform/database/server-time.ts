import type { ServerClock } from '../clock.ts';
import type { Database } from './database.ts';
import { type Sql, sql } from './rows.ts';

/**
 * Synchronizes a server's clock with the database, which stores the latest time, so that setting a clock back makes no
 * expired PIN valid again, even while the server is stopped. Call it at the start and once a minute.
 *
 * If servers share a database, all use its clock, so that a PIN expires at the same time on each. While that clock is
 * behind the stored time, because it was ahead before, the stored time continues with the servers' own time. Otherwise
 * their own time has no effect on it: a server whose clock is wrong does not change the time of the others. In tests,
 * `databaseTime` replaces the clock of a shared database.
 */
export async function synchronize(
  db: Database,
  clock: ServerClock,
  databaseTime: (() => number) | null,
): Promise<void> {
  const { sharedTime } = db;
  const [row] = await db.write((tx) => {
    const time =
      sharedTime === null
        ? later(STORED, given(Math.max(clock.machineTime(), clock.now())))
        : timeOfServers(databaseTime === null ? sharedTime : given(databaseTime()), clock.synchronizedTime());
    return tx.query(sql`UPDATE server_time SET latest = ${time} WHERE id = 1 RETURNING latest`);
  });
  if (row === undefined) {
    throw new Error('The row of server_time is missing. Restore it with INSERT INTO server_time VALUES (1, 0).');
  }
  clock.set(Number(row.latest));
}

const STORED = sql`latest`;

function timeOfServers(shared: Sql, own: number | null): Sql {
  const continued = own === null ? STORED : later(STORED, given(own));
  return sql`CASE WHEN ${shared} >= ${STORED} THEN ${shared} ELSE ${continued} END`;
}

function given(time: number): Sql {
  return sql`CAST(${time} AS bigint)`;
}

function later(one: Sql, other: Sql): Sql {
  return sql`CASE WHEN ${one} > ${other} THEN ${one} ELSE ${other} END`;
}

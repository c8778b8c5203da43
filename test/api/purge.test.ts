import { HOUR, MINUTE, type Snapshot, addBystanders, expect, sql, takeSnapshot, test } from '../testkit/index.ts';

const DAY = 24 * HOUR;
type Row = Readonly<Record<string, unknown>>;

/**
 * The time from which a row is no longer needed, by table. Rows of all other tables stay, and so do past passcodes as
 * long as a device has no more of them than a policy can ask for.
 */
const NOT_NEEDED_FROM: Readonly<Record<string, (row: Row, rows: readonly Row[]) => number>> = {
  attempt_counters: (row) => Number(row.expires_at),
  audit_refusals: (row) => Number(row.started_at) + HOUR,
  consecutive_failures: (row) => Number(row.last_failed_at) + 90 * DAY,
  familiar_addresses: (row) => Number(row.last_used_at) + 90 * DAY,
  one_time_pin_attempts: (row) => Number(row.attempted_at) + DAY,
  // Portals show the latest PIN of a device.
  one_time_pins: (row, rows) =>
    rows.some((other) => other.device_id === row.device_id && Number(other.issued_at) > Number(row.issued_at))
      ? Number(row.expires_at) + 90 * DAY
      : Infinity,
  registration_pins: (row) => Number(row.expires_at) + 90 * DAY,
  reset_tickets: (row) => Number(row.expires_at) + 90 * DAY,
  sessions: (row) => Math.min(Number(row.expires_at), Number(row.last_seen_at) + 15 * MINUTE),
};

/** Tables that the jobs write for themselves. */
const OF_JOBS = ['jobs', 'server_time'];

/** The rows that are still needed at a time, as text. */
function neededAt(now: number, snapshot: Snapshot): Record<string, string[]> {
  return Object.fromEntries(
    [...snapshot]
      .filter(([table]) => !OF_JOBS.includes(table))
      .map(([table, rows]) => {
        const all = [...rows.values()];
        const needed = all.filter((row) => (NOT_NEEDED_FROM[table]?.(row, all) ?? Infinity) > now);
        return [table, needed.map((row) => JSON.stringify(row)).sort()];
      }),
  );
}

test('the jobs delete each row when it is no longer needed, and no millisecond earlier', async ({ app, clock }) => {
  await addBystanders(app, ['bert']);
  clock.advance(MINUTE);
  await addBystanders(app, ['cleo']);
  const runAll = async () => {
    await app.deps.db.write((tx) => tx.query(sql`UPDATE jobs SET due_at = 0`));
    await app.jobs.runDue();
  };
  await app.jobs.runDue(); // schedules the jobs
  const before = await takeSnapshot(app);
  const times = Object.entries(NOT_NEEDED_FROM).flatMap(([table, notNeededFrom]) => {
    const rows = [...(before.get(table)?.values() ?? [])];
    expect(rows.length, table).toBeGreaterThan(1);
    return rows.map((row) => notNeededFrom(row, rows)).filter((time) => time < Infinity);
  });
  for (const time of new Set(times.sort((a, b) => a - b))) {
    for (const now of [time - 1, time]) {
      clock.advance(now - clock.now());
      await runAll();
      expect(neededAt(0, await takeSnapshot(app))).toEqual(neededAt(now, before));
    }
  }
});

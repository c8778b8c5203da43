import { AUDIT_LANES, AuditEvent, type Database, expect, sql, test, verifyAuditLog } from '../testkit/index.ts';
import { at, gap, makeLog, places, verify, writeLog } from './tampering.ts';

const BATCH = 1_000;

/** The database, with the largest number of events that was read at once. */
function watched(db: Database): { db: Database; largest: () => number; reads: () => number } {
  let largest = 0;
  let reads = 0;
  const watching = {
    async query(statement: Parameters<Database['query']>[0]) {
      const rows = await db.query(statement);
      if (statement.sql.includes('FROM audit_events') && statement.sql.includes('ORDER BY')) {
        largest = Math.max(largest, rows.length);
        reads++;
      }
      return rows;
    },
  };
  return { db: watching as unknown as Database, largest: () => largest, reads: () => reads };
}

test.for([[999], [1_000], [1_001], [2_000, 0, 1], [1, 999, 1_000, 1], [500, 500, 500, 500]])(
  'finds a missing event on both sides of the end of a batch if the lanes have %j events',
  async (lengths, { app }) => {
    const log = makeLog(app.deps, new Map(lengths.map((length, lane) => [lane, length])));
    await writeLog(app.deps, log);
    const { db, largest } = watched(app.deps.db);
    expect(await verifyAuditLog({ ...app.deps, db }, (finding) => expect(finding).toBeUndefined())).toEqual({
      checked: log.events.length,
      findings: 0,
    });
    expect(largest()).toBeLessThanOrEqual(BATCH);
    for (const index of [0, 998, 999, 1_000, 1_001, log.events.length - 1]) {
      const event = log.events[index];
      if (event === undefined) continue;
      await writeLog(app.deps, { ...log, events: log.events.filter((each) => each !== event) });
      expect(places(await verify(app.deps)), `without event ${index}`).toEqual([gap(event)]);
    }
  },
);

// That the memory does not grow with the log is measured by test/faults/long-audit-log.test.ts.
test('reads one batch at a time, reports the progress, and finds an edited event in the midst', async ({ app }) => {
  const perLane = Array.from({ length: AUDIT_LANES }, (_, lane): [number, number] => [lane, lane === 7 ? 2_500 : 9]);
  const log = makeLog(app.deps, new Map(perLane));
  const batches = Math.ceil(log.events.length / BATCH);
  await writeLog(app.deps, log);
  const { db, largest, reads } = watched(app.deps.db);
  const progress: number[] = [];
  const verification = await verifyAuditLog(
    { ...app.deps, db },
    (finding) => expect(finding).toBeUndefined(),
    (checked, total) => {
      expect(total).toBe(log.events.length);
      progress.push(checked);
    },
  );
  expect(verification).toEqual({ checked: log.events.length, findings: 0 });
  expect(largest()).toBe(BATCH);
  expect(reads()).toBe(batches + 1);
  expect(progress).toHaveLength(batches);
  expect(progress.at(-1)).toBe(log.events.length);

  const edited = log.events[2_345] as AuditEvent;
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_events SET reason = 'x' WHERE id = ${edited.id}`));
  expect(places(await verify(app.deps))).toEqual([at(edited)]);
});

test('reads each batch from the index, without sorting the rest', async ({ kind, app }) => {
  await writeLog(app.deps, makeLog(app.deps, new Map(Array.from({ length: AUDIT_LANES }, (_, lane) => [lane, 40]))));
  const query = `SELECT id FROM audit_events WHERE (lane, sequence) > (7, 100) ORDER BY lane, sequence LIMIT ${BATCH}`;
  if (kind === 'postgres') await app.deps.db.dataSource.query('ANALYZE audit_events');
  const explain = kind === 'postgres' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
  const plan = JSON.stringify(await app.deps.db.dataSource.query<unknown[]>(`${explain} ${query}`));
  expect(plan).toContain('audit_events_chain');
  expect(plan).not.toMatch(/sort|TEMP B-TREE|Seq Scan/i);
});

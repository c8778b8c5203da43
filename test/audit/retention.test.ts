import {
  type AuditFinding,
  HOUR,
  type TestApp,
  dumpTables,
  expect,
  parseCheckpoint,
  pruneAuditLog,
  sealedEnds,
  signCheckpoint,
  sql,
  test as base,
  verifyAuditLog,
} from '../testkit/index.ts';
import { makeLog, readLog, verify, writeLog } from './tampering.ts';

const DAY = 24 * HOUR;

const test = base
  .extend('env', { AUDIT_RETENTION_DAYS: '30' })
  /** Three sign-ins, and after 20 days two more. */
  .extend('signIns', async ({ app, clock }) => {
    await app.user('ada');
    for (let turn = 0; turn < 3; turn++) await app.signIn('ada');
    clock.advance(20 * DAY);
    for (let turn = 0; turn < 2; turn++) await app.signIn('ada');
    return readLog(app.deps);
  });

const daily = async (app: TestApp, advance: (milliseconds: number) => void) => {
  await app.jobs.runDue();
  advance(DAY);
  await app.jobs.runDue();
};

test('the daily purge deletes the events that are older than the setting, and the log stays valid', async ({
  app,
  signIns,
  clock,
}) => {
  const checkpoint = parseCheckpoint(
    app.deps.audit.key,
    JSON.stringify(
      signCheckpoint(app.deps.audit.key, { createdAt: '', exportHash: null, lanes: await sealedEnds(app.deps) }),
    ),
  );
  if (checkpoint === null) throw new Error('no checkpoint');
  clock.advance(10 * DAY - HOUR);
  const tables = await dumpTables(app.deps.db);
  await daily(app, (time) => clock.advance(time));
  const before = new Date(clock.now() - 30 * DAY);
  const { events, lanes } = await readLog(app.deps);
  const kept = signIns.events.filter(({ occurredAt }) => occurredAt >= before.getTime());
  const pruned = signIns.events.length - kept.length;
  expect(kept).toHaveLength(2);
  expect(events.filter(({ action }) => action !== 'PRUNE_AUDIT_LOG')).toEqual(kept);
  const recorded = events.filter(({ action }) => action === 'PRUNE_AUDIT_LOG');
  expect(recorded).toMatchObject([{ outcome: 'SUCCESS', actorKind: 'OPERATOR', subjectId: null }]);
  expect(JSON.parse(recorded[0]?.details ?? '')).toEqual({ before: before.toISOString(), retentionDays: '30' });
  expect(lanes.reduce((sum, lane) => sum + lane.prunedLength, 0)).toBe(pruned);
  expect(app.logged()).toContain(`"audit events":${pruned}`);
  const { users } = await dumpTables(app.deps.db);
  expect(users).toEqual(tables.users);

  // It is provable: the log is valid, goes on, and is not older than a statement made before.
  expect(await verify(app.deps)).toEqual([]);
  await app.signIn('ada');
  const found: AuditFinding[] = [];
  await verifyAuditLog({ ...app.deps, checkpoint }, (finding) => found.push(finding));
  expect(found).toEqual([]);

  // Nothing is recorded while there is nothing to delete.
  await daily(app, (time) => clock.advance(time));
  expect((await readLog(app.deps)).events.filter(({ action }) => action === 'PRUNE_AUDIT_LOG')).toHaveLength(1);
});

test('events that were deleted without the pepper are found, whatever the lane says about pruning', async ({
  app,
  signIns,
  clock,
}) => {
  clock.advance(10 * DAY);
  await daily(app, (time) => clock.advance(time));
  const lane = signIns.events.find(({ action }) => action === 'SIGN_IN')?.lane ?? 0;
  const pruned = await readLog(app.deps);
  const [next] = pruned.events.filter((event) => event.lane === lane);
  if (next === undefined) throw new Error('no event was kept');
  await app.deps.db.write((tx) => tx.query(sql`DELETE FROM audit_events WHERE id = ${next.id}`));
  expect(await verify(app.deps)).toMatchObject([{ lane, sequence: next.sequence }]);
  await app.deps.db.write((tx) =>
    tx.query(
      sql`UPDATE audit_lanes SET pruned_length = ${next.sequence}, pruned_head = ${next.hash} WHERE lane = ${lane}`,
    ),
  );
  expect(await verify(app.deps)).toMatchObject([{ lane, sequence: null }]);
  // The end that the lane had before it was pruned is as old as the events that it lacks.
  await writeLog(app.deps, { events: pruned.events, lanes: signIns.lanes });
  expect(new Set((await verify(app.deps)).map((finding) => finding.lane))).toContain(lane);
});

test('the evidence of tampering is never pruned', async ({ app, signIns, clock }) => {
  const ofAda = signIns.events.filter(({ action }) => action === 'SIGN_IN');
  const [first, second] = ofAda;
  if (first === undefined || second === undefined) throw new Error('no sign-ins');
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_events SET reason = 'x' WHERE id = ${second.id}`));
  const before = await verify(app.deps);
  clock.advance(100 * DAY);
  await daily(app, (time) => clock.advance(time));
  const { events } = await readLog(app.deps);
  const kept = events.filter(({ lane }) => lane === first.lane).map(({ id }) => id);
  expect(kept).not.toContain(first.id);
  expect(kept).toContain(second.id);
  expect(await verify(app.deps)).toEqual(before);
});

test('a lane that does not match its seal is not pruned', async ({ app, signIns, clock }) => {
  const lane = signIns.events.find(({ action }) => action === 'SIGN_IN')?.lane ?? 0;
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = ${lane}`));
  clock.advance(100 * DAY);
  await daily(app, (time) => clock.advance(time));
  const { events } = await readLog(app.deps);
  const expected = signIns.events.filter((event) => event.lane === lane);
  expect(events).toEqual(expect.arrayContaining(expected));
  expect(events.filter(({ action }) => action !== 'PRUNE_AUDIT_LOG')).toHaveLength(expected.length);
});

test('a lane is pruned in several transactions, and up to its end', async ({ app, clock }) => {
  const log = makeLog(app.deps, new Map([[3, 2_500]]));
  await writeLog(app.deps, log);
  clock.advance(31 * DAY);
  const progress: number[] = [];
  expect(await pruneAuditLog(app.deps, { progress: (deleted) => progress.push(deleted) })).toBe(2_500);
  expect(progress).toEqual([1_000, 2_000, 2_500]);
  const { events, lanes } = await readLog(app.deps);
  expect(events.map(({ action }) => action)).toEqual(['PRUNE_AUDIT_LOG']);
  expect(lanes[3]).toMatchObject({ prunedLength: 2_500, prunedHead: log.lanes[3]?.head });
  expect(await verify(app.deps)).toEqual([]);
});

test('a verification during which events are pruned finds nothing', async ({ app, clock }) => {
  const log = makeLog(app.deps, new Map([[0, 10], [1, 1_200], [2, 800], [200, 5]])); // prettier-ignore
  await writeLog(app.deps, log);
  clock.advance(31 * DAY);
  const found: AuditFinding[] = [];
  let pruning: Promise<number> | undefined;
  const { db } = app.deps;
  // Prunes between the first and the second batch that the verification reads.
  let batches = 0;
  const reading = {
    async query(statement: Parameters<typeof db.query>[0]) {
      if (statement.sql.includes('ORDER BY lane, sequence') && ++batches === 2)
        await (pruning = pruneAuditLog(app.deps));
      return db.query(statement);
    },
  } as unknown as typeof db;
  await verifyAuditLog({ ...app.deps, db: reading }, (finding) => found.push(finding));
  expect(await pruning).toBe(2_015);
  expect(found).toEqual([]);
});

base('events are kept for ever without the setting', async ({ app, clock }) => {
  expect(app.deps.settings.auditRetentionDays).toBeNull();
  await app.user('ada');
  const { events } = await readLog(app.deps);
  clock.advance(36_500 * DAY);
  await daily(app, (time) => clock.advance(time));
  expect((await readLog(app.deps)).events).toEqual(events);
});

import { AUDIT_LANES, HOUR, type TestApp, expect, sealAuditLog, sql, test as base } from '../testkit/index.ts';
import { endOf, places, readLog, verify } from './tampering.ts';

const test = base.extend('used', async ({ app }) => {
  await app.user('ada');
  for (let turn = 0; turn < 3; turn++) await app.signIn('ada');
  return readLog(app.deps);
});

const empty = (app: TestApp) =>
  app.deps.db.write(async (tx) => {
    await tx.query(sql`DELETE FROM audit_events`);
    await tx.query(sql`UPDATE audit_lanes SET length = 0, head = '', seal = ''`);
  });

test('an emptied log without seals stays a finding after starts, purges and decisions', async ({
  app,
  used,
  clock,
  startApp,
}) => {
  expect(used.events.length).toBeGreaterThan(0);
  await empty(app);
  await app.stop();
  const other = await startApp({ env: { MIGRATE_ON_START: 'true' } }); // as a server of the default settings
  expect(other.logged()).toContain('verify-audit');
  await other.jobs.runDue();
  clock.advance(24 * HOUR);
  await other.jobs.runDue();
  expect(other.logged()).toContain('"msg":"purged"');
  await other.signIn('ada');
  await other.stop();
  const third = await startApp();
  const found = await verify(third.deps);
  expect(places(found)).toEqual(Array.from({ length: AUDIT_LANES }, (_, lane) => endOf({ lane })));
  const [row] = await third.deps.db.query(sql`SELECT count(*) AS count FROM audit_lanes WHERE seal <> ''`);
  expect(Number(row?.count)).toBe(1); // the lane of the sign-in, which is not sealed as intact
});

test('a start logs no error while every lane is sealed', async ({ used, startApp }) => {
  expect(used.lanes.every(({ seal }) => seal !== '')).toBe(true);
  expect((await startApp()).logged()).not.toContain('"level":"error"');
});

test('a start logs the lane that an append found damaged', async ({ app, used, startApp }) => {
  const [event] = used.events;
  const lane = event?.lane ?? 0;
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = ${lane}`));
  expect((await startApp()).logged()).toContain(`"lanes":[${lane}]`);
  await app.signIn('ada');
  expect((await startApp()).logged()).toContain(`"lanes":[${lane}]`);
});

test('sealing anew records the damaged lanes and the reason, and leaves the other lanes alone', async ({
  app,
  used,
}) => {
  const lane = used.events.at(-1)?.lane ?? 0;
  const last = used.events.filter((event) => event.lane === lane).at(-1);
  const unused = used.lanes.filter(({ length }) => length === 0).map((end) => end.lane);
  const [blank = 0] = unused;
  await app.deps.db.write(async (tx) => {
    await tx.query(sql`DELETE FROM audit_events WHERE id = ${last?.id}`);
    await tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = ${blank}`);
  });
  const damaged = [lane, blank].sort((a, b) => a - b);
  expect(await sealAuditLog(app.deps, 'restored from a backup')).toEqual(damaged);
  expect(await verify(app.deps)).toEqual([]);
  const { events, lanes } = await readLog(app.deps);
  const recorded = events.filter(({ id }) => !used.events.some((event) => event.id === id));
  expect(recorded).toMatchObject([
    { action: 'SEAL_AUDIT_LOG', outcome: 'SUCCESS', actorKind: 'OPERATOR', subjectKind: null, requestId: null },
  ]);
  expect(JSON.parse(recorded[0]?.details ?? '')).toEqual({
    reason: 'restored from a backup',
    lanes: damaged.join(' '),
  });
  const bystanders = (each: typeof lanes) =>
    each.filter((end) => !damaged.includes(end.lane) && end.lane !== recorded[0]?.lane);
  expect(bystanders(lanes)).toEqual(bystanders(used.lanes));

  // Nothing is left to do.
  expect(await sealAuditLog(app.deps, 'again')).toEqual([]);
  expect((await readLog(app.deps)).events).toHaveLength(events.length);
});

import {
  type AuditEvent,
  HOUR,
  MINUTE,
  type TestApp,
  breakAuditLog,
  dumpTables,
  expect,
  generatePin,
  registerWithPassword,
  sql,
  test as base,
} from '../testkit/index.ts';
import { rejectedAttempts } from '../security/rejected-attempts.ts';
import { readLog, verify } from './tampering.ts';

/** How many refusals of one kind are recorded each, as the API reference says. */
const EACH = 20;

const refusalsOf = async (app: TestApp, known: readonly AuditEvent[] = []): Promise<AuditEvent[]> =>
  (await readLog(app.deps)).events
    .filter(({ outcome, id }) => outcome === 'FAILURE' && !known.some((event) => event.id === id))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
const detailsOf = (event: AuditEvent | undefined) => JSON.parse(event?.details ?? 'null') as unknown;

const test = base
  /** A device whose secure apps are locked. */
  .extend('locked', async ({ app, story }) => {
    await app.mutate(
      'updateAppConnectGlobalPolicy',
      { id: story.defaultPolicyId, maximumFailedAttempts: 1 },
      story.adminToken,
    );
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, story.device.token);
    const unlock = () => app.mutate('unlockSecureApps', { passcode: '000000' }, story.device.token);
    await unlock();
    return { unlock, device: story.device };
  });

test('refusals of a locked device are recorded each at first, and then as one event with their number', async ({
  app,
  locked,
  clock,
}) => {
  await app.jobs.runDue(); // schedules the jobs
  const before = (await readLog(app.deps)).events;
  const start = clock.now();
  for (let call = 0; call < 50; call++) {
    expect((await locked.unlock()).__typename).toBe('SecureAppsLocked');
    clock.advance(1_000);
  }
  const each = await refusalsOf(app, before);
  expect(each).toHaveLength(EACH);
  for (const event of each) expect(event).toMatchObject({ reason: 'locked', details: '{}' });

  // A window lasts an hour from its first refusal.
  clock.advance(HOUR - 50_000 - 1);
  await app.jobs.runDue();
  expect(await refusalsOf(app, before)).toHaveLength(EACH);
  clock.advance(5 * MINUTE);
  await app.jobs.runDue();
  const [counted, ...others] = await refusalsOf(app, [...before, ...each]);
  expect(others).toEqual([]);
  const { reason, actorKind, actorId, subjectKind, subjectId } = each[0] as AuditEvent;
  expect(counted).toMatchObject({
    ...{ action: 'UNLOCK_SECURE_APPS', outcome: 'FAILURE', occurredAt: clock.now(), requestId: null },
    ...{ reason, actorKind, actorId, subjectKind, subjectId },
  });
  expect(detailsOf(counted)).toEqual({
    count: '30',
    since: new Date(start + EACH * 1_000).toISOString(),
    until: new Date(start + 49_000).toISOString(),
  });
  expect(await verify(app.deps)).toEqual([]);

  // The next one begins a window of its own, and a window with few refusals ends without an event.
  await locked.unlock();
  expect(await refusalsOf(app, [...before, ...each, counted as AuditEvent])).toHaveLength(1);
  const { events } = await readLog(app.deps);
  clock.advance(2 * HOUR);
  await app.jobs.runDue();
  expect((await readLog(app.deps)).events).toHaveLength(events.length);
  expect((await dumpTables(app.deps.db)).audit_refusals).toEqual([]);
});

test.for([
  [EACH, []],
  [EACH + 1, ['1']],
] as const)(
  'a window of %i refusals ends with an event about %j more',
  async ([calls, counts], { app, locked, clock }) => {
    await app.jobs.runDue();
    for (let call = 0; call < calls; call++) await locked.unlock();
    const { events } = await readLog(app.deps);
    clock.advance(2 * HOUR);
    await app.jobs.runDue();
    const added = (await refusalsOf(app, events)).map((event) => detailsOf(event));
    expect(added).toEqual(counts.map((count) => expect.objectContaining({ count }) as unknown));
    expect((await dumpTables(app.deps.db)).audit_refusals).toEqual([]);
  },
);

test('a flood of refusals hides neither another reason, another device nor a success', async ({
  app,
  locked,
  story,
}) => {
  for (let call = 0; call < 30; call++) await locked.unlock();
  const before = (await readLog(app.deps)).events;
  const other = await registerWithPassword(app, 'ada');
  await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, other.token);
  await app.mutate('unlockSecureApps', { passcode: '000000' }, other.token);
  await app.mutate('unlockSecureApps', { passcode: '000000' }, other.token);
  await app.mutate('resetSecureAppsPasscode', { resetTicket: 'none', newPasscode: '739164' }, locked.device.token);
  await generatePin(app, story);
  const added = (await readLog(app.deps)).events.filter(({ id }) => !before.some((event) => event.id === id));
  const seen = added.map(({ action, reason, subjectId }) => [action, reason, subjectId]);
  expect(seen).toEqual(
    expect.arrayContaining([
      ['UNLOCK_SECURE_APPS', 'wrong passcode', other.id],
      ['UNLOCK_SECURE_APPS', 'locked', other.id],
      ['RESET_SECURE_APPS_PASSCODE', 'ticket not valid', locked.device.id],
      ['GENERATE_ONE_TIME_PIN', null, locked.device.id],
    ]),
  );
});

test('successes are recorded each, however many there are', async ({ app, story }) => {
  const before = (await readLog(app.deps)).events.length;
  for (let call = 0; call < 25; call++) {
    await app.mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] }, story.adminToken);
  }
  expect((await readLog(app.deps)).events).toHaveLength(before + 25);
  expect((await dumpTables(app.deps.db)).audit_refusals).toEqual([]);
});

test('no refusal that a caller can cause again and again adds events without end', async ({ app, story }) => {
  const attempts = Object.values(await rejectedAttempts(app, story)).flatMap((each) => Object.entries(each));
  const { device } = story;
  await app.user('none');
  const [without, owner] = [await registerWithPassword(app, 'none'), await app.signIn('none')];
  attempts.push(
    [
      'a reset with an invalid ticket',
      () => app.mutate('resetSecureAppsPasscode', { resetTicket: 'x', newPasscode: '739164' }, device.token),
    ],
    [
      'a one-time PIN without its requirements',
      () => app.mutate('generateOneTimePin', { deviceId: without.id }, owner),
    ],
    [
      'a change of the password with an incorrect one',
      () =>
        app.mutate('changePassword', { currentPassword: 'incorrect', newPassword: 'a new and long password' }, owner),
    ],
  );
  for (const [name, attempt] of attempts) {
    for (let call = 0; call < EACH; call++) await attempt();
    const { events } = await readLog(app.deps);
    for (let call = 0; call < 5; call++) await attempt();
    expect((await readLog(app.deps)).events, name).toHaveLength(events.length);
  }
  expect(await verify(app.deps)).toEqual([]);
});

test('concurrent refusals are counted exactly', async ({ app, locked, clock }) => {
  await app.jobs.runDue();
  const before = (await readLog(app.deps)).events;
  await Promise.all(Array.from({ length: 60 }, () => locked.unlock()));
  expect(await refusalsOf(app, before)).toHaveLength(EACH);
  clock.advance(2 * HOUR);
  await app.jobs.runDue();
  const events = await refusalsOf(app, before);
  expect(events).toHaveLength(EACH + 1);
  expect(detailsOf(events.at(-1))).toMatchObject({ count: '40' });
});

test('two servers record the number of a window once', async ({ app, locked, clock, startApp }) => {
  const other = await startApp();
  await app.jobs.runDue();
  for (let call = 0; call < 25; call++) await locked.unlock();
  const before = (await readLog(app.deps)).events;
  clock.advance(2 * HOUR);
  await Promise.all([app.jobs.runDue(), other.jobs.runDue()]);
  const events = await refusalsOf(app, before);
  expect(events.map(detailsOf)).toMatchObject([{ count: '5' }]);
});

test('a number that cannot be recorded is kept for the next run', async ({ app, locked, clock }) => {
  await app.jobs.runDue();
  for (let call = 0; call < 25; call++) await locked.unlock();
  const before = (await readLog(app.deps)).events;
  const counted = await app.deps.db.query(sql`SELECT * FROM audit_refusals ORDER BY kind`);
  clock.advance(2 * HOUR);
  const repair = await breakAuditLog(app, 'insert');
  await app.jobs.runDue();
  await repair();
  expect(await app.deps.db.query(sql`SELECT * FROM audit_refusals ORDER BY kind`)).toEqual(counted);
  clock.advance(HOUR);
  await app.jobs.runDue();
  expect((await refusalsOf(app, before)).map(detailsOf)).toMatchObject([{ count: '5' }]);
});

import { setTimeout as sleep } from 'node:timers/promises';
import {
  AttemptCounter,
  HOUR,
  type Job,
  Jobs,
  MINUTE,
  type TestApp,
  assertType,
  describe,
  dumpTables,
  expect,
  generatePin,
  graphql,
  raw,
  registerWithPassword,
  sql,
  test,
} from '../testkit/index.ts';

const LATEST_PIN = graphql('query ($id: ID!) { node(id: $id) { __typename ... on Device { oneTimePin { status } } } }');

/** The recurring jobs of a server of which only `job` exists. */
function only(job: Partial<Job> & Pick<Job, 'run'>, { deps: { db, clock, metrics }, log }: TestApp): Jobs {
  return new Jobs([{ name: 'test', interval: HOUR, servers: 'ONE', ...job }], { db, clock, metrics, log });
}

function timesLogged(app: TestApp, message: string): number {
  return app.logged().split(`"msg":"${message}"`).length - 1;
}

describe('the purge job', () => {
  test('deletes ended rows once a day, on one of two servers', async ({ app, story, startApp, clock }) => {
    const other = await startApp();
    await app.jobs.runDue();
    await generatePin(app, story);
    clock.advance(MINUTE);
    await generatePin(app, story);
    clock.advance(24 * HOUR - MINUTE - 1);
    await app.jobs.runDue();
    expect(timesLogged(app, 'purged')).toBe(0);

    clock.advance(91 * 24 * HOUR);
    const before = await dumpTables(app.deps.db);
    await Promise.all([app.jobs.runDue(), other.jobs.runDue()]);
    expect(timesLogged(app, 'purged') + timesLogged(other, 'purged')).toBe(1);
    const after = await dumpTables(app.deps.db);
    expect(after.sessions).toEqual([]);
    expect(after.registration_pins).toEqual([]);
    expect(after.attempt_counters).toEqual([]);
    expect(after.one_time_pins).toHaveLength(1);
    expect(after.one_time_pins?.[0]).toContain('"status":"ACTIVE"');
    const ended = ['sessions', 'registration_pins', 'attempt_counters', 'familiar_addresses', 'one_time_pins'];
    const changed = [...ended, 'jobs', 'server_time'];
    for (const table of Object.keys(before)) {
      if (!changed.includes(table)) expect(after[table], table).toEqual(before[table]);
    }

    await Promise.all([app.jobs.runDue(), other.jobs.runDue()]);
    expect(timesLogged(app, 'purged') + timesLogged(other, 'purged')).toBe(1);
  });

  test.for([
    [{}, 91],
    [{ PURGE_DAYS: '7' }, 8],
  ] as const)('keeps ended PINs for PURGE_DAYS (%o)', async ([env, days], { startApp, clock }) => {
    const app = await startApp({ env });
    const token = await app.admin();
    await app.mutate('createRegistrationPin', { platform: 'IOS' }, token);
    clock.advance(4 * HOUR + (days - 1) * 24 * HOUR - MINUTE);
    await app.jobs.runDue();
    clock.advance(24 * HOUR - HOUR);
    const almost = await dumpTables(app.deps.db);
    expect(almost.registration_pins).toHaveLength(1);
    clock.advance(2 * HOUR);
    await app.jobs.runDue();
    expect((await dumpTables(app.deps.db)).registration_pins).toEqual([]);
  });

  describe('with PURGE_RETIRED_DAYS', () => {
    test.override('env', { PURGE_RETIRED_DAYS: '30' });

    test('deletes disabled users and retired devices after that time, and nothing of others', async ({
      app,
      story: { adminToken, userId, device },
      clock,
    }) => {
      await app.jobs.runDue();
      const leaver = await app.user('leaver');
      const phone = await registerWithPassword(app, 'leaver');
      const back = await app.user('back');
      const wiped = await registerWithPassword(app, 'ada');
      const lost = await registerWithPassword(app, 'ada');
      const admin = async () => app.signIn('root');
      const setUser = async (id: string, status: 'ACTIVE' | 'DISABLED') =>
        app.mutate('setUserStatus', { id, status }, await admin());
      const setDevice = async (id: string, status: 'ACTIVE' | 'LOST' | 'RETIRED' | 'WIPED') =>
        app.mutate('setDeviceStatus', { id, status }, await admin());
      for (const id of [leaver, back]) await setUser(id, 'DISABLED');
      await setDevice(wiped.id, 'RETIRED');
      await setDevice(device.id, 'RETIRED');
      await setDevice(lost.id, 'LOST');
      clock.advance(29 * 24 * HOUR);
      await setUser(leaver, 'DISABLED'); // a second time does not extend it
      await setDevice(wiped.id, 'WIPED');
      await setUser(back, 'ACTIVE');
      await setDevice(device.id, 'ACTIVE');
      const ids = async (table: string) =>
        (await app.deps.db.query(sql`SELECT id FROM ${raw(table)} ORDER BY id`)).map(({ id }) => id);
      await app.jobs.runDue();
      expect(await ids('devices')).toEqual([device.id, phone.id, wiped.id, lost.id].sort());
      const events = await ids('audit_events');

      clock.advance(24 * HOUR);
      await app.jobs.runDue();
      expect(await ids('devices')).toEqual([device.id, lost.id].sort());
      expect(await ids('users')).toEqual(expect.arrayContaining([userId, back]));
      expect(await ids('users')).not.toContain(leaver);
      expect(await ids('users')).toHaveLength(3);
      expect(await ids('audit_events')).toEqual(events);
      expect(adminToken).toMatch(/^pps_/);
    });
  });

  test('keeps disabled users and retired devices by default', async ({
    app,
    story: { userId, device, adminToken },
    clock,
  }) => {
    await app.jobs.runDue();
    await app.mutate('setDeviceStatus', { id: device.id, status: 'WIPED' }, adminToken);
    await app.mutate('setUserStatus', { id: userId, status: 'DISABLED' }, adminToken);
    const before = await dumpTables(app.deps.db);
    clock.advance(36_500 * 24 * HOUR);
    await app.jobs.runDue();
    const after = await dumpTables(app.deps.db);
    expect(timesLogged(app, 'purged')).toBe(1);
    for (const table of ['users', 'devices', 'user_roles', 'audit_events']) expect(after[table]).toEqual(before[table]);
  });

  test('deletes the past passcodes that no policy can ask for', async ({ app, story: { device }, clock }) => {
    await app.jobs.runDue();
    const other = await registerWithPassword(app, 'ada');
    await app.deps.db.write(async (tx) => {
      for (const [id, count] of [
        [device.id, 30],
        [other.id, 24],
      ] as const) {
        for (let number = 0; number < count; number++) {
          await tx.query(
            sql`INSERT INTO secure_apps_passcode_history (id, device_id, passcode_hash, set_at)
                VALUES (${`${id}-${String(99 - number)}`}, ${id}, 'hash', ${number})`,
          );
        }
      }
    });
    clock.advance(24 * HOUR);
    await app.jobs.runDue();
    const kept = async (id: string) =>
      (
        await app.deps.db.query(
          sql`SELECT set_at FROM secure_apps_passcode_history WHERE device_id = ${id} ORDER BY set_at`,
        )
      ).map((row) => Number(row.set_at));
    expect(await kept(device.id)).toEqual(Array.from({ length: 24 }, (_, index) => index + 6));
    expect(await kept(other.id)).toHaveLength(24);
  });

  test('keeps the latest PIN of each device, even if another device of the user has a newer one', async ({
    app,
    story: { userToken, device },
    clock,
  }) => {
    await app.jobs.runDue();
    const other = await registerWithPassword(app, 'ada');
    await generatePin(app, { userToken, device });
    await app.mutate('revokeOneTimePin', { deviceId: device.id }, userToken);
    for (let pin = 1; pin <= 2; pin++) {
      clock.advance(MINUTE);
      await generatePin(app, { userToken, device: other });
    }
    await app.mutate('revokeOneTimePin', { deviceId: other.id }, userToken);
    clock.advance(92 * 24 * HOUR);
    await app.jobs.runDue();
    expect((await dumpTables(app.deps.db)).one_time_pins).toHaveLength(2);
    const admin = await app.signIn('root');
    for (const { id } of [device, other]) {
      const { node } = await app.execute(LATEST_PIN, { id }, admin);
      expect(assertType(node, 'Device').oneTimePin).toEqual({ status: 'REVOKED' });
    }
  });

  test('deletes any number of rows, with up to 1,000 in a transaction', async ({ app, clock }) => {
    await app.jobs.runDue();
    const last = clock.now() + 24 * HOUR;
    const counter = (key: string, expiresAt: number): AttemptCounter => ({ key, attempts: 1, expiresAt });
    const ended = Array.from({ length: 2_001 }, (_, index) => counter(`ended ${index}`, last));
    await app.deps.db.write((tx) => tx.insert(AttemptCounter, [...ended, counter('needed', last + 1)]));
    clock.advance(24 * HOUR);
    app.sql.statements = [];
    await app.jobs.runDue();
    expect(await app.deps.db.query(sql`SELECT key FROM attempt_counters`)).toEqual([{ key: 'needed' }]);
    const deletions = app.sql.statements.filter((statement) => statement.startsWith('DELETE FROM attempt_counters'));
    expect(deletions).toHaveLength(3);
  });

  test('reports its runs in the metrics', async ({ app, clock }) => {
    await app.jobs.runDue();
    clock.advance(24 * HOUR);
    await app.jobs.runDue();
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain('pinportal_job_runs_total{job="purge",outcome="success"} 1');
    expect(metrics).toContain('pinportal_job_runs_total{job="timekeeping",outcome="success"} 2');
    expect(metrics).toContain('pinportal_job_duration_seconds_count{job="purge"} 1');
  });
});

describe('a recurring job', () => {
  test('runs on every server if it is declared so', async ({ app, startApp, clock }) => {
    const runs: string[] = [];
    const run = (name: string) => async () => void runs.push(name);
    const first = only({ servers: 'EVERY', run: run('first') }, app);
    const second = only({ servers: 'EVERY', run: run('second') }, await startApp());
    await Promise.all([first.runDue(), second.runDue()]);
    await first.runDue();
    clock.advance(HOUR);
    await first.runDue();
    expect(runs.sort()).toEqual(['first', 'first', 'second']);
  });

  test('does not start while it still runs, here or on another server', async ({ app, startApp, clock }) => {
    let runs = 0;
    let finish: () => void = () => undefined;
    const run = () => {
      runs++;
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const here = only({ run }, app);
    const elsewhere = only({ run }, await startApp());
    await here.runDue();
    clock.advance(HOUR);
    const running = here.runDue();
    while (runs === 0) await sleep(1);
    clock.advance(HOUR);
    await here.runDue(); // still running: postpones the next run
    await elsewhere.runDue();
    expect(runs).toBe(1);
    finish();
    await running;
    clock.advance(HOUR);
    const next = elsewhere.runDue();
    while (runs === 1) await sleep(1);
    finish();
    await next;
    expect(runs).toBe(2);
  });

  test('that fails is logged without its secrets, and runs again', async ({ app, clock }) => {
    let runs = 0;
    const jobs = only(
      {
        servers: 'EVERY',
        async run() {
          runs++;
          throw Object.assign(new Error('no connection'), { parameters: ['a secret'] });
        },
      },
      app,
    );
    await jobs.runDue();
    clock.advance(HOUR);
    await jobs.runDue();
    expect(runs).toBe(2);
    expect(timesLogged(app, 'a job failed')).toBe(2);
    expect(app.logged()).toContain('no connection');
    expect(app.logged()).not.toContain('a secret');
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain('pinportal_job_runs_total{job="test",outcome="failure"} 2');
  });

  test('is told to end when the server stops, which waits for it and starts no other', async ({ app, clock }) => {
    let runs = 0;
    let ended = 0;
    const jobs = only(
      {
        servers: 'EVERY',
        run: (signal: AbortSignal) => {
          runs++;
          return new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              ended++;
              resolve();
            });
          });
        },
      },
      app,
    );
    const running = jobs.runDue();
    while (runs === 0) await sleep(1);
    await jobs.stop();
    expect(ended).toBe(1);
    await running;
    clock.advance(HOUR);
    await jobs.runDue();
    expect(runs).toBe(1);
  });
});

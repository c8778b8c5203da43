import {
  HOUR,
  MINUTE,
  SECOND,
  ServerClock,
  TestClock,
  authorize,
  describe,
  expect,
  generatePin,
  sql,
  synchronize,
  systemTime,
  tellStory,
  test,
} from '../testkit/index.ts';
import { inject, vi } from 'vitest';
import { until } from '../testkit/until.ts';

describe('the clock of a server', () => {
  test('follows the clock of the machine forward', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    machine.advance(HOUR);
    expect(clock.now()).toBe(machine.now());
    machine.set(HOUR);
    expect(clock.now()).toBe(machine.now());
  });

  test('continues when the clock of the machine is set back', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const before = clock.now();
    machine.set(-HOUR);
    expect(clock.now()).toBe(before);
    machine.advance(MINUTE);
    expect(clock.now()).toBe(before + MINUTE);
  });

  test('neither goes back nor runs ahead when the clock of the machine is adjusted by milliseconds', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const start = clock.now();
    for (let second = 1; second <= 1_000; second++) {
      const before = clock.now();
      machine.set(second % 2 === 0 ? 200 : -200);
      machine.advance(SECOND);
      expect(clock.now()).toBeGreaterThanOrEqual(before);
    }
    expect(clock.now()).toBe(start + 1_000 * SECOND);
  });

  test('stands still while the clock of the machine is a little behind', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const before = clock.now();
    machine.set(-500);
    expect(clock.now()).toBe(before);
  });

  test('returns the time of the machine', () => {
    const clock = new ServerClock(systemTime);
    const before = Date.now();
    const now = clock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('a clock that is set back', () => {
  test('does not make an expired PIN valid while the server runs', async ({ app, clock, story }) => {
    const pin = await generatePin(app, story);
    clock.advance(24 * HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
    clock.set(-HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  test('does not make an expired PIN valid between two starts', async ({ app, clock, startApp, story }) => {
    const pin = await generatePin(app, story);
    clock.advance(24 * HOUR);
    await app.synchronize();
    await app.stop();
    const restarted = await startApp({ clock: new TestClock(clock.now() - HOUR) });
    expect(await authorize(restarted, story.device, pin)).toBeNull();
  });

  test('does not extend a PIN that is generated afterwards', async ({ app, clock, story: { device } }) => {
    clock.set(-HOUR);
    const pin = await generatePin(app, { userToken: await app.signIn('ada'), device });
    clock.advance(24 * HOUR - 1);
    const another = await generatePin(app, { userToken: await app.signIn('ada'), device });
    expect(await authorize(app, device, pin)).toBeNull(); // superseded
    expect(await authorize(app, device, another)).toMatch(/^ppr_/);
  });
});

describe('the time in the database', () => {
  test('is updated once a minute', async ({ startApp, clock, onTestFinished }) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const app = await startApp();
    const stored = async () =>
      Number((await app.deps.db.query(sql`SELECT latest FROM server_time WHERE id = 1`))[0]?.latest);
    const start = await stored();
    clock.advance(HOUR);
    app.sql.statements.length = 0;
    vi.advanceTimersByTime(MINUTE - 1);
    await stored(); // on SQLite and on PostgreSQL an update that had begun would be logged by now
    expect(app.sql.statements.filter((statement) => statement.includes('UPDATE server_time'))).toEqual([]);
    vi.advanceTimersByTime(1);
    await until(async () => (await stored()) === start + HOUR);
  });
});

describe.runIf(inject('database') === 'postgres')('servers on one PostgreSQL', () => {
  test.for([
    ['ahead', 5 * MINUTE],
    ['behind', -5 * MINUTE],
  ] as const)(
    'neither extend nor shorten a PIN if the clock of one is five minutes %s',
    async ([, skew], { startApp, clock }) => {
      const skewed = new TestClock(clock.now() + skew);
      const parts = { databaseTime: () => clock.now() };
      const advance = (milliseconds: number) => {
        clock.advance(milliseconds);
        skewed.advance(milliseconds);
      };
      const one = await startApp({ parts });
      const other = await startApp({ clock: skewed, parts });
      const { device } = await tellStory(one);
      for (const [issuer, redeemer] of [
        [one, other],
        [other, one],
      ] as const) {
        const generate = async () => generatePin(issuer, { userToken: await issuer.signIn('ada'), device });
        const inTime = await generate();
        advance(24 * HOUR - 1);
        expect(await authorize(redeemer, device, inTime)).toMatch(/^ppr_/);
        const late = await generate();
        advance(24 * HOUR);
        expect(await authorize(redeemer, device, late)).toBeNull();
      }
    },
  );

  test('use the clock of PostgreSQL', async ({ app: { deps } }) => {
    const clock = new ServerClock({ wall: () => Date.now() - HOUR, monotonic: () => performance.now() });
    const ofPostgres = async () =>
      Number((await deps.db.query(sql`SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS now`))[0]?.now);
    const before = await ofPostgres();
    await synchronize(deps.db, clock, null);
    const now = clock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(await ofPostgres());
  });
});

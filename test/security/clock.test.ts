import {
  HOUR,
  MINUTE,
  SECOND,
  ServerClock,
  type TestApp,
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
  test('goes on with the machine and ignores that its clock is set', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const start = clock.now();
    machine.advance(HOUR);
    expect(clock.now()).toBe(start + HOUR);
    machine.set(HOUR);
    expect(clock.now()).toBe(start + HOUR);
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

  test('runs at half speed, and neither stands still nor goes back, while it is ahead of the time that it is set to', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const start = clock.now();
    clock.set(start - HOUR); // the first time only
    expect(clock.now()).toBe(start - HOUR);
    clock.set(start);
    clock.set(start - 30 * SECOND);
    expect(clock.now()).toBe(start);
    for (let second = 1; second <= 60; second++) {
      machine.advance(SECOND);
      expect(clock.now()).toBe(start + second * 500);
    }
    machine.advance(HOUR);
    expect(clock.now()).toBe(start + 30 * SECOND + HOUR);
  });

  test('returns the time of the machine', () => {
    const start = Date.now();
    const clock = new ServerClock(systemTime);
    const now = clock.now();
    // The clock reads two clocks when it is created, between which time may pass, and cuts off parts of a millisecond.
    expect(now).toBeGreaterThanOrEqual(start - 1);
    expect(now).toBeLessThanOrEqual(Date.now() + 1);
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
    clock.advance(MINUTE);
    app.sql.statements.length = 0;
    vi.advanceTimersByTime(MINUTE - 1);
    await stored(); // on SQLite and on PostgreSQL an update that had begun would be logged by now
    expect(app.sql.statements.filter((statement) => statement.includes('UPDATE server_time'))).toEqual([]);
    vi.advanceTimersByTime(1);
    await until(async () => (await stored()) === start + MINUTE);
    const { jobRuns } = app.deps.metrics;
    await until(async () => (await jobRuns.get()).values.some(({ labels }) => labels.job === 'timekeeping')); // has ended
    clock.advance(MINUTE);
    vi.advanceTimersByTime(MINUTE);
    await until(async () => (await stored()) === start + 2 * MINUTE);
  });
});

/** Records the time of a server each second for some minutes, with a synchronization in each. */
async function times(app: TestApp, clock: TestClock, minutes: number): Promise<number[]> {
  const recorded: number[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    await app.synchronize();
    for (let second = 0; second < 60; second++) {
      clock.advance(SECOND);
      recorded.push(app.deps.clock.now());
    }
  }
  return recorded;
}

/** The steps between consecutive times, without repetition. */
function steps(recorded: readonly number[]): number[] {
  return [...new Set(recorded.slice(1).map((time, index) => time - (recorded[index] ?? 0)))];
}

describe.runIf(inject('database') === 'sqlite')('a server on SQLite', () => {
  test('follows the clock of the machine forward within a minute', async ({ app, clock }) => {
    clock.set(HOUR);
    await app.synchronize();
    expect(app.deps.clock.now()).toBe(clock.now());
  });

  test('goes on at the same speed after the clock of the machine was ahead', async ({ app, clock }) => {
    clock.set(24 * HOUR);
    await app.synchronize();
    const ahead = app.deps.clock.now();
    expect(ahead).toBe(clock.now());
    clock.set(-24 * HOUR);
    const recorded = await times(app, clock, 10);
    expect(steps([ahead, ...recorded])).toEqual([SECOND]);
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

  describe('whose clock is set', () => {
    const skewable = test
      .extend('skew', () => ({ of: 0 }))
      .override('parts', ({ skew, clock }) => ({
        databaseTime: () => clock.now() + skew.of,
      }));

    skewable('go on at the same speed after it was a day ahead for a minute', async ({ app, clock, skew }) => {
      skew.of = 24 * HOUR;
      const [first = 0, ...rest] = await times(app, clock, 1);
      expect(first).toBe(clock.now() + 24 * HOUR - 59 * SECOND);
      skew.of = 0;
      const recorded = await times(app, clock, 20);
      expect(steps([first, ...rest, ...recorded])).toEqual([SECOND]);
    });

    skewable('let a reset ticket live 10 minutes after it was a day ahead', async ({ app, clock, skew, story }) => {
      skew.of = 24 * HOUR;
      await app.synchronize();
      skew.of = 0;
      await times(app, clock, 1);
      const userToken = await app.signIn('ada');
      const pin = await generatePin(app, { userToken, device: story.device });
      const ticket = await authorize(app, story.device, pin);
      expect(ticket).toMatch(/^ppr_/);
      await times(app, clock, 10);
      const reset = await app.mutate(
        'resetSecureAppsPasscode',
        { resetTicket: ticket ?? '', newPasscode: '83514907' },
        story.device.token,
      );
      expect(reset.__typename).toBe('ResetTicketInvalid');
    });

    skewable('return to it without a stop after it was half a minute ahead', async ({ app, clock, skew }) => {
      skew.of = 30 * SECOND;
      const ahead = await times(app, clock, 1);
      skew.of = 0;
      const recorded = await times(app, clock, 3);
      expect(steps([...ahead, ...recorded])).toEqual([SECOND, SECOND / 2]);
      expect(recorded.at(-1)).toBe(clock.now());
    });

    skewable('agree on the time while it is behind', async ({ app, clock, skew, startApp }) => {
      skew.of = 24 * HOUR;
      await app.synchronize();
      skew.of = 0;
      const other = await startApp();
      clock.advance(MINUTE);
      await app.synchronize();
      await other.synchronize();
      expect(other.deps.clock.now()).toBe(app.deps.clock.now());
    });

    skewable('do not follow one server whose own time is ahead', async ({ app, clock, skew, startApp }) => {
      const wrong = new TestClock(clock.now());
      const ahead = await startApp({ clock: wrong });
      wrong.set(24 * HOUR);
      wrong.advance(24 * HOUR);
      await ahead.synchronize();
      await app.synchronize();
      expect(app.deps.clock.now()).toBe(clock.now() + skew.of);
    });
  });
});

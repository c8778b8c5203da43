import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, SECOND, ServerClock, systemTime } from '../../src/platform/clock.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { synchronize } from '../../src/platform/database/server-time.ts';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { type Story, authorize, generatePin, tellStory } from '../testkit/story.ts';
import { type TestApp, TestClock, startApp } from '../testkit/test-app.ts';

describe('the server clock', () => {
  it('follows the clock of the machine forward', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    machine.advance(HOUR);
    expect(clock.now()).toBe(machine.now());
    machine.set(HOUR);
    expect(clock.now()).toBe(machine.now());
  });

  it('goes on when the clock of the machine is set back', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const before = clock.now();
    machine.set(-HOUR);
    expect(clock.now()).toBe(before);
    machine.advance(MINUTE);
    expect(clock.now()).toBe(before + MINUTE);
  });

  it('never goes back by the little that clocks are nudged, nor runs ahead by it', () => {
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

  it('stands still while the clock of the machine is a little behind', () => {
    const machine = new TestClock();
    const clock = new ServerClock(machine);
    const before = clock.now();
    machine.set(-500);
    expect(clock.now()).toBe(before);
  });

  it('is the time of the machine', () => {
    expect(Math.abs(new ServerClock(systemTime).now() - Date.now())).toBeLessThan(SECOND);
  });
});

onBothDatabases('a clock that is set back', (kind) => {
  let database: EmptyDatabase;
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    database = await emptyDatabase(kind);
    app = await startApp(kind, { database });
    story = await tellStory(app);
  });
  afterEach(async () => {
    await app.stop();
    await database.drop();
  });

  it('does not revive a PIN while the server runs', async () => {
    const pin = await generatePin(app, story);
    app.clock.advance(24 * HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
    app.clock.set(-HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  it('does not revive a PIN between two starts', async () => {
    const pin = await generatePin(app, story);
    app.clock.advance(24 * HOUR);
    await app.synchronize();
    await app.stop();
    app = await startApp(kind, { database, clock: new TestClock(app.clock.now() - HOUR) });
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  it('does not lengthen the life of a PIN that is generated afterwards', async () => {
    app.clock.set(-HOUR);
    const pin = await generatePin(app, { userToken: await app.signIn('ada'), device: story.device });
    app.clock.advance(24 * HOUR - 1);
    const another = await generatePin(app, { userToken: await app.signIn('ada'), device: story.device });
    expect(await authorize(app, story.device, pin)).toBeNull(); // superseded
    expect(await authorize(app, story.device, another)).toMatch(/^ppr_/);
  });
});

onBothDatabases('the time that the database keeps', (kind) => {
  it('is brought together with that of the server once a minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const app = await startApp(kind);
    try {
      const kept = async () =>
        Number((await app.deps.db.rows(sql`SELECT latest FROM server_time WHERE id = 1`))[0]?.latest);
      const start = await kept();
      app.clock.advance(HOUR);
      vi.advanceTimersByTime(MINUTE - 1);
      await sleep(100);
      expect(await kept()).toBe(start);
      vi.advanceTimersByTime(1);
      await expect.poll(kept, { timeout: 10_000 }).toBe(start + HOUR);
    } finally {
      vi.useRealTimers();
      await app.stop();
    }
  });
});

describe('servers whose clocks are five minutes apart', () => {
  it.each([
    ['ahead', 5 * MINUTE],
    ['behind', -5 * MINUTE],
  ])('neither extend nor shorten a PIN of the one that is %s', async (_title, skew) => {
    const database = await emptyDatabase('postgres');
    const right = new TestClock();
    const wrong = new TestClock(right.now() + skew);
    const databaseTime = () => right.now();
    const advance = (milliseconds: number) => {
      right.advance(milliseconds);
      wrong.advance(milliseconds);
    };
    const one = await startApp('postgres', { database, clock: right, parts: { databaseTime } });
    const other = await startApp('postgres', { database, clock: wrong, parts: { databaseTime } });
    try {
      const story = await tellStory(one);
      for (const [issuer, redeemer] of [
        [one, other],
        [other, one],
      ] as const) {
        const generate = async () =>
          generatePin(issuer, { userToken: await issuer.signIn('ada'), device: story.device });
        const inTime = await generate();
        advance(24 * HOUR - 1);
        expect(await authorize(redeemer, story.device, inTime)).toMatch(/^ppr_/);
        const late = await generate();
        advance(24 * HOUR);
        expect(await authorize(redeemer, story.device, late)).toBeNull();
      }
    } finally {
      await one.stop();
      await other.stop();
      await database.drop();
    }
  });

  it('go by the clock of PostgreSQL', async () => {
    const database = await emptyDatabase('postgres');
    const machine = { wall: () => Date.now() - HOUR, monotonic: () => performance.now() };
    const clock = new ServerClock(machine);
    const app = await startApp('postgres', { database });
    try {
      await synchronize(app.deps.db, clock, null);
      expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5 * SECOND);
    } finally {
      await app.stop();
      await database.drop();
    }
  });
});

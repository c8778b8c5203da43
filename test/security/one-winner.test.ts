import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOUR, systemTime } from '../../src/platform/clock.ts';
import { type Sql, sql } from '../../src/platform/database/rows.ts';
import { type ArrivalGate, holdHashed, holdTable, holdVerified } from '../testkit/arrival-gate.ts';
import { Crowd, type RawAnswer } from '../testkit/crowd.ts';
import { type DatabaseKind, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { type ServerProcess, startServerProcess } from '../testkit/server-process.ts';
import { type Story, generatePin, tellStory } from '../testkit/story.ts';
import { PEPPER, type TestApp, startApp } from '../testkit/test-app.ts';

/** How many race for one thing. `RACERS=10000` for the full figure. */
const RACERS = Number(process.env.RACERS ?? 200);
/** How many interleavings with failing transactions. `INTERLEAVINGS=1000` for the full figure. */
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 25);
const RACERS_OF_ONE_INTERLEAVING = 6;
/** What each server on PostgreSQL has in connections, and so in transactions. */
const POSTGRES_POOL_SIZE = 10;

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on UserError { code message } ... on PasscodeResetAuthorized { resetTicket } } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) {
  __typename ... on UserError { code message } } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) {
  __typename ... on UserError { code message } } }`;

/** Where each race is run: SQLite belongs to one server; PostgreSQL is shared by two processes. */
interface Track {
  readonly app: TestApp;
  readonly story: Story;
  readonly crowd: Crowd;
  /** Holds all until they have met: with their secret compared or hashed, or in as many transactions as there can be. */
  hold(gate: (app: TestApp) => ArrivalGate, table: string): Promise<() => Promise<void>>;
  finish(): Promise<void>;
}

async function build(kind: DatabaseKind): Promise<Track> {
  const database = await emptyDatabase(kind);
  const app = await startApp(kind, { database, parts: { time: systemTime } });
  const servers: ServerProcess[] = [];
  if (kind === 'postgres') {
    const env = {
      DATABASE_URL: database.url,
      PEPPER,
      HASHING_QUEUE: '100000',
      LIMIT_PER_DEVICE: '1000000',
      LIMIT_PER_ACCOUNT: '1000000',
      LIMIT_PER_ADDRESS: '1000000',
    };
    for (let server = 0; server < 2; server++) servers.push(await startServerProcess(env));
  }
  const crowd = new Crowd(kind, kind === 'postgres' ? servers.map(({ url }) => url) : [app.url], RACERS);
  return {
    app,
    story: await tellStory(app),
    crowd,
    async hold(gate, table) {
      if (kind === 'sqlite') {
        const held = gate(app);
        return () => vi.waitFor(() => expect(held.arrived).toBe(RACERS), { timeout: 1_800_000 });
      }
      const transactions = Math.min(RACERS, 2 * POSTGRES_POOL_SIZE);
      const release = await holdTable(database.url, table, transactions);
      return async () => expect(await release()).toBe(transactions);
    },
    async finish() {
      await crowd.close();
      for (const server of servers) await server.kill('SIGTERM');
      await app.stop();
      await database.drop();
    },
  };
}

onBothDatabases(`of ${RACERS} who race`, (kind) => {
  let track: Track;
  beforeEach(async () => {
    track = await build(kind);
  });
  afterEach(() => track.finish());

  /** Everybody starts at once; exactly one answer is a success and all others are the same bytes. */
  async function race(
    query: string,
    input: object,
    token: string | null,
    success: string,
    meeting: [gate: (app: TestApp) => ArrivalGate, table: string],
  ): Promise<RawAnswer[]> {
    const met = await track.hold(...meeting);
    const sent = track.crowd.send(RACERS, token, () => ({ query, variables: { input } }));
    await met();
    const answers = await sent;
    vi.restoreAllMocks();
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const won = answers.filter(({ body }) => body.includes(`"${success}"`));
    const lost = answers.filter((answer) => !won.includes(answer));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(RACERS - 1);
    expect(new Set(lost.map(({ body }) => body)).size).toBe(1);
    return won;
  }
  const count = async (statement: Sql): Promise<number> => Number((await track.app.deps.db.rows(statement))[0]?.count);
  const successes = (action: string): Promise<number> =>
    count(sql`SELECT count(*) AS count FROM audit_events WHERE action = ${action} AND outcome = 'SUCCESS'`);

  it('one redeems a one-time PIN, and one resets with its ticket', { timeout: 1_800_000 }, async () => {
    const { app, story } = track;
    const pin = await generatePin(app, story);
    const [won] = await race(
      AUTHORIZE,
      { username: 'ada', credential: pin },
      story.device.token,
      'PasscodeResetAuthorized',
      [(it) => holdVerified(it, 'one-time-pin', RACERS), 'devices'],
    );
    expect(await successes('AUTHORIZE_PASSCODE_RESET')).toBe(1);
    expect(await count(sql`SELECT count(*) AS count FROM reset_tickets`)).toBe(1);

    const { resetTicket } = (
      JSON.parse(won?.body ?? '') as { data: { authorizePasscodeReset: { resetTicket: string } } }
    ).data.authorizePasscodeReset;
    const reset = { resetTicket, newPasscode: '739164' };
    await race(RESET, reset, story.device.token, 'ResetSecureAppsPasscodeSuccess', [
      (it) => holdHashed(it, 'passcode', RACERS),
      'devices',
    ]);
    expect(await successes('RESET_SECURE_APPS_PASSCODE')).toBe(1);
    expect(await count(sql`SELECT count(*) AS count FROM secure_apps_passcode_history`)).toBe(1);
  });

  it('one registers a device with a registration PIN', { timeout: 1_800_000 }, async () => {
    const { app, story } = track;
    const { registrationPin } = (await app.mutate(
      'createRegistrationPin',
      { userId: story.userId, platform: 'IOS' },
      story.adminToken,
      '... on CreateRegistrationPinSuccess { registrationPin }',
    )) as { registrationPin: string };
    const before = await successes('REGISTER_DEVICE');
    const phone = { name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };
    await race(REGISTER, { ...phone, username: 'ada', registrationPin }, null, 'RegisterDeviceSuccess', [
      (it) => holdVerified(it, 'registration-pin', RACERS),
      'registration_pins',
    ]);
    expect(await successes('REGISTER_DEVICE')).toBe(before + 1);
    expect(await count(sql`SELECT count(*) AS count FROM devices`)).toBe(2);
  });
});

/** A transaction that fails. */
class Fault extends Error {}

onBothDatabases('transactions that fail', (kind) => {
  let app: TestApp;
  let story: Story;
  let redeemers: Crowd;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
    redeemers = new Crowd(kind, [app.url], RACERS_OF_ONE_INTERLEAVING);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await redeemers.close();
    await app.stop();
  });

  it(
    `never undo a redeem that was acknowledged, in ${INTERLEAVINGS} interleavings`,
    { timeout: 1_800_000 },
    async () => {
      const { db } = app.deps;
      const write = db.write.bind(db);
      let isFailing = false;
      vi.spyOn(db, 'write').mockImplementation(async (work) => {
        const chance = Math.random();
        if (!isFailing || chance < 0.6) return write(work);
        if (chance < 0.8) {
          // Everything was done, and the commit fails.
          return write(async (tx) => {
            const result = await work(tx);
            tx.beforeCommit(() => Promise.reject(new Fault('before the commit')));
            return result;
          });
        }
        await write(work);
        throw new Fault('behind the commit'); // done, and nobody is told
      });

      let acknowledged = 0;
      for (let interleaving = 0; interleaving < INTERLEAVINGS; interleaving++) {
        app.clock.advance(25 * HOUR);
        const pin = await generatePin(app, { userToken: await app.signIn('ada'), device: story.device });
        const redeem = (crowd: number) =>
          redeemers.send(crowd, story.device.token, () => ({
            query: AUTHORIZE,
            variables: { input: { username: 'ada', credential: pin } },
          }));
        const [latest] = await db.rows(sql`SELECT id FROM one_time_pins ORDER BY id DESC LIMIT 1`);
        isFailing = true;
        const answers = await redeem(RACERS_OF_ONE_INTERLEAVING);
        isFailing = false;
        const won = answers.filter(({ body }) => body.includes('"PasscodeResetAuthorized"')).length;
        acknowledged += won;
        expect(won).toBeLessThanOrEqual(1);
        const again = (await redeem(1)).some(({ body }) => body.includes('"PasscodeResetAuthorized"'));
        if (won === 1) expect(again).toBe(false);

        const [pinNow] = await db.rows(sql`SELECT status FROM one_time_pins WHERE id = ${String(latest?.id)}`);
        if (won === 1 || again) expect(pinNow?.status).toBe('REDEEMED');
        const events = await db.rows(
          sql`SELECT details FROM audit_events WHERE action = 'AUTHORIZE_PASSCODE_RESET' AND outcome = 'SUCCESS'`,
        );
        const ofThisPin = events.filter(({ details }) => String(details).includes(String(latest?.id)));
        expect(ofThisPin).toHaveLength(pinNow?.status === 'REDEEMED' ? 1 : 0);
      }
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});

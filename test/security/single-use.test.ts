import {
  type AppParts,
  type GateOnServer,
  HOUR,
  type MutationName,
  type Sql,
  type TestApp,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  holdHashed,
  holdTable,
  holdVerified,
  sql,
  systemTime,
} from '../testkit/index.ts';
import { Crowd, type RawAnswer } from '../testkit/crowd.ts';
import { test as base } from '../testkit/pinportal.ts';
import { failWrites } from '../testkit/spies.ts';
import { until } from '../testkit/until.ts';

/** How many concurrent requests use one secret. `RACERS=10000` for the full figure. */
const RACERS = Number(process.env.RACERS ?? 200);
/** How many interleavings with failing transactions. `INTERLEAVINGS=1000` for the full figure. */
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 25);
const RACERS_OF_ONE_INTERLEAVING = 6;
const SERVERS_ON_POSTGRES = 2;
const timeout = 1_800_000;

const PHONE = { name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

/** The mutation with its input as a variable, and everything in the result that tells one request from another. */
function operation(name: MutationName, selection = ''): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ${selection} } }`;
}
const AUTHORIZE = operation('authorizePasscodeReset', '... on PasscodeResetAuthorized { resetTicket }');
const RESET = operation('resetSecureAppsPasscode');
const REGISTER = operation('registerDevice');

/** Where concurrent requests meet: a gate in the one server, or a table that the servers share. */
interface Meeting {
  readonly gate: (app: TestApp) => GateOnServer;
  readonly table: string;
}

interface Race {
  readonly query: string;
  readonly input: object;
  readonly token: string | null;
  readonly success: string;
  readonly meeting: Meeting;
}

const test = base
  .extend('parts', (): AppParts => ({ time: systemTime }))
  /** SQLite belongs to one server; PostgreSQL is shared by two processes. */
  .extend('servers', async ({ kind, app, pinportal }): Promise<readonly { readonly url: string }[]> => {
    const limits = { LIMIT_PER_DEVICE: '1000000', LIMIT_PER_ACCOUNT: '1000000', LIMIT_PER_ADDRESS: '1000000' };
    const serve = () => pinportal.serve({ HASHING_QUEUE: '100000', ...limits });
    return kind === 'postgres' ? Promise.all([serve(), serve()]) : [app];
  })
  .extend('crowd', ({ kind, servers }, { onCleanup }) => {
    const crowd = new Crowd(
      kind,
      servers.map(({ url }) => url),
      RACERS,
    );
    onCleanup(() => crowd.close());
    return crowd;
  })
  /** Holds requests until all of them have met. */
  .extend('hold', ({ kind, app, database }) => async ({ gate, table }: Meeting): Promise<() => Promise<void>> => {
    if (kind === 'sqlite') {
      const held = gate(app);
      return () => until(() => held.arrived === RACERS);
    }
    // All requests have the same caller, of whom each server runs one transaction at a time.
    return holdTable(database.url, table, SERVERS_ON_POSTGRES);
  })
  /** Sends all requests. Exactly one must succeed; the others must get the same bytes. Returns the success. */
  .extend('race', ({ crowd, hold }) => async ({ query, input, token, success, meeting }: Race): Promise<RawAnswer> => {
    const met = await hold(meeting);
    const sent = crowd.send(RACERS, token, () => ({ query, variables: { input } }));
    await met();
    const answers = await sent;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const isSuccess = ({ body }: RawAnswer) => body.includes(`"${success}"`);
    const lost = answers.filter((answer) => !isSuccess(answer));
    expect(lost).toHaveLength(RACERS - 1);
    expect(new Set(lost.map(({ body }) => body)).size).toBe(1);
    return answers.find(isSuccess) as RawAnswer;
  });

const count = async ({ deps }: TestApp, statement: Sql): Promise<number> =>
  Number((await deps.db.query(statement))[0]?.count);
const successes = (app: TestApp, action: string): Promise<number> =>
  count(app, sql`SELECT count(*) AS count FROM audit_events WHERE action = ${action} AND outcome = 'SUCCESS'`);

describe(`of ${RACERS} concurrent requests`, () => {
  test('one redeems a one-time PIN, and one resets with its ticket', { timeout }, async ({ app, story, race }) => {
    const pin = await generatePin(app, story);
    const { body } = await race({
      query: AUTHORIZE,
      input: { username: 'ada', credential: pin },
      token: story.device.token,
      success: 'PasscodeResetAuthorized',
      meeting: { gate: (it) => holdVerified(it, 'one-time-pin', RACERS), table: 'users' },
    });
    expect(await successes(app, 'AUTHORIZE_PASSCODE_RESET')).toBe(1);
    expect(await count(app, sql`SELECT count(*) AS count FROM reset_tickets`)).toBe(1);

    const resetTicket = /"resetTicket":"([^"]+)"/u.exec(body)?.[1] ?? '';
    await race({
      query: RESET,
      input: { resetTicket, newPasscode: '739164' },
      token: story.device.token,
      success: 'ResetSecureAppsPasscodeSuccess',
      meeting: { gate: (it) => holdHashed(it, 'passcode', RACERS), table: 'users' },
    });
    expect(await successes(app, 'RESET_SECURE_APPS_PASSCODE')).toBe(1);
    expect(await count(app, sql`SELECT count(*) AS count FROM secure_apps_passcode_history`)).toBe(1);
  });

  describe('without the limit of consecutive failures for an account, which would end the race', () => {
    // Only a server in this process can be without it.
    test.override('servers', async ({ kind, app, startApp }) =>
      kind === 'postgres' ? [app, await startApp()] : [app],
    );

    test('one registers a device with a registration PIN', { timeout }, async ({ app, story, race }) => {
      const { adminToken, userId } = story;
      const registrationPin = await createRegistrationPin(app, adminToken, { userId, platform: 'IOS' });
      const before = await successes(app, 'REGISTER_DEVICE');
      await race({
        query: REGISTER,
        input: { ...PHONE, username: 'ada', proof: { registrationPin } },
        token: null,
        success: 'RegisterDeviceSuccess',
        meeting: { gate: (it) => holdVerified(it, 'registration-pin', RACERS), table: 'registration_pins' },
      });
      expect(await successes(app, 'REGISTER_DEVICE')).toBe(before + 1);
      expect(await count(app, sql`SELECT count(*) AS count FROM devices`)).toBe(2);
    });
  });
});

describe('a transaction that fails', () => {
  test.override('parts', {});
  test.override('crowd', async ({ kind, app }, { onCleanup }) => {
    const crowd = new Crowd(kind, [app.url], RACERS_OF_ONE_INTERLEAVING);
    onCleanup(() => crowd.close());
    return crowd;
  });

  test(
    `never undoes an acknowledged redemption, in ${INTERLEAVINGS} interleavings`,
    { timeout },
    async ({ app, clock, crowd, story: { device } }) => {
      const { db } = app.deps;
      let isFailing = false;
      failWrites(app, () => {
        const chance = Math.random();
        if (!isFailing || chance < 0.6) return null;
        return chance < 0.8 ? 'before the commit' : 'after the commit';
      });

      let acknowledged = 0;
      for (let interleaving = 0; interleaving < INTERLEAVINGS; interleaving++) {
        clock.advance(25 * HOUR);
        const pin = await generatePin(app, { userToken: await app.signIn('ada'), device });
        /** Redeems the PIN so many times at once, and returns how often that succeeded. */
        const redeem = async (times: number): Promise<number> => {
          const variables = { input: { username: 'ada', credential: pin } };
          const answers = await crowd.send(times, device.token, () => ({ query: AUTHORIZE, variables }));
          return answers.filter(({ body }) => body.includes('"PasscodeResetAuthorized"')).length;
        };
        const [latest] = await db.query(sql`SELECT id FROM one_time_pins ORDER BY id DESC LIMIT 1`);
        const id = String(latest?.id);
        isFailing = true;
        const won = await redeem(RACERS_OF_ONE_INTERLEAVING);
        isFailing = false;
        acknowledged += won;
        expect(won).toBeLessThanOrEqual(1);
        const again = await redeem(1);
        if (won === 1) expect(again).toBe(0);

        const [pinNow] = await db.query(sql`SELECT status FROM one_time_pins WHERE id = ${id}`);
        if (won === 1 || again === 1) expect(pinNow?.status).toBe('REDEEMED');
        const events = await db.query(
          sql`SELECT details FROM audit_events WHERE action = 'AUTHORIZE_PASSCODE_RESET' AND outcome = 'SUCCESS'`,
        );
        const ofThisPin = events.filter(({ details }) => String(details).includes(id));
        expect(ofThisPin).toHaveLength(pinNow?.status === 'REDEEMED' ? 1 : 0);
      }
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});

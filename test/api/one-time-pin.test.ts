import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/platform/clock.ts';
import { type Row, raw as rawSql, sql } from '../../src/platform/database/rows.ts';
import { type Random, randomDigits, systemRandom } from '../../src/platform/security/random.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import {
  type RegisteredDevice,
  type Story,
  authorize,
  generatePin,
  registerWithPassword,
  registerWithPin,
  tellStory,
} from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/** No PIN has letters, so this is never right. */
const WRONG = 'wrong';

/** What a device's latest PIN looks like from outside. */
interface SeenPin {
  readonly id: string;
  readonly status: string;
  readonly remainingAttempts: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly redeemedAt: string | null;
}
const PIN_FIELDS = 'id status remainingAttempts issuedAt expiresAt redeemedAt';

describe('randomDigits', () => {
  it('writes every number of the range with exactly the digits asked for, leading zeros included', () => {
    const shapes = fc
      .integer({ min: 1, max: 12 })
      .chain((length) =>
        fc.record({ length: fc.constant(length), drawn: fc.integer({ min: 0, max: 10 ** length - 1 }) }),
      );
    fc.assert(
      fc.property(shapes, ({ length, drawn }) => {
        const asked: number[] = [];
        const random: Random = { ...systemRandom, integer: (below) => (asked.push(below), drawn) };
        const digits = randomDigits(random, length);
        expect(asked).toEqual([10 ** length]);
        expect(digits).toMatch(new RegExp(`^\\d{${length}}$`));
        expect(Number(digits)).toBe(drawn);
      }),
    );
  });

  it('draws each digit equally often in each place', () => {
    const length = 8;
    const draws = 20_000;
    const counts = Array.from({ length }, () => new Array<number>(10).fill(0));
    for (let draw = 0; draw < draws; draw++) {
      for (const [place, digit] of [...randomDigits(systemRandom, length)].entries()) {
        const places = counts[place] ?? [];
        places[Number(digit)] = (places[Number(digit)] ?? 0) + 1;
      }
    }
    // Chi-square with 9 degrees of freedom: a fair source is above 80 once in 10^13 times.
    const expected = draws / 10;
    for (const places of counts) {
      expect(places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(80);
    }
  });
});

onBothDatabases('a one-time PIN', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  /** The latest PIN of a device, as an administrator sees it at this moment of the clock. */
  async function latest(device = story.device): Promise<SeenPin | null> {
    const query = `query ($id: ID!) { node(id: $id) { ... on Device { oneTimePin { ${PIN_FIELDS} } } } }`;
    const { data } = await app.send(query, { id: device.id }, await app.signIn('root'));
    return data.node.oneTimePin as SeenPin | null;
  }

  /** Generates with a new session, since the clock may have ended the last one. */
  async function generate(device = story.device): Promise<string> {
    return generatePin(app, { userToken: await app.signIn('ada'), device });
  }

  async function tryWrong(times: number, device = story.device): Promise<void> {
    for (let index = 0; index < times; index++) expect(await authorize(app, device, WRONG)).toBeNull();
  }

  const revoke = (deviceId: string, token: string) =>
    app.mutate('revokeOneTimePin', { deviceId }, token, '... on RevokeOneTimePinSuccess { oneTimePin { status } }');
  const anotherPhone = async (): Promise<RegisteredDevice> =>
    registerWithPin(app, await app.signIn('root'), { id: story.userId, username: 'ada' });

  it('lives 24 hours from the instant it is issued', async () => {
    await generate();
    const pin = await latest();
    expect(pin).toMatchObject({ status: 'ACTIVE', remainingAttempts: 5, redeemedAt: null });
    expect(Date.parse(pin?.issuedAt ?? '')).toBe(app.clock.now());
    expect(Date.parse(pin?.expiresAt ?? '')).toBe(app.clock.now() + 24 * HOUR);
  });

  it('is redeemed a millisecond before 24 hours are over', async () => {
    const pin = await generate();
    app.clock.advance(24 * HOUR - 1);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    expect(await latest()).toMatchObject({ status: 'REDEEMED', redeemedAt: new Date(app.clock.now()).toISOString() });
  });

  it('is worthless when exactly 24 hours are over', async () => {
    const pin = await generate();
    app.clock.advance(24 * HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await latest()).toMatchObject({ status: 'EXPIRED', remainingAttempts: 0, redeemedAt: null });
  });

  it('stays EXPIRED, not SUPERSEDED, when the next one is generated', async () => {
    await generate();
    const { id } = (await latest()) ?? { id: '' };
    app.clock.advance(24 * HOUR);
    await generate();
    const { data } = await app.send(
      `{ node(id: "${id}") { ... on OneTimePin { status } } }`,
      {},
      await app.signIn('ada'),
    );
    expect(data.node.status).toBe('EXPIRED');
  });

  it('works on a device registered with a password, too, and only for its own device', async () => {
    const device = await registerWithPassword(app, 'ada');
    const pin = await generate(device);
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await authorize(app, device, pin)).toMatch(/^ppr_/);
  });

  it('takes any spelling of the user name, and full-width digits for what they are', async () => {
    const pin = await generate();
    const fullWidth = [...pin].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    expect(await authorize(app, story.device, fullWidth, 'ＡDA')).toMatch(/^ppr_/);
  });

  it('is superseded by the next one', async () => {
    const first = await generate();
    const { id } = (await latest()) ?? { id: '' };
    const second = await generate();
    expect(await authorize(app, story.device, first)).toBeNull();
    const { data } = await app.send(
      `{ node(id: "${id}") { ... on OneTimePin { status remainingAttempts } } }`,
      {},
      story.userToken,
    );
    expect(data.node).toEqual({ status: 'SUPERSEDED', remainingAttempts: 0 });
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 4 });
    expect(await authorize(app, story.device, second)).toMatch(/^ppr_/);
  });

  it('leaves the PINs of other devices alone', async () => {
    const other = await anotherPhone();
    const pin = await generate();
    await generate(other);
    expect((await latest())?.status).toBe('ACTIVE');
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  it('is revoked by its user', async () => {
    const pin = await generate();
    expect(await revoke(story.device.id, story.userToken)).toEqual({
      __typename: 'RevokeOneTimePinSuccess',
      oneTimePin: { status: 'REVOKED' },
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await latest()).toMatchObject({ status: 'REVOKED', remainingAttempts: 0 });
  });

  it('is revoked by an administrator with MANAGE_DEVICES', async () => {
    await app.user('helpdesk', ['MANAGE_DEVICES']);
    const pin = await generate();
    expect(await revoke(story.device.id, await app.signIn('helpdesk'))).toMatchObject({
      __typename: 'RevokeOneTimePinSuccess',
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  it('can still be revoked by a user who has lost the role', async () => {
    await generate();
    await app.mutate('assignRoles', { userIds: [story.userId], roles: [] }, story.adminToken);
    expect(await revoke(story.device.id, story.userToken)).toMatchObject({ __typename: 'RevokeOneTimePinSuccess' });
  });

  it('says so when there is nothing to revoke', async () => {
    const nothing = { __typename: 'NoActiveOneTimePin', code: 'NO_ACTIVE_ONE_TIME_PIN' };
    const attempt = async () => revoke(story.device.id, await app.signIn('ada'));
    expect(await attempt()).toMatchObject(nothing); // never had one
    await generate();
    await attempt();
    expect(await attempt()).toMatchObject(nothing); // revoked
    await authorize(app, story.device, await generate());
    expect(await attempt()).toMatchObject(nothing); // redeemed
    await generate();
    await tryWrong(5);
    expect(await attempt()).toMatchObject(nothing); // locked
    await generate();
    app.clock.advance(24 * HOUR);
    expect(await attempt()).toMatchObject(nothing); // expired
  });

  it('answers for a device of somebody else exactly as for no device at all', async () => {
    await app.user('eve', ['RESET_SECURE_APPS_PASSCODE']);
    const token = await app.signIn('eve');
    await generate();
    const missing = app.deps.ids.next('Device');
    const ids = [
      story.device.id,
      missing,
      '',
      'nonsense',
      `${missing}x`,
      missing.toUpperCase(),
      story.userId,
      'x'.repeat(500),
    ];
    for (const mutation of ['GenerateOneTimePin', 'RevokeOneTimePin']) {
      const field = mutation.charAt(0).toLowerCase() + mutation.slice(1);
      const query = `mutation ($input: ${mutation}Input!) { ${field}(input: $input) {
        __typename ... on UserError { code message } ... on NotFound { field } } }`;
      const answers = await Promise.all(ids.map((deviceId) => raw(query, { input: { deviceId } }, token)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(JSON.parse(answers[0]?.body ?? '')).toEqual({
        data: {
          [field]: {
            __typename: 'NotFound',
            code: 'NOT_FOUND',
            field: 'deviceId',
            message: expect.any(String) as string,
          },
        },
      });
    }
    expect((await latest())?.status).toBe('ACTIVE');
  });

  it('can be generated by its user alone, not by an administrator', async () => {
    expect(await app.mutate('generateOneTimePin', { deviceId: story.device.id }, story.adminToken)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('locks with the fifth wrong try, for the right PIN, too', async () => {
    const pin = await generate();
    for (const remainingAttempts of [4, 3, 2, 1]) {
      await tryWrong(1);
      expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts });
    }
    await tryWrong(1);
    expect(await latest()).toMatchObject({ status: 'LOCKED', remainingAttempts: 0 });
    expect(await authorize(app, story.device, pin)).toBeNull();
    const { id } = (await latest()) ?? { id: '' };
    await generate();
    const { data } = await app.send(`{ node(id: "${id}") { ... on OneTimePin { status } } }`, {}, story.userToken);
    expect(data.node.status).toBe('LOCKED');
  });

  it('takes no try from a wrong user name: only the user can lock their PIN', async () => {
    await generate();
    await app.user('eve');
    for (const username of ['eve', 'nobody', '']) {
      for (let index = 0; index < 6; index++) expect(await authorize(app, story.device, WRONG, username)).toBeNull();
    }
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 5 });
  });

  it('counts tries across reissues, and has a new one only when the oldest is 24 hours old', async () => {
    const start = app.clock.now();
    await generate();
    await tryWrong(1);
    app.clock.advance(HOUR);
    await tryWrong(4);
    await generate();
    expect((await latest())?.remainingAttempts).toBe(5);
    await tryWrong(5);

    const attempt = async () =>
      (await app.mutate(
        'generateOneTimePin',
        { deviceId: story.device.id },
        await app.signIn('ada'),
        '... on OneTimePinAttemptsExhausted { retryAt } ... on GenerateOneTimePinSuccess { pin oneTimePin { remainingAttempts } }',
      )) as Record<string, unknown>;
    const exhausted = {
      __typename: 'OneTimePinAttemptsExhausted',
      code: 'ONE_TIME_PIN_ATTEMPTS_EXHAUSTED',
      retryAt: new Date(start + 24 * HOUR).toISOString(),
    };
    expect(await attempt()).toMatchObject(exhausted);
    expect((await latest())?.status).toBe('LOCKED');
    app.clock.advance(23 * HOUR - 1);
    expect(await attempt()).toMatchObject(exhausted);
    app.clock.advance(1);
    expect(await attempt()).toMatchObject({
      __typename: 'GenerateOneTimePinSuccess',
      oneTimePin: { remainingAttempts: 1 },
    });
    await tryWrong(1);
    expect((await latest())?.status).toBe('LOCKED');
    expect(await attempt()).toMatchObject({ retryAt: new Date(start + 25 * HOUR).toISOString() });
    app.clock.advance(HOUR);
    expect(await attempt()).toMatchObject({ oneTimePin: { remainingAttempts: 5 } });
  });

  it('counts tries for each device by itself', async () => {
    const other = await anotherPhone();
    for (let round = 0; round < 2; round++) {
      await generate();
      await tryWrong(5);
    }
    await generate(other);
    expect((await latest(other))?.remainingAttempts).toBe(5);
  });

  it('gives a right try back', async () => {
    const pin = await generate();
    await tryWrong(4);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    await generate();
    await tryWrong(5);
    await generate();
    // 4 + 5 were wrong; had the right one counted, none were left of the ten.
    expect((await latest())?.remainingAttempts).toBe(1);
  });

  it('keeps a try counted when the comparison ends in an error', async () => {
    const pin = await generate();
    vi.spyOn(app.deps.hasher, 'verify').mockRejectedValueOnce(new Error('out of memory'));
    const query = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }`;
    const answer = await app.send(query, { input: { username: 'ada', credential: pin } }, story.device.token);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer.errors)).not.toContain('memory');
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 4 });
    expect(await app.deps.db.rows(sql`SELECT id FROM one_time_pin_attempts`)).toHaveLength(1);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  /** An answer as the network sees it, without what differs between any two answers. */
  interface RawAnswer {
    readonly status: number;
    readonly headers: [string, string][];
    readonly body: string;
  }
  async function raw(query: string, variables: Record<string, unknown>, token: string): Promise<RawAnswer> {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
    return { status: response.status, headers, body: await response.text() };
  }

  it('is refused with the same bytes after the same work, whatever the reason', async () => {
    const query = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
      __typename ... on UserError { code message } ... on PasscodeResetAuthorized { resetTicket expiresAt } } }`;
    await app.user('eve', ['RESET_SECURE_APPS_PASSCODE']);
    interface Refused {
      readonly device: RegisteredDevice;
      readonly credential: string;
      readonly username?: string;
    }
    // Each case has a phone of its own, so that no case is refused for the reason of another.
    const cases: Record<string, (device: RegisteredDevice) => Promise<Refused>> = {
      'no PIN': async (device) => ({ device, credential: '48291537' }),
      wrong: async (device) => {
        await generate(device);
        return { device, credential: WRONG };
      },
      superseded: async (device) => {
        const credential = await generate(device);
        await generate(device);
        return { device, credential };
      },
      revoked: async (device) => {
        const credential = await generate(device);
        await revoke(device.id, await app.signIn('ada'));
        return { device, credential };
      },
      locked: async (device) => {
        const credential = await generate(device);
        await tryWrong(5, device);
        return { device, credential };
      },
      redeemed: async (device) => {
        const credential = await generate(device);
        expect(await authorize(app, device, credential)).toMatch(/^ppr_/);
        return { device, credential };
      },
      expired: async (device) => {
        const credential = await generate(device);
        app.clock.advance(24 * HOUR);
        return { device, credential };
      },
      'of another device': async (device) => ({ device: await anotherPhone(), credential: await generate(device) }),
      'of an unknown user': async (device) => ({ device, credential: await generate(device), username: 'nobody' }),
      'of another user': async (device) => ({ device, credential: await generate(device), username: 'eve' }),
      'the account password': async (device) => {
        await generate(device);
        return { device, credential: PASSWORD };
      },
      'of a disabled user': async (device) => {
        const credential = await generate(device);
        await app.mutate('setUserStatus', { id: story.userId, status: 'DISABLED' }, await app.signIn('root'));
        return { device, credential };
      },
    };

    const verify = vi.spyOn(app.deps.hasher, 'verify');
    const seen = new Map<string, string[]>();
    for (const [name, prepare] of Object.entries(cases)) {
      const { device, credential, username = 'ada' } = await prepare(await anotherPhone());
      verify.mockClear();
      const answer = await raw(query, { input: { username, credential } }, device.token);
      const work = verify.mock.calls.map(([of]) => of);
      const key = JSON.stringify({ ...answer, work });
      seen.set(key, [...(seen.get(key) ?? []), name]);
    }
    expect([...seen.values()]).toEqual([Object.keys(cases)]);
    const [only] = seen.keys();
    const { status, body, work } = JSON.parse(only ?? '') as RawAnswer & { work: string[] };
    expect(status).toBe(200);
    expect(work).toEqual(['one-time-pin']);
    expect(JSON.parse(body)).toEqual({
      data: {
        authorizePasscodeReset: {
          __typename: 'PasscodeResetDenied',
          code: 'PASSCODE_RESET_DENIED',
          message: expect.any(String) as string,
        },
      },
    });
  });

  // Which tries are compared is seen at the hasher, the only place where a PIN is ever compared.
  it('never lets more than ten wrong tries in any 24 hours be compared, whatever happens in which order', async () => {
    const { hasher, clock } = app.deps;
    let compared: number[] = [];
    vi.spyOn(hasher, 'hash').mockImplementation((_kind, secret) => Promise.resolve(`plain:${secret}`));
    vi.spyOn(hasher, 'verify').mockImplementation((of, hash, secret) => {
      const matches = of === 'password' || hash === `plain:${secret}`;
      if (of === 'one-time-pin' && hash !== null && !matches) compared.push(clock.now());
      return Promise.resolve(matches);
    });
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('wrong' as const), times: fc.integer({ min: 1, max: 6 }) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('generate' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('right' as const, 'revoke' as const) }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('wait' as const),
          milliseconds: fc.constantFrom(
            1,
            SECOND,
            MINUTE,
            HOUR,
            6 * HOUR,
            12 * HOUR,
            23 * HOUR,
            24 * HOUR - 1,
            24 * HOUR,
          ),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const device = await anotherPhone();
        compared = [];
        let pin = 'none yet';
        for (const each of steps) {
          if (each.do === 'wait') app.clock.advance(each.milliseconds);
          else if (each.do === 'wrong') await tryWrong(each.times, device);
          else if (each.do === 'revoke') await revoke(device.id, await app.signIn('ada'));
          else if (each.do === 'right') await authorize(app, device, pin);
          else pin = (await generateIfAllowed(device)) ?? pin;
        }
        for (const end of compared) {
          expect(compared.filter((at) => at > end - 24 * HOUR && at <= end).length).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: 25 },
    );
  });

  /** The PIN, or null; the promise of `retryAt` is kept to the millisecond. */
  async function generateIfAllowed(device: RegisteredDevice): Promise<string | null> {
    const selection = '... on GenerateOneTimePinSuccess { pin } ... on OneTimePinAttemptsExhausted { retryAt }';
    const result = (await app.mutate(
      'generateOneTimePin',
      { deviceId: device.id },
      await app.signIn('ada'),
      selection,
    )) as {
      __typename: string;
      pin?: string;
      retryAt?: string;
    };
    if (result.pin !== undefined) return result.pin;
    expect(result.__typename).toBe('OneTimePinAttemptsExhausted');
    const wait = Date.parse(result.retryAt ?? '') - app.clock.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(24 * HOUR);
    return null;
  }
});

onBothDatabases('the digits of a one-time PIN', (kind) => {
  let app: TestApp;
  afterEach(() => app.stop());

  it.each([6, 12])('are as many as ONE_TIME_PIN_LENGTH says: %i', async (length) => {
    app = await startApp(kind, { env: { ONE_TIME_PIN_LENGTH: String(length) } });
    const story = await tellStory(app);
    const pin = await generatePin(app, story);
    expect(pin).toMatch(new RegExp(`^\\d{${length}}$`));
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  it('keep their leading zeros', async () => {
    const random: Random = {
      ...systemRandom,
      integer: (below) => (below === 10 ** 8 ? 42 : systemRandom.integer(below)),
    };
    app = await startApp(kind, { parts: { random } });
    const story = await tellStory(app);
    const pin = await generatePin(app, story);
    expect(pin).toBe('00000042');
    expect(await authorize(app, story.device, '42')).toBeNull();
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  it('are in the answer that generated it and nowhere else', async () => {
    // Twelve digits, which no hash or time will hold by chance.
    app = await startApp(kind, { env: { ONE_TIME_PIN_LENGTH: '12', LOG_LEVEL: 'trace' } });
    const story = await tellStory(app);
    const pin = await generatePin(app, story);
    const everything = `{
      viewer { devices { nodes { oneTimePin { id status issuedAt expiresAt redeemedAt remainingAttempts } } } }
      auditEvents(first: 100) { nodes { id reason actor { id } subject { id } details { name value } chain { hash } } }
    }`;
    const views = [JSON.stringify((await app.send(everything, {}, story.adminToken)).data)];
    views.push(
      JSON.stringify(
        (await app.send('{ viewer { devices { nodes { oneTimePin { id } } } } }', {}, story.userToken)).data,
      ),
    );
    const [row] = await app.deps.db.rows(sql`SELECT id FROM one_time_pins`);
    const node = `{ node(id: "${String(row?.id)}") { id ... on OneTimePin { status issuedAt device { id } user { id } } } }`;
    views.push(JSON.stringify((await app.send(node, {}, story.userToken)).data));
    expect(views.join('')).toContain(String(row?.id));

    await authorize(app, story.device, pin);
    await authorize(app, story.device, pin);
    const tables = ['one_time_pins', 'one_time_pin_attempts', 'reset_tickets', 'audit_events'];
    const stored: Row[] = [];
    for (const table of tables) stored.push(...(await app.deps.db.rows(sql`SELECT * FROM ${rawSql(table)}`)));
    expect(JSON.stringify(stored)).not.toContain(pin);
    expect(views.join('')).not.toContain(pin);
    expect(app.logged()).not.toBe('');
    expect(app.logged()).not.toContain(pin);
    expect(String((await app.deps.db.rows(sql`SELECT pin_hash FROM one_time_pins`))[0]?.pin_hash)).toMatch(
      /^\$argon2id\$/,
    );
  });

  it('are no field of the schema', async () => {
    app = await startApp(kind);
    const { data } = await app.send('{ __type(name: "OneTimePin") { fields { name } } }');
    expect(data.__type.fields.map(({ name }: { name: string }) => name)).not.toContain('pin');
  });
});

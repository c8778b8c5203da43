import fc from 'fast-check';
import { isObjectType } from 'graphql';
import {
  HOUR,
  MINUTE,
  PASSWORD,
  type Random,
  type RegisteredDevice,
  type Row,
  SECOND,
  afterNextVerify,
  allPages,
  assertType,
  authorize,
  createSchema,
  describe,
  expect,
  failNextVerify,
  generatePin,
  graphql,
  hashNothing,
  raw,
  registerWithPassword,
  registerWithPin,
  sql,
  systemRandom,
  test as base,
  watchComparisons,
} from '../testkit/index.ts';

/** No PIN has letters, so this is always incorrect. */
const WRONG = 'wrong';

const LATEST = graphql(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on Device {
        oneTimePin {
          id
          status
          remainingAttempts
          issuedAt
          expiresAt
          redeemedAt
        }
      }
    }
  }
`);
const PIN = graphql('query ($id: ID!) { node(id: $id) { __typename ... on OneTimePin { status remainingAttempts } } }');

describe('a one-time PIN', () => {
  const test = base
    /** The latest PIN of a device, as an administrator sees it. */
    .extend('latest', ({ app, story }) => async (device = story.device) => {
      const { node } = await app.execute(LATEST, { id: device.id }, await app.signIn('root'));
      return assertType(node, 'Device').oneTimePin;
    })
    /** The status and the remaining attempts of any PIN. */
    .extend('pinOf', ({ app }) => async (id: string, token: string) => {
      const { status, remainingAttempts } = assertType((await app.execute(PIN, { id }, token)).node, 'OneTimePin');
      return { status, remainingAttempts };
    })
    /** Generates with a new session, since the clock may have ended the last one. */
    .extend('generate', ({ app, story }) => async (device = story.device): Promise<string> => {
      return generatePin(app, { userToken: await app.signIn('ada'), device });
    })
    .extend('tryWrong', ({ app, story }) => async (times: number, device = story.device): Promise<void> => {
      for (let index = 0; index < times; index++) expect(await authorize(app, device, WRONG)).toBeNull();
    })
    .extend(
      'revoke',
      ({ app }) =>
        (deviceId: string, token: string) =>
          app.mutate(
            'revokeOneTimePin',
            { deviceId },
            token,
            '... on RevokeOneTimePinSuccess { oneTimePin { status } }',
          ),
    )
    .extend(
      'anotherPhone',
      ({ app, story }) =>
        async (): Promise<RegisteredDevice> =>
          registerWithPin(app, await app.signIn('root'), { id: story.userId, username: 'ada' }),
    )
    .extend(
      'raw',
      ({ app }) =>
        async (query: string, variables: Record<string, unknown>, token: string): Promise<RawAnswer> => {
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
        },
    )
    /** The PIN, or null; checks that `retryAt` is within 24 hours. */
    .extend('generateIfAllowed', ({ app }) => async (device: RegisteredDevice): Promise<string | null> => {
      const selection = '... on GenerateOneTimePinSuccess { pin } ... on OneTimePinAttemptsExhausted { retryAt }';
      const result = await app.mutate(
        'generateOneTimePin',
        { deviceId: device.id },
        await app.signIn('ada'),
        selection,
      );
      if (result.__typename === 'GenerateOneTimePinSuccess') return result.pin;
      const { retryAt } = assertType(result, 'OneTimePinAttemptsExhausted');
      const wait = Date.parse(retryAt) - app.clock.now();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(24 * HOUR);
      return null;
    });

  test('is valid for 24 hours after it is issued', async ({ app, generate, latest }) => {
    await generate();
    const pin = await latest();
    expect(pin).toMatchObject({ status: 'ACTIVE', remainingAttempts: 5, redeemedAt: null });
    expect(Date.parse(pin?.issuedAt ?? '')).toBe(app.clock.now());
    expect(Date.parse(pin?.expiresAt ?? '')).toBe(app.clock.now() + 24 * HOUR);
  });

  test('is accepted a millisecond before 24 hours have passed', async ({ app, story, generate, latest }) => {
    const pin = await generate();
    app.clock.advance(24 * HOUR - 1);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    expect(await latest()).toMatchObject({ status: 'REDEEMED', redeemedAt: new Date(app.clock.now()).toISOString() });
  });

  test('is rejected after 24 hours', async ({ app, story, generate, latest }) => {
    const pin = await generate();
    app.clock.advance(24 * HOUR);
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await latest()).toMatchObject({ status: 'EXPIRED', remainingAttempts: 0, redeemedAt: null });
  });

  test('stays EXPIRED, not SUPERSEDED, when the next one is generated', async ({ app, generate, latest, pinOf }) => {
    await generate();
    const { id } = (await latest()) ?? { id: '' };
    app.clock.advance(24 * HOUR);
    await generate();
    expect(await pinOf(id, await app.signIn('ada'))).toMatchObject({ status: 'EXPIRED' });
  });

  test('that is ACTIVE is the latest, even if the clock of another server was ahead when an earlier one was issued', async ({
    app,
    story,
    generate,
    latest,
  }) => {
    const tablet = await registerWithPassword(app, 'ada');
    await generate(tablet);
    await generate();
    const [active, ofTablet] = [await latest(), await latest(tablet)];
    app.clock.advance(MINUTE);
    const later = app.deps.ids.next('OneTimePin');
    await app.deps.db.write((tx) =>
      tx.query(sql`INSERT INTO one_time_pins (id, device_id, user_id, pin_hash, status, issued_at, expires_at, redeemed_at, failed_attempts, maximum_attempts)
        SELECT ${later}, device_id, user_id, pin_hash, 'REVOKED', issued_at + 60000, expires_at, NULL, 0, 5
        FROM one_time_pins WHERE device_id = ${story.device.id}`),
    );
    expect(active?.status).toBe('ACTIVE');
    expect(await latest()).toEqual(active);
    expect(await latest(tablet)).toEqual(ofTablet);
  });

  test('is accepted on a device registered with a password, and only on its own device', async ({
    app,
    story,
    generate,
  }) => {
    const device = await registerWithPassword(app, 'ada');
    const pin = await generate(device);
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await authorize(app, device, pin)).toMatch(/^ppr_/);
  });

  test('is accepted with any form of the user name, and in full-width digits', async ({ app, story, generate }) => {
    const pin = await generate();
    const fullWidth = [...pin].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    expect(await authorize(app, story.device, fullWidth, 'ＡDA')).toMatch(/^ppr_/);
  });

  test('is accepted with the spaces or hyphens with which it was typed', async ({ app, story, generate }) => {
    for (const separator of [' ', '-', ' \u2013 ']) {
      const pin = await generate();
      const typed = [pin.slice(0, 4), pin.slice(4)].join(separator);
      expect(await authorize(app, story.device, typed)).toMatch(/^ppr_/);
    }
  });

  test('is superseded by the next one', async ({ app, story, generate, latest, pinOf }) => {
    const first = await generate();
    const { id } = (await latest()) ?? { id: '' };
    const second = await generate();
    expect(await authorize(app, story.device, first)).toBeNull();
    expect(await pinOf(id, story.userToken)).toEqual({ status: 'SUPERSEDED', remainingAttempts: 0 });
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 4 });
    expect(await authorize(app, story.device, second)).toMatch(/^ppr_/);
  });

  test('is listed for its device, newest first, to its user and to administrators of users or devices', async ({
    app,
    story,
    anotherPhone,
    generate,
    tryWrong,
    revoke,
  }) => {
    const token = await app.signIn('ada');
    for (const end of [() => generate(), () => tryWrong(5), () => revoke(story.device.id, token)]) {
      await generate();
      app.clock.advance(1);
      await end();
      app.clock.advance(1);
    }
    const other = await anotherPhone();
    await generate(other);
    await app.user('help-desk', ['MANAGE_USERS']);
    await app.user('stranger', ['VIEW_AUDIT_LOG']);
    const list = (id: string) => ({
      query: (page: string, selection: string) =>
        `{ node(id: "${id}") { ... on Device { oneTimePins(${page}) { ${selection} } } } }`,
      path: ['node', 'oneTimePins'],
      node: 'status device { id }',
    });
    const device = { id: story.device.id };
    const history = ['REVOKED', 'LOCKED', 'SUPERSEDED', 'SUPERSEDED'].map((status) => ({ status, device }));
    for (const name of ['ada', 'root', 'help-desk']) {
      expect(await allPages(app, await app.signIn(name), list(device.id), 3), name).toEqual(history);
    }
    expect(await allPages(app, token, list(other.id), 3)).toEqual([{ status: 'ACTIVE', device: { id: other.id } }]);
    const { data, errors } = await app.send(
      list(device.id).query('first: 1', 'totalCount'),
      {},
      await app.signIn('stranger'),
    );
    expect([data, errors]).toEqual([{ node: null }, undefined]);
  });

  test('is listed in as many statements with the PINs of six devices as with those of one', async ({ app, story }) => {
    for (let index = 0; index < 5; index++) await registerWithPassword(app, 'ada');
    const statements = async (first: number) => {
      app.sql.statements = [];
      const answer = await app.send(
        `{ viewer { devices(first: ${first}) { nodes { oneTimePins(first: 2) { totalCount nodes { status } } } } } }`,
        {},
        story.userToken,
      );
      expect(answer.errors).toBeUndefined();
      return app.sql.statements.length;
    };
    expect(await statements(6)).toBe(await statements(1));
  });

  test('does not affect the PINs of other devices', async ({ app, story, anotherPhone, generate, latest }) => {
    const other = await anotherPhone();
    const pin = await generate();
    await generate(other);
    expect((await latest())?.status).toBe('ACTIVE');
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  test('can be revoked by its user', async ({ app, story, generate, revoke, latest }) => {
    const pin = await generate();
    expect(await revoke(story.device.id, story.userToken)).toEqual({
      __typename: 'RevokeOneTimePinSuccess',
      oneTimePin: { status: 'REVOKED' },
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await latest()).toMatchObject({ status: 'REVOKED', remainingAttempts: 0 });
  });

  test('can be revoked by an administrator with MANAGE_DEVICES', async ({ app, story, generate, revoke }) => {
    await app.user('helpdesk', ['MANAGE_DEVICES']);
    const pin = await generate();
    expect(await revoke(story.device.id, await app.signIn('helpdesk'))).toMatchObject({
      __typename: 'RevokeOneTimePinSuccess',
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  test('can be revoked by a user who no longer has the role', async ({ app, story, generate, revoke }) => {
    await generate();
    await app.mutate('assignRoles', { userIds: [story.userId], roles: [] }, story.adminToken);
    expect(await revoke(story.device.id, story.userToken)).toMatchObject({ __typename: 'RevokeOneTimePinSuccess' });
  });

  test('returns NoActiveOneTimePin when there is no active PIN to revoke', async ({
    app,
    story,
    revoke,
    generate,
    tryWrong,
  }) => {
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

  test('cannot be redeemed after it is revoked or the password changed, even by its last attempt in progress', async ({
    app,
    story,
    generate,
    tryWrong,
    revoke,
    latest,
  }) => {
    const password = { id: story.userId, password: PASSWORD, mustChangePassword: false };
    const ends = [
      async () => revoke(story.device.id, await app.signIn('ada')),
      async () => app.mutate('updateUser', password, await app.signIn('root')),
    ];
    for (const end of ends) {
      const pin = await generate();
      await tryWrong(4);
      afterNextVerify(app, end);
      expect(await authorize(app, story.device, pin)).toBeNull();
      expect(await latest()).toMatchObject({ status: 'LOCKED' });
      app.clock.advance(24 * HOUR);
    }
  });

  test("returns the same failure for another user's device and a missing one", async ({
    app,
    story,
    generate,
    raw,
    latest,
  }) => {
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

  test('cannot be generated by an administrator for another user', async ({ app, story }) => {
    expect(await app.mutate('generateOneTimePin', { deviceId: story.device.id }, story.adminToken)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  test('is locked by the fifth failed attempt, and then rejected even when correct', async ({
    app,
    story,
    generate,
    tryWrong,
    latest,
    pinOf,
  }) => {
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
    expect(await pinOf(id, story.userToken)).toMatchObject({ status: 'LOCKED' });
  });

  test('is not counted as an attempt when the user name is incorrect', async ({ app, story, generate, latest }) => {
    await generate();
    await app.user('eve');
    for (const username of ['eve', 'nobody', '']) {
      for (let index = 0; index < 6; index++) expect(await authorize(app, story.device, WRONG, username)).toBeNull();
    }
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 5 });
  });

  test('counts failed attempts across new PINs until the oldest attempt is 24 hours old', async ({
    app,
    story,
    generate,
    tryWrong,
    latest,
  }) => {
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

  test('counts failed attempts for each device separately', async ({ anotherPhone, generate, tryWrong, latest }) => {
    const other = await anotherPhone();
    for (let round = 0; round < 2; round++) {
      await generate();
      await tryWrong(5);
    }
    await generate(other);
    expect((await latest(other))?.remainingAttempts).toBe(5);
  });

  test('does not count a successful attempt', async ({ app, story, generate, tryWrong, latest }) => {
    const pin = await generate();
    await tryWrong(4);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    await generate();
    await tryWrong(5);
    await generate();
    // 4 + 5 attempts failed; had the successful one counted, none of the ten would remain.
    expect((await latest())?.remainingAttempts).toBe(1);
  });

  test('counts the attempt when the comparison throws', async ({ app, story, generate, latest }) => {
    const pin = await generate();
    failNextVerify(app, new Error('out of memory'));
    const query = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }`;
    const answer = await app.send(query, { input: { username: 'ada', credential: pin } }, story.device.token);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer.errors)).not.toContain('memory');
    expect(await latest()).toMatchObject({ status: 'ACTIVE', remainingAttempts: 4 });
    expect(await app.deps.db.query(sql`SELECT id FROM one_time_pin_attempts`)).toHaveLength(1);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });

  /** A response as the network sees it, without what differs between any two responses. */
  interface RawAnswer {
    readonly status: number;
    readonly headers: [string, string][];
    readonly body: string;
  }

  test('is rejected with identical bytes after the same work for every cause', async ({
    app,
    story,
    generate,
    revoke,
    tryWrong,
    anotherPhone,
    raw,
  }) => {
    const query = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
      __typename ... on UserError { code message } ... on PasscodeResetAuthorized { resetTicket expiresAt } } }`;
    await app.user('eve', ['RESET_SECURE_APPS_PASSCODE']);
    interface Refused {
      readonly device: RegisteredDevice;
      readonly credential: string;
      readonly username?: string;
    }
    // Each case has a phone of its own, so that no case fails for the reason of another.
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

    const comparisons = watchComparisons(app);
    const seen = new Map<string, string[]>();
    for (const [name, prepare] of Object.entries(cases)) {
      const { device, credential, username = 'ada' } = await prepare(await anotherPhone());
      comparisons.length = 0;
      const answer = await raw(query, { input: { username, credential } }, device.token);
      const work = comparisons.map(({ kind }) => kind);
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

  // The hasher is the only place where a PIN is ever compared.
  test('compares at most ten incorrect PINs in any 24 hours, for any sequence of actions', async ({
    app,
    anotherPhone,
    tryWrong,
    revoke,
    generateIfAllowed,
  }) => {
    let compared: number[] = [];
    hashNothing(app, ({ kind, hash }, matches) => {
      if (kind === 'one-time-pin' && hash !== null && !matches) compared.push(app.deps.clock.now());
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
});

describe.for([6, 12])('a one-time PIN of %i digits', (length) => {
  const test = base.override({ env: { ONE_TIME_PIN_LENGTH: String(length) } });

  test('is generated when ONE_TIME_PIN_LENGTH says so', async ({ app, story }) => {
    const pin = await generatePin(app, story);
    expect(pin).toMatch(new RegExp(`^\\d{${length}}$`));
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });
});

describe('a one-time PIN with leading zeros', () => {
  const random: Random = {
    ...systemRandom,
    integer: (below) => (below === 10 ** 8 ? 42 : systemRandom.integer(below)),
  };
  const test = base.override({ parts: { random } });

  test('keeps them', async ({ app, story }) => {
    const pin = await generatePin(app, story);
    expect(pin).toBe('00000042');
    expect(await authorize(app, story.device, '42')).toBeNull();
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
  });
});

describe('the digits of a one-time PIN', () => {
  // Twelve digits, which no hash or time contains by chance.
  const test = base.override({ env: { ONE_TIME_PIN_LENGTH: '12', LOG_LEVEL: 'trace' } });

  test('appear only in the response that generated them', async ({ app, story }) => {
    const pin = await generatePin(app, story);
    const everything = `{
      viewer { devices { nodes { oneTimePin { id status issuedAt expiresAt redeemedAt remainingAttempts } } } }
      auditEvents(first: 100) { nodes { id reason actor { displayName node { id } } subject { displayName node { id } } details { name value } chain { hash } } }
    }`;
    const views = [JSON.stringify((await app.send(everything, {}, story.adminToken)).data)];
    views.push(
      JSON.stringify(
        (await app.send('{ viewer { devices { nodes { oneTimePin { id } } } } }', {}, story.userToken)).data,
      ),
    );
    const [row] = await app.deps.db.query(sql`SELECT id FROM one_time_pins`);
    const node = `{ node(id: "${String(row?.id)}") { id ... on OneTimePin { status issuedAt device { id } user { id } } } }`;
    views.push(JSON.stringify((await app.send(node, {}, story.userToken)).data));
    expect(views.join('')).toContain(String(row?.id));

    await authorize(app, story.device, pin);
    await authorize(app, story.device, pin);
    const tables = ['one_time_pins', 'one_time_pin_attempts', 'reset_tickets', 'audit_events'];
    const stored: Row[] = [];
    for (const table of tables) stored.push(...(await app.deps.db.query(sql`SELECT * FROM ${raw(table)}`)));
    expect(JSON.stringify(stored)).not.toContain(pin);
    expect(views.join('')).not.toContain(pin);
    expect(app.logged()).not.toBe('');
    expect(app.logged()).not.toContain(pin);
    expect(String((await app.deps.db.query(sql`SELECT pin_hash FROM one_time_pins`))[0]?.pin_hash)).toMatch(
      /^\$argon2id\$/,
    );
  });

  test('are not a field of the schema', () => {
    const type = createSchema().getType('OneTimePin');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toContain('status');
    expect(fields).not.toContain('pin');
  });
});

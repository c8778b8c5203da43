import {
  HOUR,
  type InputOf,
  PASSWORD,
  type Platform,
  afterNextVerify,
  allPages,
  changesBetween,
  describe,
  expect,
  newestRegistrationPinId,
  registerWithPassword,
  succeeded,
  takeSnapshot,
  test as base,
  unknownId,
} from '../testkit/index.ts';

const CREATED = '... on CreateRegistrationPinSuccess { registrationPin expiresAt } ... on NotFound { field }';
const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1' };

const NEVER_MADE = 'user_01jnzv6w4re1h8x3jx0qk2v5zz';
const MISSING = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'userId' };

describe('registration PINs', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('ada', { auto: true }, async ({ app }) => ({
      id: await app.user('ada', ['REGISTER_DEVICE']),
      token: await app.signIn('ada'),
    }))
    .extend(
      'create',
      ({ app }) =>
        (token: string, input: Partial<InputOf<'createRegistrationPin'>>) =>
          app.mutate('createRegistrationPin', { platform: 'IOS', ...input }, token, CREATED),
    )
    .extend('register', ({ app }) => async (username: string, registrationPin: string, platform: Platform = 'IOS') => {
      const result = await app.mutate('registerDevice', { ...PHONE, username, proof: { registrationPin }, platform });
      return result.__typename === 'RegisterDeviceSuccess';
    });

  test('creates a PIN for the caller with REGISTER_DEVICE', async ({ app, ada, create, register }) => {
    for (const userId of [undefined, null, ada.id]) {
      const result = succeeded(await create(ada.token, { userId }));
      expect(result).toEqual({
        __typename: 'CreateRegistrationPinSuccess',
        registrationPin: expect.stringMatching(/^\d{8}$/) as string,
        expiresAt: new Date(app.clock.now() + 4 * HOUR).toISOString(),
      });
      expect(await register('ada', result.registrationPin)).toBe(true);
    }
  });

  test('creates a PIN for other users and the caller with MANAGE_DEVICES', async ({ app, create, ada, register }) => {
    const helpDesk = await app.user('help-desk', ['MANAGE_DEVICES']);
    const token = await app.signIn('help-desk');
    const { registrationPin } = succeeded(await create(token, { userId: ada.id }));
    expect(await register('help-desk', registrationPin)).toBe(false);
    expect(await register('ada', registrationPin)).toBe(true);
    for (const userId of [undefined, helpDesk]) {
      const own = succeeded(await create(token, { userId }));
      expect(await register('help-desk', own.registrationPin)).toBe(true);
    }
  });

  test('returns the same failure for another user and a missing one', async ({ app, create, ada, admin }) => {
    const eve = await app.user('eve', ['REGISTER_DEVICE']);
    const foreign = await create(ada.token, { userId: eve });
    expect(foreign).toMatchObject(MISSING);
    const device = await registerWithPassword(app, 'ada');
    for (const userId of [NEVER_MADE, 'nonsense', '', device.id, eve.toUpperCase(), ada.id.toUpperCase()]) {
      expect(await create(ada.token, { userId })).toEqual(foreign);
      expect(await create(admin, { userId })).toEqual(foreign);
    }
  });

  test('denies access without REGISTER_DEVICE and MANAGE_DEVICES', async ({ app }) => {
    await app.user('others', ['RESET_SECURE_APPS_PASSCODE', 'MANAGE_USERS', 'MANAGE_POLICIES', 'VIEW_AUDIT_LOG']);
    const device = await registerWithPassword(app, 'ada');
    const operation = 'mutation { createRegistrationPin(input: { platform: IOS }) { __typename } }';
    for (const token of [await app.signIn('others'), device.token]) {
      expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('rejects the PIN of a disabled user, also when the user is active again', async ({
    app,
    create,
    admin,
    ada,
    register,
  }) => {
    const { registrationPin } = succeeded(await create(admin, { userId: ada.id }));
    await app.mutate('setUserStatus', { id: ada.id, status: 'DISABLED' }, admin);
    expect(await create(admin, { userId: ada.id })).toMatchObject({
      __typename: 'UserDisabled',
      code: 'USER_DISABLED',
    });
    expect(await register('ada', registrationPin)).toBe(false);
    await app.mutate('setUserStatus', { id: ada.id, status: 'ACTIVE' }, admin);
    expect(await register('ada', registrationPin)).toBe(false);
    const another = succeeded(await create(admin, { userId: ada.id }));
    expect(await register('ada', another.registrationPin)).toBe(true);
  });

  test('replaces only the previous PIN of the same user and platform', async ({
    app,
    create,
    ada,
    admin,
    register,
  }) => {
    const eve = await app.user('eve');
    const first = succeeded(await create(ada.token, {}));
    const android = succeeded(await create(ada.token, { platform: 'ANDROID' }));
    const ofEve = succeeded(await create(admin, { userId: eve }));
    const second = succeeded(await create(admin, { userId: ada.id }));
    expect(await register('ada', first.registrationPin)).toBe(false);
    expect(await register('ada', second.registrationPin)).toBe(true);
    expect(await register('ada', android.registrationPin, 'ANDROID')).toBe(true);
    expect(await register('eve', ofEve.registrationPin)).toBe(true);
  });

  test('leaves one valid PIN when several are created concurrently', async ({ create, ada, register }) => {
    const results = await Promise.all(Array.from({ length: 8 }, () => create(ada.token, {})));
    const pins = results.map((result) => succeeded(result).registrationPin);
    let registered = 0;
    for (const pin of pins) if (await register('ada', pin)) registered++;
    expect(registered).toBe(1);
  });

  describe('in the list of a user', () => {
    const list = (id: string) => ({
      query: (page: string, selection: string) =>
        `{ node(id: "${id}") { ... on User { registrationPins(${page}) { ${selection} } } } }`,
      path: ['node', 'registrationPins'],
      node: 'platform status issuedAt expiresAt user { username }',
    });
    interface Listed {
      readonly platform: Platform;
      readonly status: string;
    }
    const listed = test
      /** Platform and status of every PIN of a user, newest first, as a user sees them. */
      .extend('statuses', ({ app, ada }) => async (username: string, id = ada.id): Promise<string[]> => {
        const pins = await allPages<Listed>(app, await app.signIn(username), list(id), 2);
        return pins.map(({ platform, status }) => `${platform} ${status}`);
      })
      .extend('wrong', ({ register }) => async (times: number, platform: Platform) => {
        for (let index = 0; index < times; index++) expect(await register('ada', 'wrong', platform)).toBe(false);
      });

    listed(
      'PINs have the status with which they ended, even after another PIN or password',
      async ({ app, ada, create, register, statuses, wrong }) => {
        const issuedAt = new Date(app.clock.now()).toISOString();
        const { expiresAt } = succeeded(await create(ada.token, { platform: 'MACOS' }));
        const user = { username: 'ada' };
        expect(await allPages(app, ada.token, list(ada.id), 2)).toEqual([
          { platform: 'MACOS', status: 'ACTIVE', issuedAt, expiresAt, user },
        ]);
        app.clock.advance(1);
        await create(ada.token, { platform: 'WINDOWS' });
        await wrong(10, 'WINDOWS');
        expect(await statuses('ada')).toEqual(['WINDOWS LOCKED', 'MACOS ACTIVE']);
        app.clock.advance(4 * HOUR - 2);
        expect(await statuses('ada')).toEqual(['WINDOWS LOCKED', 'MACOS ACTIVE']);
        const token = await app.signIn('ada');
        await create(token, { platform: 'WINDOWS' });
        app.clock.advance(1);
        expect(await statuses('ada')).toEqual(['WINDOWS ACTIVE', 'WINDOWS LOCKED', 'MACOS EXPIRED']);
        expect(await register('ada', succeeded(await create(token, {})).registrationPin)).toBe(true);
        app.clock.advance(1);
        await create(token, {});
        app.clock.advance(1);
        await create(token, {});
        const password = { id: ada.id, password: PASSWORD, mustChangePassword: false };
        await app.mutate('updateUser', password, await app.signIn('root'));
        expect(await statuses('ada')).toEqual([
          'IOS REVOKED',
          'IOS SUPERSEDED',
          'IOS REDEEMED',
          'WINDOWS REVOKED',
          'WINDOWS LOCKED',
          'MACOS EXPIRED',
        ]);
        const eve = await app.user('eve', ['MANAGE_USERS']);
        expect(await statuses('eve')).toEqual(await statuses('ada'));
        expect(await statuses('eve', eve)).toEqual([]);
      },
    );
  });

  describe('that are revoked', () => {
    const REVOKED = `... on RevokeRegistrationPinSuccess { registrationPin { id status platform user { id } } }
      ... on NotFound { field }`;
    const revoking = test
      .extend(
        'revoke',
        ({ app }) =>
          (id: string, token: string) =>
            app.mutate('revokeRegistrationPin', { id }, token, REVOKED),
      )
      .extend(
        'newest',
        ({ app, ada }) =>
          () =>
            newestRegistrationPinId(app, ada.token, ada.id),
      );

    revoking(
      'by their user or with MANAGE_DEVICES can no longer be used, and no other PIN changes',
      async ({ app, ada, create, register, revoke, newest }) => {
        await app.user('help-desk', ['MANAGE_DEVICES']);
        const android = succeeded(await create(ada.token, { platform: 'ANDROID' }));
        for (const token of [ada.token, await app.signIn('help-desk')]) {
          app.clock.advance(1);
          const { registrationPin } = succeeded(await create(ada.token, {}));
          const id = await newest();
          const before = await takeSnapshot(app);
          expect(await revoke(id, token)).toEqual({
            __typename: 'RevokeRegistrationPinSuccess',
            registrationPin: { id, status: 'REVOKED', platform: 'IOS', user: { id: ada.id } },
          });
          expect(changesBetween(before, await takeSnapshot(app))).toEqual({
            'registration_pins of ada': ['changed: status'],
            'audit_events of ada': ['added'],
            audit_lanes: ['changed: head length seal'],
          });
          expect(await revoke(id, token)).toMatchObject({ __typename: 'RegistrationPinNotActive' });
          expect(await register('ada', registrationPin)).toBe(false);
        }
        expect(await register('ada', android.registrationPin, 'ANDROID')).toBe(true);
      },
    );

    revoking(
      'return RegistrationPinNotActive if they are used, locked or expired',
      async ({ app, ada, create, register, revoke }) => {
        const ends: [status: string, end: (pin: string) => unknown][] = [
          ['REDEEMED', (pin) => register('ada', pin)],
          ['LOCKED', () => Promise.all(Array.from({ length: 10 }, () => register('ada', 'wrong')))],
          ['EXPIRED', () => app.clock.advance(4 * HOUR)],
        ];
        for (const [status, end] of ends) {
          app.clock.advance(1);
          await end(succeeded(await create(await app.signIn('ada'), {})).registrationPin);
          const token = await app.signIn('ada');
          const id = await newestRegistrationPinId(app, token, ada.id);
          expect(await revoke(id, token)).toMatchObject({ __typename: 'RegistrationPinNotActive' });
          const shown = await app.send(`{ node(id: "${id}") { ... on RegistrationPin { status } } }`, {}, token);
          expect(shown.data).toEqual({ node: { status } });
        }
      },
    );

    revoking(
      "return the same failure for another user's PIN and a missing one",
      async ({ app, ada, create, register, revoke, newest }) => {
        const { registrationPin } = succeeded(await create(ada.token, {}));
        await app.user('eve', ['REGISTER_DEVICE', 'MANAGE_USERS']);
        const token = await app.signIn('eve');
        const foreign = await revoke(await newest(), token);
        expect(foreign).toEqual({ ...MISSING, field: 'id', message: expect.any(String) as string });
        for (const id of [unknownId('registrationpin'), 'nonsense', '', ada.id])
          expect(await revoke(id, token)).toEqual(foreign);
        expect(await register('ada', registrationPin)).toBe(true);
      },
    );

    revoking(
      'cannot be used by the last attempt, even if it is in progress',
      async ({ app, ada, admin, create, register, revoke, newest }) => {
        const password = { id: ada.id, password: PASSWORD, mustChangePassword: false };
        const ends = [async () => revoke(await newest(), admin), () => app.mutate('updateUser', password, admin)];
        for (const end of ends) {
          app.clock.advance(1);
          const { registrationPin } = succeeded(await create(admin, { userId: ada.id }));
          for (let index = 0; index < 9; index++) expect(await register('ada', 'wrong')).toBe(false);
          afterNextVerify(app, end);
          expect(await register('ada', registrationPin)).toBe(false);
        }
      },
    );
  });

  test('stores a PIN only as a hash', async ({ app, create, ada }) => {
    const { registrationPin } = succeeded(await create(ada.token, {}));
    const [row] = await app.deps.db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM registration_pins');
    expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(registrationPin);
    expect(app.logged()).not.toContain(registrationPin);
  });
});

describe.for([
  ['6', '1'],
  ['12', '4320'],
] as const)('registration PINs of %s digits and %s hours', ([length, hours]) => {
  const test = base.override({ env: { REGISTRATION_PIN_LENGTH: length, REGISTRATION_PIN_HOURS: hours } });

  test('are created with the configured length and lifetime', async ({ app }) => {
    await app.user('ada', ['REGISTER_DEVICE']);
    const token = await app.signIn('ada');
    const create = async (platform: Platform) =>
      succeeded(await app.mutate('createRegistrationPin', { platform }, token, CREATED));
    const register = (platform: Platform, registrationPin: string) =>
      app.mutate('registerDevice', { ...PHONE, username: 'ada', proof: { registrationPin }, platform });
    const [first, second] = [await create('IOS'), await create('ANDROID')];
    const expiry = app.clock.now() + Number(hours) * HOUR;
    expect(first.registrationPin).toMatch(new RegExp(`^\\d{${length}}$`));
    expect(first.expiresAt).toBe(new Date(expiry).toISOString());
    app.clock.advance(expiry - app.clock.now() - 1);
    expect(await register('IOS', first.registrationPin)).toMatchObject({ __typename: 'RegisterDeviceSuccess' });
    app.clock.advance(1);
    expect(await register('ANDROID', second.registrationPin)).toMatchObject({ __typename: 'InvalidCredentials' });
  });
});

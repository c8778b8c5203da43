import {
  HOUR,
  type InputOf,
  type Platform,
  describe,
  expect,
  registerWithPassword,
  succeeded,
  test as base,
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
      const result = await app.mutate('registerDevice', { ...PHONE, username, registrationPin, platform });
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
      app.mutate('registerDevice', { ...PHONE, username: 'ada', registrationPin, platform });
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

import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR } from '../../src/platform/clock.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { registerWithPassword } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const CREATED = '... on CreateRegistrationPinSuccess { registrationPin expiresAt } ... on NotFound { field }';
const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1' };

const NEVER_MADE = 'user_01jnzv6w4re1h8x3jx0qk2v5zz';
const MISSING = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'userId' };
const DONE = { __typename: 'CreateRegistrationPinSuccess' };

onBothDatabases('registration PINs', (kind) => {
  let app: TestApp;
  let admin: string;
  let ada: string;
  let adaToken: string;
  beforeEach(async () => {
    app = await startApp(kind);
    admin = await app.admin();
    ada = await app.user('ada', ['REGISTER_DEVICE']);
    adaToken = await app.signIn('ada');
  });
  afterEach(() => app.stop());

  const create = (token: string, input: Record<string, unknown>) =>
    app.mutate('createRegistrationPin', { platform: 'IOS', ...input }, token, CREATED);
  const register = async (username: string, registrationPin: unknown, platform = 'IOS') => {
    const result = await app.mutate('registerDevice', { ...PHONE, username, registrationPin, platform });
    return (result as { __typename: string }).__typename === 'RegisterDeviceSuccess';
  };

  it('are made for oneself with REGISTER_DEVICE', async () => {
    for (const userId of [undefined, null, ada]) {
      const result = await create(adaToken, { userId });
      expect(result).toEqual({
        __typename: 'CreateRegistrationPinSuccess',
        registrationPin: expect.stringMatching(/^\d{8}$/) as string,
        expiresAt: new Date(app.clock.now() + 4 * HOUR).toISOString(),
      });
      expect(await register('ada', result.registrationPin)).toBe(true);
    }
  });

  it('are made for others, and for oneself, with MANAGE_DEVICES', async () => {
    const helpDesk = await app.user('help-desk', ['MANAGE_DEVICES']);
    const token = await app.signIn('help-desk');
    const { registrationPin } = await create(token, { userId: ada });
    expect(await register('help-desk', registrationPin)).toBe(false);
    expect(await register('ada', registrationPin)).toBe(true);
    for (const userId of [undefined, helpDesk]) {
      const own = await create(token, { userId });
      expect(await register('help-desk', own.registrationPin)).toBe(true);
    }
  });

  it('are not made for a foreign user, exactly as for one who does not exist', async () => {
    const eve = await app.user('eve', ['REGISTER_DEVICE']);
    const foreign = await create(adaToken, { userId: eve });
    expect(foreign).toMatchObject(MISSING);
    const device = await registerWithPassword(app, 'ada');
    for (const userId of [NEVER_MADE, 'nonsense', '', device.id, eve.toUpperCase(), ada.toUpperCase()]) {
      expect(await create(adaToken, { userId })).toEqual(foreign);
      expect(await create(admin, { userId })).toEqual(foreign);
    }
  });

  it('are not made without either role', async () => {
    await app.user('others', ['RESET_SECURE_APPS_PASSCODE', 'MANAGE_USERS', 'MANAGE_POLICIES', 'VIEW_AUDIT_LOG']);
    const device = await registerWithPassword(app, 'ada');
    const operation = 'mutation { createRegistrationPin(input: { platform: IOS }) { __typename } }';
    for (const token of [await app.signIn('others'), device.token]) {
      expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are not made for a disabled user, and theirs work again once the user is active', async () => {
    const { registrationPin } = await create(admin, { userId: ada });
    await app.mutate('setUserStatus', { id: ada, status: 'DISABLED' }, admin);
    expect(await create(admin, { userId: ada })).toMatchObject({ __typename: 'UserDisabled', code: 'USER_DISABLED' });
    expect(await register('ada', registrationPin)).toBe(false);
    await app.mutate('setUserStatus', { id: ada, status: 'ACTIVE' }, admin);
    expect(await register('ada', registrationPin)).toBe(true);
    expect(await create(admin, { userId: ada })).toMatchObject(DONE);
  });

  it('take the place of the last one for the same user and platform only', async () => {
    const eve = await app.user('eve');
    const first = await create(adaToken, {});
    const android = await create(adaToken, { platform: 'ANDROID' });
    const ofEve = await create(admin, { userId: eve });
    const second = await create(admin, { userId: ada });
    expect(await register('ada', first.registrationPin)).toBe(false);
    expect(await register('ada', second.registrationPin)).toBe(true);
    expect(await register('ada', android.registrationPin, 'ANDROID')).toBe(true);
    expect(await register('eve', ofEve.registrationPin)).toBe(true);
  });

  it('leave one that works when many are made at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => create(adaToken, {})));
    for (const result of results) expect(result).toMatchObject(DONE);
    let registered = 0;
    for (const { registrationPin } of results) if (await register('ada', registrationPin)) registered++;
    expect(registered).toBe(1);
  });

  it('are nowhere at rest but as a hash', async () => {
    const { registrationPin } = await create(adaToken, {});
    const [row] = await app.deps.db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM registration_pins');
    expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(registrationPin);
    expect(app.logged()).not.toContain(registrationPin);
  });
});

onBothDatabases('registration PINs of another length and lifetime', (kind) => {
  it.each([
    ['6', '1'],
    ['12', '4320'],
  ])('have %s digits and are valid for %s hours when the server says so', async (length, hours) => {
    const app = await startApp(kind, { env: { REGISTRATION_PIN_LENGTH: length, REGISTRATION_PIN_HOURS: hours } });
    try {
      await app.user('ada', ['REGISTER_DEVICE']);
      const token = await app.signIn('ada');
      const create = (platform: string) => app.mutate('createRegistrationPin', { platform }, token, CREATED);
      const register = (platform: string, registrationPin: unknown) =>
        app.mutate('registerDevice', { ...PHONE, username: 'ada', registrationPin, platform });
      const [first, second] = [await create('IOS'), await create('ANDROID')];
      const expiry = app.clock.now() + Number(hours) * HOUR;
      expect(first.registrationPin).toMatch(new RegExp(`^\\d{${length}}$`));
      expect(first.expiresAt).toBe(new Date(expiry).toISOString());
      app.clock.advance(expiry - app.clock.now() - 1);
      expect(await register('IOS', first.registrationPin)).toMatchObject({ __typename: 'RegisterDeviceSuccess' });
      app.clock.advance(1);
      expect(await register('ANDROID', second.registrationPin)).toMatchObject({ __typename: 'InvalidCredentials' });
    } finally {
      await app.stop();
    }
  });
});

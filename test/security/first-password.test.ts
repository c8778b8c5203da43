import {
  type InputOf,
  PASSWORD,
  type TestApp,
  authorize,
  createRegistrationPin,
  describe,
  dumpTables,
  expect,
  registerWithPassword,
  succeeded,
  test,
} from '../testkit/index.ts';

const FIRST = 'set by an administrator';
const OWN = 'chosen by the user alone';
const PHONE = { username: 'eve', name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

const signIn = (app: TestApp, password: string, newPassword: string | null = null, username = 'eve') =>
  app.mutate('signIn', { username, password, newPassword }, null, '... on InvalidInput { fields { path } }');

const createEve = async (app: TestApp, token: string, more: object = {}) =>
  succeeded(
    await app.mutate(
      'createUser',
      { username: 'eve', password: FIRST, ...more },
      token,
      '... on CreateUserSuccess { user { id } }',
    ),
  ).user.id;

/** The audit events about a user, oldest first: action, outcome, reason and details. */
async function recorded(app: TestApp, id: string): Promise<unknown[]> {
  const { audit_events: events = [] } = await dumpTables(app.deps.db);
  return events
    .map((event) => JSON.parse(event) as Record<string, unknown>)
    .filter(({ subject_id: subject }) => subject === id)
    .sort((one, other) => Number(one.sequence) - Number(other.sequence))
    .map(({ action, reason, details }) => [action, reason, JSON.parse(String(details)) as unknown]);
}

describe('a password that an administrator has set', () => {
  test('must be changed at the first sign-in, in which it stops to be valid', async ({ app, story }) => {
    const id = await createEve(app, story.adminToken);
    const bystanders = async () => {
      const { users = [] } = await dumpTables(app.deps.db);
      return users.filter((user) => !user.includes(id));
    };
    const others = await bystanders();
    expect(await signIn(app, FIRST)).toMatchObject({
      __typename: 'PasswordChangeRequired',
      code: 'PASSWORD_CHANGE_REQUIRED',
    });
    expect(await signIn(app, 'an incorrect password')).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await signIn(app, 'an incorrect password', OWN)).toMatchObject({ __typename: 'InvalidCredentials' });
    for (const bad of [FIRST, 'too short', 'passwordpassword']) {
      expect(await signIn(app, FIRST, bad)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['newPassword'] }],
      });
    }
    expect(await signIn(app, FIRST)).toMatchObject({ __typename: 'PasswordChangeRequired' });
    expect(await signIn(app, FIRST, OWN)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await signIn(app, FIRST)).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await signIn(app, OWN)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await bystanders()).toEqual(others);
    expect(await recorded(app, id)).toEqual([
      ['CREATE_USER', null, { username: 'eve', roles: '' }],
      ['SIGN_IN', 'password change required', {}],
      ['SIGN_IN', 'wrong password', {}],
      ['SIGN_IN', 'wrong password', {}],
      ['SIGN_IN', 'password change required', {}],
      ['CHANGE_PASSWORD', null, {}],
      ['SIGN_IN', null, {}],
      ['SIGN_IN', 'wrong password', {}],
      ['SIGN_IN', null, {}],
    ]);
  });

  test('registers no device until then, while a registration PIN does', async ({ app, story }) => {
    const id = await createEve(app, story.adminToken);
    const register = async (proof: InputOf<'registerDevice'>['proof']) =>
      (await app.mutate('registerDevice', { ...PHONE, proof })).__typename;
    expect(await register({ password: FIRST })).toBe('PasswordChangeRequired');
    expect(await register({ password: 'an incorrect password' })).toBe('InvalidCredentials');
    const registrationPin = await createRegistrationPin(app, story.adminToken, { userId: id, platform: 'IOS' });
    expect(await register({ registrationPin })).toBe('RegisterDeviceSuccess');
    await signIn(app, FIRST, OWN);
    expect(await register({ password: OWN })).toBe('RegisterDeviceSuccess');
  });

  test('authorizes no reset until then', async ({ app, story }) => {
    const device = await registerWithPassword(app, 'ada');
    const update = { id: story.userId, password: FIRST };
    succeeded(await app.mutate('updateUser', update, story.adminToken));
    expect(await authorize(app, device, FIRST)).toBeNull();
    expect(await signIn(app, FIRST, OWN, 'ada')).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await authorize(app, device, OWN)).toMatch(/^ppr_/);
  });

  test('must be changed also if mustChangePassword is null', async ({ app, story }) => {
    const id = await createEve(app, story.adminToken, { mustChangePassword: null });
    expect(await signIn(app, FIRST)).toMatchObject({ __typename: 'PasswordChangeRequired' });
    expect(await signIn(app, FIRST, OWN)).toMatchObject({ __typename: 'SignInSuccess' });
    const change = { id, password: 'set by an administrator again', mustChangePassword: null };
    succeeded(await app.mutate('updateUser', change, story.adminToken));
    expect(await signIn(app, change.password)).toMatchObject({ __typename: 'PasswordChangeRequired' });
  });

  test('stays if the administrator says so, which is recorded', async ({ app, story }) => {
    const id = await createEve(app, story.adminToken, { mustChangePassword: false });
    expect(await signIn(app, FIRST)).toMatchObject({ __typename: 'SignInSuccess' });
    const update = async (more: object) =>
      succeeded(await app.mutate('updateUser', { id, ...more }, story.adminToken)).__typename;
    await update({ password: 'a second one, to stay', mustChangePassword: false });
    expect(await signIn(app, 'a second one, to stay')).toMatchObject({ __typename: 'SignInSuccess' });
    await update({ displayName: 'Eve', mustChangePassword: true });
    expect(await signIn(app, 'a second one, to stay')).toMatchObject({ __typename: 'SignInSuccess' });
    await update({ password: 'a third one, to go away', mustChangePassword: null });
    expect(await signIn(app, 'a third one, to go away')).toMatchObject({ __typename: 'PasswordChangeRequired' });
    expect((await recorded(app, id)).filter((event) => !JSON.stringify(event).includes('SIGN_IN'))).toEqual([
      ['CREATE_USER', null, { username: 'eve', roles: '', mustChangePassword: 'false' }],
      ['UPDATE_USER', null, { changed: 'password', mustChangePassword: 'false' }],
      ['UPDATE_USER', null, { changed: 'displayName' }],
      ['UPDATE_USER', null, { changed: 'password' }],
    ]);
  });

  test('changes at a sign-in of a user who need not change it, too, and ends the earlier sessions', async ({
    app,
    story,
  }) => {
    expect(await signIn(app, PASSWORD, OWN, 'ada')).toMatchObject({ __typename: 'SignInSuccess' });
    expect((await app.send('{ viewer { id } }', {}, story.userToken)).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await signIn(app, PASSWORD, null, 'ada')).toMatchObject({ __typename: 'InvalidCredentials' });
  });
});

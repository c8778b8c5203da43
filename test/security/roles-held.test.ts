import {
  PASSWORD,
  ROLE_CODES,
  type RoleCode,
  type Story,
  type TestApp,
  beforeWrite,
  describe,
  dumpTables,
  expect,
  failureMessage,
  generatePin,
  test as base,
} from '../testkit/index.ts';

const ADMIN_ROLES = ROLE_CODES.filter((code) => /^(MANAGE|VIEW)/.test(code));
const NOT_HELD: RoleCode[] = ADMIN_ROLES.filter((code) => code !== 'MANAGE_USERS');

/** A user whose only role of the admin portal is Manage Users, beside the administrator with every role. */
const test = base.extend('manager', async ({ app, story }) => ({
  id: await app.user('mallory', ['MANAGE_USERS']),
  token: await app.signIn('mallory'),
  auditorId: await app.user('auditor', ['MANAGE_USERS', 'VIEW_AUDIT_LOG']),
  userId: story.userId,
}));

/** Everything except the log, sessions and the counters that each request changes. */
const rows = ({ deps }: TestApp) =>
  dumpTables(deps.db, ['audit_events', 'audit_lanes', 'audit_refusals', 'sessions', 'attempt_counters', 'server_time']);

describe('a user manager without the other roles of the admin portal', () => {
  test.for(NOT_HELD)('cannot give or take %s', async (role, { app, story, manager }) => {
    const assign = (userIds: string[], roles: RoleCode[]) =>
      app.mutate('assignRoles', { userIds, roles }, manager.token);
    const holder = await app.user('holder', [role]);
    const before = await rows(app);
    const denied = { __typename: 'RoleNotHeld', code: 'ROLE_NOT_HELD', message: failureMessage('RoleNotHeld') };
    expect(await assign([manager.id], ['MANAGE_USERS', role])).toMatchObject(denied);
    expect(await assign([story.userId], [role])).toMatchObject(denied);
    expect(await assign([holder], [])).toMatchObject(denied);
    expect(await assign([story.userId, holder], ['REGISTER_DEVICE'])).toMatchObject(denied);
    const userIds = [story.userId, holder];
    expect(await app.mutate('addRoles', { userIds, roles: [role] }, manager.token)).toMatchObject(denied);
    expect(await app.mutate('removeRoles', { userIds, roles: [role] }, manager.token)).toMatchObject(denied);
    const person = { username: 'eve', password: PASSWORD, roles: [role] };
    expect(await app.mutate('createUser', person, manager.token)).toMatchObject(denied);
    expect(await app.mutate('updateUser', { id: holder, password: PASSWORD }, manager.token)).toMatchObject(denied);
    expect(await app.mutate('setUserStatus', { id: holder, status: 'DISABLED' }, manager.token)).toMatchObject(denied);
    expect(await rows(app)).toEqual(before);
    const { audit_events: events = [] } = await dumpTables(app.deps.db);
    // One for each user of each denied mutation.
    expect(events.filter((event) => event.includes('"reason":"role not held"'))).toHaveLength(12);
  });

  test('gives and takes roles of the user portal, and Manage Users', async ({ app, manager }) => {
    const assign = async (id: string, roles: RoleCode[]) =>
      (await app.mutate('assignRoles', { userIds: [id], roles }, manager.token)).__typename;
    expect(await assign(manager.userId, ['RESET_SECURE_APPS_PASSCODE'])).toBe('AssignRolesSuccess');
    expect(await assign(manager.userId, ['REGISTER_DEVICE', 'MANAGE_USERS'])).toBe('AssignRolesSuccess');
    expect(await assign(manager.userId, [])).toBe('AssignRolesSuccess');
    const person = { username: 'eve', password: PASSWORD, roles: ['REGISTER_DEVICE', 'MANAGE_USERS'] as RoleCode[] };
    expect((await app.mutate('createUser', person, manager.token)).__typename).toBe('CreateUserSuccess');
  });

  test('may change other roles of a user who keeps the role that the manager does not have', async ({
    app,
    manager: { auditorId, token },
  }) => {
    const assign = async (roles: RoleCode[]) =>
      (await app.mutate('assignRoles', { userIds: [auditorId], roles }, token)).__typename;
    expect(await assign(['REGISTER_DEVICE', 'VIEW_AUDIT_LOG'])).toBe('AssignRolesSuccess');
    expect(await assign(['REGISTER_DEVICE'])).toBe('RoleNotHeld');
    const change = { userIds: [auditorId], roles: ['RESET_SECURE_APPS_PASSCODE'] satisfies RoleCode[] };
    expect((await app.mutate('addRoles', change, token)).__typename).toBe('AddRolesSuccess');
    expect((await app.mutate('removeRoles', change, token)).__typename).toBe('RemoveRolesSuccess');
  });

  test('may set the password and status of users without such a role, and the name of all', async ({
    app,
    manager: { auditorId, userId, token },
  }) => {
    const update = async (input: { id: string; password?: string; displayName?: string }) =>
      (await app.mutate('updateUser', input, token)).__typename;
    expect(await update({ id: userId, password: 'another good password' })).toBe('UpdateUserSuccess');
    expect(await update({ id: auditorId, displayName: 'Auditor' })).toBe('UpdateUserSuccess');
    const setStatus = async (id: string, status: 'ACTIVE' | 'DISABLED') =>
      (await app.mutate('setUserStatus', { id, status }, token)).__typename;
    expect(await setStatus(userId, 'DISABLED')).toBe('SetUserStatusSuccess');
    expect(await setStatus(auditorId, 'ACTIVE')).toBe('SetUserStatusSuccess');
  });
});

interface Parties {
  readonly app: TestApp;
  readonly story: Story;
  /** The session of the caller. */
  readonly token: string;
  /** The ID of a user with the role View Audit Log. */
  readonly auditor: string;
}
interface Case {
  readonly name: string;
  /** The roles that the caller keeps, and the one that the caller loses. */
  readonly kept: readonly RoleCode[];
  readonly lost: RoleCode;
  readonly call: (parties: Parties) => Promise<{ readonly __typename: string }>;
  readonly denied: string;
}
const ofUsers = (name: string, call: Case['call']): Case => ({
  name,
  kept: ['MANAGE_USERS'],
  lost: 'VIEW_AUDIT_LOG',
  call,
  denied: 'RoleNotHeld',
});
const ofDevices = (name: string, call: Case['call']): Case => ({
  name,
  kept: ['REGISTER_DEVICE'],
  lost: 'MANAGE_DEVICES',
  call,
  denied: 'NotFound',
});
const CASES: Case[] = [
  ofUsers('createUser', ({ app, token }) =>
    app.mutate('createUser', { username: 'eve', password: PASSWORD, roles: ['VIEW_AUDIT_LOG'] }, token),
  ),
  ofUsers('updateUser', ({ app, token, auditor }) =>
    app.mutate('updateUser', { id: auditor, password: PASSWORD }, token),
  ),
  ofUsers('setUserStatus', ({ app, token, auditor }) =>
    app.mutate('setUserStatus', { id: auditor, status: 'DISABLED' }, token),
  ),
  ofUsers('assignRoles', ({ app, token, story }) =>
    app.mutate('assignRoles', { userIds: [story.userId], roles: ['VIEW_AUDIT_LOG'] }, token),
  ),
  ofDevices('createRegistrationPin', ({ app, token, story }) =>
    app.mutate('createRegistrationPin', { userId: story.userId, platform: 'IOS' }, token),
  ),
  ofDevices('revokeOneTimePin', ({ app, token, story }) =>
    app.mutate('revokeOneTimePin', { deviceId: story.device.id }, token),
  ),
];

describe('a caller who loses a role while a mutation is in progress', () => {
  base.for(CASES)('changes nothing with it by $name', async ({ kept, lost, call, denied }, { app, story }) => {
    const id = await app.user('mallory', [...kept, lost]);
    const token = await app.signIn('mallory');
    const auditor = await app.user('auditor', ['VIEW_AUDIT_LOG']);
    await generatePin(app, story);
    let before: Awaited<ReturnType<typeof rows>> | undefined;
    let isTaken = false;
    beforeWrite(app, async () => {
      if (isTaken) return;
      isTaken = true;
      await app.mutate('assignRoles', { userIds: [id], roles: [...kept] }, story.adminToken);
      before = await rows(app);
    });
    expect((await call({ app, story, token, auditor })).__typename).toBe(denied);
    expect(await rows(app)).toEqual(before);
  });
});

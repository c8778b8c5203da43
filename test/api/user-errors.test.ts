import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/platform/clock.ts';
import { type Story, authorize, generatePin, tellStory } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/** What is asked for of any failure, and the field of one that has it. */
const ERROR = '... on UserError { code message }';
const PHONE = { username: 'ada', name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };

/** In the order in which a story meets them: what is sent, by whom, and what the user is told. */
type Told = [type: string, message: string, name: string, input: (world: World) => Record<string, unknown>, who?: Who];
type Who = 'nobody' | 'user' | 'device' | 'admin';
interface World {
  readonly story: Story;
  readonly adminId: string;
  readonly ticket: string | null;
  readonly policy: string;
  readonly label: string;
}

describe('what a user is told', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await startApp('sqlite');
    const story = await tellStory(app);
    const ticket = await authorize(app, story.device, await generatePin(app, story));
    const { policy } = await app.mutate(
      'createAppConnectGlobalPolicy',
      { name: 'Strict', passcodeRequiredForIos: true },
      story.adminToken,
      '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
    );
    const { label } = await app.mutate(
      'createLabel',
      { name: 'Field' },
      story.adminToken,
      '... on CreateLabelSuccess { label { id } }',
    );
    const { data } = await app.send('{ viewer { id } }', {}, story.adminToken);
    world = { story, adminId: data.viewer.id, ticket, policy: policy.id, label: label.id };
    const eve = await app.user('eve');
    await app.mutate('setUserStatus', { id: eve, status: 'DISABLED' }, story.adminToken);
    disabled = eve;
  });
  afterAll(() => app.stop());
  let disabled: string;

  const said: string[] = [];
  const say = async (name: string, input: Record<string, unknown>, who: Who = 'admin', withField?: string) => {
    const { story } = world;
    const token = { nobody: null, user: story.userToken, device: story.device.token, admin: story.adminToken }[who];
    const { __typename, code, message, field } = await app.mutate(
      name,
      input,
      token,
      withField === undefined ? ERROR : `${ERROR} ... on ${withField} { field }`,
    );
    said.push(__typename as string);
    if (code !== undefined)
      expect(code).toBe((__typename as string).replaceAll(/(?<!^)([A-Z])/gu, '_$1').toUpperCase());
    return [__typename, message, ...(field === undefined || field === null ? [] : [field])] as string[];
  };

  const CREDENTIALS = 'The user name or the secret is wrong, or may not be used now. Check both and try again.';
  const DENIED =
    'The user name, password or PIN is wrong, or may not be used now. Check them, or generate a new PIN in the user portal.';
  const TICKET = 'This reset can no longer be completed. Start again with your user name and password or PIN.';
  const NAME_TAKEN = 'This name is in use already. Choose another.';
  const RECOVERY =
    'Passcode recovery can be allowed only where a passcode is required for iOS devices. Require it first.';
  const PROTECTED = (verb: string) =>
    `The default AppConnect global policy cannot be ${verb}: it applies where no other policy does.`;
  const fallback = ({ story }: World) => ({ id: story.defaultPolicyId });

  it.each<Told>([
    ['InvalidCredentials', CREDENTIALS, 'signIn', () => ({ username: 'ada', password: 'wrong' }), 'nobody'],
    ['InvalidCredentials', CREDENTIALS, 'registerDevice', () => ({ ...PHONE, password: 'wrong' }), 'nobody'],
    [
      'InvalidCredentials',
      CREDENTIALS,
      'changePassword',
      () => ({ currentPassword: 'wrong', newPassword: 'another good password' }),
      'user',
    ],
    ['PasscodeResetDenied', DENIED, 'authorizePasscodeReset', () => ({ username: 'ada', credential: '1' }), 'device'],
    [
      'ResetTicketInvalid',
      TICKET,
      'resetSecureAppsPasscode',
      () => ({ resetTicket: 'x', newPasscode: '739164' }),
      'device',
    ],
    [
      'PasscodeRejected',
      'This passcode is not allowed. Choose another.',
      'resetSecureAppsPasscode',
      ({ ticket }) => ({ resetTicket: ticket, newPasscode: '1' }),
      'device',
    ],
    [
      'PasscodeRejected',
      'This passcode is not allowed. Choose another.',
      'setSecureAppsPasscode',
      () => ({ passcode: '1' }),
      'device',
    ],
    [
      'PasscodeNotSet',
      'No passcode is set on this device yet. Set one first.',
      'unlockSecureApps',
      () => ({ passcode: '739164' }),
      'device',
    ],
    ['SetSecureAppsPasscodeSuccess', '', 'setSecureAppsPasscode', () => ({ passcode: '739164' }), 'device'],
    [
      'PasscodeAlreadySet',
      'A passcode is set already. If it is forgotten, reset it.',
      'setSecureAppsPasscode',
      () => ({ passcode: '739164' }),
      'device',
    ],
    [
      'WrongPasscode',
      'This passcode is wrong. Try again, or reset it if you forgot it.',
      'unlockSecureApps',
      () => ({ passcode: '000000' }),
      'device',
    ],
    [
      'NoActiveOneTimePin',
      'This device has no active one-time PIN. There is nothing to revoke.',
      'revokeOneTimePin',
      ({ story }) => ({ deviceId: story.device.id }),
      'user',
    ],
    [
      'UserDisabled',
      'The user is disabled. Make the user active first.',
      'createRegistrationPin',
      () => ({ userId: disabled, platform: 'IOS' }),
    ],
    [
      'LastUserManager',
      'Nobody would be left who can manage users. Give the role Manage Users to another active user first.',
      'assignRoles',
      ({ adminId }) => ({ userIds: [adminId], roles: [] }),
    ],
    [
      'LastUserManager',
      'Nobody would be left who can manage users. Give the role Manage Users to another active user first.',
      'setUserStatus',
      ({ adminId }) => ({ id: adminId, status: 'DISABLED' }),
    ],
    [
      'RecoveryRequiresPasscode',
      RECOVERY,
      'createAppConnectGlobalPolicy',
      () => ({ name: 'Lax', allowIosPasscodeRecovery: true }),
    ],
    [
      'RecoveryRequiresPasscode',
      RECOVERY,
      'updateAppConnectGlobalPolicy',
      ({ story }) => ({ id: story.defaultPolicyId, passcodeRequiredForIos: false }),
    ],
    ['DefaultPolicyProtected', PROTECTED('deleted'), 'deleteAppConnectGlobalPolicy', fallback],
    [
      'DefaultPolicyProtected',
      PROTECTED('ranked'),
      'setAppConnectGlobalPolicyPriority',
      (at) => ({ ...fallback(at), priority: 1 }),
    ],
    [
      'DefaultPolicyProtected',
      PROTECTED('deactivated'),
      'updateAppConnectGlobalPolicy',
      (at) => ({ ...fallback(at), status: 'INACTIVE' }),
    ],
    [
      'DefaultPolicyProtected',
      PROTECTED('labelled'),
      'updateAppConnectGlobalPolicy',
      (at) => ({ ...fallback(at), labelIds: [at.label] }),
    ],
    ['NameTaken', NAME_TAKEN, 'createLabel', () => ({ name: 'field' })],
    ['NameTaken', NAME_TAKEN, 'createUser', () => ({ username: 'ADA', password: 'a good password' })],
    ['NameTaken', NAME_TAKEN, 'createAppConnectGlobalPolicy', () => ({ name: 'strict' })],
    ['NameTaken', NAME_TAKEN, 'updateAppConnectGlobalPolicy', (at) => ({ ...fallback(at), name: 'strict' })],
  ])('%s: "%s" (%s)', async (type, message, name, input, who) => {
    const isTaken = type === 'NameTaken';
    const [toldType, told, field] = await say(name, input(world), who, isTaken ? type : undefined);
    expect([toldType, told ?? '']).toEqual([type, message]);
    if (isTaken) expect(field).toBe(name === 'createUser' ? 'username' : 'name');
  });

  it('SecureAppsLocked: to reset it', async () => {
    await app.mutate(
      'updateAppConnectGlobalPolicy',
      { ...fallback(world), maximumFailedAttempts: 2 },
      world.story.adminToken,
    );
    const LOCKED = 'Too many wrong passcodes were tried. Reset the passcode to unlock secure apps.';
    await app.mutate('unlockSecureApps', { passcode: '000000' }, world.story.device.token);
    for (const passcode of ['000000', '739164']) {
      expect(await say('unlockSecureApps', { passcode }, 'device')).toEqual(['SecureAppsLocked', LOCKED]);
    }
  });

  it('OneTimePinAttemptsExhausted: when to try again', async () => {
    const { story } = world;
    const first = app.clock.now();
    for (let time = 0; time < 10; time++) {
      if (time % 5 === 0) await generatePin(app, story);
      await authorize(app, story.device, 'wrong');
      app.clock.advance(1);
    }
    const { message, retryAt } = await app.mutate(
      'generateOneTimePin',
      { deviceId: story.device.id },
      story.userToken,
      '... on OneTimePinAttemptsExhausted { message retryAt }',
    );
    said.push('OneTimePinAttemptsExhausted');
    expect(message).toBe(
      'Too many wrong one-time PINs were tried on this device. Try again later, or ask your administrator.',
    );
    expect(retryAt).toBe(new Date(first + 24 * 60 * MINUTE).toISOString());
  });

  it('OneTimePinNotAvailable and SecureAppsUnavailable: to ask an administrator', async () => {
    const { story } = world;
    await app.mutate('setDeviceStatus', { id: story.device.id, status: 'LOST' }, story.adminToken);
    expect(await say('generateOneTimePin', { deviceId: story.device.id }, 'user')).toEqual([
      'OneTimePinNotAvailable',
      'A one-time PIN cannot be generated for this device now. Ask your administrator.',
    ]);
    for (const name of ['setSecureAppsPasscode', 'unlockSecureApps']) {
      expect(await say(name, { passcode: '739164' }, 'device')).toEqual([
        'SecureAppsUnavailable',
        'Secure apps cannot be used on this device now. Ask your administrator.',
      ]);
    }
  });

  it('NotFound: which field it was, whether the id is of nothing, of another kind, or no id', async () => {
    const { story, label } = world;
    const attempts: [string, string, (id: string) => Record<string, unknown>, Who?][] = [
      ['generateOneTimePin', 'deviceId', (id) => ({ deviceId: id }), 'user'],
      ['revokeOneTimePin', 'deviceId', (id) => ({ deviceId: id }), 'user'],
      ['createRegistrationPin', 'userId', (id) => ({ userId: id, platform: 'IOS' })],
      ['createRegistrationPin', 'userId', (id) => ({ userId: id, platform: 'IOS' }), 'user'],
      ['setDeviceStatus', 'id', (id) => ({ id, status: 'LOST' })],
      ['updateUser', 'id', (id) => ({ id, displayName: 'x' })],
      ['setUserStatus', 'id', (id) => ({ id, status: 'DISABLED' })],
      ['assignRoles', 'userIds', (id) => ({ userIds: [story.userId, id], roles: ['REGISTER_DEVICE'] })],
      ['deleteLabel', 'id', (id) => ({ id })],
      ['labelDevices', 'id', (id) => ({ id, deviceIds: [story.device.id] })],
      ['labelDevices', 'deviceIds', (id) => ({ id: label, deviceIds: [story.device.id, id] })],
      ['unlabelDevices', 'id', (id) => ({ id, deviceIds: [story.device.id] })],
      ['unlabelDevices', 'deviceIds', (id) => ({ id: label, deviceIds: [story.device.id, id] })],
      ['createAppConnectGlobalPolicy', 'labelIds', (id) => ({ name: 'y', labelIds: [label, id] })],
      ['updateAppConnectGlobalPolicy', 'labelIds', (id) => ({ id: world.policy, labelIds: [label, id] })],
      ['updateAppConnectGlobalPolicy', 'id', (id) => ({ id, autoLockMinutes: 5 })],
      ['setAppConnectGlobalPolicyPriority', 'id', (id) => ({ id, priority: 1 })],
      ['deleteAppConnectGlobalPolicy', 'id', (id) => ({ id })],
    ];
    for (const [name, field, input, who] of attempts) {
      const kinds = ['User', 'Device', 'Label', 'AppConnectGlobalPolicy', 'OneTimePin'] as const;
      for (const id of ['', 'nonsense', ...kinds.map((kind) => app.deps.ids.next(kind))]) {
        expect(await say(name, input(id), who, 'NotFound'), `${name} ${id}`).toEqual([
          'NotFound',
          `Nothing was found for "${field}".`,
          field,
        ]);
      }
    }
  });

  it('InvalidInput: which field it is, and what must be so', async () => {
    const { story, label, policy } = world;
    const ids = (kind: 'User' | 'Device' | 'Label') => Array.from({ length: 101 }, () => app.deps.ids.next(kind));
    const person = { username: 'new', password: 'a good password' };
    const attempts: [field: string, problem: string, name: string, input: Record<string, unknown>, who?: Who][] = [
      ['username', 'must not contain spaces', 'createUser', { ...person, username: ' ' }],
      ['displayName', 'must not be empty', 'createUser', { ...person, displayName: '' }],
      ['displayName', 'must have at most 200 characters', 'createUser', { ...person, displayName: 'x'.repeat(201) }],
      ['email', 'must be an email address such as ada@example.com', 'createUser', { ...person, email: 'x' }],
      ['password', 'must have at least 8 characters', 'createUser', { ...person, password: 'short' }],
      ['password', 'must not be the user name', 'createUser', { username: 'new-user-1', password: 'NEW-user-1' }],
      ['displayName', 'must not be empty', 'updateUser', { id: story.userId, displayName: '' }],
      [
        'displayName',
        'must have at most 200 characters',
        'updateUser',
        { id: story.userId, displayName: 'x'.repeat(201) },
      ],
      ['email', 'must be an email address such as ada@example.com', 'updateUser', { id: story.userId, email: 'x' }],
      ['password', 'must have at least 8 characters', 'updateUser', { id: story.userId, password: 'short' }],
      [
        'newPassword',
        'must have at least 8 characters',
        'changePassword',
        { currentPassword: PASSWORD, newPassword: 'x' },
        'user',
      ],
      ['userIds', 'must name 1 to 100 users', 'assignRoles', { userIds: [], roles: [] }],
      ['userIds', 'must name 1 to 100 users', 'assignRoles', { userIds: ids('User'), roles: [] }],
      ['registrationPin', 'or "password" must be given, and not both', 'registerDevice', PHONE, 'nobody'],
      ['name', 'must not be empty', 'registerDevice', { ...PHONE, password: 'x', name: '' }, 'nobody'],
      [
        'name',
        'must have at most 100 characters',
        'registerDevice',
        { ...PHONE, password: 'x', name: 'x'.repeat(101) },
        'nobody',
      ],
      ['model', 'must not be empty', 'registerDevice', { ...PHONE, password: 'x', model: '' }, 'nobody'],
      ['osVersion', 'must not be empty', 'registerDevice', { ...PHONE, password: 'x', osVersion: '' }, 'nobody'],
      ['name', 'must not be empty', 'createLabel', { name: ' ' }],
      ['deviceIds', 'must name 1 to 100 devices', 'labelDevices', { id: label, deviceIds: [] }],
      ['deviceIds', 'must name 1 to 100 devices', 'unlabelDevices', { id: label, deviceIds: ids('Device') }],
      ['licensed', 'must name each product once', 'setLicensedProducts', { licensed: ['WEB_AT_WORK', 'WEB_AT_WORK'] }],
      ['name', 'must not be empty', 'createAppConnectGlobalPolicy', { name: '' }],
      [
        'description',
        'must have at most 1000 characters',
        'createAppConnectGlobalPolicy',
        { name: 'y', description: 'x'.repeat(1_001) },
      ],
      [
        'labelIds',
        'must name at most 100 labels',
        'createAppConnectGlobalPolicy',
        { name: 'y', labelIds: ids('Label') },
      ],
      [
        'minimumPasscodeLength',
        'must be from 4 to 32',
        'createAppConnectGlobalPolicy',
        { name: 'y', minimumPasscodeLength: 3 },
      ],
      ['autoLockMinutes', 'must be from 1 to 1440', 'updateAppConnectGlobalPolicy', { id: policy, autoLockMinutes: 0 }],
      ['priority', 'must be from 1 to 2', 'createAppConnectGlobalPolicy', { name: 'y', priority: 3 }],
      ['priority', 'must be from 1 to 2', 'createAppConnectGlobalPolicy', { name: 'y', priority: 0 }],
      ['priority', 'must be from 1 to 1', 'setAppConnectGlobalPolicyPriority', { id: policy, priority: 0 }],
      ['priority', 'must be from 1 to 1', 'setAppConnectGlobalPolicyPriority', { id: policy, priority: 2 }],
      ['name', 'must not be empty', 'updateAppConnectGlobalPolicy', { id: policy, name: ' ' }],
      [
        'description',
        'must have at most 1000 characters',
        'updateAppConnectGlobalPolicy',
        { id: policy, description: 'x'.repeat(1_001) },
      ],
      [
        'labelIds',
        'must name at most 100 labels',
        'updateAppConnectGlobalPolicy',
        { id: policy, labelIds: ids('Label') },
      ],
    ];
    for (const [field, problem, name, input, who] of attempts) {
      expect(await say(name, input, who, 'InvalidInput'), `${name} ${field}`).toEqual([
        'InvalidInput',
        `"${field}" ${problem}.`,
        field,
      ]);
    }
  });

  it('is nothing of the sort for as much as is allowed', async () => {
    const { label, policy } = world;
    const hundred = (kind: 'User' | 'Device' | 'Label') => Array.from({ length: 100 }, () => app.deps.ids.next(kind));
    const notFound: [field: string, name: string, input: Record<string, unknown>][] = [
      ['userIds', 'assignRoles', { userIds: hundred('User'), roles: [] }],
      ['deviceIds', 'labelDevices', { id: label, deviceIds: hundred('Device') }],
      ['labelIds', 'createAppConnectGlobalPolicy', { name: 'y', labelIds: hundred('Label') }],
      ['labelIds', 'updateAppConnectGlobalPolicy', { id: policy, labelIds: hundred('Label') }],
    ];
    for (const [field, name, input] of notFound) {
      expect((await say(name, input, 'admin', 'NotFound'))[2], name).toBe(field);
    }
    const longest = 'x'.repeat(200);
    const person = { username: 'long', password: 'a good password', displayName: longest, email: 'ada@example.com' };
    expect(await say('createUser', person)).toEqual(['CreateUserSuccess', undefined]);
    const changes = { id: world.story.userId, displayName: longest, password: PASSWORD };
    expect(await say('updateUser', changes)).toEqual(['UpdateUserSuccess', undefined]);
  });

  it('is all there is in the schema', async () => {
    const { data } = await app.send('{ __type(name: "UserError") { possibleTypes { name } } }');
    const types = (data.__type.possibleTypes as { name: string }[]).map(({ name }) => name);
    expect(types.filter((type) => !said.includes(type))).toEqual([]);
  });
});

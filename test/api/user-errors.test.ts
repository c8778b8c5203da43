import {
  HOUR,
  type InputOf,
  type MutationName,
  PASSWORD,
  type Story,
  type TestApp,
  assertType,
  authorize,
  createLabel,
  createRegistrationPin,
  describe,
  expect,
  failureMessage,
  failureMessages,
  failureTypes,
  generatePin,
  graphql,
  mutationText,
  newestRegistrationPinId,
  succeeded,
  test as base,
} from '../testkit/index.ts';

const PHONE = { username: 'ada', name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;
const VIEWER_ID = graphql('{ viewer { id } }');

type Who = 'nobody' | 'user' | 'device' | 'admin';
/** A server with one object of each kind that a failure can be about. */
interface World {
  readonly app: TestApp;
  readonly story: Story;
  readonly adminId: string;
  readonly disabledUserId: string;
  readonly policy: string;
  readonly label: string;
  readonly otherLabel: string;
}
/** A failure, and the mutation that returns it. */
type Case = {
  [Name in MutationName]: readonly [
    type: string,
    name: Name,
    input: (world: World) => InputOf<Name> | Promise<InputOf<Name>>,
    who?: Who,
  ];
}[MutationName];
interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
  readonly fields?: readonly object[];
}

const setPasscode = ({ app, story }: World) =>
  app.mutate('setSecureAppsPasscode', { passcode: '739164' }, story.device.token);
const fallback = ({ story }: World) => ({ id: story.defaultPolicyId });

const CASES: readonly Case[] = [
  ['InvalidCredentials', 'signIn', () => ({ username: 'ada', password: 'wrong' }), 'nobody'],
  ['InvalidCredentials', 'registerDevice', () => ({ ...PHONE, proof: { password: 'wrong' } }), 'nobody'],
  [
    'InvalidCredentials',
    'changePassword',
    () => ({ currentPassword: 'wrong', newPassword: 'another good password' }),
    'user',
  ],
  [
    'PasswordChangeRequired',
    'signIn',
    async ({ app, story }) => {
      await app.mutate('createUser', { username: 'new', password: PASSWORD }, story.adminToken);
      return { username: 'new', password: PASSWORD };
    },
    'nobody',
  ],
  ['PasscodeResetDenied', 'authorizePasscodeReset', () => ({ username: 'ada', credential: '1' }), 'device'],
  ['ResetTicketInvalid', 'resetSecureAppsPasscode', () => ({ resetTicket: 'x', newPasscode: '739164' }), 'device'],
  [
    'PasscodeRejected',
    'resetSecureAppsPasscode',
    async ({ app, story }) => ({
      resetTicket: (await authorize(app, story.device, await generatePin(app, story))) ?? '',
      newPasscode: '1',
    }),
    'device',
  ],
  ['PasscodeRejected', 'setSecureAppsPasscode', () => ({ passcode: '1' }), 'device'],
  ['PasscodeNotSet', 'unlockSecureApps', () => ({ passcode: '739164' }), 'device'],
  [
    'PasscodeAlreadySet',
    'setSecureAppsPasscode',
    async (world) => {
      await setPasscode(world);
      return { passcode: '739164' };
    },
    'device',
  ],
  [
    'WrongPasscode',
    'unlockSecureApps',
    async (world) => {
      await setPasscode(world);
      return { passcode: '000000' };
    },
    'device',
  ],
  ['NoActiveOneTimePin', 'revokeOneTimePin', ({ story }) => ({ deviceId: story.device.id }), 'user'],
  ['UserDisabled', 'createRegistrationPin', ({ disabledUserId }) => ({ userId: disabledUserId, platform: 'IOS' })],
  [
    'DeviceNotActive',
    'reportDeviceLost',
    async ({ app, story }) => {
      await app.mutate('setDeviceStatus', { id: story.device.id, status: 'BLOCKED' }, story.adminToken);
      return { id: story.device.id };
    },
    'user',
  ],
  [
    'RegistrationPinNotActive',
    'revokeRegistrationPin',
    async ({ app, story }) => {
      await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
      const id = await newestRegistrationPinId(app, story.userToken, story.userId);
      await app.mutate('revokeRegistrationPin', { id }, story.userToken);
      return { id };
    },
    'user',
  ],
  ['LastUserManager', 'assignRoles', ({ adminId }) => ({ userIds: [adminId], roles: [] })],
  ['LastUserManager', 'removeRoles', ({ adminId }) => ({ userIds: [adminId], roles: ['MANAGE_USERS'] })],
  ['LastUserManager', 'setUserStatus', ({ adminId }) => ({ id: adminId, status: 'DISABLED' as const })],
  ['RecoveryRequiresPasscode', 'createAppConnectGlobalPolicy', () => ({ name: 'Lax', allowIosPasscodeRecovery: true })],
  [
    'RecoveryRequiresPasscode',
    'updateAppConnectGlobalPolicy',
    (world) => ({ ...fallback(world), passcodeRequiredForIos: false }),
  ],
  ['DefaultPolicyProtected', 'deleteAppConnectGlobalPolicy', fallback],
  ['DefaultPolicyProtected', 'setAppConnectGlobalPolicyPriority', (world) => ({ ...fallback(world), priority: 1 })],
  [
    'DefaultPolicyProtected',
    'updateAppConnectGlobalPolicy',
    (world) => ({ ...fallback(world), status: 'INACTIVE' as const }),
  ],
  [
    'DefaultPolicyProtected',
    'updateAppConnectGlobalPolicy',
    (world) => ({ ...fallback(world), labelIds: [world.label] }),
  ],
  ['NameTaken', 'createLabel', () => ({ name: 'field' })],
  ['NameTaken', 'updateLabel', ({ otherLabel }) => ({ id: otherLabel, name: 'FIELD' })],
  ['NameTaken', 'createUser', () => ({ username: 'ADA', password: 'a good password' })],
  ['NameTaken', 'createAppConnectGlobalPolicy', () => ({ name: 'strict' })],
  ['NameTaken', 'updateAppConnectGlobalPolicy', (world) => ({ ...fallback(world), name: 'strict' })],
];
/** Failures with a test of their own below. */
const OTHERS = [
  'DeviceLimitReached', // test/api/device-limit.test.ts
  'LabelLimitReached', // test/api/label-limits.test.ts
  'PolicyLimitReached', // test/api/label-limits.test.ts
  'RoleNotHeld', // test/security/roles-held.test.ts
  'SecureAppsLocked',
  'OneTimePinAttemptsExhausted',
  'OneTimePinNotAvailable',
  'SecureAppsUnavailable',
  'NotFound',
  'InvalidInput',
];

describe('user errors', () => {
  const test = base
    .extend('world', async ({ app, story }): Promise<World> => {
      const { policy } = succeeded(
        await app.mutate(
          'createAppConnectGlobalPolicy',
          { name: 'Strict', passcodeRequiredForIos: true },
          story.adminToken,
          '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
        ),
      );
      const disabledUserId = await app.user('eve');
      await app.mutate('setUserStatus', { id: disabledUserId, status: 'DISABLED' }, story.adminToken);
      return {
        app,
        story,
        adminId: (await app.execute(VIEWER_ID, {}, story.adminToken)).viewer.id,
        disabledUserId,
        policy: policy.id,
        label: await createLabel(app, story.adminToken, 'Field'),
        otherLabel: await createLabel(app, story.adminToken, 'Other'),
      };
    })
    /** Sends a mutation and returns what the user is told, with the field where `withField` names the failure. */
    .extend(
      'say',
      ({ app, world }) =>
        async (name: MutationName, input: object, who: Who = 'admin', withField?: string) => {
          const { story } = world;
          const token = { nobody: null, user: story.userToken, device: story.device.token, admin: story.adminToken }[
            who
          ];
          const fields = withField === 'InvalidInput' ? 'fields { path code message minimum maximum }' : 'field';
          const selection = withField === undefined ? '' : `... on ${withField} { ${fields} }`;
          const answer = await app.send(mutationText(name, selection), { input }, token);
          expect(answer.errors).toBeUndefined();
          const { [name]: told } = answer.data as Record<string, Told>;
          if (told === undefined) throw new Error('no result');
          if (told.code !== undefined)
            expect(told.code).toBe(told.__typename.replaceAll(/(?<!^)([A-Z])/gu, '_$1').toUpperCase());
          return told;
        },
    );

  test.for(CASES)('returns %s with its message from %s', async ([type, name, input, who], { world, say }) => {
    const isTaken = type === 'NameTaken';
    const told = await say(name, await input(world), who, isTaken ? type : undefined);
    expect(told).toMatchObject({ __typename: type, message: failureMessage(type) });
    if (isTaken) expect(told.field).toBe(name === 'createUser' ? 'username' : 'name');
  });

  test('returns SecureAppsLocked when the attempts are used up', async ({ app, world, say }) => {
    const { story } = world;
    await setPasscode(world);
    await app.mutate(
      'updateAppConnectGlobalPolicy',
      { ...fallback(world), maximumFailedAttempts: 2 },
      story.adminToken,
    );
    await app.mutate('unlockSecureApps', { passcode: '000000' }, story.device.token);
    for (const passcode of ['000000', '739164']) {
      expect(await say('unlockSecureApps', { passcode }, 'device')).toMatchObject({
        __typename: 'SecureAppsLocked',
        message: failureMessage('SecureAppsLocked'),
      });
    }
  });

  test('returns OneTimePinAttemptsExhausted with the time of the next attempt', async ({ app, story }) => {
    const first = app.clock.now();
    for (let time = 0; time < 10; time++) {
      if (time % 5 === 0) await generatePin(app, story);
      await authorize(app, story.device, 'wrong');
      app.clock.advance(1);
    }
    const result = await app.mutate(
      'generateOneTimePin',
      { deviceId: story.device.id },
      story.userToken,
      '... on OneTimePinAttemptsExhausted { retryAt }',
    );
    expect(assertType(result, 'OneTimePinAttemptsExhausted')).toMatchObject({
      message: failureMessage('OneTimePinAttemptsExhausted'),
      retryAt: new Date(first + 24 * HOUR).toISOString(),
    });
  });

  test('returns OneTimePinNotAvailable and SecureAppsUnavailable on a lost device', async ({ app, story, say }) => {
    await app.mutate('setDeviceStatus', { id: story.device.id, status: 'LOST' }, story.adminToken);
    expect(await say('generateOneTimePin', { deviceId: story.device.id }, 'user')).toMatchObject({
      __typename: 'OneTimePinNotAvailable',
      message: failureMessage('OneTimePinNotAvailable'),
    });
    for (const name of ['setSecureAppsPasscode', 'unlockSecureApps'] as const) {
      expect(await say(name, { passcode: '739164' }, 'device')).toMatchObject({
        __typename: 'SecureAppsUnavailable',
        message: failureMessage('SecureAppsUnavailable'),
      });
    }
  });

  test('returns NotFound with the field, for an unknown ID, an ID of another type and an invalid ID', async ({
    app,
    world,
    say,
  }) => {
    const { story, label, policy } = world;
    const attempts: [MutationName, string, (id: string) => object, Who?][] = [
      ['generateOneTimePin', 'deviceId', (id) => ({ deviceId: id }), 'user'],
      ['revokeOneTimePin', 'deviceId', (id) => ({ deviceId: id }), 'user'],
      ['createRegistrationPin', 'userId', (id) => ({ userId: id, platform: 'IOS' })],
      ['createRegistrationPin', 'userId', (id) => ({ userId: id, platform: 'IOS' }), 'user'],
      ['revokeRegistrationPin', 'id', (id) => ({ id })],
      ['renameDevice', 'id', (id) => ({ id, name: 'x' }), 'user'],
      ['reportDeviceLost', 'id', (id) => ({ id }), 'user'],
      ['endSession', 'id', (id) => ({ id }), 'user'],
      ['setDeviceStatus', 'id', (id) => ({ id, status: 'LOST' })],
      ['updateUser', 'id', (id) => ({ id, displayName: 'x' })],
      ['setUserStatus', 'id', (id) => ({ id, status: 'DISABLED' })],
      ['assignRoles', 'userIds', (id) => ({ userIds: [story.userId, id], roles: ['REGISTER_DEVICE'] })],
      ['addRoles', 'userIds', (id) => ({ userIds: [story.userId, id], roles: ['REGISTER_DEVICE'] })],
      ['removeRoles', 'userIds', (id) => ({ userIds: [story.userId, id], roles: ['REGISTER_DEVICE'] })],
      ['updateLabel', 'id', (id) => ({ id, name: 'x' })],
      ['deleteLabel', 'id', (id) => ({ id })],
      ['labelDevices', 'id', (id) => ({ id, deviceIds: [story.device.id] })],
      ['labelDevices', 'deviceIds', (id) => ({ id: label, deviceIds: [story.device.id, id] })],
      ['unlabelDevices', 'id', (id) => ({ id, deviceIds: [story.device.id] })],
      ['unlabelDevices', 'deviceIds', (id) => ({ id: label, deviceIds: [story.device.id, id] })],
      ['createAppConnectGlobalPolicy', 'labelIds', (id) => ({ name: 'y', labelIds: [label, id] })],
      ['updateAppConnectGlobalPolicy', 'labelIds', (id) => ({ id: policy, labelIds: [label, id] })],
      ['updateAppConnectGlobalPolicy', 'id', (id) => ({ id, autoLockMinutes: 5 })],
      ['setAppConnectGlobalPolicyPriority', 'id', (id) => ({ id, priority: 1 })],
      ['deleteAppConnectGlobalPolicy', 'id', (id) => ({ id })],
    ];
    for (const [name, field, input, who] of attempts) {
      const kinds = [
        'User',
        'Device',
        'Label',
        'AppConnectGlobalPolicy',
        'OneTimePin',
        'RegistrationPin',
        'Session',
      ] as const;
      for (const id of ['', 'nonsense', ...kinds.map((kind) => app.deps.ids.next(kind))]) {
        expect(await say(name, input(id), who, 'NotFound'), `${name} ${id}`).toMatchObject({
          __typename: 'NotFound',
          message: failureMessage('NotFound', { field }),
          field,
        });
      }
    }
  });

  test('returns InvalidInput with the field and its rule', async ({ app, world, say }) => {
    const { story, label, policy } = world;
    const ids = (kind: 'User' | 'Device' | 'Label') => Array.from({ length: 101 }, () => app.deps.ids.next(kind));
    const person = { username: 'new', password: 'a good password' };
    const attempts: [field: string, problem: string, name: MutationName, input: object, who?: Who][] = [
      ['username', 'must not contain spaces', 'createUser', { ...person, username: ' ' }],
      ['displayName', 'must not be empty', 'createUser', { ...person, displayName: '' }],
      ['displayName', 'must have at most 200 characters', 'createUser', { ...person, displayName: 'x'.repeat(201) }],
      ['email', 'must be an email address such as ada@example.com', 'createUser', { ...person, email: 'x' }],
      ['password', 'must have at least 15 characters', 'createUser', { ...person, password: 'short' }],
      [
        'password',
        'must not be the user name',
        'createUser',
        { username: 'new-user-of-1815', password: 'NEW-user-of-1815' },
      ],
      ['displayName', 'must not be empty', 'updateUser', { id: story.userId, displayName: '' }],
      [
        'displayName',
        'must have at most 200 characters',
        'updateUser',
        { id: story.userId, displayName: 'x'.repeat(201) },
      ],
      ['email', 'must be an email address such as ada@example.com', 'updateUser', { id: story.userId, email: 'x' }],
      ['password', 'must have at least 15 characters', 'updateUser', { id: story.userId, password: 'short' }],
      ['displayName', 'must not be empty', 'updateProfile', { displayName: ' ' }, 'user'],
      ['displayName', 'must have at most 200 characters', 'updateProfile', { displayName: 'x'.repeat(201) }, 'user'],
      ['email', 'must be an email address such as ada@example.com', 'updateProfile', { email: 'x' }, 'user'],
      ['name', 'must not be empty', 'renameDevice', { id: story.device.id, name: ' ' }, 'user'],
      [
        'name',
        'must have at most 100 characters',
        'renameDevice',
        { id: story.device.id, name: 'x'.repeat(101) },
        'user',
      ],
      [
        'newPassword',
        'must have at least 15 characters',
        'changePassword',
        { currentPassword: PASSWORD, newPassword: 'x' },
        'user',
      ],
      ['userIds', 'must name 1 to 100 users', 'assignRoles', { userIds: [], roles: [] }],
      ['userIds', 'must name 1 to 100 users', 'addRoles', { userIds: [], roles: [] }],
      ['userIds', 'must name 1 to 100 users', 'removeRoles', { userIds: ids('User'), roles: [] }],
      ['userIds', 'must name 1 to 100 users', 'assignRoles', { userIds: ids('User'), roles: [] }],
      ['name', 'must not be empty', 'registerDevice', { ...PHONE, proof: { password: 'x' }, name: '' }, 'nobody'],
      [
        'name',
        'must have at most 100 characters',
        'registerDevice',
        { ...PHONE, proof: { password: 'x' }, name: 'x'.repeat(101) },
        'nobody',
      ],
      ['model', 'must not be empty', 'registerDevice', { ...PHONE, proof: { password: 'x' }, model: '' }, 'nobody'],
      [
        'osVersion',
        'must not be empty',
        'registerDevice',
        { ...PHONE, proof: { password: 'x' }, osVersion: '' },
        'nobody',
      ],
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
      expect(await say(name, input, who, 'InvalidInput'), `${name} ${field}`).toMatchObject({
        __typename: 'InvalidInput',
        message: `"${field}" ${problem}.`,
        fields: [{ path: [field], message: `"${field}" ${problem}.` }],
      });
    }
  });

  test('accepts input at the upper limits', async ({ app, world, say }) => {
    const { story, label, policy } = world;
    const hundred = (kind: 'User' | 'Device' | 'Label') => Array.from({ length: 100 }, () => app.deps.ids.next(kind));
    const notFound: [field: string, name: MutationName, input: object][] = [
      ['userIds', 'assignRoles', { userIds: hundred('User'), roles: [] }],
      ['deviceIds', 'labelDevices', { id: label, deviceIds: hundred('Device') }],
      ['labelIds', 'createAppConnectGlobalPolicy', { name: 'y', labelIds: hundred('Label') }],
      ['labelIds', 'updateAppConnectGlobalPolicy', { id: policy, labelIds: hundred('Label') }],
    ];
    for (const [field, name, input] of notFound) {
      expect(await say(name, input, 'admin', 'NotFound'), name).toMatchObject({ __typename: 'NotFound', field });
    }
    const longest = 'x'.repeat(200);
    const person = { username: 'long', password: 'a good password', displayName: longest, email: 'ada@example.com' };
    expect(await say('createUser', person)).toEqual({ __typename: 'CreateUserSuccess' });
    const changes = { id: story.userId, displayName: longest, password: PASSWORD };
    expect(await say('updateUser', changes)).toEqual({ __typename: 'UpdateUserSuccess' });
  });

  base('cover every type of the schema', () => {
    expect([...new Set([...CASES.map(([type]) => type), ...OTHERS])].sort()).toEqual(failureTypes().sort());
  });
});

describe('the messages of user errors', () => {
  base('are these', () => {
    expect(failureMessages()).toEqual({
      DeviceLimitReached:
        'You already have {limit} registered devices, which is the maximum. Ask your administrator to retire one first.',
      DeviceNotActive: 'This device is not active. Ask your administrator if its status must change.',
      RegistrationPinNotActive: 'This registration PIN is no longer active. There is nothing to revoke.',
      PasswordChangeRequired:
        'An administrator has set this password. Choose a new one in the user portal to continue.',
      RoleNotHeld:
        'You do not have all admin portal roles that this change involves. Ask an administrator who has them.',
      DefaultPolicyProtected:
        'The default AppConnect global policy cannot be deleted, deactivated, labelled or ranked. It applies where no other policy does.',
      InvalidCredentials:
        'The user name, password or PIN is incorrect or cannot be used now. Check them and try again.',
      LabelLimitReached:
        'A device can have {limit} labels. Remove one from each device that has {limit}, then try again.',
      PolicyLimitReached:
        'A label can be on {limit} policies. Leave out the labels that are on as many, then try again.',
      LastUserManager:
        'At least one active user must have the Manage Users role. Assign it to another active user first.',
      NameTaken: 'This name is already in use. Choose another.',
      NoActiveOneTimePin: 'This device has no active one-time PIN. There is nothing to revoke.',
      NotFound: 'Nothing was found for "{field}".',
      OneTimePinAttemptsExhausted: 'Too many incorrect one-time PINs were entered on this device. Try again later.',
      OneTimePinNotAvailable: 'A one-time PIN cannot be generated for this device now. Ask your administrator.',
      PasscodeAlreadySet: 'A passcode is already set. If you forgot it, reset it.',
      PasscodeNotSet: 'No passcode is set on this device yet. Set one first.',
      PasscodeRejected: 'This passcode is not allowed. Choose another.',
      PasscodeResetDenied:
        'The user name, password or PIN is incorrect or cannot be used now. Check them, or generate a new PIN in the user portal.',
      RecoveryRequiresPasscode:
        'Passcode recovery can be allowed only if a passcode is required for iOS devices. Require a passcode first.',
      ResetTicketInvalid: 'This reset can no longer be completed. Start again with your user name and password or PIN.',
      SecureAppsLocked: 'Too many incorrect passcodes were entered. Reset the passcode to unlock secure apps.',
      SecureAppsUnavailable: 'Secure apps cannot be used on this device now. Ask your administrator.',
      UserDisabled: 'The user is disabled. Make the user active first.',
      WrongPasscode: 'The passcode is incorrect. Try again, or reset it if you forgot it.',
    });
  });
});

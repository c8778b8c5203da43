import {
  type InputOf,
  type MutationName,
  type Outcome,
  type RegisteredDevice,
  type TestApp,
  afterNextVerify,
  allPages,
  assertType,
  authorize,
  breakAuditLog,
  createLabel,
  createRegistrationPin,
  createSchema,
  currentSessionId,
  defaultPolicyId,
  describe,
  enumValues,
  expect,
  given,
  generatePin,
  newestRegistrationPinId,
  registerWithPassword,
  rootList,
  succeeded,
  tellStory,
  verifyAuditLog,
  PASSWORD,
  ROLE_CODES,
} from '../testkit/index.ts';
import {
  type Call,
  type Event,
  EVENT,
  countEvents,
  newestEvents,
  observe,
  test as base,
  PHONE,
} from './recorded-events.ts';

/** What an event must match. */
type Expected = { readonly [Field in keyof Event]?: unknown };
/** A call of any one mutation. */
type AnyCall = { [Name in MutationName]: Call<Name, ''> }[MutationName];
const userParty = (id: string) => ({ kind: 'USER', node: { id } });
const deviceParty = (id: string) => ({ kind: 'DEVICE', node: { id } });
const ANONYMOUS = { kind: 'ANONYMOUS', displayName: 'Anonymous', node: null };

async function findings(app: TestApp): Promise<number> {
  return (await verifyAuditLog(app.deps, () => undefined)).findings;
}

describe('the audit log', () => {
  const test = base
    /** Asserts that a mutation writes exactly one event, and that it is this one. */
    .extend(
      'expectOne',
      ({ app, admin }) =>
        async <Name extends MutationName, const Selection extends string = ''>(
          call: Call<Name, Selection>,
          expected: Expected | ((result: Outcome<Name, Selection>) => Expected),
          details?: (result: Outcome<Name, Selection>) => Record<string, unknown>,
        ): Promise<Outcome<Name, Selection>> => {
          const [name] = call;
          const { answer, result, events } = await observe(app, admin, call);
          expect(answer.errors, name).toBeUndefined();
          if (result === undefined) throw new Error('no result');
          expect(events, name).toHaveLength(1);
          const [event] = events;
          const wanted = typeof expected === 'function' ? expected(result) : expected;
          expect(event).toMatchObject({
            outcome: wanted.reason === undefined ? 'SUCCESS' : 'FAILURE',
            reason: null,
            occurredAt: new Date(app.clock.now()).toISOString(),
            requestId: answer.headers.get('x-request-id'),
            ...wanted,
          });
          expect(event?.requestId).toMatch(/^[\da-f-]{36}$/);
          const shown = Object.fromEntries((event?.details ?? []).map((detail) => [detail.name, detail.value]));
          if (details !== undefined) expect(shown).toEqual(details(result));
          app.clock.advance(1);
          return result;
        },
    )
    /** The same where something else happened meanwhile, which has an event of its own before it. */
    .extend(
      'expectLast',
      ({ app, admin }) =>
        async <Name extends MutationName>(call: Call<Name, ''>, expected: Expected): Promise<void> => {
          const { answer, events } = await observe(app, admin, call);
          expect(answer.errors, call[0]).toBeUndefined();
          expect(events).toHaveLength(2);
          expect(events[0]).toMatchObject({
            outcome: 'FAILURE',
            requestId: answer.headers.get('x-request-id'),
            ...expected,
          });
          app.clock.advance(1);
        },
    );

  test('records exactly one event for every decision, in the request that made it', async ({
    app,
    adminId,
    expectOne,
    admin,
  }) => {
    const byAdmin = { actor: userParty(adminId) };

    // Accounts
    const created = succeeded(
      await expectOne(
        [
          'createUser',
          {
            username: 'Ada',
            password: PASSWORD,
            mustChangePassword: false,
            roles: ['REGISTER_DEVICE', 'RESET_SECURE_APPS_PASSCODE'],
          },
          admin,
          '... on CreateUserSuccess { user { id } }',
        ],
        (result) => ({ ...byAdmin, action: 'CREATE_USER', subject: userParty(succeeded(result).user.id) }),
        () => ({ username: 'Ada', roles: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE', mustChangePassword: 'false' }),
      ),
    );
    const ada = created.user.id;
    const aboutAda = { subject: userParty(ada) };
    await expectOne(
      ['updateUser', { id: ada, displayName: 'Countess', email: null }, admin],
      { ...byAdmin, ...aboutAda, action: 'UPDATE_USER' },
      () => ({ changed: 'displayName email' }),
    );
    await expectOne(
      ['setUserStatus', { id: ada, status: 'DISABLED' }, admin],
      { ...byAdmin, ...aboutAda, action: 'SET_USER_STATUS' },
      () => ({ from: 'ACTIVE', to: 'DISABLED' }),
    );
    const anonymously = { actor: ANONYMOUS };
    const signIn = (input: Partial<InputOf<'signIn'>>) =>
      [
        'signIn',
        { username: 'ada', password: PASSWORD, ...input },
        null,
        '... on SignInSuccess { sessionToken }',
      ] as const;
    await expectOne(signIn({}), { ...anonymously, ...aboutAda, action: 'SIGN_IN', reason: 'user disabled' });
    const register = (input: Pick<InputOf<'registerDevice'>, 'proof'> & Partial<InputOf<'registerDevice'>>) =>
      [
        'registerDevice',
        { ...PHONE, username: 'ada', ...input },
        null,
        '... on RegisterDeviceSuccess { deviceToken device { id } }',
      ] as const;
    await expectOne(register({ proof: { password: PASSWORD } }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'user disabled',
    });
    await expectOne(['createRegistrationPin', { userId: ada, platform: 'IOS' }, admin], {
      ...byAdmin,
      ...aboutAda,
      action: 'CREATE_REGISTRATION_PIN',
      reason: 'user disabled',
    });
    await expectOne(['setUserStatus', { id: ada, status: 'ACTIVE' }, admin], {
      ...byAdmin,
      ...aboutAda,
      action: 'SET_USER_STATUS',
    });
    await expectOne(
      ['assignRoles', { userIds: [ada], roles: ['REGISTER_DEVICE'] }, admin],
      { ...byAdmin, ...aboutAda, action: 'ASSIGN_ROLES' },
      () => ({ from: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE', to: 'REGISTER_DEVICE' }),
    );
    await expectOne(
      ['addRoles', { userIds: [ada], roles: ['RESET_SECURE_APPS_PASSCODE'] }, admin],
      { ...byAdmin, ...aboutAda, action: 'ADD_ROLES' },
      () => ({ from: 'REGISTER_DEVICE', to: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE' }),
    );
    await expectOne(
      ['removeRoles', { userIds: [ada], roles: ['RESET_SECURE_APPS_PASSCODE'] }, admin],
      { ...byAdmin, ...aboutAda, action: 'REMOVE_ROLES' },
      () => ({ from: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE', to: 'REGISTER_DEVICE' }),
    );

    // Sessions
    await expectOne(signIn({ username: 'nobody' }), {
      ...anonymously,
      subject: null,
      action: 'SIGN_IN',
      reason: 'unknown user',
    });
    await expectOne(signIn({ password: 'wrong password' }), {
      ...anonymously,
      ...aboutAda,
      action: 'SIGN_IN',
      reason: 'wrong password',
    });
    const first = succeeded(await expectOne(signIn({}), { ...anonymously, ...aboutAda, action: 'SIGN_IN' }));
    const byAda = { actor: userParty(ada) };
    const change = (currentPassword: string, token: string) =>
      [
        'changePassword',
        { currentPassword, newPassword: PASSWORD },
        token,
        '... on ChangePasswordSuccess { sessionToken }',
      ] as const;
    const session = given(first.sessionToken);
    await expectOne(change('wrong password', session), {
      ...byAda,
      ...aboutAda,
      action: 'CHANGE_PASSWORD',
      reason: 'wrong password',
    });
    const renewed = succeeded(
      await expectOne(change(PASSWORD, session), { ...byAda, ...aboutAda, action: 'CHANGE_PASSWORD' }),
    );
    await expectOne(['signOut', {}, renewed.sessionToken], { ...byAda, ...aboutAda, action: 'SIGN_OUT' }, () => ({
      everywhere: 'false',
    }));
    const openSession = await app.signIn('ada');
    const endedId = await currentSessionId(app, openSession);
    await expectOne(
      ['endSession', { id: endedId }, openSession],
      { ...byAda, ...aboutAda, action: 'END_SESSION' },
      () => ({ session: endedId }),
    );
    const adaToken = succeeded(await expectOne(signIn({}), { ...aboutAda, action: 'SIGN_IN' })).sessionToken;

    // Devices
    const made = succeeded(
      await expectOne(
        [
          'createRegistrationPin',
          { platform: 'IOS' },
          adaToken,
          '... on CreateRegistrationPinSuccess { registrationPin expiresAt }',
        ],
        { ...byAda, ...aboutAda, action: 'CREATE_REGISTRATION_PIN' },
        (result) => ({ platform: 'IOS', expiresAt: succeeded(result).expiresAt }),
      ),
    );
    await app.mutate('createRegistrationPin', { platform: 'MACOS' }, adaToken);
    const revokedId = await newestRegistrationPinId(app, admin, ada);
    await expectOne(
      ['revokeRegistrationPin', { id: revokedId }, adaToken],
      { ...byAda, ...aboutAda, action: 'REVOKE_REGISTRATION_PIN' },
      () => ({ registrationPin: revokedId, platform: 'MACOS' }),
    );
    await expectOne(register({ proof: { registrationPin: '00000000x' } }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'wrong registration PIN',
    });
    await expectOne(register({ proof: { password: 'wrong password' } }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'wrong password',
    });
    await expectOne(register({ username: 'nobody', proof: { password: PASSWORD } }), {
      ...anonymously,
      subject: null,
      action: 'REGISTER_DEVICE',
      reason: 'unknown user',
    });
    const registered = succeeded(
      await expectOne(
        register({ proof: { registrationPin: made.registrationPin } }),
        (result) => ({ ...anonymously, action: 'REGISTER_DEVICE', subject: deviceParty(succeeded(result).device.id) }),
        () => ({ user: ada, registrationMethod: 'REGISTRATION_PIN', platform: 'IOS' }),
      ),
    );
    const device: RegisteredDevice = { id: registered.device.id, token: given(registered.deviceToken) };
    const aboutDevice = { subject: deviceParty(device.id) };
    const byDevice = { actor: deviceParty(device.id) };
    await expectOne(
      ['setDeviceStatus', { id: device.id, status: 'LOST' }, admin],
      { ...byAdmin, ...aboutDevice, action: 'SET_DEVICE_STATUS' },
      () => ({ from: 'ACTIVE', to: 'LOST' }),
    );
    await expectOne(['setDeviceStatus', { id: device.id, status: 'ACTIVE' }, admin], {
      ...byAdmin,
      ...aboutDevice,
      action: 'SET_DEVICE_STATUS',
    });

    await expectOne(
      ['renameDevice', { id: device.id, name: 'Her iPhone' }, adaToken],
      { ...byAda, ...aboutDevice, action: 'RENAME_DEVICE' },
      () => ({ from: PHONE.name, to: 'Her iPhone' }),
    );
    await expectOne(
      ['reportDeviceLost', { id: device.id }, adaToken],
      { ...byAda, ...aboutDevice, action: 'REPORT_DEVICE_LOST' },
      () => ({ from: 'ACTIVE', to: 'LOST' }),
    );
    await app.mutate('setDeviceStatus', { id: device.id, status: 'ACTIVE' }, admin);
    await expectOne(
      ['updateProfile', { email: 'ada@example.com' }, adaToken],
      { ...byAda, ...aboutAda, action: 'UPDATE_PROFILE' },
      () => ({ changed: 'email' }),
    );

    // Labels, products and policies
    const { label } = succeeded(
      await expectOne(
        ['createLabel', { name: 'Field' }, admin, '... on CreateLabelSuccess { label { id } }'],
        (result) => ({
          ...byAdmin,
          action: 'CREATE_LABEL',
          subject: { kind: 'LABEL', displayName: 'Field', node: { id: succeeded(result).label.id } },
        }),
        () => ({ name: 'Field' }),
      ),
    );
    const labelId = label.id;
    const aboutLabel = { subject: { kind: 'LABEL', node: { id: labelId } } };
    await expectOne(
      ['updateLabel', { id: labelId, name: 'Field staff' }, admin],
      { ...byAdmin, ...aboutLabel, action: 'UPDATE_LABEL' },
      () => ({ from: 'Field', to: 'Field staff' }),
    );
    for (const [name, action] of [
      ['labelDevices', 'LABEL_DEVICES'],
      ['unlabelDevices', 'UNLABEL_DEVICES'],
    ] as const) {
      await expectOne(
        [name, { id: labelId, deviceIds: [device.id] }, admin],
        { ...byAdmin, ...aboutLabel, action },
        () => ({
          devices: device.id,
        }),
      );
    }
    await app.mutate('labelDevices', { id: labelId, deviceIds: [device.id] }, admin);
    await expectOne(
      ['setLicensedProducts', { licensed: ['WEB_AT_WORK', 'DOCS_AT_WORK'] }, admin],
      {
        ...byAdmin,
        subject: { kind: 'LICENSED_PRODUCTS', displayName: 'Licensed products', node: null },
        action: 'SET_LICENSED_PRODUCTS',
      },
      () => ({ from: '', to: 'DOCS_AT_WORK WEB_AT_WORK' }),
    );
    const { policy } = succeeded(
      await expectOne(
        [
          'createAppConnectGlobalPolicy',
          { name: 'Strict', labelIds: [labelId], passcodeRequiredForIos: true },
          admin,
          '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
        ],
        (result) => ({
          ...byAdmin,
          action: 'CREATE_APP_CONNECT_GLOBAL_POLICY',
          subject: {
            kind: 'APP_CONNECT_GLOBAL_POLICY',
            displayName: 'Strict',
            node: { id: succeeded(result).policy.id },
          },
        }),
        () =>
          expect.objectContaining({
            name: 'Strict',
            priority: '1',
            labels: labelId,
            passcodeRequiredForIos: 'true',
          }) as Record<string, unknown>,
      ),
    );
    const policyId = policy.id;
    const aboutPolicy = { subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', node: { id: policyId } } };
    await expectOne(
      ['updateAppConnectGlobalPolicy', { id: policyId, allowIosPasscodeRecovery: true, labelIds: [labelId] }, admin],
      { ...byAdmin, ...aboutPolicy, action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY' },
      () => ({ allowIosPasscodeRecovery: 'true', labels: labelId }),
    );
    await expectOne(
      ['setAppConnectGlobalPolicyPriority', { id: policyId, priority: 1 }, admin],
      { ...byAdmin, ...aboutPolicy, action: 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY' },
      () => ({ from: '1', to: '1' }),
    );

    // Passcodes and their recovery
    await expectOne(['setSecureAppsPasscode', { passcode: '482915' }, device.token], {
      ...byDevice,
      ...aboutDevice,
      action: 'SET_SECURE_APPS_PASSCODE',
    });
    await expectOne(['unlockSecureApps', { passcode: '000000' }, device.token], {
      ...byDevice,
      ...aboutDevice,
      action: 'UNLOCK_SECURE_APPS',
      reason: 'wrong passcode',
    });
    const generate = [
      'generateOneTimePin',
      { deviceId: device.id },
      adaToken,
      '... on GenerateOneTimePinSuccess { pin oneTimePin { id } }',
    ] as const;
    await expectOne(generate, {
      ...byAda,
      ...aboutDevice,
      action: 'GENERATE_ONE_TIME_PIN',
      reason: 'requirements not met: ROLE_ASSIGNED',
    });
    await app.mutate('assignRoles', { userIds: [ada], roles: ['RESET_SECURE_APPS_PASSCODE'] }, admin);
    const isGenerated = { ...byAda, ...aboutDevice, action: 'GENERATE_ONE_TIME_PIN' };
    const generating = async () => {
      const result = await expectOne(generate, isGenerated, (each) => ({ oneTimePin: succeeded(each).oneTimePin.id }));
      return succeeded(result);
    };
    const revoked = await generating();
    await expectOne(
      ['revokeOneTimePin', { deviceId: device.id }, admin],
      { ...byAdmin, ...aboutDevice, action: 'REVOKE_ONE_TIME_PIN' },
      () => ({ oneTimePin: revoked.oneTimePin.id }),
    );
    const generated = await generating();
    const authorizing = (credential: string) =>
      [
        'authorizePasscodeReset',
        { username: 'ada', credential },
        device.token,
        '... on PasscodeResetAuthorized { resetTicket }',
      ] as const;
    await expectOne(authorizing('wrong'), {
      ...byDevice,
      ...aboutDevice,
      action: 'AUTHORIZE_PASSCODE_RESET',
      reason: 'wrong credential',
    });
    const authorized = await expectOne(
      authorizing(generated.pin),
      { ...byDevice, ...aboutDevice, action: 'AUTHORIZE_PASSCODE_RESET' },
      () => ({ method: 'ONE_TIME_PIN', user: ada, oneTimePin: generated.oneTimePin.id }),
    );
    const { resetTicket } = assertType(authorized, 'PasscodeResetAuthorized');
    const resets = { ...byDevice, ...aboutDevice, action: 'RESET_SECURE_APPS_PASSCODE' };
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: 'x' }, device.token], {
      ...resets,
      reason: 'passcode rejected: PASSCODE_TYPE MINIMUM_LENGTH',
    });
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token], resets);
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token], {
      ...resets,
      reason: 'ticket not valid',
    });

    await expectOne(
      ['deleteAppConnectGlobalPolicy', { id: policyId }, admin],
      {
        ...byAdmin,
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', displayName: policyId, node: null },
        action: 'DELETE_APP_CONNECT_GLOBAL_POLICY',
      },
      () => ({ name: 'Strict' }),
    );
    await expectOne(['deleteLabel', { id: labelId }, admin], {
      ...byAdmin,
      subject: { kind: 'LABEL', displayName: labelId, node: null },
      action: 'DELETE_LABEL',
    });

    const denied = await observe(app, admin, ['createLabel', { name: 'x' }, adaToken]);
    expect(denied.answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(denied.events).toMatchObject([
      { ...byAda, action: 'ACCESS_DENIED', outcome: 'FAILURE', reason: 'missing role', subject: null },
    ]);

    // Every action that the schema knows occurred above, except for those of commands and jobs.
    const ofCommands = ['PRUNE_AUDIT_LOG', 'SEAL_AUDIT_LOG'];
    const actions = enumValues(createSchema(), 'AuditAction').filter((action) => !ofCommands.includes(action));
    const all = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    expect([...new Set(all.map(({ action }) => action))].sort()).toEqual(actions.sort());
    expect(await findings(app)).toBe(0);
  });

  test('records the reason of every denied reset, even when access ended during the comparison', async ({
    app,
    admin,
    expectOne,
    expectLast,
  }) => {
    const story = await tellStory(app, admin);
    const { device, userToken } = story;
    const other = await registerWithPassword(app, 'ada');
    await app.user('grace');
    const onceCompared = (happens: () => unknown) => {
      afterNextVerify(app, happens);
    };
    const mutate = <Name extends MutationName>(name: Name, input: InputOf<Name>) => app.mutate(name, input, admin);
    const authorizing = (of: RegisteredDevice, credential: string, username = 'ada') =>
      ['authorizePasscodeReset', { username, credential }, of.token] as const;
    const authorization = { action: 'AUTHORIZE_PASSCODE_RESET', actor: deviceParty(device.id) };
    const refused = (reason: string, of: RegisteredDevice = device) => ({
      ...authorization,
      actor: deviceParty(of.id),
      subject: deviceParty(of.id),
      reason,
    });

    const pin = await generatePin(app, story);
    for (const username of ['grace', 'nobody']) {
      await expectOne(authorizing(device, pin, username), refused('not the user of the device'));
      await expectOne(authorizing(other, PASSWORD, username), refused('not the user of the device', other));
    }
    await mutate('assignRoles', { userIds: [story.userId], roles: [] });
    await mutate('setLicensedProducts', { licensed: [] });
    await expectOne(authorizing(device, pin), refused('wrong credential')); // it was not even compared
    await expectOne(['generateOneTimePin', { deviceId: device.id }, userToken], {
      action: 'GENERATE_ONE_TIME_PIN',
      subject: deviceParty(device.id),
      reason: 'requirements not met: ROLE_ASSIGNED PRODUCT_LICENSED',
    });
    await mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] });
    await mutate('assignRoles', { userIds: [story.userId], roles: ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'] });

    onceCompared(() => mutate('setLicensedProducts', { licensed: [] }));
    await expectLast(authorizing(device, pin), refused('requirements not met'));
    await mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] });
    onceCompared(() => mutate('revokeOneTimePin', { deviceId: device.id }));
    await expectLast(authorizing(device, pin), refused('one-time PIN used or expired'));

    const policy = (allowed: boolean) =>
      mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, allowIosPasscodeRecovery: allowed });
    await policy(false);
    await expectOne(authorizing(other, PASSWORD), refused('requirements not met', other));
    await policy(true);
    const change = (password: string) =>
      mutate('updateUser', { id: story.userId, password, mustChangePassword: false });
    onceCompared(() => change('another good password'));
    await expectLast(authorizing(other, PASSWORD), refused('wrong credential', other));

    // Sessions and registrations
    const aboutAda = { subject: userParty(story.userId), actor: ANONYMOUS };
    const signIn = ['signIn', { username: 'ada', password: PASSWORD }, null] as const;
    const register = ['registerDevice', { ...PHONE, username: 'ada', proof: { password: PASSWORD } }, null] as const;
    for (const [attempt, action] of [
      [signIn, 'SIGN_IN'],
      [register, 'REGISTER_DEVICE'],
    ] as const) {
      await change(PASSWORD);
      onceCompared(() => change('another good password'));
      await expectLast(attempt, { ...aboutAda, action, reason: 'wrong password' });
      await change(PASSWORD);
      onceCompared(() => mutate('setUserStatus', { id: story.userId, status: 'DISABLED' }));
      await expectLast(attempt, { ...aboutAda, action, reason: 'user disabled' });
      await mutate('setUserStatus', { id: story.userId, status: 'ACTIVE' });
    }
    const registrationPin = await createRegistrationPin(app, admin, { userId: story.userId, platform: 'IOS' });
    onceCompared(() => mutate('createRegistrationPin', { userId: story.userId, platform: 'IOS' }));
    await expectLast(['registerDevice', { ...PHONE, username: 'ada', proof: { registrationPin } }, null], {
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'registration PIN used or expired',
    });

    // A passcode that is locked, a reset that is done, and tries that are used up
    await change(PASSWORD);
    const token = await app.signIn('ada');
    const reset = (await authorize(app, device, await generatePin(app, { userToken: token, device }))) ?? '';
    const done = await expectOne(
      ['resetSecureAppsPasscode', { resetTicket: reset, newPasscode: '739164' }, device.token],
      {
        action: 'RESET_SECURE_APPS_PASSCODE',
        subject: deviceParty(device.id),
      },
    );
    expect(done).toEqual({ __typename: 'ResetSecureAppsPasscodeSuccess' });
    const [ticket] = await app.deps.db.dataSource.query<{ id: string }[]>(
      'SELECT id FROM reset_tickets WHERE used_at IS NOT NULL',
    );
    const [event] = await newestEvents(app, admin, 1);
    expect(event?.details).toEqual([{ name: 'ticket', value: ticket?.id }]);
    await mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, maximumFailedAttempts: 2 });
    const unlocking = { action: 'UNLOCK_SECURE_APPS', subject: deviceParty(device.id) };
    const unlock = ['unlockSecureApps', { passcode: '000000' }, device.token] as const;
    for (const reason of ['wrong passcode', 'wrong passcode', 'locked', 'locked']) {
      await expectOne(unlock, { ...unlocking, reason });
    }
    for (let time = 0; time < 10; time++) {
      if (time % 5 === 0) await generatePin(app, { userToken: token, device });
      await expectOne(authorizing(device, 'wrong'), refused('wrong credential'));
    }
    await expectOne(['generateOneTimePin', { deviceId: device.id }, token], {
      action: 'GENERATE_ONE_TIME_PIN',
      subject: deviceParty(device.id),
      reason: 'attempts exhausted',
    });
    expect(await findings(app)).toBe(0);
  });

  test('records every label of a policy', async ({ app, admin, expectOne }) => {
    const labels: string[] = [];
    for (const name of ['x', 'y']) {
      labels.push(await createLabel(app, admin, name));
    }
    const { policy } = succeeded(
      await expectOne(
        [
          'createAppConnectGlobalPolicy',
          { name: 'Strict', labelIds: labels },
          admin,
          '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
        ],
        { action: 'CREATE_APP_CONNECT_GLOBAL_POLICY' },
        () => expect.objectContaining({ labels: labels.join(' ') }) as Record<string, unknown>,
      ),
    );
    await expectOne(
      ['updateAppConnectGlobalPolicy', { id: policy.id, labelIds: labels }, admin],
      { action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY' },
      () => ({ labels: labels.join(' ') }),
    );
  });

  test('records every device of a label, and no roles for a user without any', async ({ app, admin, expectOne }) => {
    const ada = await app.user('ada');
    const devices = [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'ada')].map(
      ({ id }) => id,
    );
    const label = await createLabel(app, admin, 'x');
    await expectOne(['labelDevices', { id: label, deviceIds: devices }, admin], { action: 'LABEL_DEVICES' }, () => ({
      devices: devices.join(' '),
    }));
    await expectOne(
      ['assignRoles', { userIds: [ada], roles: ['REGISTER_DEVICE', 'VIEW_AUDIT_LOG'] }, admin],
      { action: 'ASSIGN_ROLES' },
      () => ({ from: '', to: 'REGISTER_DEVICE VIEW_AUDIT_LOG' }),
    );
  });

  test('records an event for each user when one request assigns roles to several', async ({ app, admin }) => {
    const ids = [await app.user('a'), await app.user('b'), await app.user('c', ['VIEW_AUDIT_LOG'])];
    const assign: Call<'assignRoles', ''> = ['assignRoles', { userIds: ids, roles: ['REGISTER_DEVICE'] }, admin];
    const { answer, events } = await observe(app, admin, assign);
    expect(events.map(({ subject }) => subject?.node?.id).sort()).toEqual([...ids].sort());
    // They stand together: who locks the lanes of many users, in any order, meets others who do.
    expect(new Set(events.map(({ chain }) => chain.lane)).size).toBe(1);
    for (const event of events) {
      expect(event).toMatchObject({ action: 'ASSIGN_ROLES', requestId: answer.headers.get('x-request-id') });
    }
    expect(await findings(app)).toBe(0);
  });

  test('records an event for each mutation of a request, with the ID of that request', async ({ app, admin }) => {
    const before = await countEvents(app);
    const answer = await app.send(
      `mutation { a: createLabel(input: { name: "a" }) { __typename } b: createLabel(input: { name: "b" }) { __typename }
         c: setLicensedProducts(input: { licensed: [] }) { __typename } }`,
      {},
      admin,
    );
    const events = await newestEvents(app, admin, (await countEvents(app)) - before);
    expect(events.map(({ action }) => action)).toEqual(['SET_LICENSED_PRODUCTS', 'CREATE_LABEL', 'CREATE_LABEL']);
    for (const { requestId } of events) expect(requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('records the operator as actor and no request ID for the command line', async ({ app, admin }) => {
    const id = await app.user('ada');
    const [event] = await newestEvents(app, admin, 1);
    expect(event).toMatchObject({
      action: 'CREATE_USER',
      actor: { kind: 'OPERATOR', displayName: 'Operator', node: null },
      subject: userParty(id),
      requestId: null,
    });
  });

  test('records no event for a request that led to no decision', async ({ app, admin, adminId }) => {
    const ada = await app.user('ada');
    const adaToken = await app.signIn('ada');
    const device = await registerWithPassword(app, 'ada');
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token);
    const fallback = await defaultPolicyId(app, admin);
    const attempts: [outcome: string, ...call: AnyCall][] = [
      ['NameTaken', 'createUser', { username: 'ADA', password: PASSWORD }, admin],
      ['InvalidInput', 'createUser', { username: 'eve', password: 'short' }, admin],
      ['NotFound', 'updateUser', { id: 'nonsense' }, admin],
      ['LastUserManager', 'assignRoles', { userIds: [ada, adminId], roles: [] }, admin],
      ['LastUserManager', 'setUserStatus', { id: adminId, status: 'DISABLED' }, admin],
      ['InvalidInput', 'createLabel', { name: '' }, admin],
      ['NotFound', 'labelDevices', { id: 'nonsense', deviceIds: [device.id] }, admin],
      ['InvalidInput', 'setLicensedProducts', { licensed: ['WEB_AT_WORK', 'WEB_AT_WORK'] }, admin],
      [
        'RecoveryRequiresPasscode',
        'createAppConnectGlobalPolicy',
        { name: 'x', allowIosPasscodeRecovery: true },
        admin,
      ],
      ['DefaultPolicyProtected', 'deleteAppConnectGlobalPolicy', { id: fallback }, admin],
      ['NoActiveOneTimePin', 'revokeOneTimePin', { deviceId: device.id }, adaToken],
      ['InvalidInput', 'registerDevice', { ...PHONE, username: 'ada', name: '', proof: { password: 'x' } }, null],
      ['UnlockSecureAppsSuccess', 'unlockSecureApps', { passcode: '482915' }, device.token],
      ['UNAUTHENTICATED', 'createLabel', { name: 'x' }, null],
    ];
    for (const [outcome, ...call] of attempts) {
      const { answer, result, events } = await observe(app, admin, call);
      expect(result?.__typename ?? answer.errors?.[0]?.extensions.code).toBe(outcome);
      expect(events, `${call[0]}: ${outcome}`).toEqual([]);
    }
  });

  test.for(['insert', 'update', 'commit'] as const)(
    'rolls the decision back when its event cannot be written: %s',
    async (point, { app, admin }) => {
      await app.user('ada', ROLE_CODES);
      const grace = await app.user('grace', ['VIEW_AUDIT_LOG']);
      const fallback = await defaultPolicyId(app, admin);
      const device = await registerWithPassword(app, 'ada');
      const adaToken = await app.signIn('ada');
      const before = await countEvents(app);
      const repair = await breakAuditLog(app, point);
      const attempts: AnyCall[] = [
        ['createUser', { username: 'eve', password: PASSWORD }, admin],
        ['createLabel', { name: 'x' }, admin],
        ['setSecureAppsPasscode', { passcode: '482915' }, device.token],
        ['setDeviceStatus', { id: device.id, status: 'WIPED' }, admin],
        ['setLicensedProducts', { licensed: ['WEB_AT_WORK'] }, admin],
        ['assignRoles', { userIds: [grace], roles: [] }, admin],
        ['setUserStatus', { id: grace, status: 'DISABLED' }, admin],
        ['createAppConnectGlobalPolicy', { name: 'x' }, admin],
        ['updateAppConnectGlobalPolicy', { id: fallback, autoLockMinutes: 5 }, admin],
        ['signIn', { username: 'ada', password: PASSWORD }, null],
        ['signIn', { username: 'ada', password: 'wrong' }, null],
        ['signOut', {}, adaToken],
        ['registerDevice', { ...PHONE, username: 'ada', proof: { password: PASSWORD } }, null],
      ];
      for (const call of attempts) {
        const { answer, events } = await observe(app, admin, call);
        expect(answer.errors?.[0]?.extensions, call[0]).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          requestId: answer.headers.get('x-request-id'),
        });
        expect(JSON.stringify(answer.errors)).not.toContain('forced');
        expect(events).toEqual([]);
      }
      await repair();
      expect(await countEvents(app)).toBe(before);
      const { data } = await app.send(
        `{ users(filter: { search: "eve" }) { nodes { id } } labels { nodes { id } } licensedProducts { licensed }
         devices { nodes { id status secureAppsPasscode { isSet } } } }`,
        {},
        admin,
      );
      expect(data).toEqual({
        users: { nodes: [] },
        labels: { nodes: [] },
        licensedProducts: [{ licensed: false }, { licensed: false }, { licensed: false }],
        devices: { nodes: [{ id: device.id, status: 'ACTIVE', secureAppsPasscode: { isSet: false } }] },
      });
      expect((await app.send('{ viewer { id } }', {}, adaToken)).errors).toBeUndefined();
      // The same things work once the log can be written, and the chain has no gap.
      for (const call of attempts) {
        expect((await observe(app, admin, call)).events, call[0]).toHaveLength(1);
      }
      expect(await findings(app)).toBe(0);
    },
  );
});

import {
  HOUR,
  type InputOf,
  MINUTE,
  PASSWORD,
  type RegisteredDevice,
  type Story,
  type TestApp,
  assertType,
  authorize,
  beforeNextHash,
  beforeNextVerify,
  createLabel,
  describe,
  expect,
  failureMessage,
  generatePin,
  graphql,
  registerWithPassword,
  registerWithPin,
  sql,
  test as base,
  typeOrCode,
  watchComparisons,
} from '../testkit/index.ts';

const STATE = graphql('{ thisDevice { secureAppsPasscode { isSet changedAt isLocked } } }');

describe('the secure apps passcode', () => {
  const test = base
    .extend(
      'set',
      ({ app, story }) =>
        (passcode: string, device = story.device) =>
          app.mutate(
            'setSecureAppsPasscode',
            { passcode },
            device.token,
            `... on SetSecureAppsPasscodeSuccess { device { secureAppsPasscode { isSet changedAt isLocked } } }
       ... on PasscodeRejected { violations { code message } }`,
          ),
    )
    .extend(
      'unlock',
      ({ app, story }) =>
        (passcode: string, device = story.device) =>
          app.mutate(
            'unlockSecureApps',
            { passcode },
            device.token,
            '... on WrongPasscode { remainingAttempts } ... on UnlockSecureAppsSuccess { autoLockMinutes }',
          ),
    )
    .extend(
      'reset',
      ({ app, story }) =>
        (resetTicket: string, newPasscode: string, device = story.device) =>
          app.mutate(
            'resetSecureAppsPasscode',
            { resetTicket, newPasscode },
            device.token,
            '... on PasscodeRejected { violations { code } }',
          ),
    )
    .extend('policy', ({ app, story }) => async (changes: Omit<InputOf<'updateAppConnectGlobalPolicy'>, 'id'>) => {
      const result = await app.mutate(
        'updateAppConnectGlobalPolicy',
        { id: story.defaultPolicyId, ...changes },
        await app.signIn('root'),
      );
      expect(result.__typename).toBe('UpdateAppConnectGlobalPolicySuccess');
    })
    .extend('ticket', ({ app, story }) => async (device = story.device): Promise<string> => {
      const pin = await generatePin(app, { userToken: await app.signIn('ada'), device });
      const resetTicket = await authorize(app, device, pin);
      if (resetTicket === null) throw new Error('not authorized');
      return resetTicket;
    })
    .extend('state', ({ app, story }) => async (device = story.device) => {
      return (await app.execute(STATE, {}, device.token)).thisDevice.secureAppsPasscode;
    });

  const SUCCESS = { __typename: 'ResetSecureAppsPasscodeSuccess' };
  const INVALID = {
    __typename: 'ResetTicketInvalid',
    code: 'RESET_TICKET_INVALID',
    message: failureMessage('ResetTicketInvalid'),
  };

  test('is set once, from the device', async ({ app, state, set, unlock }) => {
    expect(await state()).toEqual({ isSet: false, changedAt: null, isLocked: false });
    const changedAt = new Date(app.clock.now()).toISOString();
    expect(await set('482915')).toEqual({
      __typename: 'SetSecureAppsPasscodeSuccess',
      device: { secureAppsPasscode: { isSet: true, changedAt, isLocked: false } },
    });
    expect(await set('739164')).toMatchObject({ __typename: 'PasscodeAlreadySet', code: 'PASSCODE_ALREADY_SET' });
    expect(await unlock('739164')).toMatchObject({ __typename: 'WrongPasscode' });
    expect(await unlock('482915')).toEqual({ __typename: 'UnlockSecureAppsSuccess', autoLockMinutes: 15 });
  });

  test('is rejected with every violated rule of the current policy', async ({ policy, set, state, unlock }) => {
    await policy({ passcodeType: 'ALPHANUMERIC', minimumPasscodeLength: 8, disallowSimplePasscodes: true });
    expect(await set('1234')).toEqual({
      __typename: 'PasscodeRejected',
      code: 'PASSCODE_REJECTED',
      message: failureMessage('PasscodeRejected'),
      violations: [
        { code: 'PASSCODE_TYPE', message: 'Use at least one letter and at least one digit.' },
        { code: 'MINIMUM_LENGTH', message: 'Use at least 8 characters.' },
        { code: 'SIMPLE_PASSCODE', message: 'Avoid repetitions and sequences such as 1111, 1212, 1234 or abcd.' },
      ],
    });
    expect(await state()).toEqual({ isSet: false, changedAt: null, isLocked: false });
    expect(await unlock('1234')).toMatchObject({ __typename: 'PasscodeNotSet', code: 'PASSCODE_NOT_SET' });
  });

  test('must meet the policy that applies to the device', async ({ app, story, set }) => {
    const label = await createLabel(app, story.adminToken, 'strict');
    await app.mutate('labelDevices', { id: label, deviceIds: [story.device.id] }, story.adminToken);
    await app.mutate(
      'createAppConnectGlobalPolicy',
      { name: 'strict', labelIds: [label], passcodeRequiredForIos: true, minimumPasscodeLength: 9 },
      story.adminToken,
    );
    const other = await registerWithPassword(app, 'ada');
    expect(await set('482915')).toMatchObject({ violations: [{ code: 'MINIMUM_LENGTH' }] });
    expect(await set('482915', other)).toMatchObject({ __typename: 'SetSecureAppsPasscodeSuccess' });
  });

  test("is locked after the policy's number of failed attempts until it is reset", async ({
    policy,
    set,
    unlock,
    state,
    reset,
    ticket,
  }) => {
    await policy({ maximumFailedAttempts: 3 });
    await set('482915');
    expect(await unlock('000000')).toMatchObject({ __typename: 'WrongPasscode', remainingAttempts: 2 });
    expect(await unlock('000000')).toMatchObject({ __typename: 'WrongPasscode', remainingAttempts: 1 });
    expect(await unlock('482915')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' }); // counts from the start again
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 2 });
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 1 });
    const locked = { __typename: 'SecureAppsLocked', code: 'SECURE_APPS_LOCKED' };
    expect(await unlock('000000')).toMatchObject(locked);
    expect(await unlock('482915')).toMatchObject(locked);
    expect(await state()).toMatchObject({ isSet: true, isLocked: true });
    expect(await reset(await ticket(), '739164')).toEqual(SUCCESS);
    expect(await state()).toMatchObject({ isSet: true, isLocked: false });
    expect(await unlock('739164')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  test('counts concurrent failed attempts one by one and compares no more than the policy allows', async ({
    app,
    policy,
    set,
    unlock,
  }) => {
    await policy({ maximumFailedAttempts: 5 });
    await set('482915');
    const comparisons = watchComparisons(app);
    const answers = await Promise.all(Array.from({ length: 40 }, () => unlock('000000')));
    expect(comparisons).toHaveLength(5);
    expect(answers.filter(({ __typename }) => __typename === 'SecureAppsLocked')).toHaveLength(36);
    expect(await unlock('482915')).toMatchObject({ __typename: 'SecureAppsLocked' });
  });

  test.for<[string, (app: TestApp, story: Story) => Promise<unknown>]>([
    [
      'the device is retired',
      (a, s) => a.mutate('setDeviceStatus', { id: s.device.id, status: 'RETIRED' }, s.adminToken),
    ],
    ['the device is lost', (a, s) => a.mutate('setDeviceStatus', { id: s.device.id, status: 'LOST' }, s.adminToken)],
    ['the user is disabled', (a, s) => a.mutate('setUserStatus', { id: s.userId, status: 'DISABLED' }, s.adminToken)],
  ])('cannot be set or unlocked when %s', async ([, takeAway], { app, story, set, unlock }) => {
    const other = await registerWithPassword(app, 'ada');
    await set('482915');
    for (const device of [story.device, other]) await takeAway(app, { ...story, device });
    // The device may also have lost its token; both deny access.
    expect(['SecureAppsUnavailable', 'UNAUTHENTICATED']).toContain(await typeOrCode(unlock('482915')));
    expect(['SecureAppsUnavailable', 'UNAUTHENTICATED']).toContain(await typeOrCode(set('482915', other)));
  });

  test("must differ from the policy's number of latest passcodes, including the current one", async ({
    policy,
    set,
    ticket,
    reset,
  }) => {
    await policy({ passcodeHistoryLength: 2 });
    await set('482915');
    const rejected = { __typename: 'PasscodeRejected', violations: [{ code: 'PASSCODE_HISTORY' }] };
    const first = await ticket();
    expect(await reset(first, '482915')).toMatchObject(rejected);
    expect(await reset(first, '739164')).toEqual(SUCCESS);
    const second = await ticket();
    expect(await reset(second, '482915')).toMatchObject(rejected);
    expect(await reset(second, '739164')).toMatchObject(rejected);
    expect(await reset(second, '551029')).toEqual(SUCCESS);
    expect(await reset(await ticket(), '482915')).toEqual(SUCCESS); // the third latest
    await policy({ passcodeHistoryLength: 0 });
    expect(await reset(await ticket(), '482915')).toEqual(SUCCESS);
  });

  test('returns a history violation together with the other violations', async ({ set, policy, reset, ticket }) => {
    await set('482915');
    await policy({ passcodeHistoryLength: 1, minimumPasscodeLength: 8 });
    const { violations } = assertType(await reset(await ticket(), '482915'), 'PasscodeRejected');
    expect(violations.map(({ code }) => code)).toEqual(['MINIMUM_LENGTH', 'PASSCODE_HISTORY']);
  });

  test('can be reset with a ticket for exactly ten minutes', async ({ app, story, reset, ticket, unlock }) => {
    const authorized = await app.mutate(
      'authorizePasscodeReset',
      { username: 'ada', credential: await generatePin(app, story) },
      story.device.token,
      `... on PasscodeResetAuthorized { resetTicket expiresAt passcodeRules {
         passcodeType minimumPasscodeLength maximumPasscodeLength passcodeHistoryLength disallowSimplePasscodes } }`,
    );
    expect(authorized).toEqual({
      __typename: 'PasscodeResetAuthorized',
      resetTicket: expect.stringMatching(/^ppr_/) as string,
      expiresAt: new Date(app.clock.now() + 10 * MINUTE).toISOString(),
      passcodeRules: {
        passcodeType: 'NUMERIC',
        minimumPasscodeLength: 6,
        maximumPasscodeLength: 64,
        passcodeHistoryLength: 0,
        disallowSimplePasscodes: false,
      },
    });
    app.clock.advance(10 * MINUTE - 1);
    expect(await reset(assertType(authorized, 'PasscodeResetAuthorized').resetTicket, '739164')).toEqual(SUCCESS);
    const late = await ticket();
    app.clock.advance(10 * MINUTE);
    expect(await reset(late, '551029')).toEqual(INVALID);
    expect(await unlock('739164')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  test("cannot be reset with another device's ticket, an invalid ticket or another token", async ({
    app,
    story,
    ticket,
    reset,
  }) => {
    const other: RegisteredDevice = await registerWithPin(app, story.adminToken, { id: story.userId, username: 'ada' });
    const resetTicket = await ticket();
    for (const wrong of ['ppr_', 'nonsense', `${resetTicket}x`, resetTicket.slice(0, -1), story.userToken]) {
      expect(await reset(wrong, '739164')).toEqual(INVALID);
    }
    expect(await reset(resetTicket, '739164', other)).toEqual(INVALID);
    expect(await reset(resetTicket, '739164')).toEqual(SUCCESS);
    expect(await reset(resetTicket, '551029')).toEqual(INVALID);
  });

  test('can still be reset with the same ticket after a new passcode was rejected', async ({ ticket, reset }) => {
    const resetTicket = await ticket();
    expect(await reset(resetTicket, '1')).toMatchObject({ __typename: 'PasscodeRejected' });
    expect(await reset(resetTicket, 'x'.repeat(100))).toMatchObject({ __typename: 'PasscodeRejected' });
    expect(await reset(resetTicket, '739164')).toEqual(SUCCESS);
  });

  test.for<[string, boolean, (app: TestApp, story: Story) => Promise<unknown>]>([
    ['user is disabled', true, (a, s) => a.mutate('setUserStatus', { id: s.userId, status: 'DISABLED' }, s.adminToken)],
    [
      'device is retired',
      true,
      (a, s) => a.mutate('setDeviceStatus', { id: s.device.id, status: 'RETIRED' }, s.adminToken),
    ],
    ['role is gone', false, (a, s) => a.mutate('assignRoles', { userIds: [s.userId], roles: [] }, s.adminToken)],
    ['licence is gone', false, (a, s) => a.mutate('setLicensedProducts', { licensed: [] }, s.adminToken)],
    [
      'policy no longer allows it',
      true,
      (a, s) =>
        a.mutate(
          'updateAppConnectGlobalPolicy',
          { id: s.defaultPolicyId, allowIosPasscodeRecovery: false },
          s.adminToken,
        ),
    ],
  ])(
    'cannot be reset when, after the authorization, the %s',
    async ([, alsoWithPassword, takeAway], { app, story, ticket, reset }) => {
      const other = await registerWithPassword(app, 'ada');
      const withPin = await ticket();
      const withPassword = (await authorize(app, other, PASSWORD)) ?? '';
      await takeAway(app, story);
      await takeAway(app, { ...story, device: other });
      const attempt = (resetTicket: string, device: RegisteredDevice) =>
        typeOrCode(reset(resetTicket, '739164', device));
      expect(['ResetTicketInvalid', 'UNAUTHENTICATED']).toContain(await attempt(withPin, story.device));
      const outcome = await attempt(withPassword, other);
      if (alsoWithPassword) expect(['ResetTicketInvalid', 'UNAUTHENTICATED']).toContain(outcome);
      else expect(outcome).toBe('ResetSecureAppsPasscodeSuccess');
    },
  );

  test("can be reset with the owner's password on a device registered with it", async ({
    app,
    story,
    set,
    reset,
    unlock,
  }) => {
    const device = await registerWithPassword(app, 'ada');
    await app.user('grace');
    await set('482915', device);
    expect(await authorize(app, device, 'wrong password')).toBeNull();
    expect(await authorize(app, device, PASSWORD, 'grace')).toBeNull(); // her password, but not her device
    expect(await authorize(app, device, PASSWORD, 'nobody')).toBeNull();
    expect(await authorize(app, story.device, PASSWORD)).toBeNull(); // registered with a PIN
    const resetTicket = (await authorize(app, device, PASSWORD, 'ADA')) ?? '';
    expect(await reset(resetTicket, '739164', device)).toEqual(SUCCESS);
    expect(await unlock('739164', device)).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  test('counts no failed attempt while secure apps are unavailable', async ({ app, story, set, unlock }) => {
    await set('482915');
    const status = (value: 'ACTIVE' | 'LOST') =>
      app.mutate('setDeviceStatus', { id: story.device.id, status: value }, story.adminToken);
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 9 });
    await status('LOST');
    expect(await unlock('000000')).toMatchObject({ __typename: 'SecureAppsUnavailable' });
    await status('ACTIVE');
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 8 });
  });

  test('cannot be unlocked when secure apps become unavailable during the comparison', async ({
    app,
    story,
    set,
    unlock,
  }) => {
    await set('482915');
    beforeNextVerify(app, () =>
      app.mutate('setDeviceStatus', { id: story.device.id, status: 'LOST' }, story.adminToken),
    );
    expect(await unlock('482915')).toMatchObject({ __typename: 'SecureAppsUnavailable' });
  });

  test('cannot be unlocked with the old passcode when it is reset during the comparison', async ({
    app,
    set,
    ticket,
    reset,
    unlock,
  }) => {
    await set('482915');
    const resetTicket = await ticket();
    beforeNextVerify(app, async () => expect(await reset(resetTicket, '739164')).toEqual(SUCCESS));
    expect(await unlock('482915')).toMatchObject({ __typename: 'WrongPasscode' });
    expect(await unlock('739164')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  test('revokes the reset tickets of the device when it is first set', async ({ ticket, set, reset, unlock }) => {
    const resetTicket = await ticket();
    expect(await set('482915')).toMatchObject({ __typename: 'SetSecureAppsPasscodeSuccess' });
    expect(await reset(resetTicket, '739164')).toEqual(INVALID);
    expect(await unlock('482915')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  test('cannot be reset with a ticket from a password that has been changed since', async ({ app, story, reset }) => {
    const device = await registerWithPassword(app, 'ada');
    const resetTicket = (await authorize(app, device, PASSWORD)) ?? '';
    const changed = await app.mutate(
      'changePassword',
      { currentPassword: PASSWORD, newPassword: 'another battery' },
      story.userToken,
    );
    expect(changed.__typename).toBe('ChangePasswordSuccess');
    expect(await reset(resetTicket, '739164', device)).toEqual(INVALID);
  });

  test('must meet the policy at the time it is stored', async ({ app, ticket, policy, reset, state }) => {
    const resetTicket = await ticket();
    beforeNextHash(app, () => policy({ minimumPasscodeLength: 10 }));
    expect(await reset(resetTicket, '739164')).toMatchObject({ violations: [{ code: 'MINIMUM_LENGTH' }] });
    expect(await state()).toMatchObject({ isSet: false });
    expect(await reset(resetTicket, '7391648205')).toEqual(SUCCESS);
  });

  test("is stored without the reset ticket's token", async ({ app, ticket }) => {
    const resetTicket = await ticket();
    const rows = await app.deps.db.query(sql`SELECT * FROM reset_tickets`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(resetTicket.slice(4));
    expect(Number(rows[0]?.expires_at)).toBeLessThan(app.clock.now() + HOUR);
  });
});

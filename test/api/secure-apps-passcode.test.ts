import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOUR, MINUTE } from '../../src/platform/clock.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import {
  type RegisteredDevice,
  type Story,
  authorize,
  generatePin,
  registerWithPassword,
  registerWithPin,
  tellStory,
} from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

onBothDatabases('the secure apps passcode', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  const set = (passcode: string, device = story.device) =>
    app.mutate(
      'setSecureAppsPasscode',
      { passcode },
      device.token,
      `... on SetSecureAppsPasscodeSuccess { device { secureAppsPasscode { isSet changedAt isLocked } } }
       ... on PasscodeRejected { violations { code message } }`,
    ) as Promise<Record<string, unknown>>;
  const unlock = (passcode: string, device = story.device) =>
    app.mutate(
      'unlockSecureApps',
      { passcode },
      device.token,
      '... on WrongPasscode { remainingAttempts } ... on UnlockSecureAppsSuccess { autoLockMinutes }',
    ) as Promise<Record<string, unknown>>;
  const reset = (resetTicket: string | null, newPasscode: string, device = story.device) =>
    app.mutate(
      'resetSecureAppsPasscode',
      { resetTicket, newPasscode },
      device.token,
      '... on PasscodeRejected { violations { code } }',
    ) as Promise<{ __typename: string; violations?: { code: string }[] }>;
  const policy = async (changes: Record<string, unknown>) => {
    const result = (await app.mutate(
      'updateAppConnectGlobalPolicy',
      { id: story.defaultPolicyId, ...changes },
      await app.signIn('root'),
    )) as { __typename: string };
    expect(result.__typename).toBe('UpdateAppConnectGlobalPolicySuccess');
  };
  const ticket = async (device = story.device): Promise<string> => {
    const pin = await generatePin(app, { userToken: await app.signIn('ada'), device });
    const resetTicket = await authorize(app, device, pin);
    if (resetTicket === null) throw new Error('not authorized');
    return resetTicket;
  };
  const state = async (device = story.device) => {
    const { data } = await app.send(
      '{ thisDevice { secureAppsPasscode { isSet changedAt isLocked } } }',
      {},
      device.token,
    );
    return data.thisDevice.secureAppsPasscode as unknown;
  };
  const SUCCESS = { __typename: 'ResetSecureAppsPasscodeSuccess' };
  const INVALID = {
    __typename: 'ResetTicketInvalid',
    code: 'RESET_TICKET_INVALID',
    message: 'This reset can no longer be completed. Start again with your user name and password or PIN.',
  };

  it('is set once, and by nobody but the device', async () => {
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

  it('is rejected with every rule of the effective policy that it breaks, and is not set', async () => {
    await policy({ passcodeType: 'ALPHANUMERIC', minimumPasscodeLength: 8, disallowSimplePasscodes: true });
    expect(await set('1234')).toEqual({
      __typename: 'PasscodeRejected',
      code: 'PASSCODE_REJECTED',
      message: 'This passcode is not allowed. Choose another.',
      violations: [
        { code: 'PASSCODE_TYPE', message: 'Use at least one letter and at least one digit.' },
        { code: 'MINIMUM_LENGTH', message: 'Use at least 8 characters.' },
        { code: 'SIMPLE_PASSCODE', message: 'Avoid repetitions and sequences such as 1111, 1212, 1234 or abcd.' },
      ],
    });
    expect(await state()).toEqual({ isSet: false, changedAt: null, isLocked: false });
    expect(await unlock('1234')).toMatchObject({ __typename: 'PasscodeNotSet', code: 'PASSCODE_NOT_SET' });
  });

  it('follows the policy that is in effect for the device', async () => {
    const label = (await app.mutate(
      'createLabel',
      { name: 'strict' },
      story.adminToken,
      '... on CreateLabelSuccess { label { id } }',
    )) as { label: { id: string } };
    await app.mutate('labelDevices', { id: label.label.id, deviceIds: [story.device.id] }, story.adminToken);
    await app.mutate(
      'createAppConnectGlobalPolicy',
      { name: 'strict', labelIds: [label.label.id], passcodeRequiredForIos: true, minimumPasscodeLength: 9 },
      story.adminToken,
    );
    const other = await registerWithPassword(app, 'ada');
    expect(await set('482915')).toMatchObject({ violations: [{ code: 'MINIMUM_LENGTH' }] });
    expect(await set('482915', other)).toMatchObject({ __typename: 'SetSecureAppsPasscodeSuccess' });
  });

  it('locks after as many wrong ones as the policy allows, for the right one too, until it is reset', async () => {
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

  it('counts parallel wrong ones each, and compares no more than the policy allows', async () => {
    await policy({ maximumFailedAttempts: 5 });
    await set('482915');
    const verify = vi.spyOn(app.deps.hasher, 'verify');
    const answers = await Promise.all(Array.from({ length: 40 }, () => unlock('000000')));
    expect(verify).toHaveBeenCalledTimes(5);
    expect(answers.filter(({ __typename }) => __typename === 'SecureAppsLocked')).toHaveLength(36);
    expect(await unlock('482915')).toMatchObject({ __typename: 'SecureAppsLocked' });
  });

  it.each([
    ['the device is retired', { mutation: 'setDeviceStatus', status: 'RETIRED' }],
    ['the device is lost', { mutation: 'setDeviceStatus', status: 'LOST' }],
    ['the user is disabled', { mutation: 'setUserStatus', status: 'DISABLED' }],
  ])('neither sets nor unlocks when %s', async (_title, { mutation, status }) => {
    const other = await registerWithPassword(app, 'ada');
    await set('482915');
    for (const device of [story.device, other]) {
      const id = mutation === 'setUserStatus' ? story.userId : device.id;
      await app.mutate(mutation, { id, status }, story.adminToken);
    }
    // A device that may do nothing any more may also have lost its token; both are a refusal.
    const attempt = async (work: () => Promise<Record<string, unknown>>): Promise<string> => {
      try {
        return String((await work()).__typename);
      } catch (error) {
        return String((JSON.parse((error as Error).message) as { extensions: { code: string } }[])[0]?.extensions.code);
      }
    };
    expect(['SecureAppsUnavailable', 'UNAUTHENTICATED']).toContain(await attempt(() => unlock('482915')));
    expect(['SecureAppsUnavailable', 'UNAUTHENTICATED']).toContain(await attempt(() => set('482915', other)));
  });

  it('differs from as many of the latest ones as the policy asks for, the current one included', async () => {
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
    expect(await reset(await ticket(), '482915')).toEqual(SUCCESS); // three ago
    await policy({ passcodeHistoryLength: 0 });
    expect(await reset(await ticket(), '482915')).toEqual(SUCCESS);
  });

  it('lists the history beside the other broken rules', async () => {
    await set('482915');
    await policy({ passcodeHistoryLength: 1, minimumPasscodeLength: 8 });
    const { violations } = await reset(await ticket(), '482915');
    expect(violations?.map(({ code }) => code)).toEqual(['MINIMUM_LENGTH', 'PASSCODE_HISTORY']);
  });

  it('is reset by a ticket that lasts exactly ten minutes', async () => {
    const { data } = await app.send(
      `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
        ... on PasscodeResetAuthorized { resetTicket expiresAt passcodeRules {
          passcodeType minimumPasscodeLength maximumPasscodeLength passcodeHistoryLength disallowSimplePasscodes } } } }`,
      { input: { username: 'ada', credential: await generatePin(app, story) } },
      story.device.token,
    );
    expect(data.authorizePasscodeReset).toEqual({
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
    expect(await reset(data.authorizePasscodeReset.resetTicket as string, '739164')).toEqual(SUCCESS);
    const late = await ticket();
    app.clock.advance(10 * MINUTE);
    expect(await reset(late, '551029')).toEqual(INVALID);
    expect(await unlock('739164')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  it('is not reset by a ticket of another device, a made-up one, or another token', async () => {
    const other: RegisteredDevice = await registerWithPin(app, story.adminToken, { id: story.userId, username: 'ada' });
    const resetTicket = await ticket();
    for (const wrong of ['ppr_', 'nonsense', `${resetTicket}x`, resetTicket.slice(0, -1), story.userToken]) {
      expect(await reset(wrong, '739164')).toEqual(INVALID);
    }
    expect(await reset(resetTicket, '739164', other)).toEqual(INVALID);
    expect(await reset(resetTicket, '739164')).toEqual(SUCCESS);
    expect(await reset(resetTicket, '551029')).toEqual(INVALID);
  });

  it('keeps the ticket usable when the new passcode is rejected', async () => {
    const resetTicket = await ticket();
    expect(await reset(resetTicket, '1')).toMatchObject({ __typename: 'PasscodeRejected' });
    expect(await reset(resetTicket, 'x'.repeat(100))).toMatchObject({ __typename: 'PasscodeRejected' });
    expect(await reset(resetTicket, '739164')).toEqual(SUCCESS);
  });

  it.each<[string, boolean, (app: TestApp, story: Story) => Promise<unknown>]>([
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
  ])('is not reset when, after the authorization, the %s', async (_title, alsoWithPassword, takeAway) => {
    const other = await registerWithPassword(app, 'ada');
    const withPin = await ticket();
    const withPassword = await authorize(app, other, PASSWORD);
    await takeAway(app, story);
    await takeAway(app, { ...story, device: other });
    const attempt = async (resetTicket: string | null, device: RegisteredDevice): Promise<string> => {
      try {
        return (await reset(resetTicket, '739164', device)).__typename;
      } catch (error) {
        return String((JSON.parse((error as Error).message) as { extensions: { code: string } }[])[0]?.extensions.code);
      }
    };
    expect(['ResetTicketInvalid', 'UNAUTHENTICATED']).toContain(await attempt(withPin, story.device));
    const outcome = await attempt(withPassword, other);
    if (alsoWithPassword) expect(['ResetTicketInvalid', 'UNAUTHENTICATED']).toContain(outcome);
    else expect(outcome).toBe('ResetSecureAppsPasscodeSuccess');
  });

  it('is reset with the password, too, on a device registered with it: the right one of its own user', async () => {
    const device = await registerWithPassword(app, 'ada');
    await app.user('grace');
    await set('482915', device);
    expect(await authorize(app, device, 'wrong password')).toBeNull();
    expect(await authorize(app, device, PASSWORD, 'grace')).toBeNull(); // hers, but not her device
    expect(await authorize(app, device, PASSWORD, 'nobody')).toBeNull();
    expect(await authorize(app, story.device, PASSWORD)).toBeNull(); // registered with a PIN
    const resetTicket = await authorize(app, device, PASSWORD, 'ADA');
    expect(await reset(resetTicket, '739164', device)).toEqual(SUCCESS);
    expect(await unlock('739164', device)).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  it('is not counted wrong while secure apps may not be used', async () => {
    await set('482915');
    const status = (value: string) =>
      app.mutate('setDeviceStatus', { id: story.device.id, status: value }, story.adminToken);
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 9 });
    await status('LOST');
    expect(await unlock('000000')).toMatchObject({ __typename: 'SecureAppsUnavailable' });
    await status('ACTIVE');
    expect(await unlock('000000')).toMatchObject({ remainingAttempts: 8 });
  });

  it('does not unlock when secure apps may no longer be used once it is compared', async () => {
    await set('482915');
    const verify = app.deps.hasher.verify.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'verify').mockImplementationOnce(async (of, hash, secret) => {
      await app.mutate('setDeviceStatus', { id: story.device.id, status: 'LOST' }, story.adminToken);
      return verify(of, hash, secret);
    });
    expect(await unlock('482915')).toMatchObject({ __typename: 'SecureAppsUnavailable' });
  });

  it('ends the tickets of its device when it is set for the first time', async () => {
    const resetTicket = await ticket();
    expect(await set('482915')).toMatchObject({ __typename: 'SetSecureAppsPasscodeSuccess' });
    expect(await reset(resetTicket, '739164')).toEqual(INVALID);
    expect(await unlock('482915')).toMatchObject({ __typename: 'UnlockSecureAppsSuccess' });
  });

  it('is not reset by a ticket got with a password that has been changed since', async () => {
    const device = await registerWithPassword(app, 'ada');
    const resetTicket = await authorize(app, device, PASSWORD);
    const changed = (await app.mutate(
      'changePassword',
      { currentPassword: PASSWORD, newPassword: 'another battery' },
      story.userToken,
    )) as { __typename: string };
    expect(changed.__typename).toBe('ChangePasswordSuccess');
    expect(await reset(resetTicket, '739164', device)).toEqual(INVALID);
  });

  it('is judged by the policy at the moment it is stored', async () => {
    const resetTicket = await ticket();
    const hash = app.deps.hasher.hash.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'hash').mockImplementationOnce(async (of, secret) => {
      await policy({ minimumPasscodeLength: 10 });
      return hash(of, secret);
    });
    expect(await reset(resetTicket, '739164')).toMatchObject({ violations: [{ code: 'MINIMUM_LENGTH' }] });
    expect(await state()).toMatchObject({ isSet: false });
    expect(await reset(resetTicket, '7391648205')).toEqual(SUCCESS);
  });

  it('leaves no ticket token at rest', async () => {
    const resetTicket = await ticket();
    const rows = await app.deps.db.rows(sql`SELECT * FROM reset_tickets`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(resetTicket.slice(4));
    expect(Number(rows[0]?.expires_at)).toBeLessThan(app.clock.now() + HOUR);
  });
});

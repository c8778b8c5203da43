import { PASSWORD, authorize, describe, expect, generatePin, registerWithPassword, test } from '../testkit/index.ts';

describe('the recovery scenario over GraphQL', () => {
  test('resets a forgotten passcode with a one-time PIN, once', async ({ app, story }) => {
    const { device } = story;
    expect(await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token)).toMatchObject({
      __typename: 'SetSecureAppsPasscodeSuccess',
    });
    const pin = await generatePin(app, story);
    expect(pin).toMatch(/^\d{8}$/);
    const resetTicket = (await authorize(app, device, pin)) ?? '';
    expect(resetTicket).toMatch(/^ppr_/);
    expect(
      await app.mutate('resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token),
    ).toMatchObject({ __typename: 'ResetSecureAppsPasscodeSuccess' });
    expect(await app.mutate('unlockSecureApps', { passcode: '482915' }, device.token)).toMatchObject({
      __typename: 'WrongPasscode',
    });
    expect(await app.mutate('unlockSecureApps', { passcode: '739164' }, device.token)).toMatchObject({
      __typename: 'UnlockSecureAppsSuccess',
    });
    expect(await authorize(app, device, pin)).toBeNull();
    expect(
      await app.mutate('resetSecureAppsPasscode', { resetTicket, newPasscode: '551029' }, device.token),
    ).toMatchObject({ __typename: 'ResetTicketInvalid' });
  });

  test('resets with the account password only on a device registered with it', async ({ app, story }) => {
    expect(await authorize(app, story.device, PASSWORD)).toBeNull();
    const device = await registerWithPassword(app, 'ada');
    expect(await authorize(app, device, PASSWORD)).toMatch(/^ppr_/);
  });
});

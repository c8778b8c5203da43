import { afterEach, beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '../testkit/databases.ts';
import { type Story, authorize, generatePin, registerWithPassword, tellStory } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

onBothDatabases('the product page, told through GraphQL', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(() => app.stop());

  it('resets a forgotten passcode with a one-time PIN, once', async () => {
    const { device } = story;
    expect(await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token)).toMatchObject({
      __typename: 'SetSecureAppsPasscodeSuccess',
    });
    const pin = await generatePin(app, story);
    expect(pin).toMatch(/^\d{8}$/);
    const resetTicket = await authorize(app, device, pin);
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

  it('resets with the account password only on a device registered with it', async () => {
    expect(await authorize(app, story.device, PASSWORD)).toBeNull();
    const device = await registerWithPassword(app, 'ada');
    expect(await authorize(app, device, PASSWORD)).toMatch(/^ppr_/);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { ID_PREFIX } from '../../src/platform/ids.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type Story, authorize, generatePin, registerWithPassword, tellStory } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

onBothDatabases('what operators see', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(() => app.stop());

  /** The values of a metric, by its labels. */
  async function values(name: string): Promise<Record<string, number>> {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const lines = [...text.matchAll(/^(\w+)\{([^}]*)\} (\S+)$/gmu)].filter(([, metric]) => metric === name);
    return Object.fromEntries(lines.map(([, , labels = '', value]) => [labels, Number(value)]));
  }

  it('counts one-time PINs by what happened to them, and passwords not as PINs', async () => {
    const name = 'pinportal_one_time_pins_total';
    expect(await values(name)).toEqual({});
    const pin = await generatePin(app, story);
    expect(await values(name)).toEqual({ 'event="generated"': 1 });
    await authorize(app, story.device, 'wrong');
    await authorize(app, story.device, pin, 'nobody');
    expect(await values(name)).toEqual({ 'event="generated"': 1, 'event="refused"': 2 });
    await authorize(app, story.device, pin);
    expect(await values(name)).toEqual({ 'event="generated"': 1, 'event="refused"': 2, 'event="redeemed"': 1 });
    const other = await registerWithPassword(app, 'ada');
    expect(await authorize(app, other, PASSWORD)).not.toBeNull();
    await app.mutate('setLicensedProducts', { licensed: [] }, story.adminToken);
    const { __typename } = await app.mutate('generateOneTimePin', { deviceId: story.device.id }, story.userToken);
    expect(__typename).toBe('OneTimePinNotAvailable');
    expect(await values(name)).toEqual({ 'event="generated"': 1, 'event="refused"': 2, 'event="redeemed"': 1 });
  });

  it('names everything by an id of its own kind', async () => {
    await authorize(app, story.device, await generatePin(app, story));
    await generatePin(app, story);
    await authorize(app, story.device, 'wrong');
    await app.mutate('setSecureAppsPasscode', { passcode: '739164' }, story.device.token);
    const { resetTicket } = await app.mutate(
      'authorizePasscodeReset',
      { username: 'ada', credential: await generatePin(app, story) },
      story.device.token,
      '... on PasscodeResetAuthorized { resetTicket }',
    );
    const reset = { resetTicket, newPasscode: '551029' };
    expect(await app.mutate('resetSecureAppsPasscode', reset, story.device.token)).toEqual({
      __typename: 'ResetSecureAppsPasscodeSuccess',
    });
    await app.mutate('createLabel', { name: 'Field' }, story.adminToken);
    await app.mutate('createAppConnectGlobalPolicy', { name: 'Strict' }, story.adminToken);
    const tables = {
      users: 'User',
      sessions: 'Session',
      devices: 'Device',
      labels: 'Label',
      app_connect_global_policies: 'AppConnectGlobalPolicy',
      one_time_pins: 'OneTimePin',
      one_time_pin_attempts: 'OneTimePinAttempt',
      registration_pins: 'RegistrationPin',
      reset_tickets: 'ResetTicket',
      secure_apps_passcode_history: 'SecureAppsPasscode',
      audit_events: 'AuditEvent',
    } as const;
    expect(Object.values(tables).sort()).toEqual(Object.keys(ID_PREFIX).sort());
    for (const [table, of] of Object.entries(tables)) {
      const rows = await app.deps.db.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table}`);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const { id } of rows) expect(id).toMatch(new RegExp(`^${ID_PREFIX[of]}_[0-9a-z]{26}$`, 'u'));
    }
  });
});

import {
  ID_PREFIX,
  PASSWORD,
  authorize,
  describe,
  expect,
  generatePin,
  registerWithPassword,
  test as base,
} from '../testkit/index.ts';

describe('monitoring', () => {
  const test = base
    /** The values of a metric, by its labels. */
    .extend('values', ({ app }) => async (name: string): Promise<Record<string, number>> => {
      const text = await (await fetch(`${app.url}/metrics`)).text();
      const lines = [...text.matchAll(/^(\w+)\{([^}]*)\} (\S+)$/gmu)].filter(([, metric]) => metric === name);
      return Object.fromEntries(lines.map(([, , labels = '', value]) => [labels, Number(value)]));
    });

  test('counts one-time PINs by event and does not count passwords', async ({ app, story, values }) => {
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

  test('gives every row an ID with the prefix of its type', async ({ app, story }) => {
    await authorize(app, story.device, await generatePin(app, story));
    await generatePin(app, story);
    await authorize(app, story.device, 'wrong');
    await app.mutate('setSecureAppsPasscode', { passcode: '739164' }, story.device.token);
    const resetTicket = (await authorize(app, story.device, await generatePin(app, story))) ?? '';
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

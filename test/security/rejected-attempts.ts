import {
  HOUR,
  PASSWORD,
  type RegisteredDevice,
  type Story,
  type TestApp,
  generatePin,
  registerWithPin,
  sql,
} from '../testkit/index.ts';

/** An attempt that fails, for each reason there is. */
export type Attempts = Record<string, () => Promise<unknown>>;

/** More attempts than any test makes. */
const MANY = 1_000_000;

/**
 * Attempts with a credential that are rejected, by use case and reason. No attempt changes the outcome of another, in
 * any number: what locks after some attempts has many left.
 */
export async function rejectedAttempts(app: TestApp, story: Story): Promise<Record<string, Attempts>> {
  await app.user('grace', ['RESET_SECURE_APPS_PASSCODE']);
  const disabled = await app.user('eve', ['RESET_SECURE_APPS_PASSCODE']);
  const deviceOfDisabled = await registerWithPin(app, story.adminToken, { id: disabled, username: 'eve' });
  const pinOfDisabled = await generatePin(app, { userToken: await app.signIn('eve'), device: deviceOfDisabled });
  await app.mutate('setUserStatus', { id: disabled, status: 'DISABLED' }, story.adminToken);
  return {
    'sign-ins': signIns(app),
    registrations: await registrations(app, story),
    'authorizations of a reset': await authorizations(app, story, { device: deviceOfDisabled, pin: pinOfDisabled }),
  };
}

function signIns(app: TestApp): Attempts {
  const attempt = (username: string, password: string) => () => app.mutate('signIn', { username, password });
  return {
    'unknown user': attempt('nobody', 'an incorrect password'),
    'incorrect password': attempt('ada', 'an incorrect password'),
    'disabled user, correct password': attempt('eve', PASSWORD),
    'disabled user, incorrect password': attempt('eve', 'an incorrect password'),
  };
}

async function registrations(app: TestApp, { userId, adminToken }: Story): Promise<Attempts> {
  const attempt = (username: string, registrationPin: string) => () =>
    app.mutate('registerDevice', {
      ...{ name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' },
      ...{ username, proof: { registrationPin } },
    });
  await app.mutate('createRegistrationPin', { userId, platform: 'IOS' }, adminToken);
  await app.deps.db.write((tx) => tx.query(sql`UPDATE registration_pins SET failed_attempts = ${-MANY}`));
  return {
    'unknown user': attempt('nobody', 'incorrect'),
    'no registration PIN': attempt('grace', 'incorrect'),
    'incorrect registration PIN': attempt('ada', 'incorrect'),
    'disabled user': attempt('eve', 'incorrect'),
  };
}

async function authorizations(
  app: TestApp,
  { userId, userToken, adminToken }: Story,
  disabled: { readonly device: RegisteredDevice; readonly pin: string },
): Promise<Attempts> {
  const phone = () => registerWithPin(app, adminToken, { id: userId, username: 'ada' });
  const phoneWithPin = async () => {
    const device = await phone();
    return { device, pin: await generatePin(app, { userToken, device }) };
  };
  const attempt =
    (device: RegisteredDevice, credential: string, username = 'ada') =>
    () =>
      app.mutate('authorizePasscodeReset', { username, credential }, device.token);
  const without = await phone();
  const [active, redeemed, expired, locked, retired] = [
    await phoneWithPin(),
    await phoneWithPin(),
    await phoneWithPin(),
    await phoneWithPin(),
    await phoneWithPin(),
  ];
  await attempt(redeemed.device, redeemed.pin)();
  for (let time = 0; time < 5; time++) await attempt(locked.device, 'incorrect')();
  await app.mutate('setDeviceStatus', { id: retired.device.id, status: 'RETIRED' }, adminToken);
  const before = app.clock.now() - HOUR;
  await app.deps.db.write(async (tx) => {
    await tx.query(sql`UPDATE one_time_pins SET expires_at = ${before} WHERE device_id = ${expired.device.id}`);
    await tx.query(sql`UPDATE one_time_pins SET maximum_attempts = ${MANY} WHERE device_id = ${active.device.id}`);
  });
  return {
    'no PIN': attempt(without, '48291537'),
    'incorrect PIN': attempt(active.device, 'incorrect'),
    'redeemed PIN': attempt(redeemed.device, redeemed.pin),
    'expired PIN': attempt(expired.device, expired.pin),
    'locked PIN': attempt(locked.device, locked.pin),
    'unknown user': attempt(active.device, active.pin, 'nobody'),
    'user of another device': attempt(active.device, active.pin, 'grace'),
    'retired device': attempt(retired.device, retired.pin),
    'disabled user': attempt(disabled.device, disabled.pin, 'eve'),
  };
}

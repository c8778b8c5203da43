import type { TestApp } from './test-app.ts';
import { PASSWORD } from './test-app.ts';

/** A device and its token. */
export interface RegisteredDevice {
  readonly id: string;
  readonly token: string;
}

/** A server set up as the product page says, with one user and one iPhone registered by registration PIN. */
export interface Story {
  readonly adminToken: string;
  readonly userId: string;
  readonly userToken: string;
  readonly defaultPolicyId: string;
  readonly device: RegisteredDevice;
}

const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };

export async function registerWithPassword(
  app: TestApp,
  username: string,
  platform = 'IOS',
): Promise<RegisteredDevice> {
  return register(app, { ...PHONE, platform, username, password: PASSWORD });
}

export async function registerWithPin(
  app: TestApp,
  adminToken: string,
  user: { id: string; username: string },
  platform = 'IOS',
): Promise<RegisteredDevice> {
  const registrationPin = await createRegistrationPin(app, adminToken, { userId: user.id, platform });
  return register(app, { ...PHONE, platform, username: user.username, registrationPin });
}

/** Creates a registration PIN and answers its digits. */
export async function createRegistrationPin(
  app: TestApp,
  token: string,
  input: { readonly userId?: string; readonly platform: string },
): Promise<string> {
  const { registrationPin } = (await app.mutate(
    'createRegistrationPin',
    input,
    token,
    '... on CreateRegistrationPinSuccess { registrationPin }',
  )) as { registrationPin: string };
  return registrationPin;
}

async function register(app: TestApp, input: Record<string, unknown>): Promise<RegisteredDevice> {
  const result = (await app.mutate(
    'registerDevice',
    input,
    null,
    '... on RegisterDeviceSuccess { deviceToken device { id } }',
  )) as { deviceToken?: string; device: { id: string }; message?: string };
  if (result.deviceToken === undefined) throw new Error(result.message);
  return { id: result.device.id, token: result.deviceToken };
}

export async function defaultPolicyId(app: TestApp, adminToken: string): Promise<string> {
  const { data } = await app.send(
    '{ appConnectGlobalPolicies(first: 100) { nodes { id isDefault } } }',
    {},
    adminToken,
  );
  const nodes = (data as { appConnectGlobalPolicies: { nodes: { id: string; isDefault: boolean }[] } })
    .appConnectGlobalPolicies.nodes;
  const policy = nodes.find(({ isDefault }) => isDefault);
  if (policy === undefined) throw new Error('no default policy');
  return policy.id;
}

/** The product page's configuration: the role, a licence and the policy, and a user with an iPhone. */
export async function tellStory(app: TestApp, admin?: string): Promise<Story> {
  const adminToken = admin ?? (await app.admin());
  const userId = await app.user('ada', ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);
  const userToken = await app.signIn('ada');
  const policyId = await defaultPolicyId(app, adminToken);
  await app.mutate('setLicensedProducts', { licensed: ['DOCS_AT_WORK'] }, adminToken);
  await app.mutate(
    'updateAppConnectGlobalPolicy',
    { id: policyId, passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
    adminToken,
  );
  const device = await registerWithPin(app, adminToken, { id: userId, username: 'ada' });
  return { adminToken, userId, userToken, defaultPolicyId: policyId, device };
}

/** Generates a one-time PIN and answers its digits. */
export async function generatePin(app: TestApp, story: Pick<Story, 'userToken' | 'device'>): Promise<string> {
  const result = (await app.mutate(
    'generateOneTimePin',
    { deviceId: story.device.id },
    story.userToken,
    '... on GenerateOneTimePinSuccess { pin }',
  )) as { pin?: string; message?: string };
  if (result.pin === undefined) throw new Error(result.message);
  return result.pin;
}

/** Tries a credential on the device; the ticket, or null when the reset is denied. */
export async function authorize(
  app: TestApp,
  device: RegisteredDevice,
  credential: string,
  username = 'ada',
): Promise<string | null> {
  const result = (await app.mutate(
    'authorizePasscodeReset',
    { username, credential },
    device.token,
    '... on PasscodeResetAuthorized { resetTicket }',
  )) as { resetTicket?: string };
  return result.resetTicket ?? null;
}

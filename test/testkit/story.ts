import { PASSWORD, type TestApp, assertType, given, succeeded } from './app.ts';
import { type InputOf, type Platform, graphql } from './graphql.ts';

/** A device and its token. */
export interface RegisteredDevice {
  readonly id: string;
  readonly token: string;
}

/** A server configured for recovery, with one user and one iPhone registered with a registration PIN. */
export interface Story {
  readonly adminToken: string;
  readonly userId: string;
  readonly userToken: string;
  readonly defaultPolicyId: string;
  readonly device: RegisteredDevice;
}

const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

export async function registerWithPassword(
  app: TestApp,
  username: string,
  platform: Platform = 'IOS',
): Promise<RegisteredDevice> {
  return register(app, { ...PHONE, platform, username, proof: { password: PASSWORD } });
}

export async function registerWithPin(
  app: TestApp,
  adminToken: string,
  user: { readonly id: string; readonly username: string },
  platform: Platform = 'IOS',
): Promise<RegisteredDevice> {
  const registrationPin = await createRegistrationPin(app, adminToken, { userId: user.id, platform });
  return register(app, { ...PHONE, platform, username: user.username, proof: { registrationPin } });
}

/** Creates a registration PIN and returns its digits. */
export async function createRegistrationPin(
  app: TestApp,
  token: string,
  input: InputOf<'createRegistrationPin'>,
): Promise<string> {
  const result = await app.mutate(
    'createRegistrationPin',
    input,
    token,
    '... on CreateRegistrationPinSuccess { registrationPin }',
  );
  return assertType(result, 'CreateRegistrationPinSuccess').registrationPin;
}

const NEWEST_REGISTRATION_PIN = graphql(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on User {
        registrationPins(first: 1) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

/** The ID of the newest registration PIN of a user. */
export async function newestRegistrationPinId(app: TestApp, token: string, userId: string): Promise<string> {
  const { node } = await app.execute(NEWEST_REGISTRATION_PIN, { id: userId }, token);
  const pin = assertType(node, 'User').registrationPins.nodes[0];
  if (pin === undefined) throw new Error('no registration PIN');
  return pin.id;
}

const CURRENT_SESSION = graphql('{ currentSession { id } }');

/** The ID of the session of a token. */
export async function currentSessionId(app: TestApp, token: string): Promise<string> {
  return (await app.execute(CURRENT_SESSION, {}, token)).currentSession.id;
}

/** Creates a label and returns its ID. */
export async function createLabel(app: TestApp, token: string, name: string): Promise<string> {
  const result = await app.mutate('createLabel', { name }, token, '... on CreateLabelSuccess { label { id } }');
  return succeeded(result).label.id;
}

async function register(app: TestApp, input: InputOf<'registerDevice'>): Promise<RegisteredDevice> {
  const result = await app.mutate(
    'registerDevice',
    input,
    null,
    '... on RegisterDeviceSuccess { deviceToken device { id } }',
  );
  const { deviceToken, device } = assertType(result, 'RegisterDeviceSuccess');
  return { id: device.id, token: given(deviceToken) };
}

const POLICIES = graphql('{ appConnectGlobalPolicies(first: 100) { nodes { id isDefault } } }');

export async function defaultPolicyId(app: TestApp, adminToken: string): Promise<string> {
  const { appConnectGlobalPolicies } = await app.execute(POLICIES, {}, adminToken);
  const policy = appConnectGlobalPolicies.nodes.find(({ isDefault }) => isDefault);
  if (policy === undefined) throw new Error('no default policy');
  return policy.id;
}

/** Configures recovery: the role, a licence and the policy, and a user with an iPhone. */
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

/** Generates a one-time PIN and returns its digits. */
export async function generatePin(app: TestApp, story: Pick<Story, 'userToken' | 'device'>): Promise<string> {
  const result = await app.mutate(
    'generateOneTimePin',
    { deviceId: story.device.id },
    story.userToken,
    '... on GenerateOneTimePinSuccess { pin }',
  );
  return assertType(result, 'GenerateOneTimePinSuccess').pin;
}

/** Sends a credential from the device; returns the reset ticket, or null when the reset is denied. */
export async function authorize(
  app: TestApp,
  device: RegisteredDevice,
  credential: string,
  username = 'ada',
): Promise<string | null> {
  const result = await app.mutate(
    'authorizePasscodeReset',
    { username, credential },
    device.token,
    '... on PasscodeResetAuthorized { resetTicket }',
  );
  return result.__typename === 'PasscodeResetAuthorized' ? result.resetTicket : null;
}

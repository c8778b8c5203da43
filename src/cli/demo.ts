import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { defaultPolicyId } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { updateAppConnectGlobalPolicy } from '../app-connect-global-policy/update-app-connect-global-policy.ts';
import { type Caller, OPERATOR } from '../auth/caller.ts';
import { readConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { registerDevice } from '../device/register-device.ts';
import type { CreateUserInput, RoleCode } from '../generated/types.ts';
import { setLicensedProducts } from '../licensed-product/set-licensed-products.ts';
import { systemRandom } from '../platform/security/random.ts';
import { createRegistrationPin } from '../registration-pin/create-registration-pin.ts';
import { ROLE_CODES } from '../role/role.rule.ts';
import { createUser } from '../user/create-user.ts';
import type { User } from '../user/user.entity.ts';
import { expectSuccess } from './expect-success.ts';
import { listen, stopOnSignal } from './serve.ts';

export const DEMO_PASSWORD = 'demo-password';
/** What the playground of the demo fills in. */
const ACCOUNTS = { user: 'ios-user', administrator: 'admin', password: DEMO_PASSWORD };

/** Starts a server on loopback with a new embedded database, which is deleted when the server stops. */
export async function demo(env: NodeJS.ProcessEnv, options: { readonly port?: number }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-demo-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const config = readConfig({
      LOG_LEVEL: 'warn',
      ...env,
      DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
      HOST: '127.0.0.1',
      NODE_ENV: 'development',
      PASSWORD_MINIMUM_LENGTH: String(DEMO_PASSWORD.length),
      ...(options.port === undefined ? {} : { PORT: String(options.port) }),
    });
    const app = await createApp(
      { ...config, playgroundAccounts: ACCOUNTS, secureAppsManager: true },
      systemRandom.bytes(32).toString('base64url'),
    );
    stopOnSignal(app, config.shutdownSeconds, remove);
    await fillDemo(app.deps);
    printWelcome(await listen(app, config, 'Choose another one with --port'));
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Creates four users and the configuration that recovery needs, through the same use cases as in production. */
export async function fillDemo(deps: Deps): Promise<void> {
  const admin = await createDemoUser(deps, { username: 'admin', displayName: 'Avery Admin', roles: ROLE_CODES });
  const asAdmin = callerFor(admin, ROLE_CODES);
  await setLicensedProducts(deps, asAdmin, {
    licensed: ['APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', 'DOCS_AT_WORK'],
  });
  await updateAppConnectGlobalPolicy(deps, asAdmin, {
    id: await defaultPolicyId(deps.db),
    passcodeRequiredForIos: true,
    allowIosPasscodeRecovery: true,
    passcodeRequiredForAndroid: true,
    disallowSimplePasscodes: true,
    passcodeHistoryLength: 3,
  });

  const roles: RoleCode[] = ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'];
  const iosUser = await createDemoUser(deps, { username: 'ios-user', displayName: 'Ines Ostrava', roles });
  const created = await createRegistrationPin(deps, callerFor(iosUser, roles), { platform: 'IOS' });
  const { registrationPin } = expectSuccess(created, 'CreateRegistrationPinSuccess');
  await createDemoUser(deps, { username: 'android-user', displayName: 'Anders Droste', roles });
  await createDemoUser(deps, { username: 'no-role-user', displayName: 'Nora Roth', roles: [] });

  const proof = { password: DEMO_PASSWORD };
  const iphone = { model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;
  const pixel = { model: 'Pixel 10', osVersion: '16', platform: 'ANDROID' } as const;
  const devices: Parameters<typeof registerDevice>[2][] = [
    { username: 'ios-user', proof, name: 'Work iPhone', ...iphone },
    { username: 'ios-user', proof: { registrationPin }, name: 'Travel iPhone', ...iphone },
    { username: 'android-user', proof, name: 'Android phone', ...pixel },
    { username: 'no-role-user', proof, name: 'iPhone', ...iphone },
  ];
  for (const device of devices) {
    expectSuccess(await registerDevice(deps, UNAUTHENTICATED, device), 'RegisterDeviceSuccess');
  }
}

async function createDemoUser(
  deps: Deps,
  input: Omit<CreateUserInput, 'password' | 'mustChangePassword'>,
): Promise<User> {
  const outcome = await createUser(deps, OPERATOR, { ...input, password: DEMO_PASSWORD, mustChangePassword: false });
  return expectSuccess(outcome, 'CreateUserSuccess').user;
}

function callerFor(user: User, roles: readonly RoleCode[]): Caller {
  return { ...OPERATOR, actor: { kind: 'user', user, roles: new Set(roles), sessionId: 'demo' } };
}

const UNAUTHENTICATED: Caller = { ...OPERATOR, actor: { kind: 'anonymous' } };

function printWelcome(url: string): void {
  console.log(`
PinPortal demo: sample data, deleted when you stop it (Ctrl-C)

  User portal           ${url}/        (open it in a browser and sign in as ios-user)
  Admin portal          ${url}/admin   (sign in as admin)
  Secure Apps Manager   ${url}/device  (a phone in the browser: register it as ios-user)
  API and playground    ${url}/graphql
  Health, metrics       ${url}/livez  ${url}/readyz  ${url}/metrics

  All passwords are "${DEMO_PASSWORD}".
    admin         administers everything
    ios-user      can generate a one-time PIN: two iPhones, one registered with a registration PIN
    android-user  cannot generate a one-time PIN: Android phone
    no-role-user  cannot generate a one-time PIN: iPhone, but no role Reset Secure Apps Passcode

  A first query: sign in, and send the query of the user portal with the token from the response.

    TOKEN=$(curl -s ${url}/graphql -H 'content-type: application/json' -d '{
      "query": "mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken } } }",
      "variables": { "input": { "username": "ios-user", "password": "${DEMO_PASSWORD}" } }
    }' | grep -o 'pps_[A-Za-z0-9_-]*')

    curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d '{
      "query": "{ viewer { displayName devices { nodes { id name canGenerateOneTimePin } } } }"
    }'

  The whole scenario, step by step:  npx pinportal walkthrough --url ${url}
`);
}

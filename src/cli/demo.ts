import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, makeApp } from '../app.ts';
import { updateAppConnectGlobalPolicy } from '../app-connect-global-policy/update-app-connect-global-policy.ts';
import { listPolicies } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { readConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { registerDevice } from '../device/register-device.ts';
import type { Platform, RoleCode } from '../generated/resolvers.ts';
import { setLicensedProducts } from '../licensed-product/set-licensed-products.ts';
import { systemRandom } from '../platform/security/random.ts';
import { createRegistrationPin } from '../registration-pin/create-registration-pin.ts';
import { ROLE_CODES } from '../role/roles.ts';
import type { Caller } from '../session/caller.ts';
import { createUser } from '../user/create-user.ts';
import type { User } from '../user/user.entity.ts';
import { findUserByUsername } from '../user/user.store.ts';
import { OPERATOR } from './create-admin.ts';
import type { Environment } from './program.ts';
import { stopOnSignal } from './serve.ts';

export const DEMO_PASSWORD = 'demo-password';

/** Starts a fresh server on loopback, with an embedded database that is deleted when it stops. */
export async function demo(env: Environment, options: { readonly port?: number }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-demo-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const config = readConfig({
      LOG_LEVEL: 'warn',
      ...env,
      DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
      HOST: '127.0.0.1',
      NODE_ENV: 'development',
      ...(options.port === undefined ? {} : { PORT: String(options.port) }),
    });
    const app = await makeApp(config, systemRandom.bytes(32).toString('base64url'));
    stopOnSignal(app, config.shutdownSeconds, remove);
    await fillDemo(app.deps);
    printWelcome(await listen(app));
  } catch (error) {
    await remove();
    throw error;
  }
}

async function listen(app: App): Promise<string> {
  try {
    return await app.http.listen();
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error('the port is in use: choose another with --port, or stop what listens there', { cause: error });
    }
    throw error;
  }
}

/** The product page's configuration and four users, through the same use cases as everybody. */
export async function fillDemo(deps: Deps): Promise<void> {
  const admin = await user(deps, 'admin', 'Avery Admin', ROLE_CODES);
  const caller: Caller = {
    actor: { kind: 'user', user: admin, roles: new Set(ROLE_CODES), sessionId: 'demo' },
    requestId: null,
    address: null,
  };
  await setLicensedProducts(deps, caller, { licensed: ['APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', 'DOCS_AT_WORK'] });
  const [policy] = (await listPolicies(deps.db, { first: 1, after: null })).items;
  if (policy === undefined) throw new Error('there is no default policy');
  await updateAppConnectGlobalPolicy(deps, caller, {
    id: policy.id,
    passcodeRequiredForIos: true,
    allowIosPasscodeRecovery: true,
    passcodeRequiredForAndroid: true,
    disallowSimplePasscodes: true,
    passcodeHistoryLength: 3,
  });

  const portalRoles: RoleCode[] = ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'];
  await user(deps, 'ios-user', 'Ines Ostrava', portalRoles);
  await device(deps, { username: 'ios-user', password: DEMO_PASSWORD }, 'Work iPhone', 'IOS');
  const forIosUser: Caller = await portal(deps, 'ios-user', portalRoles);
  const created = await createRegistrationPin(deps, forIosUser, { platform: 'IOS' });
  if (created.__typename !== 'CreateRegistrationPinSuccess') throw new Error(created.message);
  await device(deps, { username: 'ios-user', registrationPin: created.registrationPin }, 'Travel iPhone', 'IOS');

  await user(deps, 'android-user', 'Anders Droste', portalRoles);
  await device(deps, { username: 'android-user', password: DEMO_PASSWORD }, 'Android phone', 'ANDROID');

  await user(deps, 'no-role-user', 'Nora Roth', []);
  await device(deps, { username: 'no-role-user', password: DEMO_PASSWORD }, 'iPhone', 'IOS');
}

async function user(deps: Deps, username: string, displayName: string, roles: readonly RoleCode[]): Promise<User> {
  const outcome = await createUser(deps, OPERATOR, { username, displayName, password: DEMO_PASSWORD, roles });
  if (outcome.__typename !== 'CreateUserSuccess') throw new Error(outcome.message);
  return outcome.user;
}

async function portal(deps: Deps, username: string, roles: readonly RoleCode[]): Promise<Caller> {
  const found = await findUserByUsername(deps.db, username);
  if (found === null) throw new Error(`${username} does not exist`);
  return {
    actor: { kind: 'user', user: found, roles: new Set(roles), sessionId: 'demo' },
    requestId: null,
    address: null,
  };
}

async function device(
  deps: Deps,
  proof: { username: string; password?: string; registrationPin?: string },
  name: string,
  platform: Platform,
): Promise<void> {
  const kind = platform === 'IOS' ? { model: 'iPhone 17', osVersion: '26.1' } : { model: 'Pixel 10', osVersion: '16' };
  const outcome = await registerDevice(deps, ANYBODY, { ...proof, name, platform, ...kind });
  if (outcome.__typename !== 'RegisterDeviceSuccess') throw new Error(outcome.message);
}

const ANYBODY: Caller = { actor: { kind: 'anonymous' }, requestId: null, address: null };

function printWelcome(url: string): void {
  console.log(`
PinPortal demo — fresh data, gone when you stop it (Ctrl-C)

  API and playground  ${url}/graphql   (open it in a browser)
  Health, metrics     ${url}/livez  ${url}/readyz  ${url}/metrics

  All passwords are "${DEMO_PASSWORD}".
    admin         administers everything
    ios-user      can generate a one-time PIN: two iPhones, one registered by registration PIN
    android-user  cannot: an Android phone
    no-role-user  cannot: an iPhone, but not the role Reset Secure Apps Passcode

  A first query: sign in, and copy the session token from the answer.

    curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":
      "mutation { signIn(input: { username: \\"ios-user\\", password: \\"${DEMO_PASSWORD}\\" }) { ... on SignInSuccess { sessionToken } } }"}'

  Then ask what the user portal asks.

    curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer TOKEN' -d '{"query":
      "{ viewer { displayName devices { nodes { id name canGenerateOneTimePin } } } }"}'

  The whole story, step by step:  npx pinportal walkthrough --url ${url}
`);
}

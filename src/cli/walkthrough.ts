import { randomUUID } from 'node:crypto';

export interface WalkthroughOptions {
  readonly url: string;
  readonly admin: string;
  readonly adminPassword: string;
}

type Json = Readonly<Record<string, unknown>>;

interface Query {
  readonly title: string;
  readonly token?: string;
  readonly query: string;
  readonly variables?: Json;
}

interface Mutation extends Pick<Query, 'title' | 'token'> {
  readonly input: Json;
  /** The selection on the success. */
  readonly select?: string;
  /** The expected failure and the selection on it; if omitted, the mutation must succeed. */
  readonly fails?: readonly [type: string, select?: string];
}

/** Thrown when a step does not have the expected result. */
class ScenarioFailed extends Error {}

const USER_PORTAL = `{ viewer { username canGenerateOneTimePin devices { nodes { name registrationMethod canGenerateOneTimePin
  oneTimePinEligibility { requirements { code satisfied explanation } } } } } }`;
const PASSCODE_STATE = 'device { secureAppsPasscode { isSet isLocked changedAt } }';

/** Runs the whole recovery scenario against a running server, over HTTP only, and prints each request and response. */
export async function walkthrough(
  options: WalkthroughOptions,
  print: (line: string) => void = console.log,
): Promise<void> {
  const server = new Server(options.url, print);
  const username = `walkthrough-${randomUUID().slice(0, 8)}`;
  const firstPassword = 'a password from the administrator';
  const password = 'a password to walk with';
  const phone = (name: string) => ({ username, name, model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' });

  print('# The administrator creates a user');
  const admin = await server.mutate('signIn', {
    title: 'The administrator signs in',
    input: { username: options.admin, password: options.adminPassword },
    select: 'sessionToken',
  });
  const asAdmin = { token: text(admin, 'sessionToken') };
  const created = await server.mutate('createUser', {
    ...asAdmin,
    title: 'and creates a device user, without any role',
    input: { username, password: firstPassword },
    select: 'user { id username roles { code } }',
  });

  print('# The first sign-in');
  await server.mutate('signIn', {
    title: 'The password that the administrator set must be changed',
    input: { username, password: firstPassword },
    fails: ['PasswordChangeRequired'],
  });
  await server.mutate('signIn', {
    title: 'so the user signs in with a new one',
    input: { username, password: firstPassword, newPassword: password },
    select: 'viewer { username }',
  });

  print('# Registered with user name and password');
  const byPassword = await server.mutate('registerDevice', {
    title: 'The user registers an iPhone with user name and password',
    input: { ...phone('Office iPhone'), proof: { password } },
    select: 'deviceToken device { id registrationMethod }',
  });
  const onOfficePhone = { token: text(byPassword, 'deviceToken') };
  const officeId = text(byPassword, 'device', 'id');

  print('# What the user portal shows before the administrator has configured anything');
  const user = await server.mutate('signIn', {
    title: 'The user signs in to the user portal',
    input: { username, password },
    select: 'sessionToken',
  });
  const asUser = { token: text(user, 'sessionToken') };
  await server.query({ ...asUser, title: 'The portal explains why the option is missing', query: USER_PORTAL });
  await server.mutate('generateOneTimePin', {
    ...asUser,
    title: 'and generating a one-time PIN fails',
    input: { deviceId: officeId },
    fails: ['OneTimePinNotAvailable'],
  });

  print('# Configuring the user portal to generate a one-time PIN');
  await server.mutate('assignRoles', {
    ...asAdmin,
    title: 'Users > Actions > Assign Roles: Reset Secure Apps Passcode',
    input: { userIds: [text(created, 'user', 'id')], roles: ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'] },
    select: 'users { username roles { name } }',
  });
  const licences = await server.query({
    ...asAdmin,
    title: 'Licensed Products: what is licensed now',
    query: '{ licensedProducts { code licensed } }',
  });
  const licensed = (licences.licensedProducts as Json[]).flatMap((each) => (each.licensed === true ? [each.code] : []));
  await server.mutate('setLicensedProducts', {
    ...asAdmin,
    title: 'and at least one of three must be',
    input: { licensed: [...new Set([...licensed, 'DOCS_AT_WORK'])] },
    select: 'licensedProducts { name licensed }',
  });
  const policies = await server.query({
    ...asAdmin,
    title: 'Policies: select the AppConnect global policy for the device',
    query: `query ($id: ID!) { node(id: $id) { ... on Device { appConnectGlobalPolicy { id name } } } }`,
    variables: { id: officeId },
  });
  const policyId = text(policies, 'node', 'appConnectGlobalPolicy', 'id');
  await server.mutate('updateAppConnectGlobalPolicy', {
    ...asAdmin,
    title: 'Edit: passcode is required for iOS devices; allow iOS users to recover their passcode',
    input: { id: policyId, passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
    select: 'policy { name passcodeRequiredForIos allowIosPasscodeRecovery passcodeType minimumPasscodeLength }',
  });

  print('# First way: a forgotten passcode on the device registered with a password');
  const setPasscode = (on: { readonly token: string }, passcode: string) =>
    server.mutate('setSecureAppsPasscode', {
      ...on,
      title: 'The Secure Apps Manager sets the first passcode',
      input: { passcode },
      select: PASSCODE_STATE,
    });
  await setPasscode(onOfficePhone, '482915');
  await server.mutate('unlockSecureApps', {
    ...onOfficePhone,
    title: 'Weeks later the user has forgotten it',
    input: { passcode: '175302' },
    fails: ['WrongPasscode', 'remainingAttempts'],
  });
  await server.reset(onOfficePhone, { username, credential: password }, '739164');

  print('# Second way: a device registered with a registration PIN');
  const registration = await server.mutate('createRegistrationPin', {
    ...asUser,
    title: 'The user creates a registration PIN in the user portal',
    input: { platform: 'IOS' },
    select: 'registrationPin expiresAt',
  });
  const byPin = await server.mutate('registerDevice', {
    title: 'and registers another iPhone with it',
    input: { ...phone('Travel iPhone'), proof: { registrationPin: text(registration, 'registrationPin') } },
    select: 'deviceToken device { id registrationMethod }',
  });
  const onTravelPhone = { token: text(byPin, 'deviceToken') };
  const travelId = text(byPin, 'device', 'id');
  await setPasscode(onTravelPhone, '604831');
  await server.mutate('authorizePasscodeReset', {
    ...onTravelPhone,
    title: 'The account password is not accepted on this device',
    input: { username, credential: password },
    fails: ['PasscodeResetDenied'],
  });
  await server.query({ ...asUser, title: '1. The user portal now shows the option', query: USER_PORTAL });
  const generated = await server.mutate('generateOneTimePin', {
    ...asUser,
    title: 'The user generates a one-time PIN, valid for 24 hours',
    input: { deviceId: travelId },
    select: 'pin oneTimePin { status issuedAt expiresAt remainingAttempts }',
  });
  const pin = text(generated, 'pin');
  print('2. On the device, the user follows the instructions for a forgotten passcode.');
  print('3. The user enters the user name and the one-time PIN.\n');
  await server.reset(onTravelPhone, { username, credential: pin }, '927405');

  print('# The one-time PIN works once');
  await server.mutate('authorizePasscodeReset', {
    ...onTravelPhone,
    title: 'It is not accepted again',
    input: { username, credential: pin },
    fails: ['PasscodeResetDenied'],
  });
  await server.query({
    ...asUser,
    title: 'and the portal shows that it was used',
    query: `query ($id: ID!) { node(id: $id) { ... on Device { name oneTimePin { status issuedAt redeemedAt remainingAttempts } } } }`,
    variables: { id: travelId },
  });
  print(`Done: ${server.steps} steps, each with the expected result.`);
}

class Server {
  steps = 0;
  readonly #url: string;
  readonly #print: (line: string) => void;

  constructor(url: string, print: (line: string) => void) {
    this.#url = `${url.replace(/(?:\/graphql)?\/*$/u, '')}/graphql`;
    this.#print = print;
  }

  /** Authorizes a reset with the credential, sets the new passcode and unlocks with it. */
  async reset(on: { readonly token: string }, proof: Json, newPasscode: string): Promise<void> {
    const authorized = await this.mutate('authorizePasscodeReset', {
      ...on,
      title: 'The user proves their identity',
      input: proof,
      select: 'resetTicket expiresAt passcodeRules { passcodeType minimumPasscodeLength }',
    });
    await this.mutate('resetSecureAppsPasscode', {
      ...on,
      title: 'resets the secure apps passcode',
      input: { resetTicket: text(authorized, 'resetTicket'), newPasscode },
      select: PASSCODE_STATE,
    });
    await this.mutate('unlockSecureApps', {
      ...on,
      title: 'and unlocks the secure apps with the new passcode',
      input: { passcode: newPasscode },
      select: 'device { name } autoLockMinutes',
    });
  }

  async mutate(name: string, { input, select = '', fails, ...operation }: Mutation): Promise<Json> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const success = name === 'authorizePasscodeReset' ? 'PasscodeResetAuthorized' : `${type}Success`;
    const [expected, fields = ''] = fails ?? [success, select];
    const selection = fields === '' ? '' : ` ... on ${expected} { ${fields} }`;
    const data = await this.query({
      ...operation,
      query: `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename${selection} ... on UserError { code message } } }`,
      variables: { input },
    });
    const result = data[name] as Json;
    if (result.__typename === expected) return result;
    throw new ScenarioFailed(`"${operation.title}" did not return ${expected}. The output shows the response.`);
  }

  async query({ title, token, query, variables = {} }: Query): Promise<Json> {
    this.steps++;
    this.#print(`## ${title}`);
    if (token !== undefined) this.#print(`authorization: Bearer ${token.slice(0, 8)}…`);
    this.#print(query.replace(/\s+/g, ' '));
    if (Object.keys(variables).length > 0) this.#print(JSON.stringify(variables));
    const response = await this.#post({ query, variables }, token);
    this.#print(`=> ${JSON.stringify(response, null, 2)}\n`);
    if (response.errors === undefined && response.data !== undefined) return response.data as Json;
    throw new ScenarioFailed(`"${title}" failed with an error. The output shows the response.`);
  }

  async #post(body: Json, token: string | undefined): Promise<Json> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Json;
    } catch (error) {
      const message = `${this.#url} does not respond as a PinPortal server. Is one running there? (npm run demo)`;
      throw new ScenarioFailed(message, { cause: error });
    }
  }
}

/** The value at a path, as text. */
function text(of: Json, ...path: string[]): string {
  return String(path.reduce<unknown>((value, key) => (value as Json)[key], of));
}

import { randomUUID } from 'node:crypto';

/** Plays the story of the product page against a running server, over HTTP alone, showing each request and answer. */

export interface WalkthroughOptions {
  readonly url: string;
  readonly admin: string;
  readonly adminPassword: string;
}

interface Step {
  readonly title: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  /** The result type that the story goes on with. Left out: any answer without errors. */
  readonly expect?: string;
}

type Json = Record<string, unknown>;

/** A step did not end as the story says. */
class StoryBroken extends Error {}

export async function walkthrough(
  options: WalkthroughOptions,
  print: (line: string) => void = console.log,
): Promise<void> {
  const story = new Story(options.url, print);
  const username = `walkthrough-${randomUUID().slice(0, 8)}`;
  const password = 'a password to walk with';
  const phone = (name: string) => ({ username, name, model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' });

  print('# The administrator prepares the ground');
  const admin = await story.mutate(
    'signIn',
    'The administrator signs in',
    { username: options.admin, password: options.adminPassword },
    'SignInSuccess',
    'sessionToken',
  );
  const adminToken = text(admin, 'sessionToken');
  const created = await story.mutate(
    'createUser',
    'and creates a device user, without any role',
    { username, password },
    'CreateUserSuccess',
    'user { id username roles { code } }',
    adminToken,
  );
  const userId = text(object(created, 'user'), 'id');

  print('# Registered with user name and password');
  const byPassword = await story.mutate(
    'registerDevice',
    'The user registers an iPhone with user name and password',
    { ...phone('Office iPhone'), password },
    'RegisterDeviceSuccess',
    'deviceToken device { id registrationMethod }',
  );
  const officeToken = text(byPassword, 'deviceToken');
  const officeId = text(object(byPassword, 'device'), 'id');

  print('# What the user portal shows before the administrator has configured anything');
  const user = await story.mutate(
    'signIn',
    'The user signs in to the user portal',
    { username, password },
    'SignInSuccess',
    'sessionToken',
  );
  const userToken = text(user, 'sessionToken');
  const portal = `{ viewer { username canGenerateOneTimePin devices { nodes { name registrationMethod canGenerateOneTimePin
    oneTimePinEligibility { requirements { code satisfied explanation } } } } } }`;
  await story.run({ title: 'The portal explains why the option is missing', query: portal, token: userToken });
  await story.mutate(
    'generateOneTimePin',
    'and generating is refused',
    { deviceId: officeId },
    'OneTimePinNotAvailable',
    '',
    userToken,
  );

  print('# Configuring the user portal to generate a one-time PIN');
  await story.mutate(
    'assignRoles',
    'Users > Actions > Assign Roles: Reset Secure Apps Passcode',
    { userIds: [userId], roles: ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'] },
    'AssignRolesSuccess',
    'users { username roles { name } }',
    adminToken,
  );
  const licences = await story.run({
    title: 'Licensed Products: what is licensed now',
    query: '{ licensedProducts { code licensed } }',
    token: adminToken,
  });
  const licensed = objects(licences, 'licensedProducts').flatMap((product) =>
    product.licensed === true ? [product.code] : [],
  );
  await story.mutate(
    'setLicensedProducts',
    'at least one of three has to be',
    { licensed: [...new Set([...licensed, 'DOCS_AT_WORK'])] },
    'SetLicensedProductsSuccess',
    'licensedProducts { name licensed }',
    adminToken,
  );
  const policies = await story.run({
    title: 'Policies: select the AppConnect global policy for the device',
    query: `query ($id: ID!) { node(id: $id) { ... on Device { appConnectGlobalPolicy { id name } } } }`,
    variables: { id: officeId },
    token: adminToken,
  });
  const policyId = text(object(object(policies, 'node'), 'appConnectGlobalPolicy'), 'id');
  await story.mutate(
    'updateAppConnectGlobalPolicy',
    'Edit: passcode is required for iOS devices; allow iOS users to recover their passcode',
    { id: policyId, passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
    'UpdateAppConnectGlobalPolicySuccess',
    'policy { name passcodeRequiredForIos allowIosPasscodeRecovery passcodeType minimumPasscodeLength }',
    adminToken,
  );

  print('# First way: a forgotten passcode on the device registered with a password');
  await story.mutate(
    'setSecureAppsPasscode',
    'The Secure Apps Manager sets the first passcode',
    { passcode: '482915' },
    'SetSecureAppsPasscodeSuccess',
    'device { secureAppsPasscode { isSet isLocked } }',
    officeToken,
  );
  await story.mutate(
    'unlockSecureApps',
    'Weeks later the user has forgotten it',
    { passcode: '175302' },
    'WrongPasscode',
    '... on WrongPasscode { remainingAttempts }',
    officeToken,
  );
  await story.reset('user name and password', officeToken, username, password, '739164');

  print('# Second way: a device registered with a registration PIN');
  const registration = await story.mutate(
    'createRegistrationPin',
    'The user makes a registration PIN in the user portal',
    { platform: 'IOS' },
    'CreateRegistrationPinSuccess',
    'registrationPin expiresAt',
    userToken,
  );
  const byPin = await story.mutate(
    'registerDevice',
    'and registers another iPhone with it',
    { ...phone('Travel iPhone'), registrationPin: text(registration, 'registrationPin') },
    'RegisterDeviceSuccess',
    'deviceToken device { id registrationMethod }',
  );
  const travelToken = text(byPin, 'deviceToken');
  const travelId = text(object(byPin, 'device'), 'id');
  await story.mutate(
    'setSecureAppsPasscode',
    'The Secure Apps Manager sets the first passcode',
    { passcode: '604831' },
    'SetSecureAppsPasscodeSuccess',
    'device { secureAppsPasscode { isSet isLocked } }',
    travelToken,
  );
  await story.mutate(
    'authorizePasscodeReset',
    'The account password does not help on this device',
    { username, credential: password },
    'PasscodeResetDenied',
    '',
    travelToken,
  );
  await story.run({ title: '1. In the user portal the option is there now', query: portal, token: userToken });
  const generated = await story.mutate(
    'generateOneTimePin',
    'The user generates a one-time PIN, valid for 24 hours',
    { deviceId: travelId },
    'GenerateOneTimePinSuccess',
    'pin oneTimePin { status issuedAt expiresAt remainingAttempts }',
    userToken,
  );
  const pin = text(generated, 'pin');
  print('2. On the device the user follows the instructions for a forgotten passcode.\n');
  await story.reset('3. user name and one-time PIN', travelToken, username, pin, '927405');

  print('# The one-time PIN works once');
  await story.mutate(
    'authorizePasscodeReset',
    'A second use is refused',
    { username, credential: pin },
    'PasscodeResetDenied',
    '',
    travelToken,
  );
  await story.run({
    title: 'and the portal shows that it was used',
    query: `query ($id: ID!) { node(id: $id) { ... on Device { name oneTimePin { status issuedAt redeemedAt remainingAttempts } } } }`,
    variables: { id: travelId },
    token: userToken,
  });
  print(`The story is told: ${story.steps} steps, all as the product page says.`);
}

class Story {
  steps = 0;
  readonly #url: string;
  readonly #print: (line: string) => void;

  constructor(url: string, print: (line: string) => void) {
    this.#url = `${url.replace(/\/$/, '')}/graphql`;
    this.#print = print;
  }

  /** Authorizes with the credential, sets the new passcode and unlocks with it. */
  async reset(
    proof: string,
    deviceToken: string,
    username: string,
    credential: string,
    newPasscode: string,
  ): Promise<void> {
    const authorized = await this.mutate(
      'authorizePasscodeReset',
      `The user proves who they are: ${proof}`,
      { username, credential },
      'PasscodeResetAuthorized',
      'resetTicket expiresAt passcodeRules { passcodeType minimumPasscodeLength }',
      deviceToken,
    );
    await this.mutate(
      'resetSecureAppsPasscode',
      'The user resets the secure apps passcode',
      { resetTicket: text(authorized, 'resetTicket'), newPasscode },
      'ResetSecureAppsPasscodeSuccess',
      'device { secureAppsPasscode { isSet isLocked changedAt } }',
      deviceToken,
    );
    await this.mutate(
      'unlockSecureApps',
      'and unlocks the secure apps with the new passcode',
      { passcode: newPasscode },
      'UnlockSecureAppsSuccess',
      'device { name } autoLockMinutes',
      deviceToken,
    );
  }

  async mutate(
    name: string,
    title: string,
    input: Json,
    expect: string,
    selection: string,
    token?: string,
  ): Promise<Json> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const own =
      selection === '' ? '' : selection.startsWith('...') ? ` ${selection}` : ` ... on ${expect} { ${selection} }`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename${own} ... on UserError { code message } } }`;
    const data = await this.run({
      title,
      query,
      variables: { input },
      expect,
      ...(token === undefined ? {} : { token }),
    });
    return object(data, name);
  }

  async run(step: Step): Promise<Json> {
    this.steps++;
    this.#print(`## ${step.title}`);
    if (step.token !== undefined) this.#print(`authorization: Bearer ${step.token.slice(0, 8)}…`);
    this.#print(step.query.replace(/\s+/g, ' '));
    if (step.variables !== undefined) this.#print(JSON.stringify(step.variables));
    const answer = await this.#post(step);
    this.#print(`=> ${JSON.stringify(answer, null, 2)}\n`);
    const { data, errors } = answer;
    if (errors !== undefined || data === undefined || data === null)
      throw new StoryBroken(`"${step.title}" ended with an error`);
    const type = Object.values(data as Json)[0] as Json | undefined;
    if (step.expect !== undefined && type?.__typename !== step.expect) {
      throw new StoryBroken(`"${step.title}" should have ended with ${step.expect}`);
    }
    return data as Json;
  }

  async #post(step: Step): Promise<Json> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(step.token === undefined ? {} : { authorization: `Bearer ${step.token}` }),
        },
        body: JSON.stringify({ query: step.query, variables: step.variables ?? {} }),
      });
      return (await response.json()) as Json;
    } catch (error) {
      throw new StoryBroken(
        `${this.#url} does not answer as a PinPortal server: is one running there? (npm run demo)`,
        { cause: error },
      );
    }
  }
}

function object(of: Json, key: string): Json {
  return of[key] as Json;
}

function objects(of: Json, key: string): Json[] {
  return of[key] as Json[];
}

function text(of: Json, key: string): string {
  return String(of[key]);
}

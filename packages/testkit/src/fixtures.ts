import type { TestServer } from './create-test-server.ts';
import { PASSWORD, type Person, type RoleCode, type Story } from './people.ts';
import { type App, OPERATOR, ROLE_CODES, createUser } from './server.ts';

type Executor = Pick<TestServer, 'executeOperation'>;

/** Creates a user with a password that need not be changed, and signs them in. */
export async function createPerson(
  deps: App['deps'],
  server: Executor,
  { username, roles }: { readonly username: string; readonly roles: readonly RoleCode[] },
): Promise<Person> {
  const input = { username, password: PASSWORD, mustChangePassword: false, roles };
  const outcome = await createUser(deps, OPERATOR, input);
  if (outcome.__typename !== 'CreateUserSuccess') throw new Error(`No user was created: ${outcome.__typename}`);
  const { sessionToken } = await mutate(server, 'signIn', {
    input: { username, password: PASSWORD },
    selection: '... on SignInSuccess { sessionToken }',
  });
  return { id: outcome.user.id, username, token: String(sessionToken) };
}

/** Sets up the recovery, as the administrator of a company does, with one user and one iPhone. */
export async function tellStory(deps: App['deps'], server: Executor): Promise<Story> {
  const admin = await createPerson(deps, server, { username: 'root', roles: ROLE_CODES });
  const user = await createPerson(deps, server, {
    username: 'ada',
    roles: ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'],
  });
  await mutate(server, 'setLicensedProducts', { input: { licensed: ['DOCS_AT_WORK'] }, as: admin });
  const policyId = await defaultPolicyId(server, admin);
  await mutate(server, 'updateAppConnectGlobalPolicy', {
    input: { id: policyId, passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
    as: admin,
  });
  const { registrationPin } = await mutate(server, 'createRegistrationPin', {
    input: { platform: 'IOS' },
    selection: '... on CreateRegistrationPinSuccess { registrationPin }',
    as: user,
  });
  const { device, deviceToken } = await mutate(server, 'registerDevice', {
    input: {
      ...{ username: user.username, proof: { registrationPin } },
      ...{ name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' },
    },
    selection: '... on RegisterDeviceSuccess { deviceToken device { id } }',
  });
  return { admin, user, device: { id: (device as { id: string }).id, token: String(deviceToken) }, policyId };
}

async function defaultPolicyId(server: Executor, admin: Person): Promise<string> {
  const data: unknown = await server.executeOperation(
    '{ appConnectGlobalPolicies(first: 100) { nodes { id isDefault } } }',
    {},
    admin,
  );
  const { appConnectGlobalPolicies } = data as {
    appConnectGlobalPolicies: { nodes: { id: string; isDefault: boolean }[] };
  };
  const policy = appConnectGlobalPolicies.nodes.find(({ isDefault }) => isDefault);
  if (policy === undefined) throw new Error('The database has no default policy.');
  return policy.id;
}

interface Mutation {
  readonly input: object;
  readonly selection?: string;
  readonly as?: Person;
}

/** The fields of a mutation's success. Throws for a failure. */
async function mutate(
  server: Executor,
  name: string,
  { input, selection = '', as }: Mutation,
): Promise<Readonly<Record<string, unknown>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { message } ${selection} } }`;
  const data: unknown = await server.executeOperation(text, { input }, as);
  const { [name]: result = {} } = data as Record<string, Record<string, unknown>>;
  if (!String(result.__typename).endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result;
}

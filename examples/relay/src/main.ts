/** The user portal with Relay. Without React: `shown` stands for the page that shows the devices. */
import assert from 'node:assert/strict';
import { authorizedFetch, isUnauthenticated, isUserError, rateLimited } from '@pinportal/client';
import {
  type FetchFunction,
  type GraphQLTaggedNode,
  type MutationParameters,
  type OperationType,
  Environment,
  Network,
  RecordSource,
  Store,
  commitMutation,
  createOperationDescriptor,
  fetchQuery,
  getRequest,
} from 'relay-runtime';
import devicesQuery, { type portalDevicesQuery } from './__generated__/portalDevicesQuery.graphql.js';
import generateMutation, {
  type portalGenerateOneTimePinMutation,
} from './__generated__/portalGenerateOneTimePinMutation.graphql.js';
import renameMutation, { type portalRenameDeviceMutation } from './__generated__/portalRenameDeviceMutation.graphql.js';
import signInMutation, { type portalSignInMutation } from './__generated__/portalSignInMutation.graphql.js';
import signOutMutation, { type portalSignOutMutation } from './__generated__/portalSignOutMutation.graphql.js';

const url = process.env['PINPORTAL_URL'] ?? 'http://127.0.0.1:4000/graphql';
let token: string | null = null;
let requests = 0;
const send = authorizedFetch(() => token);

/** `id` is the hash of the document, by which the server finds it in `TRUSTED_DOCUMENTS`. */
const network: FetchFunction = async ({ id }, variables) => {
  requests++;
  const response = await send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ documentId: `sha256:${id}`, variables }),
  });
  const result = await response.json();
  // Relay keeps only the messages of errors. Thrown here, they arrive with their codes.
  if (result.errors) throw Object.assign(new Error(result.errors[0].message), { errors: result.errors });
  return result;
};
const environment = new Environment({ network: Network.create(network), store: new Store(new RecordSource()) });

function query<Operation extends OperationType>(node: GraphQLTaggedNode, variables: Operation['variables']) {
  return fetchQuery<Operation>(environment, node, variables).toPromise();
}

function mutate<Operation extends MutationParameters>(mutation: GraphQLTaggedNode, variables: Operation['variables']) {
  return new Promise<Operation['response']>((resolve, reject) => {
    commitMutation<Operation>(environment, { mutation, variables, onCompleted: resolve, onError: reject });
  });
}

const signIn = async (username: string, password: string) => {
  const data = await mutate<portalSignInMutation>(signInMutation, { input: { username, password } });
  return data.signIn;
};

// 1. Sign in. A failure that the user can act on is a result, not an exception.
const rejected = await signIn('nobody-relay', 'not-the-password');
assert(isUserError(rejected));
console.log(`${rejected.code}: ${rejected.message}`);
const session = await signIn('ios-user', 'demo-password');
assert(session.__typename === 'SignInSuccess');
token = session.sessionToken ?? null;

// 2. The page with the devices, one at a time. @connection adds the next page to the list.
const { fragment } = createOperationDescriptor(getRequest(devicesQuery), { first: 1 });
environment.retain(createOperationDescriptor(getRequest(devicesQuery), { first: 1 }));
const first = await query<portalDevicesQuery>(devicesQuery, { first: 1 });
let shown = environment.lookup(fragment);
environment.subscribe(shown, (snapshot) => {
  shown = snapshot;
});
const devices = () => (shown.data as portalDevicesQuery['response']).viewer.devices.edges.map(({ node }) => node);
assert.equal(devices().length, 1);
await query<portalDevicesQuery>(devicesQuery, { first: 1, after: first?.viewer.devices.pageInfo.endCursor });
assert.equal(devices().length, 2);
console.log(
  `devices: ${devices()
    .map(({ name }) => name)
    .join(', ')}`,
);
const device = devices()[1];
assert(device);

// 3. Generate a PIN. The page shows it: the store updates the device from the result, without another request.
const before = requests;
const { generateOneTimePin: generated } = await mutate<portalGenerateOneTimePinMutation>(generateMutation, {
  input: { deviceId: device.id },
});
assert(generated.__typename === 'GenerateOneTimePinSuccess');
assert.match(generated.pin, /^\d{8}$/);
assert.equal(requests, before + 1);
assert.equal(devices()[1]?.oneTimePin?.id, generated.oneTimePin.id);
console.log(
  `${device.name}: a one-time PIN of ${generated.pin.length} digits, ${devices()[1]?.oneTimePin?.status} in the list`,
);

// 4. A form with an invalid field. All invalid fields are reported at once.
const { renameDevice: invalid } = await mutate<portalRenameDeviceMutation>(renameMutation, {
  input: { id: device.id, name: '' },
});
assert(invalid.__typename === 'InvalidInput');
for (const { path, message } of invalid.fields) console.log(`${path.join('.')}: ${message}`);

// 5. Too many attempts. Every other top-level error is thrown again.
let wait: number | null = null;
while (wait === null) {
  try {
    await signIn('nobody-relay', 'not-the-password');
  } catch (error) {
    wait = rateLimited(error);
    if (wait === null) throw error;
  }
}
console.log(`Too many attempts. Try again in ${wait} seconds.`);

// 6. Sign out. The session has ended, so the next query is rejected.
await mutate<portalSignOutMutation>(signOutMutation, { input: {} });
const ended = await query<portalDevicesQuery>(devicesQuery, { first: 1 }).catch((error: unknown) => error);
assert(isUnauthenticated(ended));
token = null;
console.log('signed out');

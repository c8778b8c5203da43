/** A script that generates a one-time PIN, with nothing but `fetch`. It sends the documents of the package by their ID. */
import assert from 'node:assert/strict';
import {
  GenerateOneTimePinDocument,
  MyDevicesDocument,
  type MyDevicesQuery,
  RenameDeviceDocument,
  SignInDocument,
  SignOutDocument,
  type TypedDocument,
  isUnauthenticated,
  isUserError,
  rateLimited,
} from '@pinportal/client';

const url = process.env['PINPORTAL_URL'] ?? 'http://127.0.0.1:4000/graphql';
let token: string | null = null;

/** Sends an operation. Throws the response if it has top-level errors. */
async function execute<Result, Variables>(
  { documentId }: TypedDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/graphql-response+json' });
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ documentId, variables }) });
  const result = await response.json();
  if (result.errors) throw Object.assign(new Error(result.errors[0].message), result);
  return result.data;
}

const signIn = (username: string, password: string) => execute(SignInDocument, { input: { username, password } });

/** All devices of the user, page by page. */
async function* myDevices() {
  let after: string | null = null; // the cursor after which the next page begins
  do {
    const { viewer }: MyDevicesQuery = await execute(MyDevicesDocument, { first: 1, after });
    yield* viewer.devices.nodes;
    after = viewer.devices.pageInfo.hasNextPage ? viewer.devices.pageInfo.endCursor : null;
  } while (after !== null);
}

// 1. Sign in. A failure that the user can act on is a result, not an exception.
const { signIn: rejected } = await signIn('nobody-node', 'not-the-password');
assert(isUserError(rejected));
console.log(`${rejected.code}: ${rejected.message}`);
const { signIn: session } = await signIn('ios-user', 'demo-password');
assert(!isUserError(session));
token = session.sessionToken;

// 2. The devices, and a PIN for the first one that can have it.
const devices = [];
for await (const device of myDevices()) devices.push(device);
assert.equal(devices.length, 2);
console.log(`devices: ${devices.map(({ name }) => name).join(', ')}`);
const device = devices.find(({ canGenerateOneTimePin }) => canGenerateOneTimePin);
assert(device);
const { generateOneTimePin: generated } = await execute(GenerateOneTimePinDocument, { input: { deviceId: device.id } });
assert(!isUserError(generated));
assert.match(generated.pin, /^\d{8}$/);
console.log(
  `${device.name}: a one-time PIN of ${generated.pin.length} digits, valid until ${generated.oneTimePin.expiresAt}`,
);

// 3. Invalid input. All invalid fields are reported at once.
const { renameDevice: invalid } = await execute(RenameDeviceDocument, { input: { id: device.id, name: '' } });
assert(invalid.__typename === 'InvalidInput');
for (const { path, message } of invalid.fields) console.log(`${path.join('.')}: ${message}`);

// 4. Too many attempts. Every other top-level error is thrown again.
let wait: number | null = null;
while (wait === null) {
  try {
    await signIn('nobody-node', 'not-the-password');
  } catch (error) {
    wait = rateLimited(error);
    if (wait === null) throw error;
  }
}
console.log(`Too many attempts. Try again in ${wait} seconds.`);

// 5. Sign out. The session has ended, so the next query is rejected.
await execute(SignOutDocument, {});
const ended = await execute(MyDevicesDocument, {}).catch((error: unknown) => error);
assert(isUnauthenticated(ended));
console.log('signed out');

/** The user portal with urql and its normalized cache. Without a browser: `devices` stands for the page that shows them. */
import assert from 'node:assert/strict';
import {
  GenerateOneTimePinDocument,
  MyDevicesDocument,
  RenameDeviceDocument,
  SignInDocument,
  SignOutDocument,
  authorizedFetch,
  isUnauthenticated,
  isUserError,
  possibleTypes,
  rateLimited,
} from '@pinportal/client';
import { keys, logger, pageResolvers, updates, withDocumentId } from '@pinportal/client/urql';
import { Client, fetchExchange, mapExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

let token: string | null = null;
let requests = 0;
const counted: typeof fetch = (input, init) => {
  requests++;
  return fetch(input, init);
};

const client = new Client({
  url: process.env['PINPORTAL_URL'] ?? 'http://127.0.0.1:4000/graphql',
  preferGetMethod: false,
  fetch: authorizedFetch(() => token, counted),
  exchanges: [
    cacheExchange({ keys, updates, possibleTypes, logger, resolvers: pageResolvers(relayPagination) }),
    mapExchange({ onOperation: withDocumentId }),
    fetchExchange,
  ],
});

const signIn = (username: string, password: string) =>
  client.mutation(SignInDocument, { input: { username, password } }).toPromise();

// 1. Sign in. A failure that the user can act on is a result, not an error.
const rejected = await signIn('nobody-urql', 'not-the-password');
assert(rejected.data && isUserError(rejected.data.signIn));
console.log(`${rejected.data.signIn.code}: ${rejected.data.signIn.message}`);
const session = await signIn('ios-user', 'demo-password');
assert(session.data && !isUserError(session.data.signIn));
token = session.data.signIn.sessionToken;

// 2. The page with the devices, one at a time. The query of the next page returns the joined list.
const first = await client.query(MyDevicesDocument, { first: 1 }).toPromise();
assert.equal(first.data?.viewer.devices.nodes.length, 1);
const after = first.data.viewer.devices.pageInfo.endCursor;
let devices: readonly { id: string; name: string; oneTimePin: { id: string; status: string } | null }[] = [];
const page = client.query(MyDevicesDocument, { first: 1, after });
const shown = page.subscribe(({ data }) => {
  devices = data?.viewer.devices.nodes ?? devices;
});
await page.toPromise();
assert.equal(devices.length, 2);
console.log(`devices: ${devices.map(({ name }) => name).join(', ')}`);
const device = devices[1];
assert(device);

// 3. Generate a PIN. The page shows it: the cache updates the device from the result, without another request.
const before = requests;
const generated = await client.mutation(GenerateOneTimePinDocument, { input: { deviceId: device.id } }).toPromise();
assert(generated.data && !isUserError(generated.data.generateOneTimePin));
const { pin, oneTimePin } = generated.data.generateOneTimePin;
assert.match(pin, /^\d{8}$/);
assert.equal(devices[1]?.oneTimePin?.id, oneTimePin.id);
assert.equal(requests, before + 1);
console.log(`${device.name}: a one-time PIN of ${pin.length} digits, ${devices[1].oneTimePin.status} in the list`);
shown.unsubscribe();

// 4. A form with an invalid field. All invalid fields are reported at once.
const renamed = await client.mutation(RenameDeviceDocument, { input: { id: device.id, name: '' } }).toPromise();
const invalid = renamed.data?.renameDevice;
assert(invalid?.__typename === 'InvalidInput');
for (const { path, message } of invalid.fields) console.log(`${path.join('.')}: ${message}`);

// 5. Too many attempts. Any other top-level error ends the program.
let wait: number | null = null;
while (wait === null) {
  const { error } = await signIn('nobody-urql', 'not-the-password');
  wait = rateLimited(error);
  if (wait === null && error !== undefined) throw error;
}
console.log(`Too many attempts. Try again in ${wait} seconds.`);

// 6. Sign out. The session has ended, so the next query is rejected.
await client.mutation(SignOutDocument, {}).toPromise();
const ended = await client.query(MyDevicesDocument, {}, { requestPolicy: 'network-only' }).toPromise();
assert(isUnauthenticated(ended.error));
token = null;
console.log('signed out');

/** The user portal with Apollo Client 4. Without a browser: `page` stands for the page with the devices. */
import assert from 'node:assert/strict';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import {
  GenerateOneTimePinDocument,
  MyDevicesDocument,
  type MyDevicesQuery,
  RenameDeviceDocument,
  SignInDocument,
  SignOutDocument,
  authorizedFetch,
  documentIdFetch,
  isUnauthenticated,
  isUserError,
  possibleTypes,
  rateLimited,
} from '@pinportal/client';
import { printDocumentId, typePolicies, updateCache } from '@pinportal/client/apollo';
import { filter, firstValueFrom, mergeMap, timeout } from 'rxjs';

let token: string | null = null;
let requests = 0;
const counted: typeof fetch = (input, init) => {
  requests++;
  return fetch(input, init);
};

const client = new ApolloClient({
  link: new HttpLink({
    uri: process.env['PINPORTAL_URL'] ?? 'http://127.0.0.1:4000/graphql',
    print: printDocumentId,
    fetch: documentIdFetch(authorizedFetch(() => token, counted)),
  }),
  cache: new InMemoryCache({ possibleTypes, typePolicies }),
  defaultOptions: { mutate: { update: updateCache } },
});

async function signIn(username: string, password: string) {
  const { data } = await client.mutate({
    mutation: SignInDocument,
    variables: { input: { username, password } },
  });
  assert(data);
  return data.signIn;
}

// 1. Sign in. A failure that the user can act on is a result, not an exception.
const rejected = await signIn('nobody-apollo', 'not-the-password');
assert(isUserError(rejected));
console.log(`${rejected.code}: ${rejected.message}`);
const session = await signIn('ios-user', 'demo-password');
assert(!isUserError(session));
token = session.sessionToken;

// 2. The page with the devices, one at a time. fetchMore adds the next page to the list.
const page = client.watchQuery({ query: MyDevicesDocument, variables: { first: 1 } });
type Devices = MyDevicesQuery['viewer']['devices'];
/** Waits until the page shows what is asked for. */
const shown = (isExpected: (devices: Devices) => boolean) =>
  firstValueFrom(
    page.pipe(
      mergeMap(({ data, dataState }) => (dataState === 'complete' ? [data.viewer.devices] : [])),
      filter(isExpected),
      timeout(10_000),
    ),
  );
const first = await shown(({ nodes }) => nodes.length === 1);
await page.fetchMore({ variables: { after: first.pageInfo.endCursor } });
const { nodes } = await shown(({ nodes }) => nodes.length === 2);
console.log(`devices: ${nodes.map(({ name }) => name).join(', ')}`);
const device = nodes[1];
assert(device);

// 3. Generate a PIN. The page shows it: the cache updates the device from the result, without another request.
const before = requests;
const { data } = await client.mutate({
  mutation: GenerateOneTimePinDocument,
  variables: { input: { deviceId: device.id } },
});
assert(data && !isUserError(data.generateOneTimePin));
const { pin, oneTimePin } = data.generateOneTimePin;
assert.match(pin, /^\d{8}$/);
const changed = await shown(({ nodes }) => nodes[1]?.oneTimePin?.id === oneTimePin.id);
assert.equal(requests, before + 1);
assert(!JSON.stringify(client.extract()).includes(pin)); // the cache keeps no PIN
console.log(
  `${device.name}: a one-time PIN of ${pin.length} digits, ${changed.nodes[1]?.oneTimePin?.status} in the list`,
);

// 4. A form with an invalid field. All invalid fields are reported at once.
const renamed = await client.mutate({
  mutation: RenameDeviceDocument,
  variables: { input: { id: device.id, name: '' } },
});
const invalid = renamed.data?.renameDevice;
assert(invalid?.__typename === 'InvalidInput');
for (const { path, message } of invalid.fields) console.log(`${path.join('.')}: ${message}`);

// 5. Too many attempts. Every other top-level error is thrown again.
let wait: number | null = null;
while (wait === null) {
  try {
    await signIn('nobody-apollo', 'not-the-password');
  } catch (error) {
    wait = rateLimited(error);
    if (wait === null) throw error;
  }
}
console.log(`Too many attempts. Try again in ${wait} seconds.`);

// 6. Sign out. The session has ended, so the next query is rejected.
await client.mutate({ mutation: SignOutDocument, variables: {} });
const ended = await client.query({ query: MyDevicesDocument, fetchPolicy: 'network-only' }).catch((error) => error);
assert(isUnauthenticated(ended));
token = null;
client.stop();
await client.clearStore();
console.log('signed out');

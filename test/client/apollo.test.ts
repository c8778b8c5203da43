import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { vi } from 'vitest';
import {
  CreateLabelDocument,
  CreateUserDocument,
  DeleteLabelDocument,
  GenerateOneTimePinDocument,
  LabelsDocument,
  MyDevicesDocument,
  SetLicensedProductsDocument,
  SignInDocument,
  UserDetailsDocument,
  UsersDocument,
  authorizedFetch,
  documentIdFetch,
  isUnauthenticated,
  isUserError,
  possibleTypes,
  rateLimited,
} from '../../packages/client/src/index.ts';
import { printDocumentId, typePolicies, updateCache } from '../../packages/client/src/apollo.ts';
import { type TestApp, describe, expect, test as base, until } from '../testkit/index.ts';

/** A client of a portal, with everything that the package has for it. */
function clientOf({ url }: TestApp, token: string | null, policies = typePolicies) {
  const sent: string[] = [];
  const counting: typeof fetch = (input, init) => {
    if (typeof init?.body === 'string') sent.push(init.body);
    return fetch(input, init);
  };
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies: policies }),
    link: new HttpLink({
      uri: `${url}/graphql`,
      print: printDocumentId,
      fetch: documentIdFetch(authorizedFetch(() => token, counting)),
    }),
    defaultOptions: { mutate: { update: updateCache } },
  });
  return { client, sent };
}

describe('Apollo Client', () => {
  const test = base
    /** What Apollo Client complains about in the console, such as data that its cache has lost. */
    .extend('complaints', { auto: true }, ({}, { onCleanup }) => {
      const spies = (['error', 'warn'] as const).map((level) => vi.spyOn(console, level));
      onCleanup(() => {
        expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
        for (const spy of spies) spy.mockRestore();
      });
      return spies;
    })
    /** A server on the same database that runs only trusted documents. */
    .extend('strict', ({ startApp }) => startApp({ env: { TRUSTED_DOCUMENTS_ONLY: 'true' } }))
    .extend('user', ({ strict, story }) => clientOf(strict, story.userToken))
    .extend('admin', ({ strict, story }) => clientOf(strict, story.adminToken));

  test('shows a generated PIN on its device without another request, with trusted documents only', async ({
    user: { client, sent },
    story,
  }) => {
    const before = await client.query({ query: MyDevicesDocument });
    expect(before.data?.viewer.devices.nodes).toMatchObject([{ oneTimePin: null, canGenerateOneTimePin: true }]);
    const { data } = await client.mutate({
      mutation: GenerateOneTimePinDocument,
      variables: { input: { deviceId: story.device.id } },
    });
    const result = data?.generateOneTimePin;
    if (result === undefined || isUserError(result)) throw new Error('no PIN');
    expect(result.pin).toMatch(/^\d{8}$/u);
    const after = client.readQuery({ query: MyDevicesDocument });
    expect(after?.viewer.devices.nodes[0]?.oneTimePin).toMatchObject({ id: result.oneTimePin.id, status: 'ACTIVE' });
    expect(sent).toHaveLength(2);
    for (const body of sent) expect(body).toMatch(/^\{"documentId":"sha256:[0-9a-f]{64}",/u);
  });

  test('narrows a result to its failures by the type', async ({ user: { client } }) => {
    const input = { deviceId: 'device_01jnzv6w4re1h8x3jx0qk2v5zz' };
    const { data } = await client.mutate({ mutation: GenerateOneTimePinDocument, variables: { input } });
    const result = data?.generateOneTimePin;
    if (result === undefined || !isUserError(result)) throw new Error('no failure');
    expect(result.code).toBe('NOT_FOUND');
    if (result.__typename === 'NotFound') expect(result.field).toBe('deviceId');
  });

  test('reads the lists on the screen again after a mutation that adds, deletes or concerns all', async ({ admin }) => {
    const { client } = admin;
    const names: string[][] = [];
    const labels = client.watchQuery({ query: LabelsDocument });
    labels.subscribe(({ data }) => {
      const nodes = data?.labels?.nodes ?? [];
      names.push(nodes.flatMap(({ name }) => name ?? []));
    });
    await until(() => names.length > 0);
    const created = await client.mutate({ mutation: CreateLabelDocument, variables: { input: { name: 'West' } } });
    const result = created.data?.createLabel;
    if (result === undefined || isUserError(result)) throw new Error('no label');
    await until(() => names.at(-1)?.join() === 'West');
    await client.mutate({ mutation: DeleteLabelDocument, variables: { input: { id: result.label.id } } });
    await until(() => names.at(-1)?.length === 0);
    expect(client.cache.extract()).not.toHaveProperty(`Label:${result.label.id}`);
  });

  test('learns that nobody can generate a PIN any more when no product is licensed', async ({ admin, story }) => {
    const { client } = admin;
    const seen: (boolean | undefined)[] = [];
    client.watchQuery({ query: UserDetailsDocument, variables: { id: story.userId } }).subscribe(({ data }) => {
      if (data?.node?.__typename === 'User') seen.push(data.node.canGenerateOneTimePin);
    });
    await until(() => seen.at(-1) === true);
    await client.mutate({ mutation: SetLicensedProductsDocument, variables: { input: { licensed: [] } } });
    await until(() => seen.at(-1) === false);
  });

  test('adds the next page to a list, and keeps the number of items', async ({ app, admin: { client, sent } }) => {
    for (const name of ['bea', 'cal', 'dan']) await app.user(name);
    const users = client.watchQuery({ query: UsersDocument, variables: { first: 2 } });
    const first = await users.refetch();
    const { endCursor } = first.data?.users.pageInfo ?? {};
    await users.fetchMore({ variables: { first: 2, after: endCursor, count: false } });
    const { data } = users.getCurrentResult();
    expect(data?.users?.nodes?.map(({ username }) => username)).toEqual(['ada', 'bea', 'cal', 'dan']);
    expect(data?.users?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(data?.users?.totalCount).toBe(5);
    // The table selects the number of devices of a user, and the page of a user the devices.
    const { id = '' } = data?.users?.nodes?.[0] ?? {};
    for (let time = 0; time < 2; time++) await client.query({ query: UserDetailsDocument, variables: { id } });
    await client.query({ query: UsersDocument, variables: { first: 2 } });
    expect(sent.filter((body) => body.includes(UserDetailsDocument.documentId))).toHaveLength(1);
    expect(sent.filter((body) => body.includes(UsersDocument.documentId))).toHaveLength(2);
  });

  test('keeps the pages of a table apart, if the portal asks for that', async ({ app, strict, story }) => {
    await app.user('bea');
    const { client, sent } = clientOf(strict, story.adminToken, { ...typePolicies, Query: {} });
    const page = async (after: string | null = null) => {
      const { data } = await client.query({ query: UsersDocument, variables: { first: 1, after } });
      return data?.users;
    };
    const first = await page();
    const second = await page(first?.pageInfo.endCursor);
    const names = [first, second, await page()].map((users) => users?.nodes.map(({ username }) => username));
    expect(names).toEqual([['ada'], ['bea'], ['ada']]);
    expect(sent).toHaveLength(2);
  });

  test('reads the table of users again after a user was created', async ({ admin: { client } }) => {
    const input = { username: 'eve', password: 'a password that eve knows' };
    const counts: (number | undefined)[] = [];
    client.watchQuery({ query: UsersDocument, variables: {} }).subscribe(({ data }) => {
      counts.push(data?.users?.totalCount);
    });
    await until(() => counts.at(-1) === 2);
    await client.mutate({ mutation: CreateUserDocument, variables: { input } });
    await until(() => counts.at(-1) === 3);
  });

  test('is told that a session has ended, and how long to wait', async ({ strict, startApp }) => {
    const ended = await clientOf(strict, 'pps_nobody')
      .client.query({ query: MyDevicesDocument })
      .catch((error: unknown) => error);
    expect([isUnauthenticated(ended), rateLimited(ended)]).toEqual([true, null]);
    const limitedApp = await startApp({ env: { LIMIT_PER_ACCOUNT: '1' } });
    const { client } = clientOf(limitedApp, null);
    const signIn = () =>
      client
        .mutate({ mutation: SignInDocument, variables: { input: { username: 'ada', password: 'wrong' } } })
        .catch((error: unknown) => error);
    await signIn();
    const limited = await signIn();
    expect(rateLimited(limited)).toBeGreaterThan(1);
    expect(isUnauthenticated(limited)).toBe(false);
  });
});

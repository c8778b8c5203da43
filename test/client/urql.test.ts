import { Client, type CombinedError, fetchExchange, mapExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { vi } from 'vitest';
import {
  CreateLabelDocument,
  DeleteLabelDocument,
  GenerateOneTimePinDocument,
  LabelsDocument,
  MyDevicesDocument,
  SetLicensedProductsDocument,
  SignInDocument,
  UserDetailsDocument,
  UsersDocument,
  authorizedFetch,
  isUnauthenticated,
  isUserError,
  possibleTypes,
} from '../../packages/client/src/index.ts';
import { keys, logger, pageResolvers, updates, withDocumentId } from '../../packages/client/src/urql.ts';
import { type TestApp, describe, expect, test as base, until } from '../testkit/index.ts';

/** A client of a portal with the normalized cache, with everything that the package has for it. */
function clientOf({ url }: TestApp, token: string) {
  const sent: string[] = [];
  const counting: typeof fetch = (input, init) => {
    if (typeof init?.body === 'string') sent.push(init.body);
    return fetch(input, init);
  };
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    fetch: authorizedFetch(() => token, counting),
    exchanges: [
      cacheExchange({
        keys,
        updates,
        possibleTypes,
        resolvers: pageResolvers(relayPagination),
        logger,
      }),
      mapExchange({ onOperation: withDocumentId }),
      fetchExchange,
    ],
  });
  return { client, sent };
}

describe('urql with its normalized cache', () => {
  const test = base
    /** What Graphcache complains about in the console. */
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
    await client.query(MyDevicesDocument, {}).toPromise();
    const { data } = await client
      .mutation(GenerateOneTimePinDocument, { input: { deviceId: story.device.id } })
      .toPromise();
    const result = data?.generateOneTimePin;
    if (result === undefined || isUserError(result)) throw new Error('no PIN');
    const after = await client.query(MyDevicesDocument, {}).toPromise();
    expect(after.data?.viewer.devices.nodes[0]?.oneTimePin).toMatchObject({
      id: result.oneTimePin.id,
      status: 'ACTIVE',
    });
    expect(sent).toHaveLength(2);
    for (const body of sent) expect(body).toContain('"documentId":"sha256:');
  });

  test('takes a failure without a complaint', async ({ user: { client } }) => {
    const input = { username: 'ada', password: 'wrong' };
    const { data } = await client.mutation(SignInDocument, { input }).toPromise();
    expect(data?.signIn).toMatchObject({ code: 'INVALID_CREDENTIALS' });
  });

  test('reads the lists on the screen again after a mutation that adds, deletes or concerns all', async ({
    admin,
    story,
  }) => {
    const { client } = admin;
    const names: string[][] = [];
    client
      .query(LabelsDocument, { first: 100 })
      .subscribe(({ data }) => names.push(data?.labels.nodes.map(({ name }) => name) ?? []));
    await until(() => names.length > 0);
    const created = await client.mutation(CreateLabelDocument, { input: { name: 'West' } }).toPromise();
    const result = created.data?.createLabel;
    if (result === undefined || isUserError(result)) throw new Error('no label');
    await until(() => names.at(-1)?.join() === 'West');
    await client.mutation(DeleteLabelDocument, { input: { id: result.label.id } }).toPromise();
    await until(() => names.at(-1)?.length === 0);

    const seen: boolean[] = [];
    client.query(UserDetailsDocument, { id: story.userId, first: 20 }).subscribe(({ data }) => {
      if (data?.node?.__typename === 'User') seen.push(data.node.canGenerateOneTimePin);
    });
    await until(() => seen.at(-1) === true);
    await client.mutation(SetLicensedProductsDocument, { input: { licensed: [] } }).toPromise();
    await until(() => seen.at(-1) === false);
  });

  test('adds the next page to a list', async ({ app, admin: { client } }) => {
    for (const name of ['bea', 'cal', 'dan']) await app.user(name);
    const first = await client.query(UsersDocument, { first: 2 }).toPromise();
    const after = first.data?.users.pageInfo.endCursor;
    const { data } = await client.query(UsersDocument, { first: 2, after }).toPromise();
    expect(data?.users.nodes.map(({ username }) => username)).toEqual(['ada', 'bea', 'cal', 'dan']);
  });

  test('is told that a session has ended', async ({ strict }) => {
    const { error } = await clientOf(strict, 'pps_nobody').client.query(MyDevicesDocument, {}).toPromise();
    expect(isUnauthenticated(error satisfies CombinedError | undefined)).toBe(true);
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, visit } from 'graphql';
import {
  CurrentSessionDocument,
  MyDevicesDocument,
  PortalSettingsDocument,
  SignInDocument,
  UsersDocument,
} from '../../packages/client/src/index.ts';
import { PASSWORD, type TestApp, describe, dumpTables, expect } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const test = base
  /** Sends a body with POST. */
  .extend(
    'post',
    ({ app }) =>
      (body: object, token: string | null = null) =>
        postTo(app, body, token),
  )
  /** Writes a manifest with the texts, by their IDs unless others are given, and returns its path. */
  .extend('manifest', ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinportal-manifest-'));
    onCleanup(() => rmSync(folder, { recursive: true }));
    return (content: unknown): string => {
      const path = join(folder, 'manifest.json');
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    };
  });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function postTo(app: Pick<TestApp, 'url'>, body: object, token: string | null) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const type = response.headers.get('content-type');
  return { status: response.status, type, ...((await response.json()) as Answer) };
}

const get = (
  app: TestApp,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) => fetch(`${app.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

describe('a document of the client', () => {
  test('runs by its ID, with variables and the token, as its text does', async ({ story, post }) => {
    const manifest = JSON.parse(readFileSync('src/generated/trusted-documents.json', 'utf8')) as Record<string, string>;
    const { documentId } = MyDevicesDocument;
    const query = manifest[documentId];
    for (const variables of [{}, { first: 1 }]) {
      const byText = await post({ query, variables }, story.userToken);
      for (let time = 0; time < 3; time++) {
        expect(await post({ documentId, variables }, story.userToken)).toEqual(byText);
      }
      expect(byText).toMatchObject({ status: 200, data: { viewer: { devices: { totalCount: 1 } } } });
    }
    const anonymous = await post({ documentId });
    expect(anonymous.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('runs by its ID in the URL, if it is a query', async ({ app, story }) => {
    const headers = { authorization: `Bearer ${story.userToken}` };
    const byUrl = await get(app, { documentId: CurrentSessionDocument.documentId, variables: '{}' }, headers);
    expect(byUrl.status).toBe(200);
    expect(await byUrl.json()).toMatchObject({ data: { currentSession: { id: expect.any(String) as string } } });
    const inBrowser = await get(
      app,
      { documentId: PortalSettingsDocument.documentId },
      { accept: 'text/html,*/*;q=0.8' },
    );
    expect(await inBrowser.json()).toMatchObject({ data: { portalSettings: {} } });
    expect(app.logged()).not.toContain(CurrentSessionDocument.documentId);
  });

  test('is not run by GET if it is a mutation', async ({ app }) => {
    await app.user('ada');
    const before = await dumpTables(app.deps.db);
    const variables = JSON.stringify({ input: { username: 'ada', password: PASSWORD } });
    const response = await get(app, { documentId: SignInDocument.documentId, variables });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  test('is under the limits on the response and under the permissions of every operation', async ({ story, post }) => {
    const { documentId } = UsersDocument;
    expect(await post({ documentId, variables: { first: 101 } }, story.adminToken)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    const denied = await post({ documentId, variables: { first: 1 } }, story.userToken);
    expect(denied.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a request', () => {
  const UNKNOWN = idOf('{ __typename }');

  test.for<[what: string, body: object, code: string]>([
    ['an unknown documentId', { documentId: UNKNOWN }, 'DOCUMENT_NOT_FOUND'],
    ['the name of a property of every object', { documentId: '__proto__' }, 'DOCUMENT_NOT_FOUND'],
    ['a documentId and a query', { documentId: UNKNOWN, query: '{ __typename }' }, 'BAD_REQUEST'],
    ['a documentId that is no string', { documentId: [UNKNOWN] }, 'BAD_REQUEST'],
  ])('with %s is rejected as a GraphQL response', async ([, body, code], { post }) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, type: expect.stringContaining('graphql-response+json') as string });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer).not.toHaveProperty('data');
  });

  test('with documentId twice in the URL, or with a query beside it, is rejected', async ({ app }) => {
    const { documentId } = PortalSettingsDocument;
    for (const search of [`documentId=${documentId}&documentId=${documentId}`, `documentId=${documentId}&query={x}`]) {
      const response = await fetch(`${app.url}/graphql?${search}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
    const unknown = await get(app, { documentId: UNKNOWN });
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_FOUND' } }] });
  });

  test('with an empty documentId is one without', async ({ app, post }) => {
    for (const documentId of [null, '']) {
      expect(await post({ documentId, query: '{ __typename }' })).toMatchObject({ data: { __typename: 'Query' } });
    }
    const response = await get(app, { documentId: '', query: '{ __typename }' });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('TRUSTED_DOCUMENTS', () => {
  const OWN = 'query Mine($id: ID!) { node(id: $id) { ... on Device { name } } }';

  test('adds the documents of a team, with IDs with and without a prefix', async ({ startApp, story, manifest }) => {
    const other = '{ viewer { username } }';
    const file = manifest({ [idOf(OWN)]: OWN, [idOf(other).replace('sha256:', '')]: other });
    const app = await startApp({ env: { TRUSTED_DOCUMENTS: file } });
    const { userToken, device } = story;
    const named = await postTo(app, { documentId: idOf(OWN), variables: { id: device.id } }, userToken);
    expect(named.data).toEqual({ node: { name: 'My iPhone' } });
    expect((await postTo(app, { documentId: idOf(other) }, userToken)).data).toEqual({ viewer: { username: 'ada' } });
    const ofTheClient = await postTo(app, { documentId: CurrentSessionDocument.documentId }, userToken);
    expect(ofTheClient.errors).toBeUndefined();
    expect((await postTo(app, { query: '{ __typename }' }, null)).data).toEqual({ __typename: 'Query' });
  });

  const WRONG = '{ viewer { nothing } }';
  const DEEP = `{ viewer { ${'devices { nodes { user { '.repeat(5)} id ${'} } } '.repeat(5)} } }`;
  test.for<[what: string, content: unknown, problem: RegExp]>([
    ['is no JSON', '{', /is not a JSON object with the text of each document by its ID$/u],
    ['is no object of texts', { [idOf(OWN)]: [OWN] }, /is not a JSON object/u],
    [
      'has a text with another ID',
      { [idOf(WRONG)]: OWN },
      new RegExp(`document ${idOf(WRONG)} does not match .*${idOf(OWN)}$`, 'u'),
    ],
    [
      'has a document that cannot be parsed',
      { [idOf('{')]: '{' },
      /document sha256:\w+ cannot be parsed: Syntax Error/u,
    ],
    [
      'has a document that does not match the schema',
      { [idOf(WRONG)]: WRONG },
      /is not valid: Cannot query field "nothing" on type "User"/u,
    ],
    ['has a document beyond the limits', { [idOf(DEEP)]: DEEP }, /is not valid: .*depth/iu],
  ])('stops the server with one line if the file %s', async ([, content, problem], { startApp, manifest }) => {
    const started = startApp({ env: { TRUSTED_DOCUMENTS: manifest(content) } });
    await expect(started).rejects.toThrow(problem);
    await expect(started).rejects.toThrow(/^TRUSTED_DOCUMENTS: [^\n]*$/u);
  });

  test('stops the server if the file does not exist, or if production forbids a document', async ({
    startApp,
    manifest,
  }) => {
    await expect(startApp({ env: { TRUSTED_DOCUMENTS: '/nowhere/manifest.json' } })).rejects.toThrow(
      'TRUSTED_DOCUMENTS: /nowhere/manifest.json cannot be read (ENOENT)',
    );
    const introspection = '{ __schema { queryType { name } } }';
    const env = { TRUSTED_DOCUMENTS: manifest({ [idOf(introspection)]: introspection }) };
    await expect(startApp({ env: { ...env, NODE_ENV: 'production' } })).rejects.toThrow(/introspection/u);
    await startApp({ env });
  });
});

test('the compiled server has the documents of the client, and exits with one line if a manifest is bad', async ({
  pinportal,
  manifest,
}) => {
  const server = await pinportal.serve({ TRUSTED_DOCUMENTS_ONLY: 'true' });
  const { data } = await postTo(server, { documentId: PortalSettingsDocument.documentId }, null);
  expect(data).toMatchObject({ portalSettings: { productName: 'PinPortal' } });
  await server.kill('SIGTERM');
  const { code, stderr } = await pinportal.run(['serve'], { env: { TRUSTED_DOCUMENTS: manifest('{'), PORT: '0' } });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^pinportal: TRUSTED_DOCUMENTS: [^\n]+ is not a JSON object [^\n]*\n$/u);
});

describe('with TRUSTED_DOCUMENTS_ONLY', () => {
  test.override('env', { TRUSTED_DOCUMENTS_ONLY: 'true' });

  test('runs trusted documents, and rejects every other document before it is parsed', async ({ app, post }) => {
    await app.user('ada');
    const input = { username: 'ada', password: PASSWORD };
    const { data } = await post({ documentId: PortalSettingsDocument.documentId });
    expect(data).toMatchObject({ portalSettings: { productName: 'PinPortal' } });
    const before = await dumpTables(app.deps.db);
    for (const body of [
      { query: '{ __typename }' },
      { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input } },
      { query: '{' },
      { query: '{ __typename }', documentId: '' },
      { variables: {} },
    ]) {
      const answer = await post(body);
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
    }
    expect(await dumpTables(app.deps.db)).toEqual(before);
    const byUrl = await get(app, { query: '{ __typename }' });
    expect(await byUrl.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  });

  test('has no playground and no schema, instead of a playground that cannot work', async ({ app }) => {
    const open = (path: string) => fetch(`${app.url}${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect((await open('/')).status).toBe(200); // the user portal sends trusted documents only
    expect((await open('/playground/accounts.json')).status).toBe(404);
    expect((await open('/schema.graphql')).status).toBe(404);
    const response = await open('/graphql');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  });
});

describe('GET /schema.graphql', () => {
  test('returns the SDL that the client has', async ({ app }) => {
    const response = await fetch(`${app.url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(readFileSync('src/generated/schema.graphql', 'utf8'));
  });

  test('declares every directive that it uses, apart from those that all tools know', async ({ app }) => {
    const sdl = parse(await (await fetch(`${app.url}/schema.graphql`)).text());
    const used = new Set<string>();
    const declared = new Set(['deprecated', 'specifiedBy']);
    visit(sdl, {
      Directive: ({ name }) => void used.add(name.value),
      DirectiveDefinition: ({ name }) => void declared.add(name.value),
    });
    expect(used).toContain('oneOf');
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });

  test('returns 404 in production, where introspection is off', async ({ startApp }) => {
    const app = await startApp({ env: { NODE_ENV: 'production' } });
    expect((await fetch(`${app.url}/schema.graphql`)).status).toBe(404);
  });
});

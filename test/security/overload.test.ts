import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPortal } from '../testkit/seed.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

/** How soon a warm server is done with a bad document: the median of some tries, so that one pause counts for nothing. */
const PATIENCE_MS = 100;
const TRIES = 5;

const many = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');
const nest = (times: number, open: string, inner: string): string =>
  open.repeat(times) + inner + '}'.repeat(times * (open.split('{').length - 1));
/** Fragments that each spread the next one twice. */
const doubling = (times: number, on: string, field: string): string =>
  `${many(times, (n) => `fragment F${n} on ${on} { ...F${n + 1} ...F${n + 1} }`)} fragment F${times} on ${on} { ${field} }`;

const DEPTH = /^Syntax Error: Query depth limit of 12 exceeded/;
const ALIASES = /^Syntax Error: Aliases limit of 15 exceeded/;
const TOKENS = /^Syntax Error: Document contains more that 1500 tokens/;
const SELECTIONS = /^Selections limit of 400 exceeded/;
const REPETITIONS = /^The same field or fragment is selected more than 10 times\.$/;
const NODES = /^The operation could answer \d+ things, more than 11000\./;
const PAGE = /^"first" must be from 1 to 100\.$/;

const DOCUMENTS: [title: string, query: string, message: RegExp][] = [
  ['a deep document', `{ viewer { ${nest(40, 'devices { nodes { user { ', 'id')} } }`, DEPTH],
  ['one level too many', `{ viewer { ${nest(4, 'devices { nodes { user { ', 'id')} } }`, DEPTH],
  [
    'a deep document in fragments',
    `{ viewer { ...F0 } } ${many(5, (n) => `fragment F${n} on User { devices { nodes { user { ...F${n + 1} } } } }`)} fragment F5 on User { id }`,
    DEPTH,
  ],
  ['inline fragments within one another', `{ ${nest(490, '... { ', '__typename')} }`, SELECTIONS],
  [
    'fragments in a circle',
    '{ viewer { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    /^Cannot spread fragment "…" within itself/,
  ],
  [
    'a fragment that spreads itself',
    '{ ...A } fragment A on Query { __typename ...A }',
    /^Cannot spread fragment "…" within itself/,
  ],
  ['a long chain of aliases', `{ ${many(200, (n) => `a${n}: viewer { id }`)} }`, ALIASES],
  ['one alias too many', `{ ${many(16, (n) => `a${n}: viewer { id }`)} }`, ALIASES],
  ['aliases of __typename', `{ ${many(400, (n) => `a${n}: __typename`)} }`, ALIASES],
  [
    'aliases in fragments',
    `{ ${many(4, (n) => `...F${n}`)} } ${many(4, (n) => `fragment F${n} on Query { ${many(4, (m) => `a${n}${m}: __typename`)} }`)}`,
    ALIASES,
  ],
  [
    '@include again and again',
    `{ viewer { id ${'@include(if: true) '.repeat(150)} } }`,
    /^Syntax Error: Directives limit of 20 exceeded/,
  ],
  [
    '@skip on field after field',
    `{ viewer { ${many(150, (n) => `f${n} @skip(if: false)`)} } }`,
    /^Syntax Error: Directives limit of 20 exceeded/,
  ],
  ['a few unknown directives', `{ __typename ${'@aa '.repeat(10)} }`, /^Unknown directive/],
  [
    'many unknown directives',
    `{ __typename ${many(700, (n) => `@a${n}`)} }`,
    /^Syntax Error: Directives limit of 20 exceeded/,
  ],
  ['a field 300 times', `{ ${'__typename '.repeat(300)} }`, REPETITIONS],
  ['a field 500 times', `{ ${'__typename '.repeat(500)} }`, SELECTIONS],
  ['as many fields as there may be tokens', `{ ${'__typename '.repeat(1_490)} }`, SELECTIONS],
  ['an object again and again', `{ viewer { ${'devices { nodes { id } } '.repeat(60)} } }`, REPETITIONS],
  ['fragments that double, of __typename', `{ ...F0 } ${doubling(130, 'Query', '__typename')}`, SELECTIONS],
  ['fragments that double, of a field', `{ viewer { ...F0 } } ${doubling(130, 'User', 'id')}`, SELECTIONS],
  ['fragments that double only a few times', `{ ...F0 } ${doubling(10, 'Query', '__typename')}`, SELECTIONS],
  ['one fragment, many times', `{ ${'...A '.repeat(700)} } fragment A on Query { __typename }`, SELECTIONS],
  ['too many tokens', `{ ${many(2_000, (n) => `f${n}`)} }`, TOKENS],
  ['as many tokens as a body holds', `{ ${'f '.repeat(45_000)} }`, TOKENS],
  ['punctuation alone', '{'.repeat(90_000), /^Syntax Error: /],
  ['many fields that there are not', `{ ${many(1_400, (n) => `f${n}`)} }`, SELECTIONS],
  [
    'fields that conflict, over and over',
    `{ ${many(60, (n) => `viewer { devices(first: ${n + 1}) { nodes { id } } }`)} }`,
    REPETITIONS,
  ],
  ['many variables', `query (${many(350, (n) => `$v${n}: Int`)}) { __typename }`, /^Variable "…" is never used/],
  ['many operations', many(300, (n) => `query Q${n} { __typename }`), /^Syntax Error: |^Must provide operation name/],
  ['a page of 101', '{ users(first: 101) { nodes { id } } }', PAGE],
  ['a page of 101 within a page', '{ users(first: 2) { nodes { devices(first: 101) { nodes { id } } } } }', PAGE],
  ['the largest page that can be written', '{ users(first: 2147483647) { nodes { id } } }', PAGE],
  ['a page less than nothing', '{ users(first: 2) { nodes { devices(first: -1) { nodes { id } } } } }', PAGE],
  [
    'pages within pages within pages',
    '{ users(first: 100) { nodes { devices(first: 100) { nodes { user { devices(first: 100) { nodes { id } } } } } } } }',
    NODES,
  ],
  [
    'pages within pages, by edges',
    '{ users(first: 100) { edges { node { devices(first: 100) { edges { node { user { devices(first: 2) { edges { cursor } } } } } } } } } }',
    NODES,
  ],
  [
    'pages within pages, in fragments',
    '{ users(first: 100) { ...A } } fragment A on UserConnection { nodes { ... on User { ...B } } } fragment B on User { devices(first: 100) { nodes { user { devices(first: 2) { nodes { id } } } } } }',
    NODES,
  ],
  [
    'pages within lists within pages',
    '{ users(first: 100) { nodes { devices(first: 100) { nodes { labels { devices(first: 100) { nodes { id } } } } } } } }',
    NODES,
  ],
  ['lists within lists', `{ devices(first: 100) { nodes { ${nest(4, 'labels { policies { ', 'id')} } } }`, NODES],
  [
    'pages in one another, of the viewer',
    '{ viewer { devices(first: 100) { nodes { user { devices(first: 100) { nodes { user { devices { nodes { id } } } } } } } } } }',
    NODES,
  ],
  [
    'large pages beside one another',
    `{ ${many(12, (n) => `a${n}: users(first: 100) { nodes { devices { nodes { id } } } }`)} }`,
    NODES,
  ],
];

const post = async (app: TestApp, token: string, body: string) => {
  const start = performance.now();
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const text = await response.text();
  const took = performance.now() - start;
  return {
    took,
    status: response.status,
    errors: (JSON.parse(text) as { errors?: { message: string }[] }).errors ?? [],
  };
};

describe.each(['production', 'development'])('an overload, in %s,', (mode) => {
  let app: TestApp;
  let token: string;
  beforeAll(async () => {
    app = await startApp('sqlite', { env: { NODE_ENV: mode } });
    token = await app.admin();
    await seedPortal(app, 3, 3);
    for (const [, query] of DOCUMENTS) await post(app, token, JSON.stringify({ query })); // warm
  });
  afterAll(() => app.stop());

  /** What has been resolved so far. */
  const resolved = async () =>
    (await (await fetch(`${app.url}/metrics`)).text())
      .split('\n')
      .filter((line) => line.startsWith('pinportal_graphql_requests_total'));

  async function expectRefused(body: string, message: RegExp, expectedStatus = 400): Promise<void> {
    const before = await resolved();
    app.sql.statements = [];
    const times: number[] = [];
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const { took, status, errors } = await post(app, token, body);
      times.push(took);
      expect(status).toBe(expectedStatus);
      expect(errors[0]?.message).toMatch(message);
    }
    expect(times.sort((a, b) => a - b)[Math.floor(TRIES / 2)]).toBeLessThan(PATIENCE_MS);
    expect(await resolved()).toEqual(before);
    // Who is asking is found out ahead of the document.
    expect(app.sql.statements.filter((statement) => !statement.includes('FROM sessions'))).toEqual([]);
  }

  it.each(DOCUMENTS)('by %s is refused at once', async (_title, query, message) => {
    await expectRefused(JSON.stringify({ query }), message);
  });

  it('by pages within pages is refused when their sizes are variables, too', async () => {
    const query = `query ($many: Int!, $few: Int! = 100) { users(first: $many) { nodes { devices(first: $few) { nodes { user {
      devices(first: $many) { nodes { id } } } } } } } }`;
    await expectRefused(JSON.stringify({ query, variables: { many: 100 } }), NODES);
    await expectRefused(JSON.stringify({ query, variables: { many: 2, few: 101 } }), PAGE);
    expect((await app.send(query, { many: 2, few: 2 }, token)).errors).toBeUndefined();
  });

  it('by pages whose size is left out is counted with the default', async () => {
    const query = `{ users { nodes { devices { nodes { user { devices { nodes { user { devices { nodes { id } } } } } } } } } } }`;
    await expectRefused(JSON.stringify({ query }), NODES);
  });

  it('by a long string, a large body or large variables is refused at once', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const large = 'x'.repeat(100_000);
    for (const body of [
      JSON.stringify({ query: `{ node(id: "${large}") { id } }` }),
      JSON.stringify({ query, variables: { id: large } }),
      JSON.stringify({ query, variables: { id: 'unknown' }, extensions: { large } }),
      JSON.stringify({ query, variables: Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`v${n}`, n])) }),
      ' '.repeat(100_001),
    ]) {
      await expectRefused(body, /^The body is larger than 100000 bytes\.$/, 413);
    }
  });

  it('by variables nested as deep as a body holds, or by long lists of them, is refused at once', async () => {
    const query = 'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { __typename } }';
    for (const input of [
      '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000),
      '['.repeat(45_000) + '1' + ']'.repeat(45_000),
      `{"userIds":${'['.repeat(45_000)}1${']'.repeat(45_000)},"roles":[]}`,
      `{"userIds":[],"roles":[${'"NONSENSE",'.repeat(8_000)}"NONSENSE"]}`,
      `{"userIds":[],"roles":[],${many(6_000, (n) => `"f${n}":1,`)}"z":1}`,
    ]) {
      await expectRefused(
        `{"query":${JSON.stringify(query)},"variables":{"input":${input}}}`,
        /^Variable "\$input" got an invalid value/,
      );
    }
  });

  it('by an array of operations is refused at once', async () => {
    const operations = Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' }));
    await expectRefused(JSON.stringify(operations), /^Operation batching disabled\.$/);
    await expectRefused(JSON.stringify(operations.slice(0, 1)), /^Operation batching disabled\.$/);
  });

  it('by introspection within introspection is refused at once', async () => {
    await expectRefused(
      JSON.stringify({ query: `{ __schema { types { ${nest(4, 'fields { type { ', 'name')} } } }` }),
      /^Maximum introspection depth exceeded$/,
    );
  });

  it('leaves the pages of the portals alone', async () => {
    const eligibility =
      'canGenerateOneTimePin oneTimePinEligibility { canGenerate requirements { code satisfied explanation } }';
    for (const query of [
      `{ users(first: 100) { nodes { username roles { code } canGenerateOneTimePin devices(first: 100) { nodes { name ${eligibility}
         user { username } labels { name } } } } pageInfo { endCursor } } }`,
      `{ viewer { devices(first: 100) { nodes { name ${eligibility} labels { name } appConnectGlobalPolicy { name } } } } }`,
      `{ labels(first: 100) { nodes { name policies { name } devices(first: 20) { nodes { name } } } } }`,
      `{ appConnectGlobalPolicies(first: 100) { nodes { name labels { name devices(first: 5) { nodes { name } } } } } }`,
      `{ auditEvents(first: 100) { edges { cursor node { action details { name value } } } } }`,
    ]) {
      expect((await app.send(query, {}, token)).errors).toBeUndefined();
    }
  });
});

describe('what a server tells of its schema', () => {
  it('is all in development, where the playground needs it', async () => {
    const app = await startApp('sqlite');
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    const { data, errors } = await app.send(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('generateOneTimePin');
    await app.stop();
  });

  it('is nothing in production, neither by introspection nor by suggestions', async () => {
    const app = await startApp('sqlite', { env: { NODE_ENV: 'production' } });
    for (const query of [
      getIntrospectionQuery(),
      '{ __schema { queryType { name } } }',
      '{ __type(name: "User") { name } }',
      '{ ... on Query { ...A } } fragment A on Query { a: __type(name: "User") { name } }',
      '{ viewe { id } }',
      '{ viewer { usernam } }',
      '{ user { id } }',
      '{ users(frst: 1) { nodes { id } } }',
      '{ viewer { ... on Usr { id } } }',
      'query ($input: SignInInpt!) { __typename }',
      'mutation { setDeviceStatus(input: { id: "x", statu: LOST }) { __typename } }',
      'mutation { setDeviceStatus(input: { id: "x", status: LOS }) { __typename } }',
      '{ viewer @skp(if: true) { id } }',
      'mutation { signin(input: {}) { __typename } }',
    ]) {
      const answer = await app.send(query);
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
      expect(JSON.stringify(answer.errors)).not.toMatch(
        /did you mean|username|viewer|LOST|BLOCKED|deviceIds|SignInInput/i,
      );
    }
    // Variables are coerced apart from the document, and graphql-js has suggestions there as well.
    for (const input of [
      { id: 'x', status: 'LOS' },
      { id: 'x', status: 'LOST', statu: 'LOST' },
      { id: 'x', staus: 'LOST' },
    ]) {
      const answer = await app.send(
        'mutation ($input: SetDeviceStatusInput!) { setDeviceStatus(input: $input) { __typename } }',
        { input },
      );
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.errors)).not.toMatch(/did you mean|LOST|BLOCKED/i);
    }
    await app.stop();
  });
});

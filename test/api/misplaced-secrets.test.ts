import fc from 'fast-check';
import { describe, expect, test as base } from '../testkit/index.ts';

/** Recognisable secrets of every form a secret has: a word, digits, and one with quotes and signs. */
const canary = fc.constantFrom('hunterCanaryTwo', '948215637024', 'pass"word; Expected type\\canary}€');

/** Valid operations; the secret replaces or follows one of their tokens. */
const DOCUMENTS = [
  'query Portal($first: Int!, $after: String) { viewer { id devices(first: $first, after: $after) { nodes { id } } } }',
  'mutation { signIn(input: { username: "ada", password: "x" }) { __typename ... on SignInSuccess { sessionToken } } }',
  'mutation ($input: SignInInput!) { signIn(input: $input) { ...Token } } fragment Token on SignInSuccess { sessionToken }',
  'mutation { assignRoles(input: { userIds: ["a"], roles: [REGISTER_DEVICE] }) { __typename } }',
  'mutation { setAppConnectGlobalPolicyPriority(input: { id: "a", priority: 1 }) { __typename } }',
  'query { node(id: "a") @include(if: true) { id } users(first: 5, search: """b""") { nodes { username } } }',
  '{ auditEvents(first: 20, filter: { actions: [SIGN_IN] }) { nodes { id } } }',
];
const FORMS: ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret),
  (secret) => `"""${secret.replaceAll('\\', '')}"""`,
  (secret) => `"${secret}`,
  (secret) => `"""${secret}`,
  (secret) => `"\\x${secret}"`,
  (secret) => `"\\u${secret}"`,
  (secret) => `0${secret}`,
  (secret) => `1.${secret}`,
  (secret) => `-${secret}`,
  (secret) => `$${secret}`,
  (secret) => `@${secret}`,
  (secret) => `...${secret}`,
  (secret) => `{ ${secret} }`,
  (secret) => `[${JSON.stringify(secret)}]`,
  (secret) => `(${secret}: 1)`,
  (secret) => `%${secret}`,
  (secret) => `# ${secret}\n`,
];
const misplacedInDocument = fc
  .record({
    secret: canary,
    document: fc.constantFrom(...DOCUMENTS),
    form: fc.constantFrom(...FORMS),
    place: fc.nat(100),
    replaces: fc.boolean(),
  })
  .map(({ secret, document, form, place, replaces }) => {
    const tokens = document.match(/"""[^"]*"""|"[^"]*"|\.\.\.|[$@]?\w+|[^\s,]/gu) ?? [];
    tokens.splice(place % tokens.length, replaces ? 1 : 0, form(secret));
    return { secret, query: tokens.join(' '), variables: { first: 1, input: { username: 'ada', password: 'x' } } };
  });

const OPERATIONS: Record<string, string> = {
  signIn: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
  createUser: 'mutation ($input: CreateUserInput!) { createUser(input: $input) { __typename } }',
  setPriority:
    'mutation ($input: SetAppConnectGlobalPolicyPriorityInput!) { setAppConnectGlobalPolicyPriority(input: $input) { __typename } }',
  registerDevice: 'mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }',
  list: 'query ($input: Int!) { viewer { devices(first: $input) { nodes { id } } } }',
  roles: 'mutation ($input: [RoleCode!]!) { assignRoles(input: { userIds: [], roles: $input }) { __typename } }',
  flag: 'mutation ($input: Boolean!) { signOut(input: { everywhere: $input }) { __typename } }',
  id: 'query ($input: ID!) { node(id: $input) { id } }',
};
const FIELDS = ['username', 'password', 'registrationPin', 'name', 'platform', 'id', 'priority', 'roles', 'email'];
const misplacedInVariables = canary.chain((secret) => {
  const leaf = fc.constantFrom<unknown>(
    secret,
    [secret],
    { [secret]: 1 },
    { value: secret },
    [[{ password: secret }]],
    948_215_637_024,
    9482.15637024,
    null,
    true,
  );
  const value = fc.oneof(leaf, fc.dictionary(fc.constantFrom(...FIELDS, secret), leaf, { maxKeys: 6 }), fc.array(leaf));
  return fc.record({
    secret: fc.constant(secret),
    query: fc.constantFrom(...Object.values(OPERATIONS)),
    variables: fc.record({ input: value }),
  });
});

function expectNoSecret(text: string, secret: string): void {
  // The response may contain digits as a number, and letters and signs as JSON escapes them.
  for (const form of [secret, JSON.stringify(secret).slice(1, -1), '948215637024', '15637024', 'hunterCanaryTwo']) {
    expect(text).not.toContain(form);
  }
}

describe('a misplaced secret', () => {
  const test = base
    /** Sends a body and asserts that neither the response nor the log repeats the secret. */
    .extend('expectNotRepeated', ({ app }) => async (body: unknown, secret: string): Promise<void> => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      expect(response.status).toBeLessThan(500);
      expectNoSecret(await response.text(), secret);
    });

  test('is never repeated from any place in a document', async ({ app, expectNotRepeated }) => {
    await fc.assert(
      fc.asyncProperty(misplacedInDocument, ({ secret, query, variables }) =>
        expectNotRepeated({ query, variables }, secret),
      ),
      { numRuns: 600 },
    );
    expectNoSecret(app.logged(), 'hunterCanaryTwo');
  });

  test('is never repeated from any place in the variables', async ({ app, expectNotRepeated }) => {
    await fc.assert(
      fc.asyncProperty(misplacedInVariables, ({ secret, query, variables }) =>
        expectNotRepeated({ query, variables }, secret),
      ),
      { numRuns: 400 },
    );
    expectNoSecret(app.logged(), 'hunterCanaryTwo');
  });

  test.for<[place: string, body: unknown]>([
    [
      'the operation name',
      { query: 'query A { viewer { id } } query B { viewer { id } }', operationName: 'hunterCanaryTwo' },
    ],
    ['extensions', { query: '{ viewer { id } }', extensions: { hunterCanaryTwo: 'hunterCanaryTwo' } }],
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'hunterCanaryTwo' } } }],
    ['variables that are not an object', { query: '{ viewer { id } }', variables: 'hunterCanaryTwo' }],
    ['a query that is not a string', { query: { hunterCanaryTwo: 'hunterCanaryTwo' } }],
    ['a body that is an array', [{ query: 'hunterCanaryTwo' }]],
    ['a body that is a string', '"hunterCanaryTwo"'],
    ['a body that is not JSON', '{"query": "hunterCanaryTwo'],
    ['a body with a poisoned key', '{"__proto__": {"hunterCanaryTwo": 1}, "query": "{ viewer { id } }"}'],
  ])('is never repeated from %s', async ([, body], { app, expectNotRepeated }) => {
    await expectNotRepeated(body, 'hunterCanaryTwo');
    expectNoSecret(app.logged(), 'hunterCanaryTwo');
  });
});

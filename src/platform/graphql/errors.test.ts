import fc from 'fast-check';
import { buildSchema, graphqlSync, validate, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../../../test/testkit/test-app.ts';
import { withoutValues, wordsOf } from './errors.ts';

const schema = buildSchema(`
  enum Color { RED }
  input PaintInput { color: Color! coats: Int names: [String!] }
  type Query { paint(input: PaintInput!): String }
`);
const words = wordsOf(schema);

describe('withoutValues', () => {
  it.each([
    ['Cannot query field "paint" on type "Query".', 'Cannot query field "paint" on type "Query".'],
    ['Cannot query field "hunter2" on type "Query".', 'Cannot query field "…" on type "Query".'],
    ['Unknown argument "hunter2" on field "Query.paint".', 'Unknown argument "…" on field "Query.paint".'],
    ['Unknown directive "@hunter2".', 'Unknown directive "…".'],
    ['Syntax Error: Expected Name, found String "hunter2".', 'Syntax Error: Expected Name.'],
    ['Syntax Error: Unexpected Name "hunter2".', 'Syntax Error: Unexpected token.'],
    ['Syntax Error: Unterminated string.', 'Syntax Error: Unterminated string.'],
    ['Value "hunter2" does not exist in "Color" enum.', 'Value "…" does not exist in "Color" enum.'],
    ['Int cannot represent non-integer value: 4711', 'Int cannot represent non-integer value.'],
    ['Expected value of type "Int", found "hunter2".', 'Expected value of type "Int".'],
    ['"first" must be from 1 to 100.', '"…" must be from 1 to 100.'],
  ])('%s', (message, shown) => {
    expect(withoutValues(message, words)).toBe(shown);
  });

  it('keeps what tells how to mend a variable', () => {
    const messageFor = (input: unknown) => {
      const source = 'query ($input: PaintInput!) { paint(input: $input) }';
      const { errors } = graphqlSync({ schema, source, variableValues: { input } });
      return errors?.map(({ message }) => withoutValues(message, words));
    };
    expect(messageFor({})).toEqual([
      'Variable "$input" got an invalid value: Field "color" of required type "Color!" was not provided.',
    ]);
    expect(messageFor({ color: 'RED', names: ['a', null] })).toEqual([
      'Variable "$input" got an invalid value at "input.names[1]": Expected non-nullable type "String!" not to be null.',
    ]);
    expect(messageFor('hunter2')).toEqual([
      'Variable "$input" got an invalid value: Expected type "PaintInput" to be an object.',
    ]);
    expect(messageFor({ color: 'hunter2; Expected type "Int" to be an object' })).toEqual([
      'Variable "$input" got an invalid value at "input.color": Expected type "Int" to be an object.',
    ]);
  });

  it('leaves alone what says nothing but words of the schema', () => {
    const [error] = validate(schema, parse('{ paint }'));
    expect(withoutValues(error?.message ?? '', words)).toBe(error?.message);
  });
});

describe('an answer over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('sqlite');
  });
  afterAll(() => app.stop());

  /** Secrets of every form: a word, digits, and a text with quotes and punctuation. */
  const canary = fc.constantFrom('hunterCanaryTwo', '948215637024', 'pass"word; Expected type\\canary}€');

  /** Valid operations. A secret replaces one of their tokens, or is inserted before it. */
  const DOCUMENTS = [
    'query Portal($first: Int!, $after: String) { viewer { id devices(first: $first, after: $after) { nodes { id } } } }',
    'mutation { signIn(input: { username: "ada", password: "x" }) { __typename ... on SignInSuccess { sessionToken } } }',
    'mutation ($input: SignInInput!) { signIn(input: $input) { ...Token } } fragment Token on SignInSuccess { sessionToken }',
    'mutation { assignRoles(input: { userIds: ["a"], roles: [REGISTER_DEVICE] }) { __typename } }',
    'mutation { setAppConnectGlobalPolicyPriority(input: { id: "a", priority: 1 }) { __typename } }',
    'query { node(id: "a") @include(if: true) { id } users(first: 5, search: """b""") { nodes { username } } }',
    '{ auditEvents(first: 20, action: SIGN_IN) { nodes { id } } }',
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
    const value = fc.oneof(
      leaf,
      fc.dictionary(fc.constantFrom(...FIELDS, secret), leaf, { maxKeys: 6 }),
      fc.array(leaf),
    );
    return fc.record({
      secret: fc.constant(secret),
      query: fc.constantFrom(...Object.values(OPERATIONS)),
      variables: fc.record({ input: value }),
    });
  });

  async function answerTo(body: unknown): Promise<string> {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(500);
    return response.text();
  }

  function expectNoSecret(text: string, secret: string): void {
    // The response may contain digits as a number, and other characters as JSON escapes.
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), '948215637024', '15637024', 'hunterCanaryTwo']) {
      expect(text).not.toContain(form);
    }
  }

  it('never repeats a secret that stands anywhere in a document', async () => {
    await fc.assert(
      fc.asyncProperty(misplacedInDocument, async ({ secret, query, variables }) => {
        expectNoSecret(await answerTo({ query, variables }), secret);
      }),
      { numRuns: 600 },
    );
  });

  it('never repeats a secret that stands anywhere in the variables', async () => {
    await fc.assert(
      fc.asyncProperty(misplacedInVariables, async ({ secret, query, variables }) => {
        expectNoSecret(await answerTo({ query, variables }), secret);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      'the operation name',
      { query: 'query A { viewer { id } } query B { viewer { id } }', operationName: 'hunterCanaryTwo' },
    ],
    ['extensions', { query: '{ viewer { id } }', extensions: { hunterCanaryTwo: 'hunterCanaryTwo' } }],
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'hunterCanaryTwo' } } }],
    ['variables that are no object', { query: '{ viewer { id } }', variables: 'hunterCanaryTwo' }],
    ['a query that is no string', { query: { hunterCanaryTwo: 'hunterCanaryTwo' } }],
    ['a body that is an array', [{ query: 'hunterCanaryTwo' }]],
    ['a body that is a string', '"hunterCanaryTwo"'],
    ['a body that is not JSON', '{"query": "hunterCanaryTwo'],
    ['a body with a poisoned key', '{"__proto__": {"hunterCanaryTwo": 1}, "query": "{ viewer { id } }"}'],
  ])('never repeats a secret in %s', async (_place, body) => {
    expectNoSecret(await answerTo(body), 'hunterCanaryTwo');
  });

  it('has none of it in the log', () => {
    expectNoSecret(app.logged(), 'hunterCanaryTwo');
  });
});

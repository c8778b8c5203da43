import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from '../testkit/index.ts';

describe('in development', () => {
  test('answers introspection, which the playground needs', async ({ app }) => {
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    const { data, errors } = await app.send(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('generateOneTimePin');
  });

  test('describes scalars, and who may use a field', async ({ app }) => {
    const { data } = await app.send(`{
      dateTime: __type(name: "DateTime") { description specifiedByURL }
      credential: __type(name: "Credential") { description }
      mutation: __type(name: "Mutation") { fields { name description } }
    }`);
    expect(data).toMatchObject({
      dateTime: {
        description: expect.stringContaining('RFC 3339') as string,
        specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
      },
      credential: { description: expect.stringContaining('1 to 1,024 characters') as string },
      mutation: {
        fields: expect.arrayContaining([
          {
            name: 'createLabel',
            description: expect.stringMatching(
              /\n\nRequires a session token of a user with the role `MANAGE_DEVICES`\.$/u,
            ) as string,
          },
          {
            name: 'unlockSecureApps',
            description: expect.stringMatching(/\n\nRequires a device token\.$/u) as string,
          },
        ]) as unknown,
      },
    });
  });

  test.for([
    ['{ viewer { usernam } }', 'username'],
    ['{ viewe { id } }', 'viewer'],
    ['mutation { signOut(inpt: {}) { __typename } }', 'input'],
    ['mutation { setDeviceStatus(input: { id: "x", status: LOS }) { __typename } }', 'LOST'],
  ] as const)('suggests a name for %s', async ([query, name], { app }) => {
    const { status, errors } = await app.send(query);
    expect(status).toBe(400);
    expect(errors?.map(({ message }) => message).join()).toMatch(new RegExp(`Did you mean .*"${name}"`, 'u'));
  });
});

describe('in production', () => {
  test.override('env', { NODE_ENV: 'production' });

  test.for([
    ['the introspection query', getIntrospectionQuery()],
    ...[
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
    ].map((query) => [query, query] as const),
  ])('rejects %s without naming anything of the schema', async ([, query = ''], { app }) => {
    const { status, data, errors } = await app.send(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|username|viewer|LOST|BLOCKED|deviceIds|SignInInput/i);
  });

  // Variables are coerced apart from the document, and graphql-js makes suggestions there as well.
  test.for([
    { id: 'x', status: 'LOS' },
    { id: 'x', status: 'LOST', statu: 'LOST' },
    { id: 'x', staus: 'LOST' },
  ])('rejects the variables %j without suggestions', async (input, { app }) => {
    const query = 'mutation ($input: SetDeviceStatusInput!) { setDeviceStatus(input: $input) { __typename } }';
    const { status, errors } = await app.send(query, { input });
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|LOST|BLOCKED/i);
  });

  // The second document of each pair is equally invalid, but its name exists.
  test.for([
    ['a field', '{ viewer { guess } }', '{ viewer { platform } }'],
    ['a field with subfields', '{ viewer { guesses } }', '{ viewer { devices } }'],
    ['a field without subfields', '{ viewer { guess { a } } }', '{ viewer { username { a } } }'],
    ['a field of a failure', 'mutation { signOut(input: {}) { guess } }', 'mutation { signOut(input: {}) { code } }'],
    ['an argument', '{ users(guess: 1) { nodes { id } } }', '{ users(first: "1") { nodes { id } } }'],
    ['a required argument', 'mutation { guess { __typename } }', 'mutation { signIn { __typename } }'],
    ['a type in a fragment', '{ viewer { ... on Guess { id } } }', '{ viewer { ... on Device { id } } }'],
    [
      'a type of a fragment',
      '{ viewer { ...A } } fragment A on Guess { id }',
      '{ viewer { ...A } } fragment A on Label { id }',
    ],
    [
      'an input type',
      'query ($a: Guess!) { __typename @skip(if: $a) }',
      'query ($a: SignInInput!) { __typename @skip(if: $a) }',
    ],
    ['an output type', 'query ($a: Guess) { node(id: $a) { id } }', 'query ($a: User) { node(id: $a) { id } }'],
    ['a directive', '{ viewer @guess { id } }', '{ viewer @auth { id } }'],
    [
      'an enum value',
      'mutation { a: assignRoles(input: { userIds: [1.5], roles: [GUESS] }) { __typename } }',
      'mutation { a: assignRoles(input: { userIds: [1.5], roles: [PASSWORD] }) { __typename } }',
    ],
    [
      'an input field',
      'mutation { signIn(input: { guess: 1 }) { __typename } }',
      'mutation { signIn(input: { password: 1 }) { __typename } }',
    ],
    ['an operation', 'query guess { viewer { guess } }', 'query username { viewer { guess } }'],
  ] as const)('tells by no word whether %s exists', async ([, guessed, existing], { app }) => {
    const words = async (query: string) => {
      const { status, errors } = await app.send(query);
      return { status, messages: new Set(errors?.map(({ message, extensions }) => `${extensions.code} ${message}`)) };
    };
    const response = await words(guessed);
    expect(response.status).toBe(400);
    expect(await words(existing)).toEqual(response);
  });

  test('tells by no word whether an input field in the variables exists', async ({ app }) => {
    const query = 'mutation ($input: SetDeviceStatusInput!) { setDeviceStatus(input: $input) { __typename } }';
    const words = async (input: object) => {
      const { status, errors } = await app.send(query, { input });
      return { status, messages: new Set(errors?.map(({ message }) => message)) };
    };
    const response = await words({ id: 'x', status: 'LOST', guess: {} });
    expect(response.status).toBe(400);
    for (const input of [
      { id: 'x', status: {} },
      { id: 'x' },
      { id: {}, status: 'LOST' },
      { id: 'x', status: 'GUESS' },
    ]) {
      expect(await words(input)).toEqual(response);
    }
  });

  test('names an argument of a valid document whose value is out of range', async ({ app }) => {
    const token = await app.admin();
    const { errors } = await app.send('{ users(first: 101) { nodes { id } } }', {}, token);
    expect(errors?.[0]?.message).toBe('"first" must be from 1 to 100.');
  });
});

import { describe, expect, test } from '../testkit/index.ts';

const INCORRECT = 'input: { username: "ada", password: "not the password" }';

describe('an operation with a field that takes a credential', () => {
  test.for([
    ['two aliases', `mutation { a: signIn(${INCORRECT}) { __typename } b: signIn(${INCORRECT}) { __typename } }`],
    [
      'two different fields',
      `mutation { signIn(${INCORRECT}) { __typename } registerDevice(input: { username: "ada", proof: { password: "x" }, name: "a", model: "b", osVersion: "1", platform: IOS }) { __typename } }`,
    ],
    [
      'a second field in an inline fragment',
      `mutation { a: signIn(${INCORRECT}) { __typename } ... on Mutation { b: signIn(${INCORRECT}) { __typename } } }`,
    ],
    [
      'two fields in fragments',
      `mutation { ...A ...B } fragment A on Mutation { a: signIn(${INCORRECT}) { __typename } } fragment B on Mutation { ...C } fragment C on Mutation { b: signIn(${INCORRECT}) { __typename } }`,
    ],
    [
      'a field and the same field in a fragment',
      `mutation { a: signIn(${INCORRECT}) { __typename } ...A } fragment A on Mutation { a: signIn(${INCORRECT}) { __typename } }`,
    ],
  ] as const)('is rejected before anything is resolved if it has %s', async ([, query], { app }) => {
    const before = app.sql.statements.length;
    const answer = await app.send(query);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(app.sql.statements.slice(before)).toEqual([]);
  });

  test('is rejected in an array of operations', async ({ app }) => {
    const operation = { query: `mutation { signIn(${INCORRECT}) { __typename } }` };
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([operation, operation]),
    });
    expect(response.status).toBe(400);
  });

  test('is accepted if there is one such field', async ({ app }) => {
    expect((await app.send(`mutation { signIn(${INCORRECT}) { __typename } }`)).data).toEqual({
      signIn: { __typename: 'InvalidCredentials' },
    });
  });

  test('is accepted with any number of fields that take no credential', async ({ app }) => {
    const { errors } = await app.send('{ a: viewer { id } b: viewer { id } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const WRONG = 'input: { username: "ada", password: "not the password" }';

describe('an operation names a field that takes a credential once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('sqlite');
    await app.user('ada');
  });
  afterAll(() => app.stop());

  it.each([
    ['aliases', `mutation { a: signIn(${WRONG}) { __typename } b: signIn(${WRONG}) { __typename } }`],
    [
      'different fields',
      `mutation { signIn(${WRONG}) { __typename } registerDevice(input: { username: "ada", password: "x", name: "a", model: "b", osVersion: "1", platform: IOS }) { __typename } }`,
    ],
    [
      'an inline fragment',
      `mutation { a: signIn(${WRONG}) { __typename } ... on Mutation { b: signIn(${WRONG}) { __typename } } }`,
    ],
    [
      'fragments',
      `mutation { ...A ...B } fragment A on Mutation { a: signIn(${WRONG}) { __typename } } fragment B on Mutation { ...C } fragment C on Mutation { b: signIn(${WRONG}) { __typename } }`,
    ],
    [
      'a fragment twice, merged',
      `mutation { a: signIn(${WRONG}) { __typename } ...A } fragment A on Mutation { a: signIn(${WRONG}) { __typename } }`,
    ],
  ])('refuses %s before anything is evaluated', async (_how, query) => {
    const before = app.sql.statements.length;
    const answer = await app.send(query);
    expect(answer.status).toBe(400);
    expect(answer.errors?.map((error) => error.message)).toContain(
      'An operation may name only one field that takes a credential. Send one operation for each.',
    );
    expect(app.sql.statements.slice(before)).toEqual([]);
  });

  it('refuses an array of operations', async () => {
    const operation = { query: `mutation { signIn(${WRONG}) { __typename } }` };
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([operation, operation]),
    });
    expect(response.status).toBe(400);
  });

  it('lets one through, and any number of fields that take none', async () => {
    expect((await app.send(`mutation { signIn(${WRONG}) { __typename } }`)).data).toEqual({
      signIn: { __typename: 'InvalidCredentials' },
    });
    const { errors } = await app.send('{ a: viewer { id } b: viewer { id } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

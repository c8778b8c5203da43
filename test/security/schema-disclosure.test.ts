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
});

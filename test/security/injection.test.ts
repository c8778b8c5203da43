import { type TestApp, assertType, createSchema, expect, graphql, test } from '../testkit/index.ts';
import { dumpTables, tableNames } from '../testkit/dump.ts';
import { type RootField, minimalVariables, operation, rootFields } from '../testkit/operations.ts';

const SEARCH = graphql(
  'query ($search: String) { users(first: 100, filter: { search: $search }) { nodes { username } } }',
);
const LABELS = graphql('{ labels(first: 100) { nodes { name } } }');

const FIELDS = rootFields(createSchema()).filter(({ field }) => field.args.length > 0);

/** As JSON text, since an object of JavaScript cannot have a key `__proto__`. */
const POISON = [
  '{"__proto__":{"isAdmin":true,"username":"root"}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"$gt":""}',
  '{"$ne":null}',
  '{"$where":"sleep(1000)"}',
  '["$gt",""]',
  '[{"__proto__":[]}]',
  '{"toString":"x","valueOf":"y"}',
  'null',
  '[null]',
];

const HOSTILE = [
  "'; DROP TABLE users; --",
  "' OR '1'='1",
  '" OR ""="',
  '1); DELETE FROM audit_events; --',
  "\\'; SELECT pg_sleep(10); --",
  '$1 ? :name @name',
  '%_[]*',
  '${process.env.PEPPER}',
  '{{constructor.constructor("return process")()}}',
];

/** Every table, except for the audit log and the counted attempts, which rejected input may change. */
const dump = async ({ deps }: TestApp) =>
  dumpTables(
    deps.db,
    (await tableNames(deps.db)).filter((name) => /^audit|^attempt_counters$/u.test(name)),
  );

test('rejects objects and lists in place of values, and does not change a prototype', async ({ app, story }) => {
  const before = await dump(app);
  for (const { kind: operation, name, field } of FIELDS) {
    const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const query = `${operation} (${declared}) { ${name}(${passed}) { __typename } }`;
    for (const token of [story.adminToken, story.device.token]) {
      for (const poison of POISON) {
        const variables = field.args.map((arg) => `${JSON.stringify(arg.name)}:${poison}`).join(',');
        const response = await fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: `{"query":${JSON.stringify(query)},"variables":{${variables}}}`,
        });
        const body = await response.text();
        expect(response.status, `${name} ${poison}: ${body}`).toBeLessThan(500);
        expect(body).not.toContain('INTERNAL_SERVER_ERROR');
        expect(body).not.toContain('Success');
      }
    }
  }
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  expect(await dump(app)).toEqual(before);
});

test('treats SQL and templates as text', async ({ app, story }) => {
  for (const [index, text] of HOSTILE.entries()) {
    const created = await app.mutate(
      'createLabel',
      { name: text },
      story.adminToken,
      '... on CreateLabelSuccess { label { name } }',
    );
    expect(assertType(created, 'CreateLabelSuccess').label.name).toBe(text);
    const renamed = await app.mutate(
      'updateUser',
      { id: story.userId, displayName: text },
      story.adminToken,
      '... on UpdateUserSuccess { user { displayName } }',
    );
    expect(assertType(renamed, 'UpdateUserSuccess').user.displayName).toBe(text);
    const { users } = await app.execute(SEARCH, { search: text }, story.adminToken);
    expect(users.nodes).toHaveLength(1); // the user whose name it is, and no other
    for (const username of [text, `ada${text}`]) {
      const { __typename } = await app.mutate('signIn', { username, password: text });
      expect(__typename).toBe('InvalidCredentials');
    }
    const { labels } = await app.execute(LABELS, {}, story.adminToken);
    expect(labels.nodes).toHaveLength(index + 1);
  }
});

/** The tables that tell who calls, and the audit log. */
const TABLES_OF_CALLERS = /^(?:sessions|users|user_roles|devices|audit_\w+)$/u;

const tablesIn = (statements: readonly string[]): string[] =>
  statements.flatMap((statement) =>
    [...statement.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE(?! SET\b))\s+"?(\w+)/gu)].map(([, table = '']) => table),
  );

/** The smallest variables of a field, with `text` as every text, ID and credential. */
function variablesOf(root: RootField, text: string): Record<string, unknown> {
  const replace = (key: string, value: unknown) =>
    typeof value === 'string' && key !== 'platform' && /[a-z]/u.test(value) ? text : value;
  return JSON.parse(JSON.stringify(minimalVariables(root), replace)) as Record<string, unknown>;
}

test('judges the caller before it looks at the input', async ({ app, story }) => {
  await app.user('eve');
  const callers = { unauthenticated: null, user: await app.signIn('eve'), device: story.device.token };
  let denied = 0;
  for (const root of FIELDS) {
    for (const [who, token] of Object.entries(callers)) {
      const codesFor = async (text: string) => {
        const { query, variables } = operation(root, variablesOf(root, text));
        const { errors } = await app.send(query, variables, token);
        return errors?.map(({ extensions }) => extensions.code);
      };
      const [code, ...more] = (await codesFor('x')) ?? [];
      if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN') continue; // this caller may use the field
      expect(more).toEqual([]);
      denied++;
      app.sql.statements.length = 0;
      for (const text of HOSTILE) expect([root.name, who, await codesFor(text)]).toEqual([root.name, who, [code]]);
      expect(tablesIn(app.sql.statements).filter((table) => !TABLES_OF_CALLERS.test(table))).toEqual([]);
    }
  }
  expect(denied).toBeGreaterThan(50);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSchema } from '../../src/schema.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { dumpTables, tableNames } from '../testkit/dump.ts';
import { rootFields } from '../testkit/operations.ts';
import { type Story, tellStory } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const FIELDS = rootFields(makeSchema()).filter(({ field }) => field.args.length > 0);

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

onBothDatabases('what callers send', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(() => app.stop());

  const dump = async () =>
    dumpTables(
      app.deps.db,
      (await tableNames(app.deps.db)).filter((name) => /^audit|^attempt_counters$/u.test(name)),
    );

  it('is no object where a value belongs, and reaches no prototype', async () => {
    const before = await dump();
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
    expect(await dump()).toEqual(before);
  });

  it('is data, whatever SQL or templates it would be', async () => {
    for (const [index, text] of HOSTILE.entries()) {
      const created = (await app.mutate(
        'createLabel',
        { name: text },
        story.adminToken,
        '... on CreateLabelSuccess { label { id name } }',
      )) as { label: { id: string; name: string } };
      expect(created.label.name).toBe(text);
      const renamed = (await app.mutate(
        'updateUser',
        { id: story.userId, displayName: text },
        story.adminToken,
        '... on UpdateUserSuccess { user { displayName } }',
      )) as { user: { displayName: string } };
      expect(renamed.user.displayName).toBe(text);
      const found = await app.send(
        'query ($search: String) { users(first: 100, search: $search) { nodes { username } } }',
        { search: text },
        story.adminToken,
      );
      expect(found.errors).toBeUndefined();
      expect(found.data.users.nodes).toEqual([]); // nobody has such a user name
      for (const username of [text, `ada${text}`]) {
        expect(await app.mutate('signIn', { username, password: text })).toMatchObject({
          __typename: 'InvalidCredentials',
        });
      }
      const { data } = await app.send('{ labels(first: 100) { nodes { name } } }', {}, story.adminToken);
      expect(data.labels.nodes).toHaveLength(index + 1);
    }
  });
});

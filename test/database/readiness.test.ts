import { isDeepStrictEqual } from 'node:util';
import { inject } from 'vitest';
import { administer, expect, sql, until } from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';

const readiness = async (url: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};
const READY = { status: 200, body: { status: 'ok' } };
const unavailable = (problem: string) => ({ status: 503, body: { status: 'unavailable', problem } });

test('a server is not ready if the schema of the database is newer than its own', async ({ app }) => {
  expect(await readiness(app.url)).toEqual(READY);
  const { db } = app.deps;
  await db.write((tx) =>
    tx.query(sql`INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'Later2000000000000')`),
  );
  expect(await readiness(app.url)).toEqual(
    unavailable('the schema of the database is newer than this version: install the newer version'),
  );
  await db.write((tx) => tx.query(sql`DELETE FROM migrations WHERE name = 'Later2000000000000'`));
  expect(await readiness(app.url)).toEqual(READY);
});

test('commands do not use a database with a newer schema', async ({ app, pinportal }) => {
  await app.deps.db.write((tx) =>
    tx.query(sql`INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'Later2000000000000')`),
  );
  const ended = await pinportal.run(['create-admin', '--username', 'root', '--generate-password']);
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('newer') as string });
  expect(await app.deps.db.query(sql`SELECT id FROM users`)).toEqual([]);
});

test.runIf(inject('database') === 'postgres')(
  'a server is not ready while PostgreSQL accepts no writes',
  async ({ database, startApp }) => {
    const name = new URL(database.url).pathname.slice(1);
    const change = async (setting: string) => {
      await administer(inject('postgresUrl'), `ALTER DATABASE ${name} ${setting}`);
      // The setting is that of new sessions.
      const sessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
      await administer(inject('postgresUrl'), sessions);
    };
    const app = await startApp();
    const becomes = (expected: unknown) => until(async () => isDeepStrictEqual(await readiness(app.url), expected));
    await change('SET default_transaction_read_only = on');
    await becomes(unavailable('the database accepts no writes'));
    await change('RESET default_transaction_read_only');
    await becomes(READY);
  },
);

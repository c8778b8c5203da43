import { type TestDatabase, expect, graphql, sql, test as base, typeOrCode, until } from '../testkit/index.ts';
import { type OwnPostgres, ownPostgres } from '../testkit/own-postgres.ts';

const VIEWER = graphql('{ viewer { username } }');

/** Makes a host of PostgreSQL read-only, or writable again, while its sessions go on. */
async function setReadOnly(postgres: OwnPostgres, isReadOnly: boolean): Promise<void> {
  await postgres.query(`ALTER SYSTEM SET default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`);
  await postgres.query('SELECT pg_reload_conf()');
  const state = isReadOnly ? 'on' : 'off';
  await until(
    async () =>
      (await postgres.query('SHOW default_transaction_read_only'))[0]?.default_transaction_read_only === state,
  );
}

const databaseOf = (url: string): TestDatabase => ({
  kind: 'postgres',
  url,
  folder: null,
  drop: () => Promise.resolve(),
});

const test = base
  .extend('postgres', async ({}, { onCleanup }) => {
    const postgres = await ownPostgres();
    onCleanup(() => postgres.remove());
    return postgres;
  })
  .override('database', ({ postgres }) => databaseOf(postgres.url));

const readiness = async (url: string): Promise<unknown> => (await fetch(`${url}/readyz`)).json();

test('a host that becomes read-only while the server runs: reads go on, writes fail masked, and all is well after it', async ({
  app,
  postgres,
}) => {
  const token = await app.admin();
  expect(await readiness(app.url)).toEqual({ status: 'ok' });
  await setReadOnly(postgres, true);
  const problem = { status: 'unavailable', problem: 'the database accepts no writes' };
  await until(async () => JSON.stringify(await readiness(app.url)) === JSON.stringify(problem));
  expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  expect(await app.execute(VIEWER, {}, token)).toEqual({ viewer: { username: 'root' } });
  for (let time = 0; time < 15; time++) {
    const { data, errors } = await app.send('mutation { createLabel(input: { name: "x" }) { __typename } }', {}, token);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(errors?.[0]?.message).not.toContain('read-only');
  }
  expect(app.logged()).toContain('"code":"25006"');

  await setReadOnly(postgres, false);
  await until(async () => JSON.stringify(await readiness(app.url)) === '{"status":"ok"}');
  await until(async () => (await typeOrCode(app.mutate('createLabel', { name: 'x' }, token))) === 'CreateLabelSuccess');
  expect(await app.deps.db.query(sql`SELECT name FROM labels`)).toEqual([{ name: 'x' }]);
});

test('of two hosts, the server goes over to the one that accepts writes when its own becomes read-only', async ({
  startApp,
  postgres,
  onTestFinished,
}) => {
  const other = await ownPostgres();
  onTestFinished(() => other.remove());
  // The other host has the same user, as a replica would.
  const onOther = await startApp({ database: databaseOf(other.url) });
  await onOther.user('root');
  await onOther.stop();
  await setReadOnly(other, true);
  const url = postgres.url.replace(new URL(postgres.url).host, `127.0.0.1:${postgres.port},127.0.0.1:${other.port}`);
  const app = await startApp({ database: databaseOf(url) });
  await app.user('root');
  await app.user('only-on-the-first');
  await Promise.all(Array.from({ length: 20 }, () => app.signIn('root'))); // opens all connections

  await setReadOnly(postgres, true);
  await setReadOnly(other, false);
  await until(async () => JSON.stringify(await readiness(app.url)) === '{"status":"ok"}');
  await until(async () => (await app.signIn('root').catch(() => null)) !== null);
  const names = await app.deps.db.query(sql`SELECT username FROM users`);
  expect(names).toEqual([{ username: 'root' }]);
  const sessions = await other.query('SELECT count(*) AS count FROM sessions');
  expect(Number(sessions[0]?.count)).toBeGreaterThan(0);
  expect(app.logged()).not.toContain('"level":"fatal"');
});

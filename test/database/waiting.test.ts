import pg from 'pg';
import { inject } from 'vitest';
import {
  MINUTE,
  PASSWORD,
  SECOND,
  ScanTooSlow,
  describe,
  expect,
  graphql,
  raw,
  sql,
  typeOrCode,
  until,
} from '../testkit/index.ts';
import { holdMigrationLock } from '../testkit/migration-lock.ts';
import { test as base } from '../testkit/pinportal.ts';
import { sendFrom } from '../testkit/send-from.ts';

/** A session of another program on the database. */
const test = base.extend('session', async ({ database }, { onCleanup }) => {
  const client = new pg.Client(database.url);
  client.on('error', () => undefined);
  await client.connect();
  onCleanup(() => client.end());
  return client;
});

/** The connections of the server that wait for a lock. */
const WAITING = sql`SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'pinportal' AND wait_event_type = 'Lock'`;

describe.runIf(inject('database') === 'postgres')('a lock on the row of one user', () => {
  describe('that is held without a limit', () => {
    test('keeps no reader and no readiness check waiting', async ({ app, clock, session }) => {
      const token = await app.admin();
      const id = await app.user('ada');
      await session.query('BEGIN');
      await session.query('SELECT id FROM users WHERE id = $1 FOR UPDATE', [id]);
      let settled = 0;
      const transactions = Array.from({ length: 20 }, () =>
        app.deps.db.write(async (tx) => {
          await tx.query(sql`SELECT id FROM users WHERE id = ${id} FOR UPDATE`);
          settled++;
        }),
      );
      await until(async () => (await app.deps.db.query(WAITING)).length === 10); // all connections of the writers
      clock.advance(20 * SECOND); // the use of the session is stored again
      expect(await app.execute(graphql('{ viewer { username } }'), {}, token)).toEqual({
        viewer: { username: 'root' },
      });
      expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
      expect(settled).toBe(0);
      await app.deps.touches.flush();
      const seen = await app.deps.db.query(sql`SELECT last_seen_at FROM sessions`);
      expect(seen).toEqual([{ last_seen_at: clock.now() }]);
      await session.query('ROLLBACK');
      await Promise.all(transactions);
      expect(settled).toBe(20);
    });

    test('takes one connection for all requests of this user', async ({ app, session }) => {
      const id = await app.user('ada');
      await app.user('bob');
      const [ada, bob] = [await app.signIn('ada'), await app.signIn('bob')];
      const rename = (displayName: string, token: string) =>
        typeOrCode(app.mutate('updateProfile', { displayName }, token));
      await session.query('BEGIN');
      await session.query('SELECT id FROM users WHERE id = $1 FOR UPDATE', [id]);
      const waiting = Array.from({ length: 20 }, (_, number) => rename(`Ada ${number}`, ada));
      await until(async () => (await app.deps.db.query(WAITING)).length > 0);
      expect(await rename('Bob', bob)).toBe('UpdateProfileSuccess');
      expect(await app.deps.db.query(WAITING)).toHaveLength(1);
      await session.query('ROLLBACK');
      expect(new Set(await Promise.all(waiting))).toEqual(new Set(['UpdateProfileSuccess']));
    });
  });

  test('ends the sign-ins that wait for it with a masked error, which is logged', async ({ startApp, session }) => {
    const app = await startApp({ env: { DATABASE_TIMEOUT_SECONDS: '4' } });
    const id = await app.user('ada');
    await app.user('bob');
    await session.query('BEGIN');
    await session.query('SELECT id FROM users WHERE id = $1 FOR UPDATE', [id]);
    const { data, errors } = await app.send(
      `mutation { signIn(input: { username: "ada", password: "${PASSWORD}" }) { __typename } }`,
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(errors?.[0]?.message).not.toMatch(/lock|timeout/iu);
    await until(() => app.logged().includes('"code":"55P03"'));
    expect(await app.signIn('bob')).toMatch(/^pps_/);
    await session.query('ROLLBACK');
    expect(await app.signIn('ada')).toMatch(/^pps_/);
  });
});

describe.runIf(inject('database') === 'postgres')('a lock on another row', () => {
  test('of the attempts of one user keeps nobody else from signing in', async ({ startApp, session }) => {
    const app = await startApp({ env: { TRUST_PROXY: 'loopback' } });
    await app.user('ada');
    await app.user('bob');
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const signIn = (username: string, address: string) =>
      sendFrom(app, { query, input: { username, password: PASSWORD }, address });
    expect(await signIn('ada', '10.0.0.1')).toBe('SignInSuccess');
    await session.query('BEGIN');
    await session.query('SELECT key FROM attempt_counters FOR UPDATE');
    const waiting = Array.from({ length: 8 }, () => signIn('ada', '10.0.0.1'));
    await until(async () => (await app.deps.db.query(WAITING)).length > 0);
    expect(await signIn('bob', '10.0.0.2')).toBe('SignInSuccess');
    expect(await app.deps.db.query(WAITING)).toHaveLength(1);
    await session.query('ROLLBACK');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['SignInSuccess']));
  });

  test('ends all sign-ins that wait for it, not one after the other', async ({ startApp, session }) => {
    const app = await startApp({ env: { DATABASE_TIMEOUT_SECONDS: '4' } });
    await app.user('ada');
    await app.signIn('ada');
    await session.query('BEGIN');
    await session.query('SELECT key FROM attempt_counters FOR UPDATE');
    const signIns = Array.from({ length: 8 }, () =>
      typeOrCode(app.mutate('signIn', { username: 'ada', password: PASSWORD })),
    );
    expect(new Set(await Promise.all(signIns))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
    const waited = app.logged().match(/canceling statement due to lock timeout/gu)?.length ?? 0;
    expect(waited).toBeLessThan(8);
    expect(app.logged()).toContain('the wait for other transactions took too long');
    await session.query('ROLLBACK');
    expect(await app.signIn('ada')).toMatch(/^pps_/);
  });

  test('of one session keeps no other session from being extended', async ({ app, clock, session }) => {
    await app.user('ada');
    await app.user('bob');
    const [ada, bob] = [await app.signIn('ada'), await app.signIn('bob')];
    clock.advance(14 * MINUTE); // so close to the end that a request waits until its use is stored
    await session.query('BEGIN');
    await session.query(
      "SELECT id FROM sessions WHERE user_id = (SELECT id FROM users WHERE username = 'ada') FOR UPDATE",
    );
    const name = graphql('{ viewer { username } }');
    await Promise.all([ada, bob].map((token) => app.execute(name, {}, token)));
    clock.advance(2 * MINUTE);
    expect(await app.execute(name, {}, bob)).toEqual({ viewer: { username: 'bob' } });
    await session.query('ROLLBACK');
  });

  test('of refusals of one user delays no refusal of another', async ({ app, session }) => {
    await app.user('ada');
    await app.user('bob');
    const [ada, bob] = [await app.signIn('ada'), await app.signIn('bob')];
    const refused = async (token: string) =>
      (await app.send('{ auditEvents { totalCount } }', {}, token)).errors?.[0]?.extensions.code;
    expect(await refused(ada)).toBe('FORBIDDEN');
    await session.query('BEGIN');
    await session.query('SELECT kind FROM audit_refusals FOR UPDATE');
    const waiting = Array.from({ length: 3 }, () => refused(ada));
    await until(async () => (await app.deps.db.query(WAITING)).length > 0);
    expect(await refused(bob)).toBe('FORBIDDEN');
    expect(await app.deps.db.query(WAITING)).toHaveLength(1);
    await session.query('ROLLBACK');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['FORBIDDEN']));
  });
});

describe('pinportal migrate', () => {
  base('says what it waits for, and goes on', async ({ database, kind, pinportal, onTestFinished }) => {
    const release = await holdMigrationLock(database);
    onTestFinished(release);
    const migrate = pinportal.start(['migrate']);
    const [line] = await migrate.written(/^waiting for .*$/mu);
    expect(line).toMatch(
      kind === 'postgres'
        ? /a lock of PostgreSQL process \d+ \(application "holder"\)/u
        : /another process that writes/u,
    );
    await release();
    expect(await migrate.ended).toMatchObject({ code: 0 });
  });
});

describe.runIf(inject('database') === 'postgres')('statements on PostgreSQL', () => {
  /** So that the server has connections of its own, on which no other test has prepared statements. */
  const OWN_CONNECTIONS = { DATABASE_TIMEOUT_SECONDS: '599' };

  test('are prepared again after the type of a column has changed', async ({ startApp, session }) => {
    const app = await startApp({ env: OWN_CONNECTIONS });
    const read = () => app.deps.db.query(sql`SELECT display_name FROM users`);
    await app.user('ada');
    await Promise.all(Array.from({ length: 10 }, read)); // on each connection
    await session.query('ALTER TABLE users ALTER COLUMN display_name TYPE varchar(300)');
    for (let time = 0; time < 20; time++) expect(await read()).toEqual([{ display_name: 'ada' }]);
  });

  test('are prepared up to 200 on each connection, and not if they are long', async ({ startApp }) => {
    const { db } = (await startApp({ env: OWN_CONNECTIONS })).deps;
    await db.query(sql`SELECT ${raw(`'${'x'.repeat(4_001)}'`)} AS n`);
    for (let n = 0; n < 250; n++) await db.query(sql`SELECT ${raw(String(n))} AS n`);
    const [row] = await db.query(
      sql`SELECT count(*) AS count, max(length(statement)) AS longest FROM pg_prepared_statements`,
    );
    expect(Number(row?.count)).toBeGreaterThan(150); // one after the other, reads use the same connection
    expect(Number(row?.count)).toBeLessThanOrEqual(200);
    expect(Number(row?.longest)).toBeLessThanOrEqual(4_000);
  });

  test('that fail give their connection back', async ({ startApp }) => {
    const app = await startApp({ env: OWN_CONNECTIONS });
    for (let time = 0; time < 20; time++) await expect(app.deps.db.query(sql`SELECT 1 / 0`)).rejects.toThrow();
    expect(await app.deps.db.query(sql`SELECT 1 AS n`)).toEqual([{ n: 1 }]);
  });

  test('that look at many rows end as too slow if all their connections are taken', async ({ startApp }) => {
    const app = await startApp({ env: { DATABASE_TIMEOUT_SECONDS: '1' } });
    const { scans } = app.deps.db;
    const long = Array.from({ length: 3 }, () => scans.query(sql`SELECT pg_sleep(3)`));
    await expect(scans.query(sql`SELECT 1`)).rejects.toThrow(ScanTooSlow);
    await Promise.all(long);
  });
});

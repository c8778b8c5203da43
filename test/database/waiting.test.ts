import pg from 'pg';
import { inject } from 'vitest';
import { PASSWORD, SECOND, describe, expect, graphql, sql, typeOrCode, until } from '../testkit/index.ts';
import { holdMigrationLock } from '../testkit/migration-lock.ts';
import { test as base } from '../testkit/pinportal.ts';

/** A session of another program on the database. */
const test = base.extend('session', async ({ database }, { onCleanup }) => {
  const client = new pg.Client(database.url);
  client.on('error', () => undefined);
  await client.connect();
  onCleanup(() => client.end());
  return client;
});

describe.runIf(inject('database') === 'postgres')('a lock on the row of one user', () => {
  describe('that is held without a limit', () => {
    test('keeps no reader and no readiness check waiting', async ({ app, clock, session }) => {
      const token = await app.admin();
      const id = await app.user('ada');
      await session.query('BEGIN');
      await session.query('SELECT id FROM users WHERE id = $1 FOR UPDATE', [id]);
      let settled = 0;
      const signIns = Array.from({ length: 20 }, async () => {
        const result = await typeOrCode(app.mutate('signIn', { username: 'ada', password: PASSWORD }));
        settled++;
        return result;
      });
      const waiting = sql`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'pinportal' AND wait_event_type = 'Lock'`;
      await until(async () => (await app.deps.db.query(waiting)).length === 10); // all connections of the writers
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
      expect(new Set(await Promise.all(signIns))).toEqual(new Set(['SignInSuccess']));
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

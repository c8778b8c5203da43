import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FOLDER,
  HOUR,
  PASSWORD,
  ROLE_CODES,
  TestClock,
  addBystanders,
  describe,
  expect,
  graphql,
  sql,
  takeSnapshot,
} from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';

// The commands work on the database of a running server, as they may.

const VIEWER = graphql('{ viewer { username displayName roles { code } } }');

describe('create-admin', () => {
  test('reads the password from the first line of a file, and sets the name to show', async ({
    app,
    pinportal,
    onTestFinished,
  }) => {
    const folder = await mkdtemp(join(FOLDER, 'pinportal-options-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'password');
    await writeFile(file, `${PASSWORD}\r\nanother line\n`);
    const names = ['--username', 'grace', '--display-name', 'Grace Hopper'];
    const created = await pinportal.run(['create-admin', ...names, '--password-file', file]);
    expect(created).toMatchObject({ code: 0, stderr: '' });
    expect(created.stdout).not.toContain(PASSWORD);
    const { viewer } = await app.execute(VIEWER, {}, await app.signIn('grace', PASSWORD));
    expect(viewer).toMatchObject({ username: 'grace', displayName: 'Grace Hopper' });
    expect(viewer.roles.map(({ code }) => code).sort()).toEqual([...ROLE_CODES].sort());
  });

  test('prints a generated password, which signs in', async ({ app, pinportal }) => {
    const created = await pinportal.run(['create-admin', '--username', 'grace', '--generate-password']);
    expect(created).toMatchObject({ code: 0, stderr: '' });
    const [, password = ''] = /^Password .*: (.+)$/mu.exec(created.stdout) ?? [];
    const { viewer } = await app.execute(VIEWER, {}, await app.signIn('grace', password));
    expect(viewer).toMatchObject({ username: 'grace', displayName: 'grace' });
  });
});

describe('walkthrough', () => {
  test('signs in with the name and the password that the options or WALKTHROUGH_PASSWORD give', async ({
    app,
    pinportal,
  }) => {
    await app.admin();
    const walkthrough = ['walkthrough', '--url', app.url, '--admin', 'root'];
    const walkers = async () =>
      (await app.deps.db.query(sql`SELECT id FROM users WHERE username LIKE 'walkthrough-%'`)).length;

    const denied = await pinportal.run([...walkthrough, '--admin-password', 'incorrect'], {
      env: { WALKTHROUGH_PASSWORD: PASSWORD },
    });
    expect(denied.code).toBe(1);
    expect(await walkers()).toBe(0);
    expect(await pinportal.run([...walkthrough, '--admin-password', PASSWORD])).toMatchObject({ code: 0, stderr: '' });
    expect(await walkers()).toBe(1);
    const env = { WALKTHROUGH_PASSWORD: PASSWORD };
    expect(await pinportal.run(walkthrough, { env })).toMatchObject({ code: 0, stderr: '' });
    expect(await walkers()).toBe(2);
  });
});

describe('purge', () => {
  const DAY = 24 * HOUR;
  const purgeTest = test.extend('clock', () => new TestClock(Date.now() - 10 * DAY));

  purgeTest(
    'keeps ended PINs and tickets for the days of --days, which takes precedence over PURGE_DAYS',
    async ({ app, pinportal }) => {
      await addBystanders(app, ['bert', 'cleo']); // what they have expired nine days ago, or before
      const count = async () => {
        const snapshot = await takeSnapshot(app);
        return ['one_time_pins', 'registration_pins', 'reset_tickets'].map((table) => snapshot.get(table)?.size);
      };
      const all = await count();
      const kept = await pinportal.run(['purge', '--days', '30'], { env: { PURGE_DAYS: '8' } });
      expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining('deleted 0 one-time PINs\n') as string });
      expect(await count()).toEqual(all);
      const purged = await pinportal.run(['purge', '--days', '8']);
      expect(purged).toMatchObject({ code: 0, stdout: expect.stringContaining('deleted 8 one-time PINs\n') as string });
      expect(await count()).toEqual([4, 0, 0]); // the latest PIN of each device stays
    },
  );
});

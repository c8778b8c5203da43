import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { runToEnd } from '../testkit/server-process.ts';
import { PASSWORD, startApp } from '../testkit/test-app.ts';

const ANOTHER_PEPPER = 'another pepper, of the same sufficient length';

onBothDatabases('a pepper that the database was not made with', (kind) => {
  let database: EmptyDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await emptyDatabase(kind);
    folder = await mkdtemp(join(tmpdir(), 'pinportal-pepper-'));
    const app = await startApp(kind, { database });
    await app.user('ada');
    await app.signIn('ada');
    await app.stop();
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('is refused by the server', async () => {
    await expect(startApp(kind, { database, pepper: ANOTHER_PEPPER })).rejects.toThrow(
      'the pepper is not the one this database was made with',
    );
    const app = await startApp(kind, { database });
    expect(await app.signIn('ada', PASSWORD)).toMatch(/^pps_/);
    await app.stop();
  });

  it('is refused by commands that write, and reported by the one that verifies', async () => {
    const env = { DATABASE_URL: database.url, PEPPER: ANOTHER_PEPPER };
    const created = await runToEnd(['create-admin', '--username', 'eve'], env, 'some password\n');
    expect(created).toMatchObject({ code: 1, stdout: '' });
    expect(created.stderr).toContain('the pepper is not the one this database was made with');
    const verified = await runToEnd(['verify-audit'], env);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain('lane 255: the end of the lane was changed');
  });
});

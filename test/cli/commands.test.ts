import { existsSync, readdirSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { openDatabase, parseDatabaseUrl } from '../../src/platform/database/data-source.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { sqliteDriver } from '../../src/platform/database/sqlite-driver.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProgram } from '../../src/cli/program.ts';
import { walkthrough } from '../../src/cli/walkthrough.ts';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { post, runCli, runToEnd, startServerProcess } from '../testkit/server-process.ts';
import { PEPPER } from '../testkit/test-app.ts';

onBothDatabases('pinportal', (kind) => {
  let database: EmptyDatabase;
  let env: Record<string, string>;
  beforeEach(async () => {
    database = await emptyDatabase(kind);
    env = { DATABASE_URL: database.url, PEPPER };
  });
  afterEach(() => database.drop());

  async function onlyPasswordHash(): Promise<unknown> {
    const db = await openDatabase(parseDatabaseUrl(database.url), { entities: [] });
    const rows = await db.rows(sql`SELECT password_hash FROM users`);
    await db.close();
    expect(rows).toHaveLength(1);
    return rows[0]?.password_hash;
  }

  it('migrates, creates an administrator, serves, stops on SIGTERM and verifies the audit log', async () => {
    expect(await runToEnd(['migrate'], env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('InitialSchema'),
    });
    expect(await runToEnd(['migrate'], env)).toMatchObject({ code: 0, stdout: 'The database is up to date.\n' });
    const created = await runToEnd(['create-admin', '--username', 'root'], env, 'a good long password\n');
    expect(created).toMatchObject({ code: 0, stderr: '' });
    expect(created.stdout).not.toContain('a good long password');
    const again = await runToEnd(['create-admin', '--username', 'ROOT', '--generate-password'], env);
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('in use already') });
    // The OWASP Password Storage Cheat Sheet's setting; a test's own server hashes for less.
    expect(await onlyPasswordHash()).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);

    const server = await startServerProcess(env);
    const signedIn = await post(
      server.url,
      `mutation { signIn(input: { username: "root", password: "a good long password" }) { __typename } }`,
      {},
      '',
    );
    expect(signedIn).toEqual({ signIn: { __typename: 'SignInSuccess' } });
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(server.output()).toContain('"msg":"stopped"');
    expect(server.output()).not.toContain('a good long password');

    expect(await runToEnd(['verify-audit'], env)).toMatchObject({
      code: 0,
      stdout: '2 audit events checked, nothing found.\n',
    });
    expect(await runToEnd(['purge'], env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('deleted 0 sessions'),
    });
  });

  it('leaves no user behind at the first start of an empty server', async () => {
    await runToEnd(['migrate'], env);
    const server = await startServerProcess(env);
    const signedIn = await post(
      server.url,
      `mutation { signIn(input: { username: "admin", password: "demo-password" }) { __typename } }`,
      {},
      '',
    );
    expect(signedIn).toEqual({ signIn: { __typename: 'InvalidCredentials' } });
    await server.kill('SIGTERM');
    expect(server.output()).toContain('there is no user yet');
  });
});

describe('pinportal with an embedded database', () => {
  let database: EmptyDatabase;
  beforeEach(async () => {
    database = await emptyDatabase('sqlite');
  });
  afterEach(() => database.drop());

  it('makes the pepper and the database readable by their owner alone', async () => {
    const env = { DATABASE_URL: database.url };
    expect(await runToEnd(['create-admin', '--username', 'root', '--generate-password'], env)).toMatchObject({
      code: 0,
    });
    const path = database.url.slice('sqlite:'.length);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}.pepper`).mode & 0o777).toBe(0o600);
  });

  it('exits with 1 and names the row when the audit log was tampered with', async () => {
    const env = { DATABASE_URL: database.url, PEPPER };
    await runToEnd(['create-admin', '--username', 'root', '--generate-password'], env);
    const file = new sqliteDriver(database.url.slice('sqlite:'.length));
    file.prepare(`UPDATE audit_events SET occurred_at = occurred_at + 1`).run();
    const id = String(file.prepare('SELECT id FROM audit_events').pluck().get());
    file.close();
    expect(await runToEnd(['verify-audit'], env)).toMatchObject({ code: 1, stdout: expect.stringContaining(id) });
  });

  it.each([
    [['serve'], { PORT: 'many' }, 1, 'pinportal: PORT must be a whole number from 0 to 65535.\n'],
    [['purge', '--days', '0'], {}, 2, 'whole number from 1 to 36500'],
    [['paint'], {}, 2, 'unknown command'],
    [['create-admin'], {}, 2, '--username'],
  ])('says what is wrong with %j and %j', async (args, wrong, code, message) => {
    const env = { DATABASE_URL: database.url, PEPPER, ...wrong } as Record<string, string>;
    expect(await runToEnd(args, env)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('explains every command', () => {
    const { commands } = makeProgram({});
    expect(commands.map((command) => command.name())).toEqual([
      'serve',
      'migrate',
      'create-admin',
      'demo',
      'walkthrough',
      'purge',
      'verify-audit',
    ]);
    for (const command of commands) expect(command.helpInformation()).toContain(`Usage: pinportal ${command.name()}`);
  });
});

describe('pinportal demo and walkthrough', () => {
  it('plays both ways of the product page, and the demo leaves nothing behind', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('pinportal-demo-'));
    const before = new Set(folders());
    const demo = runCli(['demo', '--port', '0'], {});
    let output = '';
    demo.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const exited = once(demo, 'exit');
    while (!output.includes('The whole story')) await once(demo.stdout ?? demo, 'data');
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(output)?.[1] ?? '';
    for (const user of ['admin', 'ios-user', 'android-user', 'no-role-user']) expect(output).toContain(user);

    const lines: string[] = [];
    await walkthrough({ url, admin: 'admin', adminPassword: 'demo-password' }, (line) => lines.push(line));
    const told = lines.join('\n');
    for (const type of ['PasscodeResetAuthorized', 'ResetSecureAppsPasscodeSuccess', 'UnlockSecureAppsSuccess']) {
      expect(told.split(`"__typename": "${type}"`)).toHaveLength(3);
    }
    expect(told).toContain('"__typename": "PasscodeResetDenied"');
    expect(lines.at(-1)).toContain('all as the product page says');
    await expect(
      walkthrough({ url, admin: 'admin', adminPassword: 'a wrong password' }, () => undefined),
    ).rejects.toThrow('SignInSuccess');

    const made = folders().filter((name) => !before.has(name));
    expect(made.length).toBeGreaterThan(0);
    demo.kill('SIGINT');
    await exited;
    expect(made.some((name) => existsSync(`${tmpdir()}/${name}`))).toBe(false);
  });
});

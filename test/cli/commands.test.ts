import { graphql, openDatabase, parseDatabaseUrl, sql } from '../testkit/index.ts';
import { describe, expect } from 'vitest';
import { test as base } from '../testkit/pinportal.ts';

/** The commands begin with a database without tables. */
const SIGN_IN = graphql(`
  mutation ($username: String!, $password: Credential!) {
    signIn(input: { username: $username, password: $password }) {
      __typename
    }
  }
`);

const test = base.extend('database', ({ emptyDatabase }) => emptyDatabase);

const PASSWORD = 'a good long password';

async function passwordHashes(databaseUrl: string): Promise<unknown[]> {
  const db = await openDatabase(parseDatabaseUrl(databaseUrl), { entities: [] });
  try {
    return (await db.query(sql`SELECT password_hash FROM users`)).map((row) => row.password_hash);
  } finally {
    await db.close();
  }
}

describe('pinportal', () => {
  test('migrates an empty database, and a second time does nothing', async ({ pinportal }) => {
    const first = await pinportal.run(['migrate']);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('InitialSchema') as string });
    const second = await pinportal.run(['migrate']);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).not.toContain('InitialSchema');
  });

  test('creates an administrator who can sign in, and never shows the password', async ({ database, pinportal }) => {
    await pinportal.run(['migrate']);
    const created = await pinportal.run(['create-admin', '--username', 'root'], { input: `${PASSWORD}\n` });
    expect(created).toMatchObject({ code: 0, stderr: '' });
    expect(created.stdout).not.toContain(PASSWORD);
    const again = await pinportal.run(['create-admin', '--username', 'ROOT', '--generate-password']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).not.toBe('');
    // The OWASP Password Storage Cheat Sheet's setting; the servers of other tests hash with less.
    expect(await passwordHashes(database.url)).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/)]);

    const server = await pinportal.serve();
    expect(await server.sendOk(SIGN_IN, { username: 'root', password: PASSWORD })).toEqual({
      signIn: { __typename: 'SignInSuccess' },
    });
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(server.output).toContain('"msg":"stopped"');
    expect(server.output).not.toContain(PASSWORD);

    const verified = await pinportal.run(['verify-audit']);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 /) as string });
    const purged = await pinportal.run(['purge']);
    expect(purged).toMatchObject({ code: 0, stdout: expect.stringContaining('0 sessions') as string });
  });

  test('starts an empty server without any user', async ({ pinportal }) => {
    await pinportal.run(['migrate']);
    const server = await pinportal.serve();
    expect(await server.sendOk(SIGN_IN, { username: 'admin', password: 'demo-password' })).toEqual({
      signIn: { __typename: 'InvalidCredentials' },
    });
    await server.kill('SIGTERM');
    expect(server.output).toContain('create-admin');
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/platform/clock.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

const NEW_PASSWORD = 'staple stable battery';

onBothDatabases('a session', (kind) => {
  let app: TestApp;
  let userId: string;
  beforeEach(async () => {
    app = await startApp(kind);
    userId = await app.user('ada');
  });
  afterEach(() => app.stop());

  const viewer = (token: string) => app.send('{ viewer { username } }', {}, token);
  const isLive = async (token: string): Promise<boolean> => {
    const { data, errors, status } = await viewer(token);
    if (errors === undefined) {
      expect(data).toEqual({ viewer: { username: 'ada' } });
      return true;
    }
    expect({ data, status, code: errors[0]?.extensions.code }).toEqual({
      data: null,
      status: 200,
      code: 'UNAUTHENTICATED',
    });
    return false;
  };
  const attempt = (username: string, password: string) =>
    app.mutate('signIn', { username, password }, null, '... on SignInSuccess { sessionToken expiresAt }') as Promise<
      Record<string, string>
    >;

  it('opens with the right password and says when it ends', async () => {
    expect(await attempt('ADA', PASSWORD)).toEqual({
      __typename: 'SignInSuccess',
      sessionToken: expect.stringMatching(/^pps_[\w-]{40,}$/) as string,
      expiresAt: new Date(app.clock.now() + 8 * HOUR).toISOString(),
    });
  });

  it('does not open with a wrong password, for an unknown user, or for a disabled one, and says the same', async () => {
    await app.user('grace');
    await app.mutate('setUserStatus', { id: await app.user('eve'), status: 'DISABLED' }, await app.admin());
    const answers = await Promise.all([
      attempt('ada', 'wrong'),
      attempt('ada', 'x'.repeat(1_024)),
      attempt('nobody', PASSWORD),
      attempt('', PASSWORD),
      attempt('\u0000', PASSWORD),
      attempt('eve', PASSWORD),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' });
  });

  it('ends after 15 minutes without use, and use keeps it open', async () => {
    const token = await app.signIn('ada');
    for (let round = 0; round < 4; round++) {
      app.clock.advance(15 * MINUTE - 1);
      expect(await isLive(token)).toBe(true);
    }
    app.clock.advance(15 * MINUTE);
    expect(await isLive(token)).toBe(false);
  });

  it('is written down as used every 15 seconds at the most, by the request that uses it', async () => {
    const token = await app.signIn('ada');
    const writes = async () => {
      app.sql.statements.length = 0;
      await viewer(token);
      return app.sql.statements.filter((statement) => statement.includes('UPDATE sessions')).length;
    };
    app.clock.advance(15 * SECOND - 1);
    expect(await writes()).toBe(0);
    app.clock.advance(1);
    expect(await writes()).toBe(1);
    expect(await writes()).toBe(0);
    app.clock.advance(15 * SECOND);
    expect(await writes()).toBe(1);
  });

  it('ends after 8 hours, however much it is used', async () => {
    const token = await app.signIn('ada');
    const end = app.clock.now() + 8 * HOUR;
    while (app.clock.now() + 10 * MINUTE < end) {
      app.clock.advance(10 * MINUTE);
      expect(await isLive(token)).toBe(true);
    }
    app.clock.advance(end - app.clock.now() - 1);
    expect(await isLive(token)).toBe(true);
    app.clock.advance(1);
    expect(await isLive(token)).toBe(false);
  });

  it('ends when its user signs out, and the others stay', async () => {
    const [here, there] = [await app.signIn('ada'), await app.signIn('ada')];
    await app.mutate('signOut', {}, here);
    expect([await isLive(here), await isLive(there)]).toEqual([false, true]);
  });

  it('ends everywhere when its user asks for that', async () => {
    await app.user('grace');
    const [here, there, other] = [await app.signIn('ada'), await app.signIn('ada'), await app.signIn('grace')];
    await app.mutate('signOut', { everywhere: true }, here);
    expect([await isLive(here), await isLive(there)]).toEqual([false, false]);
    expect((await viewer(other)).data).toEqual({ viewer: { username: 'grace' } });
  });

  it('ends with a change of password, and a new one opens', async () => {
    const [here, there] = [await app.signIn('ada'), await app.signIn('ada')];
    const change = (currentPassword: string, newPassword: string, token: string) =>
      app.mutate(
        'changePassword',
        { currentPassword, newPassword },
        token,
        '... on ChangePasswordSuccess { sessionToken } ... on InvalidInput { field }',
      ) as Promise<Record<string, string>>;
    expect(await change('wrong', NEW_PASSWORD, here)).toMatchObject({ __typename: 'InvalidCredentials' });
    for (const bad of ['short', 'x'.repeat(129)]) {
      expect(await change(PASSWORD, bad, here)).toMatchObject({ __typename: 'InvalidInput', field: 'newPassword' });
    }
    expect(await isLive(there)).toBe(true);
    const { sessionToken = '' } = await change(PASSWORD, NEW_PASSWORD, here);
    expect([await isLive(here), await isLive(there), await isLive(sessionToken)]).toEqual([false, false, true]);
    expect(await attempt('ada', PASSWORD)).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await attempt('ada', NEW_PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  it('ends when its user is disabled, and does not come back', async () => {
    const admin = await app.admin();
    const token = await app.signIn('ada');
    await app.mutate('setUserStatus', { id: userId, status: 'DISABLED' }, admin);
    expect(await isLive(token)).toBe(false);
    await app.mutate('setUserStatus', { id: userId, status: 'ACTIVE' }, admin);
    expect(await isLive(token)).toBe(false);
  });

  it('has roles as they are now, not as they were when it was opened', async () => {
    const admin = await app.admin();
    const token = await app.signIn('ada');
    const users = '{ users(first: 1) { nodes { id } } }';
    expect((await app.send(users, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await app.mutate('assignRoles', { userIds: [userId], roles: ['MANAGE_USERS'] }, admin);
    expect((await app.send(users, {}, token)).errors).toBeUndefined();
    await app.mutate('assignRoles', { userIds: [userId], roles: [] }, admin);
    expect((await app.send(users, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is kept as a hash', async () => {
    const token = await app.signIn('ada');
    const rows = await app.deps.db.rows(sql`SELECT * FROM sessions`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });

  it('is named by its exact token alone', async () => {
    const token = await app.signIn('ada');
    const swapped = token.replace('pps_', 'ppd_');
    const guesses = [
      `${token}A`,
      token.slice(0, -1),
      token.slice(4),
      swapped,
      token.toUpperCase(),
      '',
      'pps_',
      '%',
      "' OR 1=1 --",
    ];
    for (const guess of guesses) expect(await isLive(guess)).toBe(false);
    expect(await isLive(token)).toBe(true);
    const withHeader = async (authorization: string) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: '{ viewer { username } }' }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    for (const header of [token, `Basic ${token}`, `Basic Bearer ${token}`, `Bearer ${token} x`, `Bearer  ${token}`]) {
      expect(await withHeader(header), header.replace(token, '')).toBeNull();
    }
    expect(await withHeader(`bearer ${token}`)).toEqual({ viewer: { username: 'ada' } });
  });
});

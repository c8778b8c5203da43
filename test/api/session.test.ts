import { vi } from 'vitest';
import {
  HOUR,
  MINUTE,
  PASSWORD,
  SECOND,
  allPages,
  changesBetween,
  currentSessionId,
  describe,
  expect,
  given,
  graphql,
  sql,
  succeeded,
  takeSnapshot,
  test as base,
  unknownId,
} from '../testkit/index.ts';

const NEW_PASSWORD = 'staple stable battery';

describe('a session', () => {
  const test = base
    .extend('userId', { auto: true }, ({ app }) => app.user('ada'))
    .extend(
      'viewer',
      ({ app }) =>
        (token: string) =>
          app.send('{ viewer { username } }', {}, token),
    )
    .extend('isLive', ({ viewer }) => async (token: string): Promise<boolean> => {
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
    })
    .extend(
      'attempt',
      ({ app }) =>
        (username: string, password: string) =>
          app.mutate('signIn', { username, password }, null, '... on SignInSuccess { sessionToken expiresAt }'),
    );

  test('can be read with while the database cannot be written to', async ({ app, isLive }) => {
    const token = await app.signIn('ada');
    app.clock.advance(15 * SECOND);
    const spy = vi.spyOn(app.deps.db, 'writeOne').mockRejectedValue(new Error('disk full'));
    expect(await isLive(token)).toBe(true);
    await app.deps.touches.flush();
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
    expect(await isLive(token)).toBe(true);
  });

  test('is returned with its expiry for the correct password', async ({ app, attempt }) => {
    expect(await attempt('ADA', PASSWORD)).toEqual({
      __typename: 'SignInSuccess',
      sessionToken: expect.stringMatching(/^pps_[\w-]{40,}$/) as string,
      expiresAt: new Date(app.clock.now() + 8 * HOUR).toISOString(),
    });
  });

  test('is denied with the same failure for an incorrect password, an unknown user and a disabled user', async ({
    app,
    attempt,
  }) => {
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

  test('is opened by the exact password alone, of which every character counts', async ({ app, attempt }) => {
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    const password = `${printable}Ünïcode, and ${'x'.repeat(19)} `;
    expect(password).toHaveLength(128);
    const created = await app.mutate(
      'createUser',
      { username: 'grace', password, mustChangePassword: false },
      await app.admin(),
    );
    expect(created.__typename).toBe('CreateUserSuccess');
    const type = async (secret: string) => (await attempt('grace', secret)).__typename;
    for (const other of [
      password.trim(),
      password.slice(0, -1),
      password.slice(0, 72),
      `${password}x`,
      `${password} `,
      password.toLowerCase(),
      password.toUpperCase(),
      password.replace('Ü', 'U'),
      `${password.slice(0, -2)}y `,
    ]) {
      expect(await type(other)).toBe('InvalidCredentials');
    }
    expect(await type(password)).toBe('SignInSuccess');
  });

  test('is opened by a password of any age', async ({ app, attempt }) => {
    app.clock.advance(10 * 365 * 24 * HOUR);
    expect(await attempt('ada', PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  test('ends after 15 minutes without use, and use extends it', async ({ app, isLive }) => {
    const token = await app.signIn('ada');
    for (let round = 0; round < 4; round++) {
      app.clock.advance(15 * MINUTE - 1);
      expect(await isLive(token)).toBe(true);
    }
    app.clock.advance(15 * MINUTE);
    expect(await isLive(token)).toBe(false);
  });

  test('is recorded as used with others, each with its own time, and no other row changes', async ({ app, viewer }) => {
    const [first, second] = [await app.signIn('ada'), await app.signIn('ada')];
    await app.signIn('ada');
    await app.user('eve');
    await app.signIn('eve');
    const times = () => app.deps.db.query(sql`SELECT last_seen_at FROM sessions ORDER BY id`);
    const [, , ...others] = await times();
    const before = await takeSnapshot(app);
    app.clock.advance(15 * SECOND);
    await viewer(first);
    const firstSeen = app.clock.now();
    app.clock.advance(SECOND);
    await viewer(second);
    await app.deps.touches.flush();
    expect(await times()).toEqual([{ last_seen_at: firstSeen }, { last_seen_at: app.clock.now() }, ...others]);
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({
      'sessions of ada': ['changed: last_seen_at', 'changed: last_seen_at'],
    });
  });

  test('has the times of its use in the same response, before they are recorded', async ({ app }) => {
    const token = await app.signIn('ada');
    app.clock.advance(MINUTE);
    const now = app.clock.now();
    const { data } = await app.send('{ currentSession { lastSeenAt idleExpiresAt } }', {}, token);
    expect(data).toEqual({
      currentSession: {
        lastSeenAt: new Date(now).toISOString(),
        idleExpiresAt: new Date(now + 15 * MINUTE).toISOString(),
      },
    });
  });

  test('is recorded as used when the server stops', async ({ app, startApp, viewer }) => {
    const token = await app.signIn('ada');
    app.clock.advance(MINUTE);
    await viewer(token);
    await app.stop();
    const next = await startApp();
    expect(await next.deps.db.query(sql`SELECT last_seen_at FROM sessions`)).toEqual([
      { last_seen_at: app.clock.now() },
    ]);
  });

  test('is recorded as used at most every 15 seconds', async ({ app, viewer }) => {
    const token = await app.signIn('ada');
    const writes = async () => {
      app.sql.statements.length = 0;
      await viewer(token);
      await app.deps.touches.flush();
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

  test('ends after 8 hours, even when used', async ({ app, isLive }) => {
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

  test('ends when its user signs out, without ending other sessions', async ({ app, isLive }) => {
    const [here, there] = [await app.signIn('ada'), await app.signIn('ada')];
    await app.mutate('signOut', {}, here);
    expect([await isLive(here), await isLive(there)]).toEqual([false, true]);
  });

  test('ends everywhere when its user signs out everywhere', async ({ app, isLive, viewer }) => {
    await app.user('grace');
    const [here, there, other] = [await app.signIn('ada'), await app.signIn('ada'), await app.signIn('grace')];
    await app.mutate('signOut', { everywhere: true }, here);
    expect([await isLive(here), await isLive(there)]).toEqual([false, false]);
    expect((await viewer(other)).data).toEqual({ viewer: { username: 'grace' } });
  });

  test('ends when the password changes, and a new one is returned', async ({ app, isLive, attempt }) => {
    const [here, there] = [await app.signIn('ada'), await app.signIn('ada')];
    const change = (currentPassword: string, newPassword: string, token: string) =>
      app.mutate(
        'changePassword',
        { currentPassword, newPassword },
        token,
        '... on ChangePasswordSuccess { sessionToken } ... on InvalidInput { fields { path } }',
      );
    expect(await change('wrong', NEW_PASSWORD, here)).toMatchObject({ __typename: 'InvalidCredentials' });
    for (const bad of ['fourteen chars', 'x'.repeat(129), 'passwordpassword']) {
      expect(await change(PASSWORD, bad, here)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['newPassword'] }],
      });
    }
    expect(await isLive(there)).toBe(true);
    const { sessionToken } = succeeded(await change(PASSWORD, NEW_PASSWORD, here));
    expect([await isLive(here), await isLive(there), await isLive(given(sessionToken))]).toEqual([false, false, true]);
    expect(await attempt('ada', PASSWORD)).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await attempt('ada', NEW_PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  test('ends when its user is disabled, and stays ended', async ({ app, userId, isLive }) => {
    const admin = await app.admin();
    const token = await app.signIn('ada');
    await app.mutate('setUserStatus', { id: userId, status: 'DISABLED' }, admin);
    expect(await isLive(token)).toBe(false);
    await app.mutate('setUserStatus', { id: userId, status: 'ACTIVE' }, admin);
    expect(await isLive(token)).toBe(false);
  });

  test('has the current roles of its user', async ({ app, userId }) => {
    const admin = await app.admin();
    const token = await app.signIn('ada');
    const users = '{ users(first: 1) { nodes { id } } }';
    expect((await app.send(users, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await app.mutate('assignRoles', { userIds: [userId], roles: ['MANAGE_USERS'] }, admin);
    expect((await app.send(users, {}, token)).errors).toBeUndefined();
    await app.mutate('assignRoles', { userIds: [userId], roles: [] }, admin);
    expect((await app.send(users, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('is stored only as a hash', async ({ app }) => {
    const token = await app.signIn('ada');
    const rows = await app.deps.db.query(sql`SELECT * FROM sessions`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });

  test('is accepted only with its exact token', async ({ app, isLive }) => {
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
      return response.json();
    };
    for (const header of [token, `Basic ${token}`, `Basic Bearer ${token}`, `Bearer ${token} x`, `Bearer  ${token}`]) {
      expect(await withHeader(header), header.replace(token, '')).toMatchObject({ data: null });
    }
    expect(await withHeader(`bearer ${token}`)).toEqual({ data: { viewer: { username: 'ada' } } });
  });
});

const CURRENT = graphql(`
  {
    currentSession {
      id
      createdAt
      lastSeenAt
      expiresAt
      idleExpiresAt
      isCurrent
      address
    }
  }
`);

describe('the sessions of a user', () => {
  const list = {
    query: (page: string, selection: string) => `{ viewer { sessions(${page}) { ${selection} } } }`,
    path: ['viewer', 'sessions'],
    node: 'id isCurrent',
  };
  interface Listed {
    readonly id: string;
    readonly isCurrent: boolean;
  }
  const test = base
    .extend('ada', { auto: true }, ({ app }) => app.user('ada'))
    .extend('eve', { auto: true }, ({ app }) => app.user('eve'))
    /** Three sessions of Ada, oldest first, and one of Eve. */
    .extend('sessions', { auto: true }, async ({ app, ada, eve }) => {
      expect(ada).not.toBe(eve);
      const sessions: { id: string; token: string }[] = [];
      for (const name of ['ada', 'ada', 'eve', 'ada']) {
        app.clock.advance(1);
        const token = await app.signIn(name);
        sessions.push({ id: await currentSessionId(app, token), token });
      }
      const [first, second, ofEve, third] = sessions;
      if (!first || !second || !ofEve || !third) throw new Error('no session');
      return { first, second, third, ofEve };
    })
    .extend(
      'end',
      ({ app }) =>
        (id: string, token: string) =>
          app.mutate(
            'endSession',
            { id },
            token,
            '... on EndSessionSuccess { deletedId user { username } } ... on NotFound { field }',
          ),
    )
    .extend('isLive', ({ app }) => async (token: string) => {
      return (await app.send('{ viewer { username } }', {}, token)).errors === undefined;
    });

  test('are listed newest first, without those that ended', async ({ app, sessions }) => {
    const { first, second, third } = sessions;
    expect(await allPages<Listed>(app, second.token, list, 2)).toEqual([
      { id: third.id, isCurrent: false },
      { id: second.id, isCurrent: true },
      { id: first.id, isCurrent: false },
    ]);
    app.clock.advance(10 * MINUTE);
    await app.send('{ viewer { id } }', {}, second.token);
    app.clock.advance(5 * MINUTE);
    expect(await allPages<Listed>(app, second.token, list, 2)).toEqual([{ id: second.id, isCurrent: true }]);
  });

  test('are null for every user but the signed-in one, without an error', async ({ app, ada, eve }) => {
    const { data, errors } = await app.send(
      '{ users(filter: { role: null }) { nodes { id sessions { nodes { id } } } } viewer { id } }',
      {},
      await app.admin(),
    );
    expect(errors).toBeUndefined();
    const { users, viewer } = data as {
      users: { nodes: { id: string; sessions: { nodes: unknown[] } | null }[] };
      viewer: { id: string };
    };
    expect(users.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([ada, eve, viewer.id]));
    for (const { id, sessions } of users.nodes) {
      if (id === viewer.id) expect(sessions?.nodes).toHaveLength(1);
      else expect(sessions).toBeNull();
    }
  });

  test('are found by ID only by their own user, until they end', async ({ app, sessions }) => {
    const { first, third, ofEve } = sessions;
    const node = async (id: string, token: string) =>
      (await app.send('query ($id: ID!) { node(id: $id) { __typename id } }', { id }, token)).data;
    const admin = await app.admin();
    expect(await node(first.id, third.token)).toEqual({ node: { __typename: 'Session', id: first.id } });
    for (const token of [ofEve.token, admin]) expect(await node(first.id, token)).toEqual({ node: null });
    app.clock.advance(15 * MINUTE);
    expect(await node(first.id, await app.signIn('ada'))).toEqual({ node: null });
  });

  test('show the address and the times of the current one', async ({ app, sessions }) => {
    const { token, id } = sessions.third;
    const createdAt = app.clock.now();
    const at = (time: number) => new Date(time).toISOString();
    const read = async () => (await app.execute(CURRENT, {}, token)).currentSession;
    const fixed = {
      id,
      createdAt: at(createdAt),
      expiresAt: at(createdAt + 8 * HOUR),
      isCurrent: true,
      address: '127.0.0.1',
    };
    expect(await read()).toEqual({
      ...fixed,
      lastSeenAt: at(createdAt),
      idleExpiresAt: at(createdAt + 15 * MINUTE),
    });
    for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
      app.clock.advance(10 * MINUTE);
      await read();
    }
    const lastSeenAt = createdAt + 8 * HOUR - 10 * MINUTE;
    expect(await read()).toEqual({ ...fixed, lastSeenAt: at(lastSeenAt), idleExpiresAt: fixed.expiresAt });
  });

  test('can be ended one by one, and nothing else changes', async ({ app, sessions, end, isLive }) => {
    const { first, second, third, ofEve } = sessions;
    const before = await takeSnapshot(app);
    expect(await end(first.id, third.token)).toEqual({
      __typename: 'EndSessionSuccess',
      deletedId: first.id,
      user: { username: 'ada' },
    });
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({
      'sessions of ada': ['removed'],
      'audit_events of ada': ['added'],
      audit_lanes: ['changed: head length seal'],
    });
    expect(await Promise.all([first, second, third, ofEve].map(({ token }) => isLive(token)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(await end(third.id, third.token)).toMatchObject({ deletedId: third.id, user: { username: 'ada' } });
    expect(await isLive(third.token)).toBe(false);
    expect(await isLive(second.token)).toBe(true);
  });

  test('cannot be ended by another user, and not again', async ({ app, sessions, end, isLive }) => {
    const { first, third, ofEve } = sessions;
    await end(first.id, third.token);
    const missing = await end(first.id, third.token);
    expect(missing).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND', field: 'id' });
    for (const id of [ofEve.id, unknownId('session'), 'nonsense', '', third.id.toUpperCase()]) {
      expect(await end(id, third.token)).toEqual(missing);
    }
    expect(await end(third.id, await app.admin())).toEqual(missing);
    expect(await Promise.all([third, ofEve].map(({ token }) => isLive(token)))).toEqual([true, true]);
    app.clock.advance(15 * MINUTE - 1);
    await isLive(third.token);
    app.clock.advance(1);
    expect(await end(sessions.second.id, third.token)).toEqual(missing); // it has been idle for too long
  });
});

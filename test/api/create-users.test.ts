import {
  PASSWORD,
  ROLE_CODES,
  type RoleCode,
  changesBetween,
  describe,
  dumpTables,
  expect,
  graphql,
  mutationText,
  succeeded,
  takeSnapshot,
  test as base,
} from '../testkit/index.ts';

const ROWS = `... on InvalidInput { fields { path code minimum maximum } }
  ... on CreateUsersSuccess {
    rows {
      username
      user { id username displayName email roles { code } }
      failure { __typename code message ... on InvalidInput { fields { path code } } ... on NameTaken { field } }
      generatedPassword
    }
  }` as const;

interface Row {
  readonly username: string;
  readonly user: { readonly id: string } | null;
  readonly failure: { readonly __typename: string } | null;
  readonly generatedPassword: string | null;
}
interface NewUser {
  readonly username: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly password?: string;
  readonly mustChangePassword?: boolean;
  readonly roles?: readonly RoleCode[];
}

describe('createUsers', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('create', ({ app, admin }) => async (users: readonly NewUser[], dryRun = false, token = admin) => {
      const { data, errors } = await app.send(mutationText('createUsers', ROWS), { input: { users, dryRun } }, token);
      expect(errors).toBeUndefined();
      return (data as { createUsers: { __typename: string; rows: readonly Row[] } }).createUsers;
    });

  test('creates each user with the given fields, and generates a password for a user without one', async ({
    app,
    create,
    admin,
  }) => {
    const { rows } = await create([
      {
        username: 'ada',
        displayName: 'Ada L.',
        email: 'ada@example.com',
        password: PASSWORD,
        mustChangePassword: false,
      },
      { username: 'Grace', roles: ['REGISTER_DEVICE', 'RESET_SECURE_APPS_PASSCODE'] },
    ]);
    expect(rows).toMatchObject([
      {
        username: 'ada',
        user: { username: 'ada', displayName: 'Ada L.', email: 'ada@example.com', roles: [] },
        failure: null,
        generatedPassword: null,
      },
      {
        username: 'Grace',
        user: {
          displayName: 'Grace',
          email: null,
          roles: [{ code: 'RESET_SECURE_APPS_PASSCODE' }, { code: 'REGISTER_DEVICE' }],
        },
        failure: null,
        generatedPassword: expect.stringMatching(/^[\w-]{24}$/u) as string,
      },
    ]);
    await app.signIn('ada');
    const password = rows[1]?.generatedPassword ?? '';
    const signIn = (newPassword: string | null) => app.mutate('signIn', { username: 'grace', password, newPassword });
    expect(await signIn(null)).toMatchObject({ __typename: 'PasswordChangeRequired' });
    expect(await signIn('chosen by grace alone')).toMatchObject({ __typename: 'SignInSuccess' });
    // The password is nowhere in the database or the log.
    expect(JSON.stringify(await dumpTables(app.deps.db))).not.toContain(password);
    expect(app.logged()).not.toContain(password);
    const events = await app.execute(
      graphql('{ auditEvents(filter: { actions: [CREATE_USER] }) { nodes { subject { displayName } } } }'),
      {},
      admin,
    );
    expect(events.auditEvents.nodes.map(({ subject }) => subject?.displayName)).toEqual(
      expect.arrayContaining(['ada', 'Grace']),
    );
  });

  test('generates a different password for each user', async ({ create }) => {
    const { rows } = await create(Array.from({ length: 10 }, (_, index) => ({ username: `user-${index}` })));
    expect(new Set(rows.map(({ generatedPassword }) => generatedPassword)).size).toBe(10);
  });

  test('creates the remaining users if some cannot be created, and reports each failure in its row', async ({
    app,
    create,
  }) => {
    await app.user('ada');
    const users = [
      { username: 'ADA' },
      { username: 'has space', displayName: '', email: 'x', password: 'short' },
      { username: 'grace' },
      { username: 'GRACE' },
    ];
    const failures = [
      { __typename: 'NameTaken', code: 'NAME_TAKEN', field: 'username' },
      {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        fields: [
          { path: ['users', '1', 'username'], code: 'INVALID_CHARACTERS' },
          { path: ['users', '1', 'displayName'], code: 'EMPTY' },
          { path: ['users', '1', 'email'], code: 'INVALID_FORMAT' },
          { path: ['users', '1', 'password'], code: 'TOO_SHORT' },
        ],
      },
      null,
      { __typename: 'NameTaken' },
    ];
    for (const dryRun of [true, false]) {
      const { rows } = await create(users, dryRun);
      expect(rows).toMatchObject(failures.map((failure, index) => ({ username: users[index]?.username, failure })));
      expect(rows.map(({ user }) => user !== null)).toEqual([false, false, !dryRun, false]);
      expect(rows.filter(({ generatedPassword }) => generatedPassword !== null)).toHaveLength(dryRun ? 0 : 1);
    }
  });

  test('changes nothing in a dry run', async ({ app, create }) => {
    const before = await takeSnapshot(app);
    const { rows } = await create(
      [{ username: 'ada', password: PASSWORD }, { username: 'grace' }, { username: '' }],
      true,
    );
    expect(rows.map(({ user, generatedPassword }) => [user, generatedPassword])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(rows.map(({ failure }) => failure?.__typename ?? null)).toEqual([null, null, 'InvalidInput']);
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({});
  });

  test.for([0, 101])('rejects a list of %i users', async (length, { app, create }) => {
    const before = await dumpTables(app.deps.db, ['audit_events']);
    const users = Array.from({ length }, (_, index) => ({ username: `user-${index}` }));
    expect(await create(users)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['users'], code: 'OUT_OF_RANGE', minimum: 1, maximum: 100 }],
    });
    expect(await dumpTables(app.deps.db, ['audit_events'])).toEqual(before);
  });

  test('creates 100 users', async ({ create, app }) => {
    const { rows } = await create(Array.from({ length: 100 }, (_, index) => ({ username: `user-${index}` })));
    expect(rows.filter(({ user }) => user !== null)).toHaveLength(100);
    const { users = [] } = await dumpTables(app.deps.db);
    expect(users.filter((row) => /"user-\d+"/u.test(row))).toHaveLength(100);
  });

  test('rejects only the rows that assign an admin-portal role that the caller does not have', async ({
    app,
    create,
  }) => {
    await app.user('manager', ['MANAGE_USERS']);
    const token = await app.signIn('manager');
    const users: NewUser[] = [
      { username: 'ada', roles: ['REGISTER_DEVICE', 'MANAGE_USERS'] },
      { username: 'grace', roles: ROLE_CODES },
    ];
    for (const dryRun of [true, false]) {
      const { rows } = await create(users, dryRun, token);
      expect(rows.map(({ failure }) => failure?.__typename ?? null)).toEqual([null, 'RoleNotHeld']);
    }
    const { audit_events: events = [] } = await dumpTables(app.deps.db);
    expect(events.filter((event) => event.includes('"reason":"role not held"'))).toHaveLength(1);
  });

  test('creates each user once when concurrent requests create the same users', async ({ app, admin }) => {
    const input = { users: ['ada', 'grace', 'edsger'].map((username) => ({ username })) };
    const results = await Promise.all(
      Array.from({ length: 4 }, () =>
        app.mutate('createUsers', input, admin, '... on CreateUsersSuccess { rows { user { id } } }'),
      ),
    );
    const created = results.flatMap((result) => succeeded(result).rows.filter(({ user }) => user !== null));
    expect(created).toHaveLength(3);
  });
});

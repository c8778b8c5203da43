import {
  type InputOf,
  PASSWORD,
  ROLE_CODES,
  type RoleCode,
  allPages,
  assertType,
  changesBetween,
  describe,
  expect,
  graphql,
  rootList,
  succeeded,
  takeSnapshot,
  test as base,
} from '../testkit/index.ts';

const USER = 'user { id username displayName email status createdAt roles { code } }';
const CREATED =
  `... on CreateUserSuccess { ${USER} } ... on InvalidInput { fields { path } } ... on NameTaken { field }` as const;
const UPDATED =
  `... on UpdateUserSuccess { ${USER} } ... on InvalidInput { fields { path } } ... on NotFound { field }` as const;
const STATUS_SET = `... on SetUserStatusSuccess { ${USER} } ... on NotFound { field }`;
const ASSIGNED = `... on AssignRolesSuccess { users { id roles { code } } } ... on InvalidInput { fields { path } } ... on NotFound { field }`;

const NEVER_MADE = 'user_01jnzv6w4re1h8x3jx0qk2v5zz';

const VIEWER_ID = graphql('{ viewer { id } }');
const ROLES_OF_USER = graphql('query ($id: ID!) { node(id: $id) { __typename ... on User { roles { code } } } }');
const PAGE = graphql(
  'query ($after: String) { users(first: 2, after: $after) { nodes { username } pageInfo { endCursor } } }',
);

interface Listed {
  id: string;
  username: string;
}

describe('users', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('adminId', async ({ app, admin }) => (await app.execute(VIEWER_ID, {}, admin)).viewer.id)
    .extend(
      'create',
      ({ app, admin }) =>
        (input: Partial<InputOf<'createUser'>>) =>
          app.mutate(
            'createUser',
            { username: 'ada', password: PASSWORD, mustChangePassword: false, ...input },
            admin,
            CREATED,
          ),
    )
    .extend(
      'update',
      ({ app, admin }) =>
        (input: InputOf<'updateUser'>) =>
          app.mutate('updateUser', input, admin, UPDATED),
    )
    .extend(
      'setStatus',
      ({ app, admin }) =>
        (id: string, status: 'ACTIVE' | 'DISABLED') =>
          app.mutate('setUserStatus', { id, status }, admin, STATUS_SET),
    )
    .extend(
      'assign',
      ({ app, admin }) =>
        (userIds: string[], roles: RoleCode[]) =>
          app.mutate('assignRoles', { userIds, roles }, admin, ASSIGNED),
    )
    .extend(
      'list',
      ({ app, admin }) =>
        (args = '', first = 100) =>
          allPages<Listed>(app, admin, rootList('users', 'id username', args), first),
    )
    .extend(
      'search',
      ({ list }) =>
        async (text: string) =>
          (await list(`filter: { search: ${JSON.stringify(text)} }`)).map(({ username }) => username).sort(),
    )
    .extend('rolesOf', ({ app, admin }) => async (id: string): Promise<RoleCode[]> => {
      const { node } = await app.execute(ROLES_OF_USER, { id }, admin);
      return assertType(node, 'User').roles.map(({ code }) => code);
    })
    .extend(
      'isSignedIn',
      ({ app }) =>
        async (token: string) =>
          (await app.send('{ viewer { id } }', {}, token)).errors === undefined,
    )
    .extend(
      'canSignIn',
      ({ app }) =>
        async (username: string, password: string) =>
          (await app.mutate('signIn', { username, password })).__typename === 'SignInSuccess',
    );

  test('creates a user with all given fields', async ({ app, create, canSignIn }) => {
    const result = await create({
      username: 'Ada.Lovelace',
      displayName: '  Ada Lovelace ',
      email: 'ada@example.com',
      roles: ['VIEW_AUDIT_LOG', 'REGISTER_DEVICE', 'VIEW_AUDIT_LOG'],
    });
    expect(result).toMatchObject({
      __typename: 'CreateUserSuccess',
      user: {
        username: 'Ada.Lovelace',
        displayName: 'Ada Lovelace',
        email: 'ada@example.com',
        status: 'ACTIVE',
        createdAt: new Date(app.clock.now()).toISOString(),
        roles: [{ code: 'REGISTER_DEVICE' }, { code: 'VIEW_AUDIT_LOG' }],
      },
    });
    expect(await canSignIn('Ada.Lovelace', PASSWORD)).toBe(true);
  });

  test('creates a user with default values for omitted fields', async ({ create }) => {
    for (const [username, rest] of [
      ['ada', {}],
      ['eve', { displayName: null, email: null, roles: null }],
    ] as const) {
      expect(await create({ username, ...rest })).toMatchObject({
        user: { username, displayName: username, email: null, roles: [] },
      });
    }
  });

  test('accepts a name of 128 characters in any Unicode form', async ({ create }) => {
    expect(await create({ username: 'e\u0301'.repeat(128) })).toMatchObject({
      __typename: 'CreateUserSuccess',
      user: { username: 'é'.repeat(128), displayName: 'é'.repeat(128) },
    });
  });

  test('rejects invalid input', async ({ create, list }) => {
    const bad: [string, Partial<InputOf<'createUser'>>][] = [
      ['username', { username: '' }],
      ['username', { username: 'a'.repeat(129) }],
      ['username', { username: 'ada lovelace' }],
      ['username', { username: 'ada\u0000' }],
      ['username', { username: 'a\u200bda' }],
      ['displayName', { displayName: '' }],
      ['displayName', { displayName: ' ' }],
      ['displayName', { displayName: 'x'.repeat(201) }],
      ['displayName', { displayName: 'Ada\nLovelace' }],
      ['email', { email: '' }],
      ['email', { email: 'ada' }],
      ['email', { email: `${'a'.repeat(250)}@example.com` }],
      ['password', { password: 'fourteen chars' }],
      ['password', { password: 'x'.repeat(129) }],
      ['password', { username: 'Ada.Lovelace.1815', password: 'ADA.lovelace.1815' }],
      ['password', { username: 'ada-lovelace-1815', password: 'ａｄａ-lovelace-1815' }],
      ['password', { password: 'PinPortalPinPortal' }],
      ['password', { password: 'PasswordAssword' }],
      ['password', { password: 'ｐａｓｓｗｏｒｄpassword' }],
    ];
    for (const [field, input] of bad) {
      const result = await create(input);
      expect(result, JSON.stringify(input)).toMatchObject({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        fields: [{ path: [field] }],
      });
    }
    expect(await list()).toHaveLength(1);
  });

  test('accepts a password of 15 to 128 characters, counted after normalisation', async ({ create, canSignIn }) => {
    for (const [username, password] of [
      ['fifteen', 'fifteen letters'],
      ['long', 'x'.repeat(128)],
      ['emoji', '🦊🐻🐼🐨🐯🦁🐮🐷🦊🐻🐼🐨🐯🦁🐮'],
      ['decomposed', 'e\u0301'.repeat(128)],
    ] as const) {
      expect(await create({ username, password })).toMatchObject({ __typename: 'CreateUserSuccess' });
      expect(await canSignIn(username, password)).toBe(true);
    }
    expect(await canSignIn('decomposed', 'é'.repeat(128))).toBe(true);
    expect(await create({ username: 'short', password: 'e\u0301'.repeat(14) })).toMatchObject({
      fields: [{ path: ['password'] }],
    });
  });

  test('rejects a name that is already taken in any Unicode form or letter case', async ({ create, list }) => {
    expect(await create({ username: 'José.Straße' })).toMatchObject({ __typename: 'CreateUserSuccess' });
    for (const username of ['José.Straße', 'jose\u0301.strasse', 'JOSÉ.STRASSE', 'ｊosé.straße', 'JOSE\u0301.STRAẞE']) {
      expect(await create({ username })).toMatchObject({
        __typename: 'NameTaken',
        code: 'NAME_TAKEN',
        field: 'username',
      });
    }
    expect(await create({ username: 'Jose.Strase' })).toMatchObject({ __typename: 'CreateUserSuccess' });
    expect(await list()).toHaveLength(3);
  });

  test('creates one user when 20 concurrent requests use the same name', async ({ app, create, search, admin }) => {
    const spellings = ['race', 'RACE', 'Race', 'ｒace'];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create({ username: spellings[index % spellings.length] })),
    );
    const types = results.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['CreateUserSuccess', ...Array<string>(19).fill('NameTaken')]);
    expect(await search('race')).toHaveLength(1);
    const document = graphql('{ auditEvents(first: 100, filter: { actions: [CREATE_USER] }) { nodes { id } } }');
    expect((await app.execute(document, {}, admin)).auditEvents.nodes).toHaveLength(2);
  });

  test('keeps the fields that an update omits, or sets to null where null has no meaning', async ({
    create,
    update,
    canSignIn,
  }) => {
    const { user } = succeeded(
      await create({ displayName: 'Ada', email: 'ada@example.com', roles: ['REGISTER_DEVICE'] }),
    );
    const { id } = user;
    expect(succeeded(await update({ id })).user).toEqual(user);
    expect(succeeded(await update({ id, displayName: null, password: null })).user).toEqual(user);
    expect(succeeded(await update({ id, displayName: ' Countess ' })).user).toEqual({
      ...user,
      displayName: 'Countess',
    });
    expect(succeeded(await update({ id, email: 'countess@example.com' })).user).toEqual({
      ...user,
      displayName: 'Countess',
      email: 'countess@example.com',
    });
    expect(await canSignIn('ada', PASSWORD)).toBe(true);
    expect(succeeded(await update({ id, email: null })).user).toEqual({
      ...user,
      displayName: 'Countess',
      email: null,
    });
  });

  test('changes no field when one field of an update is invalid', async ({ create, update }) => {
    const { user } = succeeded(await create({ displayName: 'Ada', email: 'ada@example.com' }));
    const { id } = user;
    for (const [field, bad] of [
      ['displayName', { displayName: '', email: 'other@example.com' }],
      ['email', { displayName: 'Other', email: 'other' }],
      ['password', { displayName: 'Other', password: 'short' }],
      ['password', { displayName: 'Other', password: 'x'.repeat(129) }],
      ['password', { displayName: 'Other', password: 'passwordpassword' }],
    ] as const) {
      expect(await update({ id, ...bad })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: [field] }] });
    }
    expect(succeeded(await update({ id })).user).toEqual(user);
    const named = succeeded(await create({ username: 'a-long-user-name' }));
    expect(await update({ id: named.user.id, password: 'A-LONG-USER-NAME' })).toMatchObject({
      fields: [{ path: ['password'] }],
    });
  });

  test('ends the sessions of a user when the password changes, and not otherwise', async ({
    app,
    update,
    isSignedIn,
    canSignIn,
  }) => {
    const id = await app.user('ada');
    const token = await app.signIn('ada');
    await update({ id, displayName: 'Ada' });
    expect(await isSignedIn(token)).toBe(true);
    expect(await update({ id, password: 'another password', mustChangePassword: false })).toMatchObject({
      __typename: 'UpdateUserSuccess',
    });
    expect(await isSignedIn(token)).toBe(false);
    expect(await canSignIn('ada', PASSWORD)).toBe(false);
    expect(await canSignIn('ada', 'another password')).toBe(true);
  });

  test('signs a user out when the user is disabled, and keeps the session ended afterwards', async ({
    app,
    setStatus,
    isSignedIn,
    canSignIn,
  }) => {
    const id = await app.user('ada');
    const token = await app.signIn('ada');
    expect(await setStatus(id, 'DISABLED')).toMatchObject({
      __typename: 'SetUserStatusSuccess',
      user: { status: 'DISABLED' },
    });
    expect(await isSignedIn(token)).toBe(false);
    expect(await canSignIn('ada', PASSWORD)).toBe(false);
    expect(await setStatus(id, 'DISABLED')).toMatchObject({ __typename: 'SetUserStatusSuccess' });
    expect(await setStatus(id, 'ACTIVE')).toMatchObject({
      __typename: 'SetUserStatusSuccess',
      user: { status: 'ACTIVE' },
    });
    expect(await isSignedIn(token)).toBe(false);
    expect(await canSignIn('ada', PASSWORD)).toBe(true);
  });

  test('returns NotFound for a user that does not exist', async ({ update, setStatus, assign }) => {
    for (const id of [
      '',
      'nonsense',
      NEVER_MADE,
      NEVER_MADE.toUpperCase(),
      'device_01jnzv6w4re1h8x3jx0qk2v5zz',
      'x'.repeat(5_000),
    ]) {
      expect(await update({ id, displayName: 'x' }), id).toMatchObject({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        field: 'id',
      });
      expect(await setStatus(id, 'DISABLED'), id).toMatchObject({ __typename: 'NotFound', field: 'id' });
      expect(await assign([id], []), id).toMatchObject({ __typename: 'NotFound', field: 'userIds' });
    }
  });

  test('adds and removes only the given roles, of all users or of none', async ({ app, admin, adminId, rolesOf }) => {
    const ada = await app.user('ada', ['REGISTER_DEVICE', 'VIEW_AUDIT_LOG']);
    const eve = await app.user('eve');
    const userIds = [eve, ada];
    const roles: RoleCode[] = ['MANAGE_DEVICES', 'REGISTER_DEVICE'];
    expect(await app.mutate('addRoles', { userIds, roles }, admin, '... on AddRolesSuccess { users { id } }')).toEqual({
      __typename: 'AddRolesSuccess',
      users: [{ id: eve }, { id: ada }],
    });
    expect(await rolesOf(ada)).toEqual(['REGISTER_DEVICE', 'MANAGE_DEVICES', 'VIEW_AUDIT_LOG']);
    expect(await rolesOf(eve)).toEqual(['REGISTER_DEVICE', 'MANAGE_DEVICES']);
    await app.mutate('removeRoles', { userIds, roles: ['REGISTER_DEVICE', 'VIEW_AUDIT_LOG'] }, admin);
    expect(await rolesOf(ada)).toEqual(['MANAGE_DEVICES']);
    expect(await rolesOf(eve)).toEqual(['MANAGE_DEVICES']);
    const last = { userIds: [ada, adminId], roles: ['MANAGE_USERS', 'MANAGE_DEVICES'] satisfies RoleCode[] };
    expect((await app.mutate('removeRoles', last, admin)).__typename).toBe('LastUserManager');
    expect(await rolesOf(ada)).toEqual(['MANAGE_DEVICES']);
    expect(await rolesOf(adminId)).toEqual(ROLE_CODES);
  });

  test('assigns exactly the given roles and returns them in the order of the schema', async ({
    app,
    assign,
    rolesOf,
  }) => {
    const ada = await app.user('ada', ['REGISTER_DEVICE', 'VIEW_AUDIT_LOG']);
    const eve = await app.user('eve');
    const result = await assign([eve, ada, eve], ['MANAGE_DEVICES', 'RESET_SECURE_APPS_PASSCODE', 'MANAGE_DEVICES']);
    const roles = [{ code: 'RESET_SECURE_APPS_PASSCODE' }, { code: 'MANAGE_DEVICES' }];
    expect(result).toEqual({
      __typename: 'AssignRolesSuccess',
      users: [
        { id: eve, roles },
        { id: ada, roles },
      ],
    });
    await assign([ada], []);
    expect(await rolesOf(ada)).toEqual([]);
    expect(await rolesOf(eve)).toEqual(['RESET_SECURE_APPS_PASSCODE', 'MANAGE_DEVICES']);
  });

  test('applies new roles from the next request', async ({ app, assign }) => {
    const ada = await app.user('ada');
    const token = await app.signIn('ada');
    const mayListUsers = async () =>
      (await app.send('{ users { nodes { id } } }', {}, token)).errors?.[0]?.extensions.code ?? 'OK';
    expect(await mayListUsers()).toBe('FORBIDDEN');
    await assign([ada], ['MANAGE_USERS']);
    expect(await mayListUsers()).toBe('OK');
    await assign([ada], ['MANAGE_POLICIES']);
    expect(await mayListUsers()).toBe('FORBIDDEN');
  });

  test('assigns roles to all given users, or to none of them', async ({ app, assign, rolesOf, adminId }) => {
    const ada = await app.user('ada', ['REGISTER_DEVICE']);
    const eve = await app.user('eve');
    for (const unknown of [NEVER_MADE, 'nonsense']) {
      expect(await assign([ada, unknown, eve], ['VIEW_AUDIT_LOG'])).toMatchObject({
        __typename: 'NotFound',
        field: 'userIds',
      });
      expect(await rolesOf(ada)).toEqual(['REGISTER_DEVICE']);
      expect(await rolesOf(eve)).toEqual([]);
    }
    // The last manager is among them: the others stay as they are, too.
    expect(await assign([ada, adminId, eve], [])).toMatchObject({
      __typename: 'LastUserManager',
      code: 'LAST_USER_MANAGER',
    });
    expect(await rolesOf(ada)).toEqual(['REGISTER_DEVICE']);
  });

  test('accepts 1 to 100 users when assigning roles', async ({ app, assign, adminId }) => {
    expect(await assign([], ['VIEW_AUDIT_LOG'])).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['userIds'] }],
    });
    const ids = Array.from({ length: 101 }, () => app.deps.ids.next('User'));
    expect(await assign(ids, ['VIEW_AUDIT_LOG'])).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['userIds'] }],
    });
    expect(await assign(ids.slice(1), ['VIEW_AUDIT_LOG'])).toMatchObject({ __typename: 'NotFound' });
    expect(await assign(Array<string>(101).fill(adminId), ROLE_CODES)).toMatchObject({
      __typename: 'AssignRolesSuccess',
    });
  });

  test('keeps at least one active user with MANAGE_USERS', async ({
    app,
    assign,
    adminId,
    setStatus,
    isSignedIn,
    admin,
    rolesOf,
  }) => {
    expect(await assign([adminId], ['VIEW_AUDIT_LOG'])).toMatchObject({ __typename: 'LastUserManager' });
    expect(await setStatus(adminId, 'DISABLED')).toMatchObject({
      __typename: 'LastUserManager',
      code: 'LAST_USER_MANAGER',
    });
    expect(await isSignedIn(admin)).toBe(true);
    expect(await rolesOf(adminId)).toEqual(ROLE_CODES);

    // A second one who is disabled does not count.
    const second = await app.user('second', ['MANAGE_USERS']);
    await setStatus(second, 'DISABLED');
    expect(await assign([adminId], [])).toMatchObject({ __typename: 'LastUserManager' });
    expect(await setStatus(adminId, 'DISABLED')).toMatchObject({ __typename: 'LastUserManager' });
    expect(await assign([second], [])).toMatchObject({ __typename: 'AssignRolesSuccess' });

    // An active one does; then one may disable oneself.
    await assign([second], ['MANAGE_USERS']);
    await setStatus(second, 'ACTIVE');
    expect(await assign([adminId, second], ['VIEW_AUDIT_LOG'])).toMatchObject({ __typename: 'LastUserManager' });
    expect(await setStatus(adminId, 'DISABLED')).toMatchObject({ __typename: 'SetUserStatusSuccess' });
    expect(await isSignedIn(admin)).toBe(false);
  });

  test('lets a user manager give up the role once another user has it', async ({ app, assign, adminId, admin }) => {
    await app.user('second', ['MANAGE_USERS']);
    expect(await assign([adminId], [])).toEqual({
      __typename: 'AssignRolesSuccess',
      users: [{ id: adminId, roles: [] }],
    });
    expect((await app.send('{ users { nodes { id } } }', {}, admin)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('keeps one user manager when all are removed concurrently', async ({ app, adminId, admin }) => {
    const others = await Promise.all(['b', 'c', 'd', 'e'].map((name) => app.user(name, ['MANAGE_USERS'])));
    const tokens = await Promise.all(['b', 'c', 'd', 'e'].map((name) => app.signIn(name)));
    const managers = [adminId, ...others];
    await Promise.all(
      [admin, ...tokens].flatMap((token, index) => [
        app.send(
          'mutation ($id: ID!) { assignRoles(input: { userIds: [$id], roles: [] }) { __typename } }',
          { id: managers[index] },
          token,
        ),
        app.send(
          'mutation ($id: ID!) { setUserStatus(input: { id: $id, status: DISABLED }) { __typename } }',
          { id: managers[(index + 1) % managers.length] },
          token,
        ),
      ]),
    );
    const [row] = await app.deps.db.dataSource.query<{ count: number | string }[]>(
      `SELECT count(*) AS count FROM user_roles r JOIN users u ON u.id = r.user_id
       WHERE r.role = 'MANAGE_USERS' AND u.status = 'ACTIVE'`,
    );
    expect(Number(row?.count)).toBeGreaterThanOrEqual(1);
  });

  test('lists users by name and each once, on pages of any size', async ({ app, list }) => {
    const names = ['zoe', 'Ada', 'eve', 'BOB', 'carol', 'ada2', 'dan'];
    for (const name of names) await app.user(name);
    const expected = ['Ada', 'ada2', 'BOB', 'carol', 'dan', 'eve', 'root', 'zoe'];
    for (const first of [1, 2, 3, 4, 7, 8, 9, 100]) {
      expect((await list('', first)).map(({ username }) => username)).toEqual(expected);
    }
  });

  test('continues a list after the cursor when users are added between two pages', async ({ app, admin }) => {
    for (const name of ['b', 'd', 'f']) await app.user(name);
    const page = async (after: string | null) => {
      return (await app.execute(PAGE, { after }, admin)).users;
    };
    const first = await page(null);
    expect(first.nodes.map(({ username }) => username)).toEqual(['b', 'd']);
    await app.user('a');
    await app.user('e');
    const second = await page(first.pageInfo.endCursor);
    expect(second.nodes.map(({ username }) => username)).toEqual(['e', 'f']);
  });

  test('finds users by part of their name, or by its beginning for one or two characters, without wildcards', async ({
    app,
    search,
  }) => {
    for (const name of ['a%b', 'a_b', 'a\\b', 'axb', 'a%%', 'A__c', '%', '_', '\\']) await app.user(name);
    expect(await search('a%')).toEqual(['a%%', 'a%b']);
    expect(await search('a_')).toEqual(['A__c', 'a_b']);
    expect(await search('a\\')).toEqual(['a\\b']);
    expect(await search('%')).toEqual(['%']);
    expect(await search('_')).toEqual(['_']);
    expect(await search('\\')).toEqual(['\\']);
    expect(await search('a')).toEqual(['A__c', 'a%%', 'a%b', 'a\\b', 'a_b', 'axb']);
    expect(await search('b')).toEqual([]);
    expect(await search('a%%')).toEqual(['a%%']);
    expect(await search("a' OR 1 = 1 --")).toEqual([]);
  });

  test('finds users by any Unicode form of their name', async ({ app, search, list }) => {
    for (const name of ['Straße', 'ﬁona', 'José', 'ΣΊΣΥΦΟΣ']) await app.user(name);
    for (const text of ['STRASS', 'straß', 'Straße', 'ｓｔｒａ']) expect(await search(text)).toEqual(['Straße']);
    for (const text of ['f', 'fi', 'FION', 'ﬁ']) expect(await search(text)).toEqual(['ﬁona']);
    for (const text of ['jose\u0301', 'JOSÉ', 'jos']) expect(await search(text)).toEqual(['José']);
    for (const text of ['σίσυφος', 'Σίσυφο']) expect(await search(text)).toEqual(['ΣΊΣΥΦΟΣ']);
    expect(await search('jose')).toEqual(['José']);
    expect(await search('syphos')).toEqual([]);
    expect(await search('ίσυφ')).toEqual(['ΣΊΣΥΦΟΣ']);
    expect(await search('RASSE')).toEqual(['Straße']);
    expect(await search('')).toHaveLength(5);
    expect(await list('filter: { search: null }')).toHaveLength(5);
  });

  test('finds users page by page', async ({ app, list }) => {
    for (const name of ['ada1', 'ada2', 'ada3', 'ada4', 'ada5', 'bob']) await app.user(name);
    for (const first of [1, 2, 3, 5]) {
      const found = await list('filter: { search: "ADA" }', first);
      expect(found.map(({ username }) => username)).toEqual(['ada1', 'ada2', 'ada3', 'ada4', 'ada5']);
    }
  });

  test('rejects invalid list arguments', async ({ app, admin }) => {
    const bad = [
      'first: 0',
      'first: 101',
      'first: -1',
      'after: ""',
      'after: "nonsense"',
      `after: "${Buffer.from('["devices","x"]').toString('base64url')}"`,
      `after: "${Buffer.from('["users","a","b"]').toString('base64url')}"`,
      `after: "${Buffer.from('["users","a\\u0000"]').toString('base64url')}"`,
      `filter: { search: "${'x'.repeat(129)}" }`,
      'filter: { search: "a\\u0000" }',
      'filter: { search: "a\\nb" }',
      'last: 0',
      'last: 101',
      'first: 1, last: 1',
      'before: "x"',
      'last: 1, after: "x"',
      'last: 1, before: "nonsense"',
    ];
    for (const args of bad) {
      const answer = await app.send(`{ users(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code, args).toBe('BAD_USER_INPUT');
    }
  });

  test('denies access without MANAGE_USERS', async ({ app, rolesOf }) => {
    const others = ROLE_CODES.filter((code) => code !== 'MANAGE_USERS');
    const id = await app.user('ada', others);
    const token = await app.signIn('ada');
    for (const operation of [
      '{ roles { code } }',
      'mutation { createUser(input: { username: "eve", password: "long enough" }) { __typename } }',
      `mutation { updateUser(input: { id: "${id}" }) { __typename } }`,
      `mutation { setUserStatus(input: { id: "${id}", status: ACTIVE }) { __typename } }`,
      `mutation { assignRoles(input: { userIds: ["${id}"], roles: [MANAGE_USERS] }) { __typename } }`,
    ]) {
      expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await rolesOf(id)).toEqual(others);
  });

  test('assigns every role that `roles` lists', async ({ app, admin, assign, rolesOf }) => {
    const { roles } = await app.execute(graphql('{ roles { code name description portal } }'), {}, admin);
    expect(roles.map(({ code, portal }) => [code, portal])).toEqual([
      ['RESET_SECURE_APPS_PASSCODE', 'USER_PORTAL'],
      ['REGISTER_DEVICE', 'USER_PORTAL'],
      ['MANAGE_USERS', 'ADMIN_PORTAL'],
      ['MANAGE_DEVICES', 'ADMIN_PORTAL'],
      ['MANAGE_LICENSED_PRODUCTS', 'ADMIN_PORTAL'],
      ['MANAGE_POLICIES', 'ADMIN_PORTAL'],
      ['VIEW_AUDIT_LOG', 'ADMIN_PORTAL'],
    ]);
    for (const { name, description } of roles) expect(name.length * description.length).toBeGreaterThan(0);
    const id = await app.user('ada');
    const codes = roles.map(({ code }) => code);
    await assign([id], codes);
    expect(await rolesOf(id)).toEqual(codes);
  });
});

describe('the profile of a user', () => {
  const PROFILE =
    '... on UpdateProfileSuccess { user { username displayName email } } ... on InvalidInput { fields { path } }';
  const test = base.extend('token', { auto: true }, async ({ app }) => {
    await app.user('ada');
    await app.user('eve');
    return app.signIn('ada');
  });

  test('is changed by the user, field by field, and nothing else changes', async ({ app, token }) => {
    const update = (input: InputOf<'updateProfile'>) => app.mutate('updateProfile', input, token, PROFILE);
    const recorded = { 'audit_events of ada': ['added'], audit_lanes: ['changed: head length seal'] };
    const steps: [
      input: InputOf<'updateProfile'>,
      displayName: string,
      email: string | null,
      changed: string | null,
    ][] = [
      [{ displayName: ' Countess ' }, 'Countess', null, 'display_name display_name_key search_text'],
      [{ email: 'ada@example.com' }, 'Countess', 'ada@example.com', 'email search_text'],
      [{ displayName: null }, 'Countess', 'ada@example.com', null],
      [{}, 'Countess', 'ada@example.com', null],
      [{ email: null }, 'Countess', null, 'email search_text'],
    ];
    for (const [input, displayName, email, changed] of steps) {
      const before = await takeSnapshot(app);
      expect(await update(input)).toEqual({
        __typename: 'UpdateProfileSuccess',
        user: { username: 'ada', displayName, email },
      });
      expect(changesBetween(before, await takeSnapshot(app))).toEqual({
        ...recorded,
        ...(changed === null ? {} : { 'users of ada': [`changed: ${changed}`] }),
      });
    }
    const before = await takeSnapshot(app);
    for (const input of [{ displayName: '' }, { email: 'x' }, { displayName: 'x'.repeat(201), email: 'a@b' }]) {
      expect(await update(input)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: [Object.keys(input)[0]] }],
      });
    }
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({});
  });
});

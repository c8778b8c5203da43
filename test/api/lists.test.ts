import { vi } from 'vitest';
import {
  HOUR,
  type OneTimePinRequirementCode,
  type TestApp,
  allPages,
  describe,
  expect,
  graphql,
  registerWithPassword,
  rootList,
  seedPortal,
  sql,
  succeeded,
  test as base,
} from '../testkit/index.ts';
import { ScanTooSlow } from '../testkit/server.ts';

const USER = `id username displayName email status createdAt canGenerateOneTimePin roles { code } devices { totalCount }`;
const DEVICE = `id name model platform status user { id username displayName email } labels { id }
  appConnectGlobalPolicy { id } canGenerateOneTimePin secureAppsPasscode { isLocked }
  oneTimePinEligibility { requirements { code satisfied } }`;

interface ListedUser {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly status: string;
  readonly canGenerateOneTimePin: boolean;
  readonly roles: readonly { readonly code: string }[];
  readonly devices: { readonly totalCount: number };
}

interface ListedDevice {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly platform: string;
  readonly status: string;
  readonly user: Pick<ListedUser, 'id' | 'username' | 'displayName' | 'email'>;
  readonly labels: readonly { readonly id: string }[];
  readonly appConnectGlobalPolicy: { readonly id: string };
  readonly canGenerateOneTimePin: boolean;
  readonly secureAppsPasscode: { readonly isLocked: boolean };
  readonly oneTimePinEligibility: {
    readonly requirements: readonly { readonly code: OneTimePinRequirementCode; readonly satisfied: boolean }[];
  };
}

const CURSOR = graphql('{ users(first: 1) { pageInfo { endCursor } } }');
const OVERVIEW = graphql(`
  {
    adminOverview {
      userCount
      disabledUserCount
      deviceCount
      eligibleDeviceCount
      almostEligibleDeviceCount
      lockedDeviceCount
      recentFailureCount
    }
  }
`);
const COUNT = graphql('{ labels { totalCount totalCountIsExact } }');
const NODES = graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');

const UNKNOWN_ID = 'user_01jnzv6w4re1h8x3jx0qk2v5zz';

function compare<Item extends { readonly id: string }>(app: TestApp, token: string, field: string, node: string) {
  const read = (args: string) => allPages<Item>(app, token, rootList(field, node, args), 7);
  return {
    read,
    /** Expects that each filter returns exactly those items of the whole list that meet its condition. */
    expectSame: async (conditions: readonly (readonly [filter: string, meets: (item: Item) => boolean])[]) => {
      const whole = await read('');
      for (const [filter, meets] of conditions) {
        const expected = whole.filter(meets);
        expect([filter, expected.length > 0, expected.length < whole.length]).toEqual([filter, true, true]);
        expect(await read(`filter: { ${filter} }`), filter).toEqual(expected);
      }
    },
  };
}

describe('lists', () => {
  interface FilteredPage {
    readonly nodes: readonly { readonly username: string }[];
    readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
  }

  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    /** Nine users with two devices each, one without devices, and two more devices, so that each filter finds some of them, but not all. */
    .extend('people', async ({ app, admin }) => {
      const ids = await seedPortal(app, { users: 9, devicesEach: 2 });
      const at = (index: number) => ids[index] ?? '';
      const update = (index: number, change: { displayName?: string; email?: string }) =>
        app.mutate('updateUser', { id: at(index), ...change }, admin);
      await update(1, { displayName: 'Zoë Müller', email: 'zoe@example.com' });
      await update(2, { displayName: 'Straße 100%_\\' });
      await app.mutate('setUserStatus', { id: at(3), status: 'DISABLED' }, admin);
      await app.mutate('assignRoles', { userIds: [at(4), at(5)], roles: ['REGISTER_DEVICE'] }, admin);
      await app.mutate('setLicensedProducts', { licensed: ['DOCS_AT_WORK'] }, admin);
      await app.user('without-devices', ['RESET_SECURE_APPS_PASSCODE']);
      const android = await registerWithPassword(app, 'user-006', 'ANDROID');
      const [label] = await app.deps.db.query(sql`SELECT id FROM labels ORDER BY id DESC LIMIT 1`);
      await app.mutate('labelDevices', { id: String(label?.id), deviceIds: [android.id] }, admin); // lacks only its platform
      const { id } = await registerWithPassword(app, 'user-007');
      await app.mutate('setDeviceStatus', { id, status: 'LOST' }, admin);
      await app.deps.db.write((tx) =>
        tx.query(
          sql`UPDATE secure_apps_passcodes SET locked_at = 1 WHERE device_id IN (SELECT id FROM devices WHERE user_id = ${at(8)})`,
        ),
      );
      return ids;
    });

  test('of users contain exactly those that meet each condition, and a combination of conditions', async ({
    app,
    admin,
    people,
  }) => {
    const { expectSame, read } = compare<ListedUser>(app, admin, 'users', USER);
    const hasRole = (role: string) => (user: ListedUser) => user.roles.some(({ code }) => code === role);
    await expectSame([
      ['search: "ser-00"', ({ username }) => username.includes('ser-00')],
      ['search: "MULLER"', ({ displayName }) => displayName === 'Zoë Müller'],
      ['search: "zoe@"', ({ email }) => email === 'zoe@example.com'],
      ['search: "zO"', ({ displayName }) => displayName === 'Zoë Müller'],
      ['search: "STRASSE 1"', ({ displayName }) => displayName.startsWith('Straße')],
      ['search: "0%_\\\\"', ({ displayName }) => displayName.startsWith('Straße')],
      ['role: REGISTER_DEVICE', hasRole('REGISTER_DEVICE')],
      ['role: RESET_SECURE_APPS_PASSCODE', hasRole('RESET_SECURE_APPS_PASSCODE')],
      ['status: DISABLED', ({ status }) => status === 'DISABLED'],
      ['status: ACTIVE', ({ status }) => status === 'ACTIVE'],
      ['hasDevices: true', ({ devices }) => devices.totalCount > 0],
      ['hasDevices: false', ({ devices }) => devices.totalCount === 0],
      ['canGenerateOneTimePin: true', (user) => user.canGenerateOneTimePin],
      ['canGenerateOneTimePin: false', (user) => !user.canGenerateOneTimePin],
      [
        'search: "user", hasDevices: true, canGenerateOneTimePin: false, role: REGISTER_DEVICE',
        ({ username }) => ['user-004', 'user-005'].includes(username),
      ],
    ]);
    expect(people).toHaveLength(9);
    expect(await read('filter: { search: "%" }')).toEqual([]);
    expect(await read('filter: { search: "ser_00" }')).toEqual([]);
    expect(await read('filter: { search: "", role: null, hasDevices: null }')).toHaveLength(11);
  });

  test('of devices contain exactly those that meet each condition, and a combination of conditions', async ({
    app,
    admin,
    people,
  }) => {
    const { expectSame, read } = compare<ListedDevice>(app, admin, 'devices', DEVICE);
    const whole = await read('');
    const label = whole[0]?.labels[0]?.id ?? '';
    const policy = whole[0]?.appConnectGlobalPolicy.id ?? '';
    const isAlmostEligible = ({ oneTimePinEligibility: { requirements }, platform }: ListedDevice) =>
      requirements.filter(({ satisfied }) => !satisfied).length === 1 && platform === 'IOS';
    const lacks = (code: OneTimePinRequirementCode) => (device: ListedDevice) =>
      device.oneTimePinEligibility.requirements.some((each) => each.code === code && !each.satisfied);
    await expectSame([
      ['search: "PHONE 0"', ({ name }) => name === 'iPhone 0'],
      ['search: "müller"', ({ user }) => user.displayName === 'Zoë Müller'],
      ['search: "zo"', ({ user }) => user.displayName === 'Zoë Müller'],
      ['platform: ANDROID', ({ platform }) => platform === 'ANDROID'],
      ['status: LOST', ({ status }) => status === 'LOST'],
      [`labelId: "${label}"`, ({ labels }) => labels.some(({ id }) => id === label)],
      [`userId: "${people[6] ?? ''}"`, ({ user }) => user.username === 'user-006'],
      [`appConnectGlobalPolicyId: "${policy}"`, ({ appConnectGlobalPolicy }) => appConnectGlobalPolicy.id === policy],
      ['isLocked: true', ({ secureAppsPasscode }) => secureAppsPasscode.isLocked],
      ['isLocked: false', ({ secureAppsPasscode }) => !secureAppsPasscode.isLocked],
      ['canGenerateOneTimePin: true', (device) => device.canGenerateOneTimePin],
      ['canGenerateOneTimePin: false', (device) => !device.canGenerateOneTimePin],
      ['isAlmostEligible: true', isAlmostEligible],
      ['isAlmostEligible: false', (device) => !isAlmostEligible(device)],
      ...(
        [
          'ACCOUNT_ACTIVE',
          'DEVICE_ACTIVE',
          'DEVICE_IS_IOS',
          'ROLE_ASSIGNED',
          'PASSCODE_REQUIRED',
          'RECOVERY_ALLOWED',
        ] as const
      ).map((code) => [`unmetRequirement: ${code}`, lacks(code)] as const),
      [
        'platform: IOS, status: ACTIVE, canGenerateOneTimePin: false, search: "user-004"',
        ({ user }) => user.username === 'user-004',
      ],
    ]);
    expect(await read('filter: { unmetRequirement: PRODUCT_LICENSED }')).toEqual([]);
    await app.mutate('setLicensedProducts', { licensed: [] }, admin);
    expect(await read('filter: { unmetRequirement: PRODUCT_LICENSED }')).toHaveLength(whole.length);
    for (const id of ['', 'nonsense', '\\u0000', UNKNOWN_ID]) {
      for (const field of ['labelId', 'userId', 'appConnectGlobalPolicyId']) {
        expect(await read(`filter: { ${field}: "${id}" }`)).toEqual([]);
      }
    }
  });

  test('sort users by each field in both directions and devices by name, and reject a cursor of another order', async ({
    app,
    admin,
    people,
  }) => {
    expect(people).toHaveLength(9);
    const users = await allPages<ListedUser>(app, admin, rootList('users', USER), 100);
    const fold = (text: string) => text.toLowerCase().normalize('NFKC').replaceAll('ß', 'ss');
    const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const byField = {
      USERNAME: (a: ListedUser, b: ListedUser) => compareText(fold(a.username), fold(b.username)),
      DISPLAY_NAME: (a: ListedUser, b: ListedUser) =>
        compareText(fold(a.displayName), fold(b.displayName)) || compareText(a.id, b.id),
      CREATED_AT: (a: ListedUser, b: ListedUser) => compareText(a.id, b.id),
    };
    for (const [field, order] of Object.entries(byField)) {
      const expected = users.toSorted(order).map(({ username }) => username);
      for (const direction of ['ASC', 'DESC']) {
        const args = `orderBy: { field: ${field}, direction: ${direction} }`;
        const sorted = await allPages<ListedUser>(app, admin, rootList('users', USER, args), 4);
        expect(
          sorted.map(({ username }) => username),
          args,
        ).toEqual(direction === 'ASC' ? expected : expected.toReversed());
      }
    }
    const devices = await allPages<ListedDevice>(app, admin, rootList('devices', 'id name'), 100);
    const byName = await allPages<ListedDevice>(
      app,
      admin,
      rootList('devices', 'id name', 'orderBy: { field: NAME, direction: DESC }'),
      4,
    );
    expect(byName).toEqual(
      devices.toSorted((a, b) => compareText(fold(b.name), fold(a.name)) || compareText(b.id, a.id)),
    );
    const { users: page } = await app.execute(CURSOR, {}, admin);
    const answer = await app.send(
      'query ($after: String) { users(after: $after, orderBy: { field: CREATED_AT }) { nodes { id } } }',
      { after: page.pageInfo.endCursor },
      admin,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const first = await app.send('{ devices(first: 1) { pageInfo { endCursor } } }', {}, admin);
    const after = (first.data as { devices: { pageInfo: { endCursor: string } } }).devices.pageInfo.endCursor;
    const reversed =
      'query ($after: String) { devices(after: $after, orderBy: { field: REGISTERED_AT, direction: DESC }) { nodes { id } } }';
    expect((await app.send(reversed, { after }, admin)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('return exactly the users of a role, and the devices of a policy and of a label', async ({
    app,
    admin,
    people,
  }) => {
    expect(people).toHaveLength(9);
    const users = await allPages<ListedUser>(app, admin, rootList('users', USER), 100);
    const ofRole = {
      query: (page: string, selection: string) => `{ roles { code users(${page}) { ${selection} } } }`,
      path: ['roles', '1', 'users'],
      node: USER,
    };
    expect(await allPages(app, admin, ofRole, 3)).toEqual(
      users.filter(({ roles }) => roles.some(({ code }) => code === 'REGISTER_DEVICE')),
    );
    const devices = await allPages<ListedDevice>(app, admin, rootList('devices', DEVICE), 100);
    const policy = devices[1]?.appConnectGlobalPolicy.id ?? '';
    const label = devices[1]?.labels[0]?.id ?? '';
    const of = (type: string, id: string) => ({
      query: (page: string, selection: string) =>
        `{ node(id: "${id}") { ... on ${type} { deviceCount devices(${page}) { ${selection} } } } }`,
      path: ['node', 'devices'],
      node: DEVICE,
    });
    const ofPolicy = devices.filter(({ appConnectGlobalPolicy }) => appConnectGlobalPolicy.id === policy);
    const ofLabel = devices.filter(({ labels }) => labels.some(({ id }) => id === label));
    for (const size of [2, 100]) {
      expect(await allPages(app, admin, of('AppConnectGlobalPolicy', policy), size)).toEqual(ofPolicy);
      expect(await allPages(app, admin, of('Label', label), size)).toEqual(ofLabel);
    }
    const counts = await app.send(
      `{ policy: node(id: "${policy}") { ... on AppConnectGlobalPolicy { deviceCount } }
         label: node(id: "${label}") { ... on Label { deviceCount } } }`,
      {},
      admin,
    );
    expect(counts.data).toEqual({ policy: { deviceCount: ofPolicy.length }, label: { deviceCount: ofLabel.length } });
  });

  test('are counted up to 10,000', async ({ app, admin }) => {
    const insert = (from: number, to: number) =>
      app.deps.db.write((tx) =>
        tx.query(
          sql`INSERT INTO labels (id, name, name_key)
              WITH RECURSIVE n(i) AS (SELECT ${from} + 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
              SELECT 'label_' || i, 'label ' || i, 'label ' || i FROM n`,
        ),
      );
    const count = async () => (await app.execute(COUNT, {}, admin)).labels;
    expect(await count()).toEqual({ totalCount: 0, totalCountIsExact: true });
    await insert(1, 10_000);
    expect(await count()).toEqual({ totalCount: 10_000, totalCountIsExact: true });
    await insert(10_001, 10_001);
    expect(await count()).toEqual({ totalCount: 10_000, totalCountIsExact: false });
  });

  test('with a filter are in order with more than 10,000 matches, and after many items that do not match', async ({
    app,
    admin,
  }) => {
    /** Users whose names and IDs are in opposite orders. */
    const insert = (status: string, [from, to]: readonly [number, number]) =>
      app.deps.db.write((tx) =>
        tx.query(
          sql`INSERT INTO users (id, username, username_key, display_name, password_hash, status, created_at)
              WITH RECURSIVE n(i) AS (SELECT ${from} + 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
              SELECT 'user_' || i, 'n' || CAST(50000 - i AS integer), 'n' || CAST(50000 - i AS integer), 'n', 'none',
                ${status}, 0 FROM n`,
        ),
      );
    const page = async (args: string) => {
      const list = `users(filter: { status: DISABLED }, ${args}) { totalCount totalCountIsExact nodes { username } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
      const { data } = await app.send(`{ ${list} }`, {}, admin);
      return (data as { readonly users: FilteredPage }).users;
    };
    const names = async (args: string) => (await page(args)).nodes.map(({ username }) => username);
    const expectInOrder = async (first: number, isExact: boolean) => {
      const named = (...numbers: readonly number[]) => numbers.map((number) => `n${number}`);
      const { pageInfo, nodes, ...count } = await page('first: 2');
      expect(count).toEqual({ totalCount: 10_000, totalCountIsExact: isExact });
      expect(nodes.map(({ username }) => username)).toEqual(named(first, first + 1));
      expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(await names(`first: 2, after: "${pageInfo.endCursor}"`)).toEqual(named(first + 2, first + 3));
      expect(await names('first: 2, orderBy: { field: USERNAME, direction: DESC }')).toEqual(named(39_999, 39_998));
      const last = await page('last: 2');
      expect(last.nodes.map(({ username }) => username)).toEqual(named(39_998, 39_999));
      expect(await names(`last: 2, before: "${last.pageInfo.startCursor}"`)).toEqual(named(39_996, 39_997));
    };
    await insert('DISABLED', [10_001, 20_000]);
    await expectInOrder(30_000, true);
    await insert('DISABLED', [20_001, 20_001]);
    await expectInOrder(29_999, false);
    await insert('ACTIVE', [20_002, 30_020]); // before the others, in the order of the names
    await expectInOrder(29_999, false);
  });

  test('of devices by name are in order, even if very many others come first', async ({ app, admin }) => {
    await app.user('ada');
    const { id } = await registerWithPassword(app, 'ada');
    const insert = (platform: string, prefix: string, count: number) =>
      app.deps.db.write((tx) =>
        tx.query(
          sql`INSERT INTO devices (id, user_id, name, name_key, search_text, model, os_version, platform, status,
                registration_method, registered_at, token_hash, app_connect_global_policy_id)
              WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 10000 + ${count} - 1)
              SELECT 'device_' || p.prefix || CAST(50000 - i AS integer), d.user_id, p.prefix || i, p.prefix || i, '', 'm', '1',
                ${platform}, 'ACTIVE', d.registration_method, 0, p.prefix || i, d.app_connect_global_policy_id
              FROM n, devices d, (SELECT CAST(${prefix} AS text) AS prefix) p WHERE d.id = ${id}`,
        ),
      );
    await insert('IOS', '0', 1);
    await insert('ANDROID', 'a', 10_010);
    await insert('IOS', 'x', 10_005); // more than the count limit of 10,000
    const page = async (args: string) => {
      const list = `devices(filter: { platform: IOS }, ${args}) { nodes { id name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
      const { data } = await app.send(`{ ${list} }`, {}, admin);
      const { devices } = data as {
        devices: { nodes: { id: string; name: string }[]; pageInfo: Record<string, unknown> };
      };
      const { nodes, pageInfo } = devices;
      return { names: nodes.map(({ name }) => name), ids: nodes.map((node) => node.id), pageInfo };
    };
    const first = await page('first: 3, orderBy: { field: NAME }');
    expect(first.names).toEqual(['010000', 'My iPhone', 'x10000']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await page(`first: 2, orderBy: { field: NAME }, after: "${String(first.pageInfo.endCursor)}"`);
    expect(next.names).toEqual(['x10001', 'x10002']);
    const one = await page('first: 1, orderBy: { field: NAME }');
    const beyond = await page(`first: 2, orderBy: { field: NAME }, after: "${String(one.pageInfo.endCursor)}"`);
    expect(beyond.names).toEqual(['My iPhone', 'x10000']);
    const last = await page('last: 2, orderBy: { field: NAME }');
    expect(last.names).toEqual(['x20003', 'x20004']);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page(`last: 2, orderBy: { field: NAME }, before: "${String(last.pageInfo.startCursor)}"`);
    expect(before.names).toEqual(['x20001', 'x20002']);
    expect((await page('first: 2, orderBy: { field: NAME, direction: DESC }')).names).toEqual(['x20004', 'x20003']);

    // Read backward, too, many other devices come first. Devices with the same name are in the reverse order of their IDs.
    await insert('ANDROID', 'y', 10_010);
    await insert('IOS', 'z', 2);
    await app.deps.db.write((tx) =>
      tx.query(sql`UPDATE devices SET name = 'zz', name_key = 'zz' WHERE name_key >= 'z'`),
    );
    const pages = async (forward: string, backward: string, direction: string) => {
      const found: string[] = [];
      for (let cursor = '', size = 1; found.length < 4; size = 2) {
        const next = await page(`${forward}: ${size}${cursor}, orderBy: { field: NAME, direction: ${direction} }`);
        found.push(...(forward === 'last' ? next.ids.reverse() : next.ids));
        cursor = `, ${backward}: "${String(forward === 'last' ? next.pageInfo.startCursor : next.pageInfo.endCursor)}"`;
      }
      return found;
    };
    const [b, a] = ['device_z40000', 'device_z39999'];
    const x = ['device_x29996', 'device_x29997', 'device_x29998'];
    expect(await pages('last', 'before', 'ASC')).toEqual([b, a, ...x]);
    expect(await pages('first', 'after', 'DESC')).toEqual([b, a, ...x]);
  });

  test('have the same counts as adminOverview', async ({ app, admin, people }) => {
    expect(people).toHaveLength(9);
    await app.mutate('signIn', { username: 'user-001', password: 'an incorrect password' });
    const { adminOverview } = await app.execute(OVERVIEW, {}, admin);
    const users = await allPages<ListedUser>(app, admin, rootList('users', USER), 100);
    const devices = await allPages<ListedDevice>(app, admin, rootList('devices', DEVICE), 100);
    const events = await allPages<{ outcome: string }>(app, admin, rootList('auditEvents', 'outcome'), 100);
    const unmet = ({ oneTimePinEligibility: { requirements } }: ListedDevice) =>
      requirements.filter(({ satisfied }) => !satisfied).length;
    expect(adminOverview).toEqual({
      userCount: users.length,
      disabledUserCount: 1,
      deviceCount: devices.length,
      eligibleDeviceCount: devices.filter((device) => device.canGenerateOneTimePin).length,
      almostEligibleDeviceCount: devices.filter((device) => unmet(device) === 1 && device.platform === 'IOS').length,
      lockedDeviceCount: 2,
      recentFailureCount: events.filter(({ outcome }) => outcome === 'FAILURE').length,
    });
    expect(adminOverview.almostEligibleDeviceCount).toBeGreaterThan(0);
    expect(adminOverview.recentFailureCount).toBe(1);
    app.clock.advance(25 * HOUR);
    const { adminOverview: later } = await app.execute(OVERVIEW, {}, await app.signIn('root'));
    expect(later.recentFailureCount).toBe(0);
  });

  test('are counted only if the count is selected and the page does not contain the whole list', async ({
    app,
    admin,
  }) => {
    for (const name of ['first', 'second']) succeeded(await app.mutate('createLabel', { name }, admin));
    const counts = async (selection: string, first = 1) => {
      app.sql.statements.length = 0;
      const scans = vi.spyOn(app.deps.db.scans, 'query');
      const { data } = await app.send(`{ labels(first: ${first}) { ${selection} } }`, {}, admin);
      if (selection.includes('totalCount')) expect(data).toMatchObject({ labels: { totalCount: 2 } });
      const calls = scans.mock.calls.length;
      scans.mockRestore();
      return calls;
    };
    expect(await counts('nodes { id }')).toBe(0);
    expect(await counts('totalCount')).toBe(1);
    expect(await counts('totalCount totalCountIsExact again: totalCount')).toBe(1);
    expect(await counts('nodes { id } totalCount', 2)).toBe(0);
  });

  test('return FILTER_TOO_SLOW for a filter that takes too long, and the server continues to work', async ({
    startApp,
  }) => {
    const app = await startApp({ parts: { scanDeadline: 20 } });
    const admin = await app.signIn('root');
    const endless = () =>
      app.deps.db.scans.query(
        sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT (i + 1) % 1000 FROM n
            WHERE ${app.deps.db.scans.guard ?? sql`TRUE`}) SELECT count(*) AS count FROM n`,
      );
    await expect(endless()).rejects.toThrow(ScanTooSlow);
    const scans = vi.spyOn(app.deps.db.scans, 'query').mockImplementationOnce(endless);
    const slow = await app.send('{ users(filter: { search: "abc" }) { nodes { id } } }', {}, admin);
    expect(slow.errors?.[0]).toMatchObject({ path: ['users'], extensions: { code: 'FILTER_TOO_SLOW' } });
    expect(await (await fetch(`${app.url}/metrics`)).text()).toContain(
      'pinportal_graphql_requests_total{operation="users",outcome="FILTER_TOO_SLOW"} 1',
    );
    scans.mockRestore();
    expect(succeeded(await app.mutate('createLabel', { name: 'x' }, admin)).__typename).toBe('CreateLabelSuccess');
  });

  test('return nodes in the order of the requested IDs, and null for unknown IDs', async ({ app, admin, people }) => {
    const devices = await allPages<ListedDevice>(app, admin, rootList('devices', 'id'), 100);
    const known = [people[0], devices[0]?.id, people[1], devices[3]?.id, people[0]];
    const ids = [...known.slice(0, 2), 'nonsense', UNKNOWN_ID, ...known.slice(2)];
    app.sql.statements.length = 0;
    const { nodes } = await app.execute(NODES, { ids: ids.map(String) }, admin);
    expect(nodes.map((node) => node?.id ?? null)).toEqual([...known.slice(0, 2), null, null, ...known.slice(2)]);
    expect(app.sql.statements.filter((text) => /FROM (users|devices) WHERE id IN/u.test(text))).toHaveLength(2);
    const many = await app.send(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array(101).fill('x') },
      admin,
    );
    expect(many.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

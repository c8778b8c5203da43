import {
  mutationText,
  HOUR,
  type InputOf,
  type List,
  PASSWORD,
  type Platform,
  allPages,
  assertType,
  changesBetween,
  createRegistrationPin,
  describe,
  expect,
  graphql,
  registerWithPassword,
  registerWithPin,
  rootList,
  succeeded,
  takeSnapshot,
  test as base,
} from '../testkit/index.ts';

const REGISTERED = `... on RegisterDeviceSuccess { deviceToken
  device { id name model osVersion platform status registrationMethod registeredAt owner { username displayName } } }
  ... on InvalidInput { fields { path } }`;
const STATUS_SET = '... on SetDeviceStatusSuccess { device { id status } } ... on NotFound { field }';
const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;
const STATUSES = ['ACTIVE', 'BLOCKED', 'LOST', 'RETIRED', 'WIPED'] as const;

const NO_DEVICE = 'device_01jnzv6w4re1h8x3jx0qk2v5zz';
const REFUSED = { __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' };
const DONE = { __typename: 'RegisterDeviceSuccess' };

const TWO_PAGES = graphql(`
  query ($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on User {
        one: devices(first: 1) {
          nodes {
            id
          }
          pageInfo {
            endCursor
          }
        }
        next: devices(first: 1, after: $after) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

describe('devices', () => {
  const test = base
    .override({ env: { REGISTRATION_PIN_HOURS: '4' } })
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('ada', { auto: true }, ({ app }) => app.user('ada'))
    .extend(
      'register',
      ({ app }) =>
        (input: Pick<InputOf<'registerDevice'>, 'proof'> & Partial<InputOf<'registerDevice'>>) =>
          app.mutate('registerDevice', { ...PHONE, username: 'ada', ...input }, null, REGISTERED),
    )
    .extend(
      'pin',
      ({ app, ada, admin }) =>
        async (userId = ada, platform: Platform = 'IOS') =>
          createRegistrationPin(app, admin, { userId, platform }),
    )
    .extend(
      'listed',
      ({ app, admin }) =>
        async (first = 100) =>
          (await allPages<{ id: string }>(app, admin, rootList('devices', 'id'), first)).map(({ id }) => id),
    );

  const wrong = (right: string) => String((Number(right) + 1) % 10 ** right.length).padStart(right.length, '0');

  test('registers a device with the account password', async ({ app, register }) => {
    const result = await register({ proof: { password: PASSWORD }, name: ' Ada’s phone ' });
    expect(result).toMatchObject({
      __typename: 'RegisterDeviceSuccess',
      device: {
        ...PHONE,
        name: 'Ada’s phone',
        status: 'ACTIVE',
        registrationMethod: 'PASSWORD',
        registeredAt: new Date(app.clock.now()).toISOString(),
        owner: { username: 'ada', displayName: 'ada' },
      },
    });
    const { device, deviceToken } = succeeded(result);
    expect(deviceToken).toMatch(/^ppd_[\w-]{43}$/);
    expect(await app.execute(graphql('{ thisDevice { id } }'), {}, deviceToken)).toEqual({
      thisDevice: { id: device.id },
    });
  });

  test('registers one device with a registration PIN', async ({ pin, register, listed }) => {
    const registrationPin = await pin();
    expect(await register({ proof: { registrationPin } })).toMatchObject({
      ...DONE,
      device: { registrationMethod: 'REGISTRATION_PIN' },
    });
    expect(await register({ proof: { registrationPin } })).toMatchObject(REFUSED);
    expect(await listed()).toHaveLength(1);
  });

  test('registers a device of every platform', async ({ register, pin, ada }) => {
    for (const platform of ['IOS', 'ANDROID', 'MACOS', 'WINDOWS'] as const) {
      expect(await register({ platform, proof: { password: PASSWORD } })).toMatchObject({
        ...DONE,
        device: { platform },
      });
      expect(await register({ platform, proof: { registrationPin: await pin(ada, platform) } })).toMatchObject({
        ...DONE,
        device: { platform },
      });
    }
  });

  test('requires exactly one of password and registration PIN', async ({ app, pin }) => {
    const registrationPin = await pin();
    for (const proof of [
      {},
      { password: null },
      { password: null, registrationPin: null },
      { password: PASSWORD, registrationPin: null },
      { password: PASSWORD, registrationPin },
    ]) {
      const { data, errors } = await app.send(mutationText('registerDevice'), {
        input: { ...PHONE, username: 'ada', proof },
      });
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(errors)).not.toContain(PASSWORD);
      expect(JSON.stringify(errors)).not.toContain(registrationPin);
    }
  });

  test('rejects an invalid name, model or version and leaves the registration PIN usable', async ({
    pin,
    register,
  }) => {
    const registrationPin = await pin();
    for (const [field, value] of [
      ['name', ''],
      ['name', ' '],
      ['name', 'x'.repeat(101)],
      ['name', 'a\nb'],
      ['model', ''],
      ['model', 'x'.repeat(101)],
      ['osVersion', ''],
      ['osVersion', 'x'.repeat(51)],
      ['osVersion', '26\u0000'],
    ] as const) {
      expect(await register({ proof: { registrationPin }, [field]: value })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: [field] }],
      });
    }
    const longest = { name: 'x'.repeat(100), model: 'x'.repeat(100), osVersion: 'x'.repeat(50) };
    expect(await register({ proof: { registrationPin }, ...longest })).toMatchObject({ ...DONE, device: longest });
  });

  test('returns the same failure for every cause of invalid credentials', async ({
    app,
    pin,
    admin,
    register,
    listed,
  }) => {
    const registrationPin = await pin();
    const disabled = await app.user('off');
    const ofDisabled = await pin(disabled);
    await app.mutate('setUserStatus', { id: disabled, status: 'DISABLED' }, admin);
    const answers = [
      await register({ proof: { password: 'not the password' } }),
      await register({ proof: { password: registrationPin } }),
      await register({ proof: { password: 'x'.repeat(1_024) } }),
      await register({ proof: { registrationPin: wrong(registrationPin) } }),
      await register({ proof: { registrationPin: PASSWORD } }),
      await register({ proof: { registrationPin }, platform: 'ANDROID' }),
      await register({ username: 'nobody', proof: { password: PASSWORD } }),
      await register({ username: 'nobody', proof: { registrationPin } }),
      await register({ username: 'root', proof: { registrationPin } }),
      await register({ username: 'off', proof: { password: PASSWORD } }),
      await register({ username: 'off', proof: { registrationPin: ofDisabled } }),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(REFUSED);
    expect(await listed()).toEqual([]);
    // None of the requests has used the PIN.
    expect(await register({ proof: { registrationPin } })).toMatchObject(DONE);
  });

  test('accepts a registration PIN until it expires', async ({ app, pin, ada, register }) => {
    const [first, second] = [await pin(ada, 'IOS'), await pin(ada, 'ANDROID')];
    app.clock.advance(4 * HOUR - 1);
    expect(await register({ proof: { registrationPin: first } })).toMatchObject(DONE);
    app.clock.advance(1);
    expect(await register({ proof: { registrationPin: second }, platform: 'ANDROID' })).toMatchObject(REFUSED);
  });

  test('accepts only the latest registration PIN of a user and platform', async ({ pin, ada, register }) => {
    const [old, other] = [await pin(), await pin(ada, 'ANDROID')];
    const latest = await pin();
    expect(await register({ proof: { registrationPin: old } })).toMatchObject(REFUSED);
    expect(await register({ proof: { registrationPin: latest } })).toMatchObject(DONE);
    expect(await register({ proof: { registrationPin: other }, platform: 'ANDROID' })).toMatchObject(DONE);
    expect(await register({ proof: { registrationPin: old } })).toMatchObject(REFUSED);
  });

  test('accepts a registration PIN after 9 failed attempts and rejects it after 10', async ({ pin, ada, register }) => {
    const [lucky, worn] = [await pin(), await pin(ada, 'ANDROID')];
    for (let attempt = 1; attempt <= 9; attempt++) {
      expect(await register({ proof: { registrationPin: wrong(lucky) } })).toMatchObject(REFUSED);
      expect(await register({ proof: { registrationPin: wrong(worn) }, platform: 'ANDROID' })).toMatchObject(REFUSED);
    }
    expect(await register({ proof: { registrationPin: wrong(worn) }, platform: 'ANDROID' })).toMatchObject(REFUSED);
    expect(await register({ proof: { registrationPin: lucky } })).toMatchObject(DONE);
    expect(await register({ proof: { registrationPin: worn }, platform: 'ANDROID' })).toMatchObject(REFUSED);
    const fresh = await pin(ada, 'ANDROID');
    expect(await register({ proof: { registrationPin: fresh }, platform: 'ANDROID' })).toMatchObject(DONE);
  });

  test('registers one device when a registration PIN is used concurrently', async ({ pin, register, listed }) => {
    const registrationPin = await pin();
    const results = await Promise.all(Array.from({ length: 10 }, () => register({ proof: { registrationPin } })));
    const types = results.map(({ __typename }) => __typename).sort();
    expect(types).toEqual([...Array<string>(9).fill('InvalidCredentials'), 'RegisterDeviceSuccess']);
    expect(await listed()).toHaveLength(1);
  });

  test('lets an administrator set every status in any order', async ({ app, admin }) => {
    const { id } = await registerWithPassword(app, 'ada');
    for (const status of [...STATUSES, ...STATUSES.toReversed(), 'ACTIVE', 'ACTIVE'] as const) {
      expect(await app.mutate('setDeviceStatus', { id, status }, admin, STATUS_SET)).toEqual({
        __typename: 'SetDeviceStatusSuccess',
        device: { id, status },
      });
    }
  });

  test('returns NotFound for a device that does not exist', async ({ app, ada, admin }) => {
    for (const id of ['', 'nonsense', ada, NO_DEVICE, NO_DEVICE.toUpperCase()]) {
      expect(await app.mutate('setDeviceStatus', { id, status: 'LOST' }, admin, STATUS_SET)).toMatchObject({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        field: 'id',
      });
    }
  });

  test('lists devices oldest first and each once, on pages of any size', async ({ app, listed, ada, admin }) => {
    await app.user('eve');
    const ids: string[] = [];
    for (const [index, name] of ['ada', 'eve', 'eve', 'ada', 'ada', 'eve', 'ada'].entries()) {
      ids.push((await registerWithPassword(app, name)).id);
      if (index % 2 === 0) app.clock.advance(1);
    }
    for (const first of [1, 2, 3, 6, 7, 8]) expect(await listed(first)).toEqual(ids);
    const ofUser: List = {
      query: (page, selection) => `{ node(id: "${ada}") { ... on User { devices(${page}) { ${selection} } } } }`,
      path: ['node', 'devices'],
      node: 'id user { username }',
    };
    for (const first of [1, 2, 3, 4, 5]) {
      const devices = await allPages<{ id: string; user: { username: string } }>(app, admin, ofUser, first);
      expect(devices.map(({ id }) => id)).toEqual([ids[0], ids[3], ids[4], ids[6]]);
      for (const { user } of devices) expect(user.username).toBe('ada');
    }
  });

  test('pages the devices of each user separately in a list of users', async ({ app, admin }) => {
    await app.user('eve');
    for (const name of ['ada', 'ada', 'ada', 'eve']) await registerWithPassword(app, name);
    const { users } = await app.execute(
      graphql('{ users { nodes { username devices(first: 2) { nodes { platform } pageInfo { hasNextPage } } } } }'),
      {},
      admin,
    );
    const ios = { platform: 'IOS' };
    expect(users.nodes).toEqual([
      { username: 'ada', devices: { nodes: [ios, ios], pageInfo: { hasNextPage: true } } },
      { username: 'eve', devices: { nodes: [ios], pageInfo: { hasNextPage: false } } },
      { username: 'root', devices: { nodes: [], pageInfo: { hasNextPage: false } } },
    ]);
  });

  test('returns each of two pages of a list in one request', async ({ app, admin, ada }) => {
    const devices: { id: string }[] = [];
    for (let device = 0; device < 3; device++) devices.push({ id: (await registerWithPassword(app, 'ada')).id });
    const read = async (after: string | null) =>
      assertType((await app.execute(TWO_PAGES, { id: ada, after }, admin)).node, 'User');
    const first = await read(null);
    expect([first.one.nodes, first.next.nodes]).toEqual([devices.slice(0, 1), devices.slice(0, 1)]);
    const second = await read(first.one.pageInfo.endCursor);
    expect([second.one.nodes, second.next.nodes]).toEqual([devices.slice(0, 1), devices.slice(1, 2)]);
  });

  test('rejects invalid list arguments', async ({ app, admin }) => {
    const foreign = Buffer.from(JSON.stringify(['users', 'x'])).toString('base64url');
    for (const args of ['first: 0', 'first: 101', 'after: ""', 'after: "x"', `after: "${foreign}"`]) {
      const answer = await app.send(`{ devices(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code, args).toBe('BAD_USER_INPUT');
    }
  });

  test('denies access without MANAGE_DEVICES', async ({ app, admin, ada }) => {
    await app.user('others', ['MANAGE_USERS', 'MANAGE_POLICIES', 'VIEW_AUDIT_LOG', 'REGISTER_DEVICE']);
    const device = await registerWithPin(app, admin, { id: ada, username: 'ada' });
    const operations = [
      '{ devices { nodes { id } } }',
      `mutation { setDeviceStatus(input: { id: "${device.id}", status: ACTIVE }) { __typename } }`,
    ];
    for (const operation of operations) {
      for (const token of [await app.signIn('others'), await app.signIn('ada'), device.token]) {
        expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
      expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe('the devices of a user', () => {
  const RENAMED = '... on RenameDeviceSuccess { device { id name } } ... on NotFound { field }';
  const LOST = '... on ReportDeviceLostSuccess { device { id status } } ... on NotFound { field }';
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('ada', { auto: true }, async ({ app }) => {
      await app.user('ada');
      return { device: await registerWithPassword(app, 'ada'), token: await app.signIn('ada') };
    })
    .extend('eve', { auto: true }, async ({ app, ada }) => {
      await app.user('eve', ['MANAGE_USERS', 'REGISTER_DEVICE']);
      await registerWithPassword(app, 'ada');
      expect(ada.token).toMatch(/^pps_/);
      return { device: await registerWithPassword(app, 'eve'), token: await app.signIn('eve') };
    })
    .extend(
      'rename',
      ({ app }) =>
        (id: string, name: string, token: string) =>
          app.mutate('renameDevice', { id, name }, token, RENAMED),
    )
    .extend(
      'report',
      ({ app }) =>
        (id: string, token: string) =>
          app.mutate('reportDeviceLost', { id }, token, LOST),
    );

  test('are renamed by the user and with MANAGE_DEVICES, and then found by the new name', async ({
    app,
    ada,
    admin,
    rename,
  }) => {
    const { id } = ada.device;
    const found = (search: string) =>
      allPages<{ id: string }>(app, admin, rootList('devices', 'id', `filter: { search: "${search}" }`), 10);
    const before = await takeSnapshot(app);
    expect(await rename(id, '  Blue phone ', ada.token)).toEqual({
      __typename: 'RenameDeviceSuccess',
      device: { id, name: 'Blue phone' },
    });
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({
      "devices of ada's Blue phone": ['changed: name name_key search_text'],
      "audit_events of ada's Blue phone": ['added'],
      audit_lanes: ['changed: head length seal'],
    });
    expect(await found('blue')).toEqual([{ id }]);
    expect(await rename(id, 'Red phone', admin)).toMatchObject({ device: { id, name: 'Red phone' } });
    expect([await found('blue'), await found('RED ph')]).toEqual([[], [{ id }]]);
  });

  test('cannot be renamed or reported by others, whom the response does not tell that they exist', async ({
    app,
    ada,
    admin,
    eve,
    rename,
    report,
  }) => {
    const before = await takeSnapshot(app);
    const missing = { rename: await rename(NO_DEVICE, 'x', eve.token), report: await report(NO_DEVICE, eve.token) };
    for (const result of Object.values(missing)) expect(result).toMatchObject({ __typename: 'NotFound', field: 'id' });
    for (const id of [ada.device.id, 'nonsense', '', eve.device.id.toUpperCase()]) {
      expect(await rename(id, 'x', eve.token)).toEqual(missing.rename);
      expect(await report(id, eve.token)).toEqual(missing.report);
    }
    expect(await report(ada.device.id, admin)).toEqual(missing.report); // an administrator uses setDeviceStatus
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({});
  });

  test('are LOST from the report on, which stops a passcode and its reset, and only an administrator undoes it', async ({
    app,
    ada,
    admin,
    report,
  }) => {
    const { id, token: deviceToken } = ada.device;
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, deviceToken);
    const unlock = async () => (await app.mutate('unlockSecureApps', { passcode: '482915' }, deviceToken)).__typename;
    expect(await unlock()).toBe('UnlockSecureAppsSuccess');
    const before = await takeSnapshot(app);
    expect(await report(id, ada.token)).toEqual({
      __typename: 'ReportDeviceLostSuccess',
      device: { id, status: 'LOST' },
    });
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({
      "devices of ada's My iPhone": ['changed: status'],
      "audit_events of ada's My iPhone": ['added'],
      audit_lanes: ['changed: head length seal'],
    });
    expect(await unlock()).toBe('SecureAppsUnavailable');
    for (const status of STATUSES) {
      await app.mutate('setDeviceStatus', { id, status }, admin);
      if (status === 'ACTIVE') continue;
      const unchanged = await takeSnapshot(app);
      expect(await report(id, ada.token)).toMatchObject({ __typename: 'DeviceNotActive', code: 'DEVICE_NOT_ACTIVE' });
      expect(changesBetween(unchanged, await takeSnapshot(app))).toEqual({});
    }
    await app.mutate('setDeviceStatus', { id, status: 'ACTIVE' }, admin);
    expect(await unlock()).toBe('UnlockSecureAppsSuccess');
  });

  test('are reported once when two reports come together', async ({ ada, report }) => {
    const results = await Promise.all([1, 2, 3].map(() => report(ada.device.id, ada.token)));
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'DeviceNotActive',
      'DeviceNotActive',
      'ReportDeviceLostSuccess',
    ]);
  });
});

import fc from 'fast-check';
import {
  type InputOf,
  type TestApp,
  allPages,
  defaultPolicyId,
  describe,
  expect,
  graphql,
  registerWithPassword,
  rootList,
  succeeded,
  test as base,
} from '../testkit/index.ts';

const SETTINGS = `name description isDefault status priority passcodeRequiredForIos allowIosPasscodeRecovery
  passcodeRequiredForAndroid passcodeType minimumPasscodeLength passcodeHistoryLength disallowSimplePasscodes
  maximumFailedAttempts autoLockMinutes`;
const POLICY = `id ${SETTINGS} labels { id } deviceCount` as const;
const FIELDS = '... on InvalidInput { fields { path } } ... on NameTaken { field } ... on NotFound { field }';
const CREATED = `... on CreateAppConnectGlobalPolicySuccess { policy { ${POLICY} } } ${FIELDS}` as const;
const UPDATED = `... on UpdateAppConnectGlobalPolicySuccess { policy { ${POLICY} } } ${FIELDS}` as const;
const DELETED = '... on DeleteAppConnectGlobalPolicySuccess { deletedId } ... on NotFound { field }';
const RANKED = `... on SetAppConnectGlobalPolicyPrioritySuccess { policy { ${POLICY} } }
  ... on InvalidInput { fields { path } } ... on NotFound { field }` as const;

const LIST = graphql(`{ appConnectGlobalPolicies { nodes { ${SETTINGS} labels { id } deviceCount } } }`);
const EFFECTS = graphql(`
  {
    devices(first: 100) {
      nodes {
        id
        appConnectGlobalPolicy {
          name
        }
      }
    }
    appConnectGlobalPolicies(first: 100) {
      nodes {
        name
        deviceCount
      }
    }
  }
`);

type Input = Partial<InputOf<'createAppConnectGlobalPolicy'>>;

const NEVER_MADE = 'policy_01jnzv6w4re1h8x3jx0qk2v5zz';
const NO_LABEL = 'label_01jnzv6w4re1h8x3jx0qk2v5zz';

/** What a new policy has where the input says nothing. */
const DEFAULTS = {
  description: '',
  isDefault: false,
  status: 'ACTIVE',
  passcodeRequiredForIos: false,
  allowIosPasscodeRecovery: false,
  passcodeRequiredForAndroid: false,
  passcodeType: 'NUMERIC',
  minimumPasscodeLength: 6,
  passcodeHistoryLength: 0,
  disallowSimplePasscodes: false,
  maximumFailedAttempts: 10,
  autoLockMinutes: 15,
  labels: [],
  deviceCount: 0,
};

interface Listed {
  id: string;
  name: string;
  isDefault: boolean;
  priority: number | null;
}

/** The administrator's side of a server: the operations on policies, labels and devices, in short. */
function administration(app: TestApp, token: string) {
  const operations = {
    create: (input: Input & { readonly name: string }) =>
      app.mutate('createAppConnectGlobalPolicy', input, token, CREATED),
    /** Creates a policy and returns its ID. */
    async policy(name: string, input: Input = {}): Promise<string> {
      const result = await operations.create({ name, ...input });
      return succeeded(result).policy.id;
    },
    update: (id: string, input: Omit<InputOf<'updateAppConnectGlobalPolicy'>, 'id'>) =>
      app.mutate('updateAppConnectGlobalPolicy', { id, ...input }, token, UPDATED),
    remove: (id: string) => app.mutate('deleteAppConnectGlobalPolicy', { id }, token, DELETED),
    rank: (id: string, priority: number) =>
      app.mutate('setAppConnectGlobalPolicyPriority', { id, priority }, token, RANKED),
    list: (first = 100) =>
      allPages<Listed>(app, token, rootList('appConnectGlobalPolicies', 'id name isDefault priority'), first),
    async ranking(): Promise<string[]> {
      const policies = await operations.list();
      expect(policies.at(-1)).toMatchObject({ isDefault: true, priority: null });
      const ranked = policies.slice(0, -1);
      expect(ranked.map(({ priority }) => priority)).toEqual(ranked.map((_, index) => index + 1));
      return ranked.map(({ name }) => name);
    },
    async label(name: string): Promise<string> {
      const result = await app.mutate('createLabel', { name }, token, '... on CreateLabelSuccess { label { id } }');
      return succeeded(result).label.id;
    },
    deleteLabel: (id: string) => app.mutate('deleteLabel', { id }, token),
    setLabelled: (id: string, deviceIds: string[], labelled: boolean) =>
      app.mutate(labelled ? 'labelDevices' : 'unlabelDevices', { id, deviceIds }, token),
    /** The name of the policy that applies to each device, and the device count of each policy. */
    async effects() {
      const { devices, appConnectGlobalPolicies } = await app.execute(EFFECTS, {}, token);
      return {
        inEffect: new Map(devices.nodes.map((device) => [device.id, device.appConnectGlobalPolicy.name])),
        counts: new Map(appConnectGlobalPolicies.nodes.map(({ name, deviceCount }) => [name, deviceCount])),
      };
    },
  };
  return operations;
}

describe('AppConnect global policies', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend('as', { auto: true }, async ({ app, admin }) => administration(app, admin))
    .extend('fallback', { auto: true }, ({ app, admin }) => defaultPolicyId(app, admin))
    .extend('devices', ({ app }) => async (count: number): Promise<string[]> => {
      await app.user('ada');
      const ids: string[] = [];
      for (let index = 0; index < count; index++) ids.push((await registerWithPassword(app, 'ada')).id);
      return ids;
    })
    .extend(
      'inEffect',
      ({ as }) =>
        async (deviceId: string) =>
          (await as.effects()).inEffect.get(deviceId),
    );

  test('lists only the default policy on a new server, with no requirement set', async ({ app, admin }) => {
    expect((await app.execute(LIST, {}, admin)).appConnectGlobalPolicies.nodes).toEqual([
      {
        ...DEFAULTS,
        name: 'Default AppConnect Global Policy',
        description: 'In effect for every device that no other policy applies to.',
        isDefault: true,
        priority: null,
      },
    ]);
  });

  test('creates a policy with the given values and the defaults of the others', async ({ as }) => {
    expect(succeeded(await as.create({ name: ' Plain ' })).policy).toEqual({
      ...DEFAULTS,
      id: expect.stringMatching(/^policy_/) as string,
      name: 'Plain',
      priority: 1,
    });
    const nothing = Object.fromEntries(
      ['description', 'status', 'priority', 'labelIds', 'passcodeRequiredForIos', 'minimumPasscodeLength'].map(
        (field) => [field, null],
      ),
    );
    expect(succeeded(await as.create({ name: 'Nulls', ...nothing })).policy).toMatchObject({
      ...DEFAULTS,
      name: 'Nulls',
      priority: 2,
    });
    const labels = [await as.label('a'), await as.label('b')];
    const all = {
      name: 'Everything',
      description: 'All of it',
      status: 'INACTIVE',
      passcodeRequiredForIos: true,
      allowIosPasscodeRecovery: true,
      passcodeRequiredForAndroid: true,
      passcodeType: 'ALPHANUMERIC',
      minimumPasscodeLength: 32,
      passcodeHistoryLength: 24,
      disallowSimplePasscodes: true,
      maximumFailedAttempts: 20,
      autoLockMinutes: 1_440,
    } as const;
    const { policy } = succeeded(await as.create({ ...all, priority: 1, labelIds: [...labels, ...labels] }));
    expect(policy).toMatchObject({ ...all, isDefault: false, priority: 1, labels: labels.map((id) => ({ id })) });
    expect(await as.ranking()).toEqual(['Everything', 'Plain', 'Nulls']);
  });

  test('keeps the current value of each field that an update omits or sets to null', async ({ as }) => {
    const label = await as.label('a');
    const id = await as.policy('Full', {
      description: 'kept',
      labelIds: [label],
      passcodeRequiredForIos: true,
      allowIosPasscodeRecovery: true,
      minimumPasscodeLength: 8,
      autoLockMinutes: 5,
    });
    const { policy } = succeeded(await as.update(id, {}));
    expect(policy).toMatchObject({
      name: 'Full',
      description: 'kept',
      minimumPasscodeLength: 8,
      autoLockMinutes: 5,
      labels: [{ id: label }],
    });
    const fields = Object.keys(policy).filter(
      (field) => !['id', 'isDefault', 'priority', 'deviceCount', 'labels'].includes(field),
    );
    const nulls = Object.fromEntries([...fields, 'labelIds'].map((field) => [field, null]));
    expect(succeeded(await as.update(id, nulls)).policy).toEqual(policy);

    const changes: [string, unknown][] = [
      ['name', 'Other'],
      ['description', ''],
      ['status', 'INACTIVE'],
      ['allowIosPasscodeRecovery', false],
      ['passcodeRequiredForIos', false],
      ['passcodeRequiredForAndroid', true],
      ['passcodeType', 'ALPHANUMERIC'],
      ['minimumPasscodeLength', 4],
      ['passcodeHistoryLength', 3],
      ['disallowSimplePasscodes', true],
      ['maximumFailedAttempts', 1],
      ['autoLockMinutes', 1],
    ];
    let expected: Record<string, unknown> = policy;
    for (const [field, value] of changes) {
      expected = { ...expected, [field]: value };
      expect(succeeded(await as.update(id, { [field]: value })).policy).toEqual(expected);
    }
  });

  test('rejects numbers outside their ranges', async ({ as }) => {
    const ranges = [
      ['minimumPasscodeLength', 4, 32],
      ['passcodeHistoryLength', 0, 24],
      ['maximumFailedAttempts', 1, 20],
      ['autoLockMinutes', 1, 1_440],
    ] as const;
    for (const [field, least, most] of ranges) {
      const id = await as.policy(field, { [field]: least });
      expect(succeeded(await as.update(id, { [field]: most })).policy[field]).toBe(most);
      for (const value of [least - 1, most + 1, -2_147_483_648, 2_147_483_647]) {
        expect(await as.update(id, { [field]: value })).toMatchObject({
          __typename: 'InvalidInput',
          fields: [{ path: [field] }],
        });
        expect(await as.create({ name: 'x', [field]: value })).toMatchObject({
          __typename: 'InvalidInput',
          fields: [{ path: [field] }],
        });
      }
      expect(succeeded(await as.update(id, {})).policy[field]).toBe(most);
    }
    expect(await as.ranking()).toHaveLength(ranges.length);
  });

  test('rejects a name or description that is too short or too long', async ({ as }) => {
    const id = await as.policy('x'.repeat(100), { description: 'd'.repeat(1_000) });
    for (const [field, value] of [
      ['name', ''],
      ['name', '  '],
      ['name', 'x'.repeat(101)],
      ['name', 'a\nb'],
      ['description', 'd'.repeat(1_001)],
      ['description', 'a\u0000b'],
    ] as const) {
      expect(await as.create({ name: 'y', [field]: value })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: [field] }],
      });
      expect(await as.update(id, { [field]: value })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: [field] }],
      });
    }
    expect(await as.ranking()).toEqual(['x'.repeat(100)]);
  });

  test('rejects a name that is already taken in any Unicode form or letter case', async ({ as }) => {
    const first = await as.policy('Büro');
    const second = await as.policy('Field');
    const taken = { __typename: 'NameTaken', code: 'NAME_TAKEN', field: 'name' };
    for (const name of ['Büro', 'BÜRO', 'bu\u0308ro', ' büro ', 'default appconnect GLOBAL policy']) {
      expect(await as.create({ name, priority: 1 })).toMatchObject(taken);
      expect(await as.update(second, { name, description: 'changed' })).toMatchObject(taken);
    }
    expect(succeeded(await as.update(second, {})).policy).toMatchObject({ name: 'Field', description: '' });
    expect(succeeded(await as.update(first, { name: 'BÜRO' })).policy.name).toBe('BÜRO');
    expect(await as.ranking()).toEqual(['BÜRO', 'Field']);
  });

  test('creates one policy when concurrent requests use the same name', async ({ as }) => {
    const results = await Promise.all(Array.from({ length: 20 }, () => as.create({ name: 'race', priority: 1 })));
    const types = results.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['CreateAppConnectGlobalPolicySuccess', ...Array<string>(19).fill('NameTaken')]);
    expect(await as.ranking()).toEqual(['race']);
  });

  test('rejects a policy that allows recovery without requiring a passcode', async ({ as, fallback }) => {
    const refused = { __typename: 'RecoveryRequiresPasscode', code: 'RECOVERY_REQUIRES_PASSCODE' };
    expect(await as.create({ name: 'a', allowIosPasscodeRecovery: true })).toMatchObject(refused);
    expect(await as.create({ name: 'a', allowIosPasscodeRecovery: true, passcodeRequiredForIos: false })).toMatchObject(
      refused,
    );
    expect(
      await as.create({ name: 'a', allowIosPasscodeRecovery: true, passcodeRequiredForAndroid: true }),
    ).toMatchObject(refused);
    expect(await as.ranking()).toEqual([]);

    for (const id of [fallback, await as.policy('a')]) {
      expect(await as.update(id, { allowIosPasscodeRecovery: true })).toMatchObject(refused);
      const both = { passcodeRequiredForIos: true, allowIosPasscodeRecovery: true };
      expect(succeeded(await as.update(id, both)).policy).toMatchObject(both);
      // Turning the passcode off would leave recovery allowed without it.
      expect(await as.update(id, { passcodeRequiredForIos: false })).toMatchObject(refused);
      expect(await as.update(id, { passcodeRequiredForIos: false, allowIosPasscodeRecovery: null })).toMatchObject(
        refused,
      );
      expect(succeeded(await as.update(id, {})).policy).toMatchObject(both);
      const neither = { passcodeRequiredForIos: false, allowIosPasscodeRecovery: false };
      expect(succeeded(await as.update(id, neither)).policy).toMatchObject(neither);
    }
  });

  test('never allows recovery without a passcode when two updates run concurrently', async ({ as }) => {
    const id = await as.policy('race', { passcodeRequiredForIos: true });
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        as.update(id, { allowIosPasscodeRecovery: true }),
        as.update(id, { passcodeRequiredForIos: false }),
      ]);
      const { policy } = succeeded(await as.update(id, {}));
      expect([policy.passcodeRequiredForIos, policy.allowIosPasscodeRecovery]).not.toEqual([false, true]);
      await as.update(id, { passcodeRequiredForIos: true, allowIosPasscodeRecovery: false });
    }
  });

  test('rejects deleting, deactivating, labelling or moving the default policy', async ({
    as,
    devices,
    fallback,
    inEffect,
  }) => {
    const label = await as.label('a');
    const [device = ''] = await devices(1);
    const isProtected = { __typename: 'DefaultPolicyProtected', code: 'DEFAULT_POLICY_PROTECTED' };
    expect(await as.remove(fallback)).toMatchObject(isProtected);
    expect(await as.rank(fallback, 1)).toMatchObject(isProtected);
    expect(await as.update(fallback, { status: 'INACTIVE', description: 'changed' })).toMatchObject(isProtected);
    expect(await as.update(fallback, { labelIds: [label], description: 'changed' })).toMatchObject(isProtected);
    expect(succeeded(await as.update(fallback, { status: 'ACTIVE', labelIds: [] })).policy).toMatchObject({
      ...DEFAULTS,
      isDefault: true,
      description: 'In effect for every device that no other policy applies to.',
      priority: null,
      deviceCount: 1,
    });
    expect(succeeded(await as.update(fallback, { name: 'Base', minimumPasscodeLength: 9 })).policy).toMatchObject({
      name: 'Base',
      minimumPasscodeLength: 9,
    });
    expect(await inEffect(device)).toBe('Base');
  });

  test('applies the matching policy with the highest priority, or the default policy when none matches', async ({
    app,
    devices,
    as,
    admin,
  }) => {
    const [both = '', one = '', none = ''] = await devices(3);
    const [x, y] = [await as.label('x'), await as.label('y')];
    await as.setLabelled(x, [both, one], true);
    await as.setLabelled(y, [both], true);
    const base = 'Default AppConnect Global Policy';
    const expectInEffect = async (ofBoth: string, ofOne: string) => {
      const { inEffect, counts } = await as.effects();
      expect([inEffect.get(both), inEffect.get(one), inEffect.get(none)]).toEqual([ofBoth, ofOne, base]);
      for (const [name, count] of counts)
        expect(count).toBe([...inEffect.values()].filter((each) => each === name).length);
    };
    await expectInEffect(base, base);
    const low = await as.policy('low', { labelIds: [x] });
    await expectInEffect('low', 'low');
    const high = await as.policy('high', { labelIds: [y], priority: 1 });
    await expectInEffect('high', 'low');
    await as.policy('unlabelled', { priority: 1 });
    await expectInEffect('high', 'low');
    await as.rank(low, 1);
    await expectInEffect('low', 'low');
    await as.update(low, { status: 'INACTIVE' });
    await expectInEffect('high', base);
    await as.update(high, { labelIds: [x, y] });
    await expectInEffect('high', 'high');
    await as.update(low, { status: 'ACTIVE' });
    await expectInEffect('low', 'low');
    await as.setLabelled(x, [one], false);
    await expectInEffect('low', base);
    await as.remove(low);
    await expectInEffect('high', base);
    await app.mutate('deleteLabel', { id: y }, admin);
    await expectInEffect('high', base);
    await app.mutate('deleteLabel', { id: x }, admin);
    await expectInEffect(base, base);
    expect(succeeded(await as.update(high, {})).policy.labels).toEqual([]);
  });

  test('counts devices of every status and platform', async ({ app, devices, admin, as, fallback }) => {
    const [first = '', second = ''] = await devices(2);
    await registerWithPassword(app, 'ada', 'ANDROID');
    await app.mutate('setDeviceStatus', { id: first, status: 'RETIRED' }, admin);
    await app.mutate('setDeviceStatus', { id: second, status: 'WIPED' }, admin);
    expect(succeeded(await as.update(fallback, {})).policy.deviceCount).toBe(3);
  });

  test('replaces all labels of a policy with the given ones', async ({ app, as }) => {
    const [a, b, c] = [await as.label('a'), await as.label('b'), await as.label('c')];
    const id = await as.policy('p', { labelIds: [b, a] });
    const labels = async (input: Input) =>
      succeeded(await as.update(id, input)).policy.labels?.map((label) => label.id);
    expect(await labels({})).toEqual([a, b]);
    expect(await labels({ labelIds: [c, a, c] })).toEqual([a, c]);
    expect(await labels({ labelIds: null })).toEqual([a, c]);
    expect(await as.update(id, { labelIds: [b, NO_LABEL], name: 'q' })).toMatchObject({
      __typename: 'NotFound',
      field: 'labelIds',
    });
    expect(await as.update(id, { labelIds: [b, 'nonsense'] })).toMatchObject({
      __typename: 'NotFound',
      field: 'labelIds',
    });
    expect(
      await as.update(id, { labelIds: Array.from({ length: 101 }, () => app.deps.ids.next('Label')) }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['labelIds'] }],
    });
    expect(await labels({})).toEqual([a, c]);
    expect(succeeded(await as.update(id, {})).policy.name).toBe('p');
    expect(await labels({ labelIds: [] })).toEqual([]);

    expect(await as.create({ name: 'r', labelIds: [a, NO_LABEL] })).toMatchObject({
      __typename: 'NotFound',
      field: 'labelIds',
    });
    expect(await as.ranking()).toEqual(['p']);
  });

  test('returns NotFound for a policy that does not exist', async ({ as }) => {
    for (const id of ['', 'nonsense', NEVER_MADE, NO_LABEL, NEVER_MADE.toUpperCase()]) {
      const missing = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'id' };
      expect(await as.update(id, { name: 'x' })).toMatchObject(missing);
      expect(await as.remove(id)).toMatchObject(missing);
      expect(await as.rank(id, 1)).toMatchObject(missing);
    }
    const id = await as.policy('gone');
    expect(await as.remove(id)).toEqual({ __typename: 'DeleteAppConnectGlobalPolicySuccess', deletedId: id });
    expect(await as.remove(id)).toMatchObject({ __typename: 'NotFound' });
  });

  test('accepts a priority from 1 to the number of policies', async ({ as }) => {
    const ids = [await as.policy('a'), await as.policy('b'), await as.policy('c')];
    const [a = '', b = ''] = ids;
    for (const priority of [0, 4, -1, 2_147_483_647, -2_147_483_648]) {
      expect(await as.rank(a, priority)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['priority'] }],
      });
    }
    for (const priority of [0, 5, -1, 2_147_483_647]) {
      expect(await as.create({ name: 'd', priority })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: ['priority'] }],
      });
    }
    expect(await as.ranking()).toEqual(['a', 'b', 'c']);
    expect(succeeded(await as.rank(a, 3)).policy.priority).toBe(3);
    expect(await as.ranking()).toEqual(['b', 'c', 'a']);
    expect(succeeded(await as.rank(a, 3)).policy.priority).toBe(3);
    await as.policy('d', { priority: 4 });
    await as.remove(b);
    expect(await as.ranking()).toEqual(['c', 'a', 'd']);
  });

  test('keeps priorities without gaps when policies are created, moved and deleted concurrently', async ({ as }) => {
    const ids = [];
    for (let index = 0; index < 8; index++) ids.push(await as.policy(`p${index}`));
    await Promise.all([
      ...ids.slice(0, 4).map((id, index) => as.rank(id, 8 - index)),
      ...ids.slice(4, 6).map((id) => as.remove(id)),
      ...['x', 'y', 'z'].map((name) => as.create({ name, priority: 1 })),
    ]);
    expect((await as.ranking()).sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p6', 'p7', 'x', 'y', 'z']);
  });

  test('lists policies by priority with the default policy last, on pages of any size', async ({ as }) => {
    for (const name of ['c', 'a', 'b', 'e', 'd']) await as.policy(name);
    const expected = ['c', 'a', 'b', 'e', 'd', 'Default AppConnect Global Policy'];
    for (const first of [1, 2, 3, 5, 6, 7, 100]) {
      expect((await as.list(first)).map(({ name }) => name)).toEqual(expected);
    }
  });

  test('rejects a cursor from another list', async ({ app, admin }) => {
    const cursors = ['x', '', '1.5', '-1e9', 'Infinity', 'NaN', '2147483648', '1e300', '0x1'].map((key) =>
      Buffer.from(JSON.stringify(['appConnectGlobalPolicies', key])).toString('base64url'),
    );
    for (const after of ['', 'nonsense', ...cursors, Buffer.from('["users","1"]').toString('base64url')]) {
      const answer = await app.send(
        'query ($after: String) { appConnectGlobalPolicies(after: $after) { nodes { id } } }',
        { after },
        admin,
      );
      expect(answer.errors?.[0]?.extensions.code, after).toBe('BAD_USER_INPUT');
    }
  });

  test('denies access without MANAGE_POLICIES', async ({ app, as }) => {
    await app.user('other', ['MANAGE_USERS', 'MANAGE_DEVICES', 'MANAGE_LICENSED_PRODUCTS', 'VIEW_AUDIT_LOG']);
    const token = await app.signIn('other');
    const id = await as.policy('a');
    for (const operation of [
      '{ appConnectGlobalPolicies { nodes { id } } }',
      'mutation { createAppConnectGlobalPolicy(input: { name: "x" }) { __typename } }',
      `mutation { updateAppConnectGlobalPolicy(input: { id: "${id}", name: "x" }) { __typename } }`,
      `mutation { deleteAppConnectGlobalPolicy(input: { id: "${id}" }) { __typename } }`,
      `mutation { setAppConnectGlobalPolicyPriority(input: { id: "${id}", priority: 1 }) { __typename } }`,
    ]) {
      expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await as.ranking()).toEqual(['a']);
  });
});

describe('AppConnect global policies, compared with a model', () => {
  const test = base
    .extend('as', { auto: true }, async ({ app }) => administration(app, await app.admin()))
    .extend('clear', ({ as }) => async () => {
      for (const { id, isDefault } of await as.list()) if (!isDefault) await as.remove(id);
    });

  test('ranks policies as an array does, for any sequence of creating, moving and deleting', async ({ clear, as }) => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('create' as const), place: fc.option(fc.nat(99)) }),
      fc.record({ kind: fc.constant('remove' as const), which: fc.nat(7) }),
      fc.record({ kind: fc.constant('move' as const), which: fc.nat(7), place: fc.nat(99) }),
    );
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await clear();
        const model: { id: string; name: string }[] = [];
        for (let index = 0; index < 4; index++) {
          const name = `p${++serial}`;
          model.push({ id: await as.policy(name), name });
        }
        /** A place in the ranking, now and then just outside of it. */
        const near = (number: number) => number % (model.length + 3);
        for (const each of steps) {
          if (each.kind === 'create') {
            const name = `p${++serial}`;
            const asked = each.place === null ? null : near(each.place);
            const result = await as.create({ name, priority: asked });
            const place = asked ?? model.length + 1;
            if (place < 1 || place > model.length + 1) expect(result).toMatchObject({ __typename: 'InvalidInput' });
            else {
              const { policy } = succeeded(result);
              expect(policy.priority).toBe(place);
              model.splice(place - 1, 0, { id: policy.id, name });
            }
          } else {
            const index = model.length === 0 ? -1 : each.which % model.length;
            const chosen = model[index];
            if (chosen === undefined) continue;
            if (each.kind === 'remove') {
              expect(await as.remove(chosen.id)).toMatchObject({ deletedId: chosen.id });
              model.splice(index, 1);
            } else {
              const place = near(each.place);
              const result = await as.rank(chosen.id, place);
              if (place < 1 || place > model.length) expect(result).toMatchObject({ __typename: 'InvalidInput' });
              else {
                expect(succeeded(result).policy.priority).toBe(place);
                model.splice(index, 1);
                model.splice(place - 1, 0, chosen);
              }
            }
          }
          expect(await as.ranking()).toEqual(model.map(({ name }) => name));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('applies the policy that the contract names, for any labels, priorities and statuses', async ({
    app,
    clear,
    as,
  }) => {
    await clear();
    await app.user('ada');
    const devices: string[] = [];
    for (let index = 0; index < 3; index++) devices.push((await registerWithPassword(app, 'ada')).id);
    const labels = [await as.label('x'), await as.label('y'), await as.label('z')];
    const someLabels = fc.subarray([0, 1, 2]);
    const policy = fc.record({ labels: someLabels, isActive: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(policy, { maxLength: 4 }),
        fc.tuple(someLabels, someLabels, someLabels),
        async (policies, labelsOfDevices) => {
          await clear();
          for (const [index, { labels: wanted, isActive }] of policies.entries()) {
            const labelIds = wanted.map((label) => labels[label] ?? '');
            await as.policy(`p${index}`, { labelIds, status: isActive ? 'ACTIVE' : 'INACTIVE' });
          }
          for (const [label, id] of labels.entries()) {
            for (const [device, deviceId] of devices.entries()) {
              await as.setLabelled(id, [deviceId], labelsOfDevices[device]?.includes(label) === true);
            }
          }
          const expected = labelsOfDevices.map((carried) => {
            const index = policies.findIndex(
              (each) => each.isActive && each.labels.some((label) => carried.includes(label)),
            );
            return index === -1 ? 'Default AppConnect Global Policy' : `p${index}`;
          });
          const { inEffect, counts } = await as.effects();
          expect(devices.map((id) => inEffect.get(id))).toEqual(expected);
          for (const [name, count] of counts) expect(count).toBe(expected.filter((each) => each === name).length);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('keeps the policy in effect for every device, after any sequence of changes of labels and policies', async ({
    clear,
    app,
    as,
  }) => {
    interface Policy {
      readonly id: string;
      readonly name: string;
      labels: readonly string[];
      isActive: boolean;
    }
    const some = fc.subarray([0, 1, 2]);
    const which = fc.nat(11);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('create' as const), labels: some, isActive: fc.boolean(), place: which }),
      fc.record({ kind: fc.constant('update' as const), which, labels: some, isActive: fc.boolean() }),
      fc.record({ kind: fc.constant('move' as const), which, place: which }),
      fc.record({ kind: fc.constant('remove' as const), which }),
      fc.record({ kind: fc.constant('label' as const), which, devices: some, isAdded: fc.boolean() }),
      fc.record({ kind: fc.constant('deleteLabel' as const), which }),
      fc.record({ kind: fc.constant('register' as const) }),
    );
    await app.user('ada');
    const deviceIds = [0, 1, 2].map(() => '');
    for (const index of deviceIds.keys()) deviceIds[index] = (await registerWithPassword(app, 'ada')).id;
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await clear();
        const policies: Policy[] = [];
        const labels = await Promise.all([0, 1, 2].map(() => as.label(`label ${++serial}`)));
        const labelsOf = new Map<string, Set<string>>(deviceIds.map((id) => [id, new Set()]));
        const at = <T>(items: readonly T[], index: number) => items[index % Math.max(items.length, 1)];
        const idsOf = (indexes: readonly number[]) => [...new Set(indexes.flatMap((index) => at(labels, index) ?? []))];
        for (const each of steps) {
          if (each.kind === 'create') {
            const place = each.place % (policies.length + 1);
            const [name, isActive, labelIds] = [`p${++serial}`, each.isActive, idsOf(each.labels)];
            const status = isActive ? 'ACTIVE' : 'INACTIVE';
            const id = await as.policy(name, { status, labelIds, priority: place + 1 });
            policies.splice(place, 0, { id, name, labels: labelIds, isActive });
          } else if (each.kind === 'label') {
            const label = at(labels, each.which);
            const some = each.devices.map((index) => deviceIds[index] ?? '');
            if (label === undefined || some.length === 0) continue;
            await as.setLabelled(label, some, each.isAdded);
            for (const id of some) labelsOf.get(id)?.[each.isAdded ? 'add' : 'delete'](label);
          } else if (each.kind === 'deleteLabel') {
            const label = at(labels, each.which);
            if (label === undefined) continue;
            await as.deleteLabel(label);
            labels.splice(labels.indexOf(label), 1);
            for (const policy of policies) policy.labels = policy.labels.filter((id) => id !== label);
            for (const own of labelsOf.values()) own.delete(label);
          } else if (each.kind === 'register') {
            const { id } = await registerWithPassword(app, 'ada');
            deviceIds.push(id);
            labelsOf.set(id, new Set());
          } else {
            const policy = at(policies, each.which);
            if (policy === undefined) continue;
            if (each.kind === 'remove') {
              await as.remove(policy.id);
              policies.splice(policies.indexOf(policy), 1);
            } else if (each.kind === 'move') {
              const place = each.place % policies.length;
              await as.rank(policy.id, place + 1);
              policies.splice(policies.indexOf(policy), 1);
              policies.splice(place, 0, policy);
            } else {
              policy.labels = idsOf(each.labels);
              policy.isActive = each.isActive;
              const status = each.isActive ? 'ACTIVE' : 'INACTIVE';
              await as.update(policy.id, { labelIds: [...policy.labels], status });
            }
          }
          const { inEffect, counts } = await as.effects();
          const expected = new Map(
            deviceIds.map((id) => {
              const own = labelsOf.get(id);
              const first = policies.find(
                (policy) => policy.isActive && policy.labels.some((label) => own?.has(label)),
              );
              return [id, first?.name ?? 'Default AppConnect Global Policy'];
            }),
          );
          expect(inEffect).toEqual(expected);
          const names = [...expected.values()];
          for (const [name, count] of counts) expect(count).toBe(names.filter((each) => each === name).length);
        }
      }),
      { numRuns: 12 },
    );
  });
});

import { print } from 'graphql';
import {
  type List,
  allPages,
  assertType,
  describe,
  expect,
  graphql,
  registerWithPassword,
  rootList,
  succeeded,
  test as base,
} from '../testkit/index.ts';

const CREATED =
  '... on CreateLabelSuccess { label { id name } } ... on InvalidInput { fields { path } } ... on NameTaken { field }';
const DELETED = '... on DeleteLabelSuccess { deletedId } ... on NotFound { field }';
const FIELDS = '... on NotFound { field } ... on InvalidInput { fields { path } }';
const LABELLED = `... on LabelDevicesSuccess { label { id devices { nodes { id } } } } ${FIELDS}` as const;
const UNLABELLED = `... on UnlabelDevicesSuccess { label { id devices { nodes { id } } } } ${FIELDS}` as const;

const LABELS_OF_DEVICE = graphql('query ($id: ID!) { node(id: $id) { __typename ... on Device { labels { name } } } }');
const LABELS_OF_POLICY = graphql(
  'query ($id: ID!) { node(id: $id) { __typename ... on AppConnectGlobalPolicy { labels { name } } } }',
);
const DEVICES_OF_LABEL = graphql(`
  query ($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Label {
        devices(after: $after) {
          edges {
            cursor
          }
        }
      }
    }
  }
`);

const NO_LABEL = 'label_01jnzv6w4re1h8x3jx0qk2v5zz';
const NO_DEVICE = 'device_01jnzv6w4re1h8x3jx0qk2v5zz';

describe('labels', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend(
      'create',
      ({ app, admin }) =>
        (name: string) =>
          app.mutate('createLabel', { name }, admin, CREATED),
    )
    .extend(
      'label',
      ({ create }) =>
        async (name: string) =>
          succeeded(await create(name)).label.id,
    )
    .extend(
      'put',
      ({ app, admin }) =>
        (id: string, deviceIds: string[]) =>
          app.mutate('labelDevices', { id, deviceIds }, admin, LABELLED),
    )
    .extend(
      'take',
      ({ app, admin }) =>
        (id: string, deviceIds: string[]) =>
          app.mutate('unlabelDevices', { id, deviceIds }, admin, UNLABELLED),
    )
    .extend('devices', ({ app }) => async (count: number) => {
      await app.user('ada');
      const ids: string[] = [];
      for (let index = 0; index < count; index++) ids.push((await registerWithPassword(app, 'ada')).id);
      return ids;
    })
    .extend(
      'names',
      ({ app, admin }) =>
        async (first = 100) =>
          (await allPages<{ name: string }>(app, admin, rootList('labels', 'name'), first)).map(({ name }) => name),
    )
    .extend(
      'labelled',
      ({ app, admin }) =>
        async (id: string, first = 100) =>
          (await allPages<{ id: string }>(app, admin, devicesOf(id), first)).map((device) => device.id),
    )
    .extend('labelsOf', ({ app, admin }) => async (id: string) => {
      const { node } = await app.execute(LABELS_OF_DEVICE, { id }, admin);
      return assertType(node, 'Device').labels.map(({ name }) => name);
    });

  const devicesOf = (id: string): List => ({
    query: (page, selection) => `{ node(id: "${id}") { ... on Label { devices(${page}) { ${selection} } } } }`,
    path: ['node', 'devices'],
    node: 'id',
  });

  test('creates a label with a trimmed name of 1 to 100 characters', async ({ create, names }) => {
    expect(await create('  Cafe\u0301 West ')).toMatchObject({
      __typename: 'CreateLabelSuccess',
      label: { name: 'Café West' },
    });
    expect(await create('🦊'.repeat(100))).toMatchObject({ __typename: 'CreateLabelSuccess' });
    for (const name of ['', '   ', 'x'.repeat(101), 'a\nb', 'a\u0000', 'a\u202eb']) {
      expect(await create(name)).toMatchObject({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        fields: [{ path: ['name'] }],
      });
    }
    expect(await names()).toHaveLength(2);
  });

  test('rejects a name that is already taken in any Unicode form or letter case', async ({ label, create }) => {
    await label('Büro');
    for (const name of ['Büro', 'BÜRO', 'bu\u0308ro', ' büro ', 'ｂüro']) {
      expect(await create(name)).toMatchObject({ __typename: 'NameTaken', code: 'NAME_TAKEN', field: 'name' });
    }
    expect(await create('Buro')).toMatchObject({ __typename: 'CreateLabelSuccess' });
  });

  test('changes the name of a label, also to another form of the same name', async ({ app, admin, label, names }) => {
    const id = await label('Büro');
    await label('Werk');
    const rename = (name: string) =>
      app.mutate('updateLabel', { id, name }, admin, '... on UpdateLabelSuccess { label { id name } }');
    const success = { __typename: 'UpdateLabelSuccess' };
    expect(await rename(' BÜRO ')).toEqual({ ...success, label: { id, name: 'BÜRO' } });
    expect(await rename('Lager')).toEqual({ ...success, label: { id, name: 'Lager' } });
    expect(await rename('werk')).toMatchObject({ __typename: 'NameTaken' });
    expect(await rename(' ')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await names()).toEqual(['Lager', 'Werk']);
  });

  test('creates one label when 20 concurrent requests use the same name', async ({ create, names }) => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(index % 2 === 0 ? 'race' : 'RACE')),
    );
    const types = results.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['CreateLabelSuccess', ...Array<string>(19).fill('NameTaken')]);
    expect(await names()).toHaveLength(1);
  });

  test('lists labels by name and each once, on pages of any size', async ({ app, label, names, admin }) => {
    for (const name of ['zebra', 'Apple', 'mango', 'BANANA', 'cherry']) await label(name);
    for (const first of [1, 2, 4, 5, 6]) {
      expect(await names(first)).toEqual(['Apple', 'BANANA', 'cherry', 'mango', 'zebra']);
    }
    for (const args of ['first: 0', 'first: 101', 'after: "x"']) {
      const answer = await app.send(`{ labels(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('labels and unlabels devices, and changes nothing when repeated', async ({ devices, label, put, take }) => {
    const [a = '', b = '', c = ''] = await devices(3);
    const id = await label('x');
    expect(await put(id, [b, a, b])).toEqual({
      __typename: 'LabelDevicesSuccess',
      label: { id, devices: { nodes: [{ id: a }, { id: b }] } },
    });
    expect(succeeded(await put(id, [c, a])).label.devices?.nodes).toEqual([{ id: a }, { id: b }, { id: c }]);
    expect(await take(id, [a, b, a])).toEqual({
      __typename: 'UnlabelDevicesSuccess',
      label: { id, devices: { nodes: [{ id: c }] } },
    });
    expect(succeeded(await take(id, [a])).label.devices?.nodes).toEqual([{ id: c }]);
  });

  test('labels or unlabels all given devices, or none of them', async ({
    app,
    devices,
    label,
    put,
    take,
    labelled,
  }) => {
    const [a = '', b = ''] = await devices(2);
    const id = await label('x');
    await put(id, [b]);
    const user = await app.user('eve');
    for (const unknown of [NO_DEVICE, 'nonsense', '', user, id]) {
      const missing = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'deviceIds' };
      expect(await put(id, [a, unknown, b])).toMatchObject(missing);
      expect(await take(id, [b, unknown, a])).toMatchObject(missing);
    }
    expect(await labelled(id)).toEqual([b]);
  });

  test('accepts 1 to 100 devices at a time', async ({ app, devices, label, put, take }) => {
    const [device = ''] = await devices(1);
    const id = await label('x');
    const many = Array.from({ length: 101 }, () => app.deps.ids.next('Device'));
    for (const change of [put, take]) {
      expect(await change(id, [])).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['deviceIds'] }] });
      expect(await change(id, many)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['deviceIds'] }] });
      expect(await change(id, many.slice(1))).toMatchObject({ __typename: 'NotFound', field: 'deviceIds' });
      expect((await change(id, Array<string>(101).fill(device))).__typename).toMatch(/Success$/);
    }
  });

  test('returns NotFound for a label that does not exist', async ({ app, devices, put, take, admin }) => {
    const [device = ''] = await devices(1);
    for (const id of ['', 'nonsense', NO_LABEL, device, NO_LABEL.toUpperCase()]) {
      const missing = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'id' };
      expect(await put(id, [device])).toMatchObject(missing);
      expect(await take(id, [device])).toMatchObject(missing);
      expect(await app.mutate('deleteLabel', { id }, admin, DELETED)).toMatchObject(missing);
    }
  });

  test('removes a deleted label from every device and policy', async ({
    app,
    devices,
    label,
    put,
    admin,
    labelsOf,
    create,
  }) => {
    const [device = ''] = await devices(1);
    const [gone, kept] = [await label('gone'), await label('kept')];
    for (const id of [gone, kept]) await put(id, [device]);
    const created = await app.mutate(
      'createAppConnectGlobalPolicy',
      { name: 'p', labelIds: [gone, kept] },
      admin,
      '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
    );
    expect(await app.mutate('deleteLabel', { id: gone }, admin, DELETED)).toEqual({
      __typename: 'DeleteLabelSuccess',
      deletedId: gone,
    });
    expect(await app.mutate('deleteLabel', { id: gone }, admin, DELETED)).toMatchObject({ __typename: 'NotFound' });
    expect(await labelsOf(device)).toEqual(['kept']);
    const { node } = await app.execute(LABELS_OF_POLICY, { id: succeeded(created).policy.id }, admin);
    expect(assertType(node, 'AppConnectGlobalPolicy').labels).toEqual([{ name: 'kept' }]);
    expect(await create('gone')).toMatchObject({ __typename: 'CreateLabelSuccess' });
    expect(await labelsOf(device)).toEqual(['kept']);
  });

  test('lists the devices of a label oldest first, on pages of any size', async ({ devices, label, put, labelled }) => {
    const ids = await devices(5);
    const [all, some, none] = [await label('all'), await label('some'), await label('none')];
    await put(all, [...ids].reverse());
    await put(some, [ids[3] ?? '', ids[1] ?? '']);
    for (const first of [1, 2, 4, 5, 6]) {
      expect(await labelled(all, first)).toEqual(ids);
      expect(await labelled(some, first)).toEqual([ids[1], ids[3]]);
      expect(await labelled(none, first)).toEqual([]);
    }
  });

  test('lists the devices of each label separately in a list of labels', async ({
    app,
    devices,
    label,
    put,
    admin,
  }) => {
    const [a = '', b = '', c = ''] = await devices(3);
    const [x, y] = [await label('x'), await label('y'), await label('z')];
    await put(x, [a, b, c]);
    await put(y, [b]);
    const { labels } = await app.execute(
      graphql('{ labels { nodes { name devices(first: 2) { nodes { id } pageInfo { hasNextPage } } } } }'),
      {},
      admin,
    );
    expect(labels.nodes).toEqual([
      { name: 'x', devices: { nodes: [{ id: a }, { id: b }], pageInfo: { hasNextPage: true } } },
      { name: 'y', devices: { nodes: [{ id: b }], pageInfo: { hasNextPage: false } } },
      { name: 'z', devices: { nodes: [], pageInfo: { hasNextPage: false } } },
    ]);
  });

  test('rejects the cursor of another label', async ({ app, devices, label, put, admin }) => {
    const ids = await devices(2);
    const [x, y] = [await label('x'), await label('y')];
    await put(x, ids);
    const { node } = await app.execute(DEVICES_OF_LABEL, { id: x }, admin);
    const after = assertType(node, 'Label').devices?.edges[0]?.cursor;
    expect(after).toBeDefined();
    const answer = await app.send(print(DEVICES_OF_LABEL), { id: y, after }, admin);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('lists the policies of a label by priority', async ({ app, label, admin }) => {
    const id = await label('x');
    for (const [name, priority] of [
      ['second', 1],
      ['first', 1],
      ['third', 3],
    ] as const) {
      await app.mutate('createAppConnectGlobalPolicy', { name, priority, labelIds: [id] }, admin);
    }
    const document = graphql('{ labels { nodes { policies { name priority } } } }');
    expect((await app.execute(document, {}, admin)).labels.nodes[0]?.policies).toEqual([
      { name: 'first', priority: 1 },
      { name: 'second', priority: 2 },
      { name: 'third', priority: 3 },
    ]);
  });

  test('lists the labels of a device by name', async ({ devices, put, label, labelsOf }) => {
    const [device = ''] = await devices(1);
    for (const name of ['c', 'A', 'b']) await put(await label(name), [device]);
    expect(await labelsOf(device)).toEqual(['A', 'b', 'c']);
  });

  test('stays consistent when a label is assigned and deleted concurrently', async ({
    app,
    devices,
    label,
    put,
    admin,
    take,
    labelsOf,
  }) => {
    const ids = await devices(3);
    for (let round = 0; round < 5; round++) {
      const id = await label(`race ${round}`);
      const results = await Promise.all([
        put(id, ids),
        app.mutate('deleteLabel', { id }, admin),
        put(id, ids),
        take(id, ids),
      ]);
      for (const { __typename } of results) expect(__typename).toMatch(/Success$|^NotFound$/);
    }
    for (const id of ids) expect(await labelsOf(id)).toEqual([]);
  });

  test('denies access without MANAGE_DEVICES, and lists labels with MANAGE_POLICIES too', async ({ app, label }) => {
    await app.user('policies', ['MANAGE_POLICIES']);
    await app.user('others', ['MANAGE_USERS', 'MANAGE_LICENSED_PRODUCTS', 'VIEW_AUDIT_LOG', 'REGISTER_DEVICE']);
    const id = await label('x');
    const changes = [
      'mutation { createLabel(input: { name: "y" }) { __typename } }',
      `mutation { deleteLabel(input: { id: "${id}" }) { __typename } }`,
      `mutation { labelDevices(input: { id: "${id}", deviceIds: [] }) { __typename } }`,
      `mutation { unlabelDevices(input: { id: "${id}", deviceIds: [] }) { __typename } }`,
      '{ labels { nodes { devices { nodes { id } } } } }',
    ];
    const list = '{ labels { nodes { name policies { name } } } }';
    const [policies, others] = [await app.signIn('policies'), await app.signIn('others')];
    expect((await app.send(list, {}, policies)).data).toEqual({ labels: { nodes: [{ name: 'x', policies: [] }] } });
    for (const [token, operations] of [
      [policies, changes],
      [others, [list, ...changes]],
    ] as const) {
      for (const operation of operations) {
        expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
    for (const operation of [list, ...changes]) {
      expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

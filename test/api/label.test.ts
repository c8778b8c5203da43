import { afterEach, beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '../testkit/databases.ts';
import { type List, allPages, rootList } from '../testkit/lists.ts';
import { registerWithPassword } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const CREATED =
  '... on CreateLabelSuccess { label { id name } } ... on InvalidInput { field } ... on NameTaken { field }';
const DELETED = '... on DeleteLabelSuccess { deletedId } ... on NotFound { field }';
const FIELDS = '... on NotFound { field } ... on InvalidInput { field }';
const LABELLED = `... on LabelDevicesSuccess { label { id devices { nodes { id } } } } ${FIELDS}`;
const UNLABELLED = `... on UnlabelDevicesSuccess { label { id devices { nodes { id } } } } ${FIELDS}`;

const NO_LABEL = 'label_01jnzv6w4re1h8x3jx0qk2v5zz';
const NO_DEVICE = 'device_01jnzv6w4re1h8x3jx0qk2v5zz';

onBothDatabases('labels', (kind) => {
  let app: TestApp;
  let admin: string;
  beforeEach(async () => {
    app = await startApp(kind);
    admin = await app.admin();
  });
  afterEach(() => app.stop());

  const create = (name: string) => app.mutate('createLabel', { name }, admin, CREATED);
  const label = async (name: string) => (await create(name)).label.id as string;
  const put = (id: string, deviceIds: string[]) => app.mutate('labelDevices', { id, deviceIds }, admin, LABELLED);
  const take = (id: string, deviceIds: string[]) => app.mutate('unlabelDevices', { id, deviceIds }, admin, UNLABELLED);
  const devices = async (count: number) => {
    await app.user('ada');
    const ids: string[] = [];
    for (let index = 0; index < count; index++) ids.push((await registerWithPassword(app, 'ada')).id);
    return ids;
  };
  const names = async (first = 100) =>
    (await allPages<{ name: string }>(app, admin, rootList('labels', 'name'), first)).map(({ name }) => name);
  const devicesOf = (id: string): List => ({
    query: (page, selection) => `{ node(id: "${id}") { ... on Label { devices(${page}) { ${selection} } } } }`,
    read: (data: { node: { devices: unknown } }) => data.node.devices,
    node: 'id',
  });
  const labelled = async (id: string, first = 100) =>
    (await allPages<{ id: string }>(app, admin, devicesOf(id), first)).map((device) => device.id);
  const labelsOf = async (id: string): Promise<string[]> => {
    const { data } = await app.send(
      'query ($id: ID!) { node(id: $id) { ... on Device { labels { name } } } }',
      { id },
      admin,
    );
    return (data.node.labels as { name: string }[]).map(({ name }) => name);
  };

  it('are created with a tidy name of 1 to 100 characters', async () => {
    expect(await create('  Cafe\u0301 West ')).toMatchObject({
      __typename: 'CreateLabelSuccess',
      label: { name: 'Café West' },
    });
    expect(await create('🦊'.repeat(100))).toMatchObject({ __typename: 'CreateLabelSuccess' });
    for (const name of ['', '   ', 'x'.repeat(101), 'a\nb', 'a\u0000', 'a\u202eb']) {
      expect(await create(name)).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT', field: 'name' });
    }
    expect(await names()).toHaveLength(2);
  });

  it('never share a name, in whatever spelling', async () => {
    await label('Büro');
    for (const name of ['Büro', 'BÜRO', 'bu\u0308ro', ' büro ', 'ｂüro']) {
      expect(await create(name)).toMatchObject({ __typename: 'NameTaken', code: 'NAME_TAKEN', field: 'name' });
    }
    expect(await create('Buro')).toMatchObject({ __typename: 'CreateLabelSuccess' });
  });

  it('are created once when one name is asked for 20 times at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(index % 2 === 0 ? 'race' : 'RACE')),
    );
    const types = results.map((result: { __typename: string }) => result.__typename).sort();
    expect(types).toEqual(['CreateLabelSuccess', ...Array<string>(19).fill('NameTaken')]);
    expect(await names()).toHaveLength(1);
  });

  it('are listed by name, each once, on pages of any size', async () => {
    for (const name of ['zebra', 'Apple', 'mango', 'BANANA', 'cherry']) await label(name);
    for (const first of [1, 2, 4, 5, 6]) {
      expect(await names(first)).toEqual(['Apple', 'BANANA', 'cherry', 'mango', 'zebra']);
    }
    for (const args of ['first: 0', 'first: 101', 'after: "x"']) {
      const answer = await app.send(`{ labels(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('are put on devices and taken off again; what is so already stays so', async () => {
    const [a = '', b = '', c = ''] = await devices(3);
    const id = await label('x');
    expect(await put(id, [b, a, b])).toEqual({
      __typename: 'LabelDevicesSuccess',
      label: { id, devices: { nodes: [{ id: a }, { id: b }] } },
    });
    expect((await put(id, [c, a])).label.devices.nodes).toEqual([{ id: a }, { id: b }, { id: c }]);
    expect(await take(id, [a, b, a])).toEqual({
      __typename: 'UnlabelDevicesSuccess',
      label: { id, devices: { nodes: [{ id: c }] } },
    });
    expect((await take(id, [a])).label.devices.nodes).toEqual([{ id: c }]);
  });

  it('are put on and taken off all devices, or none', async () => {
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

  it('name 1 to 100 devices at a time', async () => {
    const [device = ''] = await devices(1);
    const id = await label('x');
    const many = Array.from({ length: 101 }, () => app.deps.ids.next('Device'));
    for (const change of [put, take]) {
      expect(await change(id, [])).toMatchObject({ __typename: 'InvalidInput', field: 'deviceIds' });
      expect(await change(id, many)).toMatchObject({ __typename: 'InvalidInput', field: 'deviceIds' });
      expect(await change(id, many.slice(1))).toMatchObject({ __typename: 'NotFound', field: 'deviceIds' });
      expect((await change(id, Array<string>(101).fill(device))).__typename).toMatch(/Success$/);
    }
  });

  it('that do not exist cannot be changed', async () => {
    const [device = ''] = await devices(1);
    for (const id of ['', 'nonsense', NO_LABEL, device, NO_LABEL.toUpperCase()]) {
      const missing = { __typename: 'NotFound', code: 'NOT_FOUND', field: 'id' };
      expect(await put(id, [device])).toMatchObject(missing);
      expect(await take(id, [device])).toMatchObject(missing);
      expect(await app.mutate('deleteLabel', { id }, admin, DELETED)).toMatchObject(missing);
    }
  });

  it('are deleted from every device and policy', async () => {
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
    const { data } = await app.send(
      'query ($id: ID!) { node(id: $id) { ... on AppConnectGlobalPolicy { labels { name } } } }',
      { id: created.policy.id as string },
      admin,
    );
    expect(data.node.labels).toEqual([{ name: 'kept' }]);
    expect(await create('gone')).toMatchObject({ __typename: 'CreateLabelSuccess' });
    expect(await labelsOf(device)).toEqual(['kept']);
  });

  it('show their devices, oldest first, on pages of any size', async () => {
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

  it('show each their own devices when a list of labels is read', async () => {
    const [a = '', b = '', c = ''] = await devices(3);
    const [x, y] = [await label('x'), await label('y'), await label('z')];
    await put(x, [a, b, c]);
    await put(y, [b]);
    const { data } = await app.send(
      '{ labels { nodes { name devices(first: 2) { nodes { id } pageInfo { hasNextPage } } } } }',
      {},
      admin,
    );
    expect(data.labels.nodes).toEqual([
      { name: 'x', devices: { nodes: [{ id: a }, { id: b }], pageInfo: { hasNextPage: true } } },
      { name: 'y', devices: { nodes: [{ id: b }], pageInfo: { hasNextPage: false } } },
      { name: 'z', devices: { nodes: [], pageInfo: { hasNextPage: false } } },
    ]);
  });

  it('do not take the cursor of another label', async () => {
    const ids = await devices(2);
    const [x, y] = [await label('x'), await label('y')];
    await put(x, ids);
    const page = '{ edges { cursor } }';
    const { data } = await app.send(`{ node(id: "${x}") { ... on Label { devices ${page} } } }`, {}, admin);
    const after = data.node.devices.edges[0].cursor as string;
    const answer = await app.send(
      `{ node(id: "${y}") { ... on Label { devices(after: "${after}") ${page} } } }`,
      {},
      admin,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('show their policies by priority', async () => {
    const id = await label('x');
    for (const [name, priority] of [
      ['second', 1],
      ['first', 1],
      ['third', 3],
    ] as const) {
      await app.mutate('createAppConnectGlobalPolicy', { name, priority, labelIds: [id] }, admin);
    }
    const { data } = await app.send('{ labels { nodes { policies { name priority } } } }', {}, admin);
    expect(data.labels.nodes[0].policies).toEqual([
      { name: 'first', priority: 1 },
      { name: 'second', priority: 2 },
      { name: 'third', priority: 3 },
    ]);
  });

  it('show on devices by name', async () => {
    const [device = ''] = await devices(1);
    for (const name of ['c', 'A', 'b']) await put(await label(name), [device]);
    expect(await labelsOf(device)).toEqual(['A', 'b', 'c']);
  });

  it('stay consistent when devices are labelled and a label is deleted at once', async () => {
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

  it('are managed with MANAGE_DEVICES, and listed for policies, too', async () => {
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
    expect((await app.send(list, {}, policies)).data.labels.nodes).toEqual([{ name: 'x', policies: [] }]);
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

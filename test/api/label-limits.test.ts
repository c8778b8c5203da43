import {
  describe,
  expect,
  failureMessage,
  graphql,
  registerWithPassword,
  sql,
  succeeded,
  test as base,
} from '../testkit/index.ts';

const PREVIEW = graphql(`
  query ($change: EligibilityChange!) {
    eligibilityPreview(change: $change) {
      failure {
        __typename
        code
      }
    }
  }
`);
const LABELLED = '... on LabelLimitReached { limit devices { id name } }';
const SAVED = '... on PolicyLimitReached { limit labels { id name } }';
const LABELS_OF = graphql('query ($id: ID!) { node(id: $id) { __typename ... on Device { labels { id } } } }');
const POLICIES_OF = graphql('query ($id: ID!) { node(id: $id) { __typename ... on Label { policies { id } } } }');

const test = base
  .extend('admin', { auto: true }, ({ app }) => app.admin())
  /** Creates labels. Returns their IDs. */
  .extend('labels', ({ app, admin }) => async (count: number, name = 'label') => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      const success = '... on CreateLabelSuccess { label { id } }';
      ids.push(succeeded(await app.mutate('createLabel', { name: `${name} ${index}` }, admin, success)).label.id);
    }
    return ids;
  })
  .extend(
    'put',
    ({ app, admin }) =>
      (id: string, deviceIds: string[]) =>
        app.mutate('labelDevices', { id, deviceIds }, admin, LABELLED),
  );

describe('a device', () => {
  const deviceTest = test
    .extend('devices', async ({ app, admin }) => {
      expect(admin).toBeDefined();
      await app.user('ada');
      return [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'ada')] as const;
    })
    .extend('labelsOf', ({ app, admin }) => async ({ id }: { readonly id: string }) => {
      const { node } = await app.execute(LABELS_OF, { id }, admin);
      return node?.__typename === 'Device' ? node.labels.map((label) => label.id) : [];
    });

  deviceTest('takes 20 labels, and then none more', async ({ app, admin, labels, put, devices, labelsOf }) => {
    const [full, other] = devices;
    const [next = '', ...first] = await labels(21);
    for (const id of first) succeeded(await put(id, [full.id]));
    expect(await labelsOf(full)).toHaveLength(20);

    const input = { id: next, deviceIds: [other.id, full.id] };
    expect(await put(input.id, input.deviceIds)).toEqual({
      __typename: 'LabelLimitReached',
      code: 'LABEL_LIMIT_REACHED',
      message: failureMessage('LabelLimitReached', { limit: '20' }),
      limit: 20,
      devices: [{ id: full.id, name: 'My iPhone' }],
    });
    expect(await labelsOf(full)).toHaveLength(20);
    expect(await labelsOf(other)).toEqual([]);
    const previewed = await app.execute(PREVIEW, { change: { labelDevices: input } }, admin);
    expect(previewed.eligibilityPreview.failure).toEqual({
      __typename: 'LabelLimitReached',
      code: 'LABEL_LIMIT_REACHED',
    });

    // A label that it has already is no further one.
    succeeded(await put(first[0] ?? '', [full.id, other.id]));
    succeeded(await app.mutate('unlabelDevices', { id: first[0] ?? '', deviceIds: [full.id] }, admin));
    succeeded(await put(next, [full.id]));
    expect(await labelsOf(full)).toHaveLength(20);
  });

  deviceTest(
    'takes only one of several labels at the same time if it has room for one',
    async ({ labels, put, devices, labelsOf }) => {
      const [device] = devices;
      const ids = await labels(24);
      for (const id of ids.slice(5)) succeeded(await put(id, [device.id]));
      const results = await Promise.all(ids.slice(0, 5).map((id) => put(id, [device.id])));
      expect(results.map(({ __typename }) => __typename).sort()).toEqual([
        'LabelDevicesSuccess',
        ...Array<string>(4).fill('LabelLimitReached'),
      ]);
      expect(await labelsOf(device)).toHaveLength(20);
    },
  );

  deviceTest(
    'keeps the labels that it had before there was a maximum',
    async ({ app, admin, labels, put, devices, labelsOf }) => {
      const [device] = devices;
      const [next = '', ...before] = await labels(24);
      await app.deps.db.write(async (tx) => {
        for (const id of before) {
          await tx.query(sql`INSERT INTO device_labels (device_id, label_id) VALUES (${device.id}, ${id})`);
        }
      });
      expect((await put(next, [device.id])).__typename).toBe('LabelLimitReached');
      succeeded(await put(before[0] ?? '', [device.id]));
      succeeded(await app.mutate('unlabelDevices', { id: before[0] ?? '', deviceIds: [device.id] }, admin));
      expect(await labelsOf(device)).toHaveLength(22);
    },
  );
});

describe('a label', () => {
  const labelTest = test.extend(
    'create',
    ({ app, admin }) =>
      (name: string, labelIds: string[]) =>
        app.mutate(
          'createAppConnectGlobalPolicy',
          { name, labelIds },
          admin,
          `${SAVED} ... on CreateAppConnectGlobalPolicySuccess { policy { id } }`,
        ),
  );

  labelTest('is on 20 policies, and then on none more', async ({ app, admin, labels, create }) => {
    const [full = '', other = ''] = await labels(2);
    const policies: string[] = [];
    for (let index = 0; index < 20; index++) {
      policies.push(succeeded(await create(`policy ${index}`, [full])).policy.id);
    }
    const last = succeeded(await create('last', [other])).policy.id;
    const refused = {
      __typename: 'PolicyLimitReached',
      code: 'POLICY_LIMIT_REACHED',
      message: failureMessage('PolicyLimitReached', { limit: '20' }),
      limit: 20,
      labels: [{ id: full, name: 'label 0' }],
    };
    const update = (id: string, labelIds: string[]) =>
      app.mutate('updateAppConnectGlobalPolicy', { id, labelIds }, admin, SAVED);
    expect(await create('one more', [other, full])).toEqual(refused);
    expect(await update(last, [other, full])).toEqual(refused);
    for (const change of [
      { createAppConnectGlobalPolicy: { name: 'one more', labelIds: [full] } },
      { updateAppConnectGlobalPolicy: { id: last, labelIds: [full] } },
    ]) {
      const { eligibilityPreview } = await app.execute(PREVIEW, { change }, admin);
      expect(eligibilityPreview.failure).toEqual({ __typename: 'PolicyLimitReached', code: 'POLICY_LIMIT_REACHED' });
    }
    const count = async () => {
      const { node } = await app.execute(POLICIES_OF, { id: full }, admin);
      return node?.__typename === 'Label' ? node.policies?.length : null;
    };
    expect(await count()).toBe(20);

    // A policy that has the label already is no further one.
    succeeded(await update(policies[0] ?? '', [full, other]));
    succeeded(await update(policies[0] ?? '', [other]));
    succeeded(await update(last, [full]));
    expect(await count()).toBe(20);
  });
});

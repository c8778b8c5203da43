import fc from 'fast-check';
import { vi } from 'vitest';
import {
  type InputOf,
  ROLE_CODES,
  type ResultOf,
  type RoleCode,
  type TestApp,
  allPages,
  changesBetween,
  createLabel,
  defaultPolicyId,
  describe,
  expect,
  graphql,
  mutationText,
  registerWithPassword,
  seedPortal,
  succeeded,
  takeSnapshot,
  test as base,
  unknownId,
} from '../testkit/index.ts';
import { ScanTooSlow } from '../testkit/server.ts';

/** How many random changes are previewed and made. `CHANGES=10000` for the full figure. */
const CHANGES = Number(process.env.CHANGES ?? 60);
const STEPS = 12;
/** The number of something that does not exist. */
const NONE = 11;

/** Runs `work` on a server that takes every change for one that can affect very many devices. */
async function asIfWide<T>({ deps: { db } }: TestApp, work: () => Promise<T>): Promise<T> {
  const { scans } = db;
  const query = scans.query.bind(scans);
  const spy = vi
    .spyOn(scans, 'query')
    .mockImplementation(async (statement) =>
      statement.sql.includes(' AS reached ') ? [{ count: 1_000_000 }] : query(statement),
    );
  try {
    return await work();
  } finally {
    spy.mockRestore();
  }
}

type Change = ReturnType<typeof graphql.scalar<'EligibilityChange'>>;
type NameIn<Each> = Each extends unknown ? keyof Each : never;
type ChangeName = NameIn<Change>;

const DEVICES = graphql(`
  {
    devices(first: 100) {
      nodes {
        id
        canGenerateOneTimePin
        oneTimePinEligibility {
          canGenerate
          requirements {
            code
            satisfied
            explanation
          }
        }
      }
    }
  }
`);
const PREVIEW = graphql(`
  query ($change: EligibilityChange!) {
    eligibilityPreview(change: $change) {
      failure {
        __typename
        code
        message
      }
      gainCount
      lossCount
      affected(first: 100) {
        totalCount
        nodes {
          device {
            id
          }
          before {
            canGenerate
            requirements {
              code
              satisfied
              explanation
            }
          }
          after {
            canGenerate
            requirements {
              code
              satisfied
              explanation
            }
          }
        }
      }
    }
  }
`);
type Preview = ResultOf<typeof PREVIEW>['eligibilityPreview'];

function entryOf(change: Change): [name: ChangeName, input: object] {
  const [entry] = Object.entries(change);
  if (entry === undefined) throw new Error('no change');
  return entry as [ChangeName, object];
}

async function preview(app: TestApp, token: string, change: Change): Promise<Preview> {
  return (await app.execute(PREVIEW, { change }, token)).eligibilityPreview;
}

/** Makes a change, and returns its failure as a preview has it. */
async function make(app: TestApp, token: string, change: Change): Promise<Preview['failure']> {
  const [name, input] = entryOf(change);
  const { data, errors } = await app.send(mutationText(name), { input }, token);
  expect(errors).toBeUndefined();
  const result = (data as Record<string, { __typename: string }>)[name];
  if (result === undefined) throw new Error('no result');
  return result.__typename.endsWith('Success') ? null : (result as Preview['failure']);
}

async function eligibilityOfDevices(app: TestApp, token: string) {
  const { devices } = await app.execute(DEVICES, {}, token);
  return devices.nodes;
}

/** A number of something that exists, but seldom of something that does not. */
const which = fc.oneof({ weight: 60, arbitrary: fc.nat(10) }, { weight: 1, arbitrary: fc.constant(NONE) });
const some = fc.uniqueArray(which, { minLength: 1, maxLength: 4 });
const roles = fc.subarray(['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE', 'VIEW_AUDIT_LOG'] as RoleCode[]);
const product = fc.constantFrom('DOCS_AT_WORK' as const, 'WEB_AT_WORK' as const);
const mostly = fc.constantFrom(true, true, true, false);
const settings = {
  passcodeRequiredForIos: mostly,
  allowIosPasscodeRecovery: fc.boolean(),
  status: mostly.map((isActive) => (isActive ? ('ACTIVE' as const) : ('INACTIVE' as const))),
};
const place = fc.nat(5);
const kind = <Kind extends string>(name: Kind) => ({ kind: fc.constant(name) });

/** A step: a change that is previewed and made, or another one. Numbers choose among what there is. */
const step = fc.oneof(
  fc.record({ ...kind('assignRoles'), users: some, roles }),
  fc.record({ ...kind('addRoles'), users: some, roles }),
  fc.record({ ...kind('removeRoles'), users: some, roles }),
  fc.record({ ...kind('setLicensedProducts'), licensed: fc.array(product, { maxLength: 2 }) }),
  fc.record({ ...kind('createAppConnectGlobalPolicy'), ...settings, labels: some, place, name: which }),
  fc.record({
    ...kind('updateAppConnectGlobalPolicy'),
    which,
    changes: fc.record(settings, { requiredKeys: [] }),
    labels: fc.option(some),
    name: fc.option(which),
  }),
  fc.record({ ...kind('deleteAppConnectGlobalPolicy'), which }),
  fc.record({ ...kind('setAppConnectGlobalPolicyPriority'), which, place }),
  fc.record({ ...kind('labelDevices'), which, devices: some }),
  fc.record({ ...kind('unlabelDevices'), which, devices: some }),
  fc.record({ ...kind('setUserStatus'), which, isActive: mostly }),
  fc.record({ ...kind('setDeviceStatus'), which, isActive: mostly }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The role that the rule requires. */
const REPAIR = 'RESET_SECURE_APPS_PASSCODE' as const;
const MAXIMUM_POLICIES = 4;

interface World {
  readonly users: string[];
  readonly devices: string[];
  readonly labels: string[];
  /** The default policy. */
  readonly fallback: string;
}

async function createPolicy(
  app: TestApp,
  admin: string,
  input: InputOf<'createAppConnectGlobalPolicy'>,
): Promise<string> {
  const selection = '... on CreateAppConnectGlobalPolicySuccess { policy { id } }';
  return succeeded(await app.mutate('createAppConnectGlobalPolicy', input, admin, selection)).policy.id;
}

describe('the preview of a change', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    /** Three users with seven devices and three labels. */
    .extend('world', async ({ app, admin }): Promise<World> => {
      const users = await Promise.all(['ada', 'bob', 'eve'].map((name) => app.user(name, [REPAIR])));
      const devices: string[] = [];
      for (const [username, platform] of [
        ...[...Array<'ada'>(3).fill('ada'), ...Array<'bob'>(2).fill('bob'), 'eve'].map(
          (name) => [name, 'IOS'] as const,
        ),
        ['eve', 'ANDROID'] as const,
      ]) {
        devices.push((await registerWithPassword(app, username, platform)).id);
      }
      const labels = await Promise.all(['x', 'y', 'z'].map((name) => createLabel(app, admin, name)));
      return { users, devices, labels, fallback: await defaultPolicyId(app, admin) };
    })
    .extend('policies', ({ app, admin }) => async () => {
      const { appConnectGlobalPolicies } = await app.execute(
        graphql('{ appConnectGlobalPolicies(first: 100) { nodes { id isDefault } } }'),
        {},
        admin,
      );
      return appConnectGlobalPolicies.nodes.map(({ id }) => id); // the default policy is the last
    })
    /** Makes every iPhone eligible, by the default policy. */
    .extend('reset', ({ app, admin, world, policies }) => async () => {
      for (const id of (await policies()).slice(0, -1)) await app.mutate('deleteAppConnectGlobalPolicy', { id }, admin);
      const { users, devices, labels, fallback: id } = world;
      await app.mutate(
        'updateAppConnectGlobalPolicy',
        { id, passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
        admin,
      );
      await app.mutate('setLicensedProducts', { licensed: ['DOCS_AT_WORK'] }, admin);
      await app.mutate('assignRoles', { userIds: users, roles: [REPAIR] }, admin);
      for (const userId of users) await app.mutate('setUserStatus', { id: userId, status: 'ACTIVE' }, admin);
      for (const deviceId of devices) await app.mutate('setDeviceStatus', { id: deviceId, status: 'ACTIVE' }, admin);
      for (const labelId of labels) await app.mutate('unlabelDevices', { id: labelId, deviceIds: devices }, admin);
    });

  test(
    `agrees with making it, in ${CHANGES} random changes`,
    { timeout: 7_200_000 },
    async ({ app, admin, world, policies, reset }) => {
      const changeOf = async (next: Step): Promise<Change | null> => {
        const at = (items: readonly string[], index: number) =>
          index === NONE ? unknownId('device') : (items[index % items.length] ?? '');
        const of = (items: readonly string[], indexes: readonly number[]) => indexes.map((index) => at(items, index));
        const { users, devices, labels } = world;
        const ranked = (await policies()).slice(0, -1);
        switch (next.kind) {
          case 'assignRoles':
            return { assignRoles: { userIds: of(users, next.users), roles: next.roles } };
          case 'addRoles':
            return { addRoles: { userIds: of(users, next.users), roles: next.roles } };
          case 'removeRoles':
            return { removeRoles: { userIds: of(users, next.users), roles: next.roles } };
          case 'setLicensedProducts':
            return { setLicensedProducts: { licensed: next.licensed } };
          case 'createAppConnectGlobalPolicy': {
            const [first] = ranked;
            if (ranked.length === MAXIMUM_POLICIES && first !== undefined) {
              return { deleteAppConnectGlobalPolicy: { id: first } };
            }
            const { passcodeRequiredForIos, allowIosPasscodeRecovery, status } = next;
            const priority = next.place === 0 ? null : next.place;
            const named = { name: `p${next.name}`, priority, labelIds: of(labels, next.labels) };
            return {
              createAppConnectGlobalPolicy: { ...named, passcodeRequiredForIos, allowIosPasscodeRecovery, status },
            };
          }
          case 'updateAppConnectGlobalPolicy': {
            const { labels: wanted, name, changes } = next;
            return {
              updateAppConnectGlobalPolicy: {
                id: at([...ranked, world.fallback], next.which),
                ...changes,
                name: name === null ? null : `p${name}`,
                labelIds: wanted === null ? null : of(labels, wanted),
              },
            };
          }
          case 'deleteAppConnectGlobalPolicy':
            return { deleteAppConnectGlobalPolicy: { id: at([...ranked, world.fallback], next.which) } };
          case 'setAppConnectGlobalPolicyPriority': {
            const id = at([...ranked, world.fallback], next.which);
            return { setAppConnectGlobalPolicyPriority: { id, priority: next.place } };
          }
          case 'labelDevices':
            return { labelDevices: { id: at(labels, next.which), deviceIds: of(devices, next.devices) } };
          case 'unlabelDevices':
            return { unlabelDevices: { id: at(labels, next.which), deviceIds: of(devices, next.devices) } };
          case 'setUserStatus': {
            const status = next.isActive ? 'ACTIVE' : 'DISABLED';
            await app.mutate('setUserStatus', { id: at(users, next.which), status }, admin);
            return null;
          }
          case 'setDeviceStatus': {
            const status = next.isActive ? 'ACTIVE' : 'BLOCKED';
            await app.mutate('setDeviceStatus', { id: at(devices, next.which), status }, admin);
            return null;
          }
        }
      };
      /** Makes some iPhones ineligible: one by its policy, two by the role of their user. */
      const divide = async () => {
        const [strict = '', lax = ''] = world.labels;
        const recovery = { passcodeRequiredForIos: true, allowIosPasscodeRecovery: true };
        await createPolicy(app, admin, { name: 'strict', labelIds: [strict] });
        await createPolicy(app, admin, { name: 'lax', labelIds: [lax], ...recovery });
        await app.mutate('labelDevices', { id: strict, deviceIds: world.devices.slice(0, 1) }, admin);
        await app.mutate('labelDevices', { id: lax, deviceIds: world.devices.slice(1, 3) }, admin);
        await app.mutate('assignRoles', { userIds: world.users.slice(1, 2), roles: [] }, admin);
      };
      const seen = { changes: 0, failures: 0, gains: 0, losses: 0 };
      const affecting = new Set<ChangeName>();
      while (seen.changes < CHANGES) {
        await fc.assert(
          fc.asyncProperty(fc.noBias(fc.array(step, { minLength: STEPS, maxLength: STEPS })), async (steps) => {
            await reset();
            await divide();
            for (const next of steps) {
              const change = await changeOf(next);
              if (change === null) continue;
              const before = await eligibilityOfDevices(app, admin);
              const previewed = await preview(app, admin, change);
              const previewedWide = await asIfWide(app, () => preview(app, admin, change));
              expect(previewedWide, JSON.stringify(change)).toEqual(previewed);
              const failure = await make(app, admin, change);
              const after = new Map((await eligibilityOfDevices(app, admin)).map((device) => [device.id, device]));
              const expected = before.flatMap((device) => {
                const now = after.get(device.id);
                if (now === undefined || now.canGenerateOneTimePin === device.canGenerateOneTimePin) return [];
                const { id, oneTimePinEligibility } = device;
                return [{ device: { id }, before: oneTimePinEligibility, after: now.oneTimePinEligibility }];
              });
              const gainCount = expected.filter((device) => device.after.canGenerate).length;
              const lossCount = expected.length - gainCount;
              expect(previewed, JSON.stringify(change)).toEqual({
                failure,
                gainCount,
                lossCount,
                affected: { totalCount: expected.length, nodes: expected },
              });
              seen.changes++;
              if (failure !== null) seen.failures++;
              seen.gains += gainCount;
              seen.losses += lossCount;
              if (expected.length > 0) affecting.add(entryOf(change)[0]);
            }
          }),
          { numRuns: 1, endOnFailure: true }, // a shorter sequence of steps would take long to find
        );
      }
      expect(seen.gains + seen.losses).toBeGreaterThan(0);
      if (CHANGES < 1_000) return;
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(CHANGES / 20);
      expect(affecting.size).toBe(10);
      console.log(seen);
    },
  );

  /** A change of each kind that affects devices, after `reset`. */
  const changesOf = ({ users, devices, labels, fallback }: World, policy: string): Change[] => [
    { assignRoles: { userIds: users, roles: [] } },
    { addRoles: { userIds: users, roles: [REPAIR] } },
    { removeRoles: { userIds: users, roles: [REPAIR] } },
    { setLicensedProducts: { licensed: [] } },
    { createAppConnectGlobalPolicy: { name: 'p2', labelIds: labels, priority: 1 } },
    { updateAppConnectGlobalPolicy: { id: fallback, allowIosPasscodeRecovery: false } },
    { deleteAppConnectGlobalPolicy: { id: policy } },
    { setAppConnectGlobalPolicyPriority: { id: policy, priority: 1 } },
    { labelDevices: { id: labels[0] ?? '', deviceIds: devices } },
    { unlabelDevices: { id: labels[0] ?? '', deviceIds: devices } },
  ];
  test('writes nothing', async ({ app, admin, world, reset }) => {
    await reset();
    const policy = await createPolicy(app, admin, { name: 'p1', labelIds: world.labels });
    const before = await takeSnapshot(app);
    const affecting: ChangeName[] = [];
    for (const change of changesOf(world, policy)) {
      const { failure, gainCount, lossCount } = await preview(app, admin, change);
      expect(failure).toBeNull();
      if (gainCount + lossCount > 0) affecting.push(entryOf(change)[0]);
    }
    expect(changesBetween(before, await takeSnapshot(app))).toEqual({});
    expect(affecting).toEqual([
      ...['assignRoles', 'removeRoles', 'setLicensedProducts', 'updateAppConnectGlobalPolicy', 'labelDevices'],
    ]);
  });

  test('needs the role that the mutation needs', async ({ app, world }) => {
    const required: Record<ChangeName, RoleCode> = {
      assignRoles: 'MANAGE_USERS',
      addRoles: 'MANAGE_USERS',
      removeRoles: 'MANAGE_USERS',
      setLicensedProducts: 'MANAGE_LICENSED_PRODUCTS',
      createAppConnectGlobalPolicy: 'MANAGE_POLICIES',
      updateAppConnectGlobalPolicy: 'MANAGE_POLICIES',
      deleteAppConnectGlobalPolicy: 'MANAGE_POLICIES',
      setAppConnectGlobalPolicyPriority: 'MANAGE_POLICIES',
      labelDevices: 'MANAGE_DEVICES',
      unlabelDevices: 'MANAGE_DEVICES',
    };
    const changes = changesOf(world, world.fallback);
    expect(changes.map((change) => entryOf(change)[0]).sort()).toEqual(Object.keys(required).sort());
    for (const role of ROLE_CODES) {
      await app.user(role, [role]);
      const token = await app.signIn(role);
      for (const change of changes) {
        const query = 'query ($change: EligibilityChange!) { eligibilityPreview(change: $change) { gainCount } }';
        const { errors } = await app.send(query, { change }, token);
        const [name] = entryOf(change);
        expect([role, name, errors?.[0]?.extensions.code]).toEqual([
          role,
          name,
          required[name] === role ? undefined : 'FORBIDDEN',
        ]);
      }
    }
  });

  test('tells a caller who may not see devices how many and why, but not which', async ({ app, world, reset }) => {
    await reset();
    await app.user('policies', ['MANAGE_POLICIES']);
    await app.user('roles', ['MANAGE_USERS']);
    const query = `query ($change: EligibilityChange!) { eligibilityPreview(change: $change) {
      lossCount affected { nodes { device { id } before { canGenerate } after { canGenerate } } } } }`;
    const change = { updateAppConnectGlobalPolicy: { id: world.fallback, allowIosPasscodeRecovery: false } };
    const { data, errors } = await app.send(query, { change }, await app.signIn('policies'));
    const node = { device: null, before: { canGenerate: true }, after: { canGenerate: false } };
    expect(data).toEqual({ eligibilityPreview: { lossCount: 6, affected: { nodes: Array(6).fill(node) } } });
    expect(errors?.map(({ extensions, path }) => [extensions.code, path?.at(-1)])).toEqual([['FORBIDDEN', 'device']]);
    const roles = { assignRoles: { userIds: world.users, roles: [] } };
    const seen = await app.send(query, { change: roles }, await app.signIn('roles'));
    expect(seen.errors).toBeUndefined();
    expect(seen.data).toMatchObject({
      eligibilityPreview: { affected: { nodes: world.devices.slice(0, 6).map((id) => ({ device: { id } })) } },
    });
  });

  test('lists the affected devices in pages, oldest first', async ({ app, admin }) => {
    await seedPortal(app, { users: 9, devicesEach: 2 }); // a third of the devices meets all other requirements
    const list = {
      query: (page: string, selection: string) =>
        `{ eligibilityPreview(change: { setLicensedProducts: { licensed: [DOCS_AT_WORK] } }) {
           affected(${page}) { ${selection} } } }`,
      path: ['eligibilityPreview', 'affected'],
      node: 'device { id } after { canGenerate }',
    };
    const nodes = await allPages<{ device: { id: string }; after: { canGenerate: boolean } }>(app, admin, list, 2);
    expect(nodes).toHaveLength(6);
    await app.mutate('setLicensedProducts', { licensed: ['DOCS_AT_WORK'] }, admin);
    const eligible = (await eligibilityOfDevices(app, admin)).filter((device) => device.canGenerateOneTimePin);
    expect(nodes.map(({ device }) => device.id)).toEqual(eligible.map(({ id }) => id));
    for (const page of ['first: 0', 'first: 101', 'first: 1, last: 1', 'after: "nonsense"']) {
      const { errors } = await app.send(list.query(page, '__typename'), {}, admin);
      expect(errors?.[0]?.extensions.code, page).toBe('BAD_USER_INPUT');
    }
  });

  test('has the failure of the mutation, and then affects no device', async ({ app, admin, world, reset }) => {
    await reset();
    const { users, devices, labels, fallback } = world;
    const [label = '', device = ''] = [labels[0], devices[0]];
    const policy = await createPolicy(app, admin, { name: 'strict' });
    const managers = [await app.user('manager', ['MANAGE_USERS', 'RESET_SECURE_APPS_PASSCODE'])];
    const manager = await app.signIn('manager');
    const many = Array.from({ length: 101 }, () => unknownId('device'));
    const failing: [type: string, change: Change, token?: string][] = [
      ['NotFound', { assignRoles: { userIds: [...users, unknownId('user')], roles: [] } }],
      ['NotFound', { removeRoles: { userIds: [device], roles: [REPAIR] } }],
      ['InvalidInput', { addRoles: { userIds: [], roles: [] } }],
      ['RoleNotHeld', { addRoles: { userIds: users, roles: ['MANAGE_DEVICES'] } }, manager],
      ['InvalidInput', { setLicensedProducts: { licensed: ['DOCS_AT_WORK', 'DOCS_AT_WORK'] } }],
      ['NameTaken', { createAppConnectGlobalPolicy: { name: 'STRICT' } }],
      ['InvalidInput', { createAppConnectGlobalPolicy: { name: ' ', priority: 3, autoLockMinutes: 0 } }],
      ['RecoveryRequiresPasscode', { createAppConnectGlobalPolicy: { name: 'lax', allowIosPasscodeRecovery: true } }],
      ['NotFound', { createAppConnectGlobalPolicy: { name: 'lax', labelIds: [unknownId('label')] } }],
      ['DefaultPolicyProtected', { updateAppConnectGlobalPolicy: { id: fallback, status: 'INACTIVE' } }],
      ['RecoveryRequiresPasscode', { updateAppConnectGlobalPolicy: { id: fallback, passcodeRequiredForIos: false } }],
      ['NameTaken', { updateAppConnectGlobalPolicy: { id: fallback, name: 'strict' } }],
      ['NotFound', { updateAppConnectGlobalPolicy: { id: unknownId('policy') } }],
      ['DefaultPolicyProtected', { deleteAppConnectGlobalPolicy: { id: fallback } }],
      ['NotFound', { deleteAppConnectGlobalPolicy: { id: '' } }],
      ['DefaultPolicyProtected', { setAppConnectGlobalPolicyPriority: { id: fallback, priority: 1 } }],
      ['InvalidInput', { setAppConnectGlobalPolicyPriority: { id: policy, priority: 2 } }],
      ['NotFound', { labelDevices: { id: unknownId('label'), deviceIds: devices } }],
      ['NotFound', { labelDevices: { id: label, deviceIds: [...devices, unknownId('device')] } }],
      ['InvalidInput', { unlabelDevices: { id: label, deviceIds: many } }],
    ];
    const expectFailure = async (type: string, change: Change, token = admin) => {
      const previewed = await preview(app, token, change);
      expect(previewed.failure?.__typename, JSON.stringify(change)).toBe(type);
      expect(previewed).toEqual({
        failure: await make(app, token, change),
        gainCount: 0,
        lossCount: 0,
        affected: { totalCount: 0, nodes: [] },
      });
    };
    for (const failure of failing) await expectFailure(...failure);
    // The other user manager loses the role.
    const { viewer } = await app.execute(graphql('{ viewer { id } }'), {}, admin);
    await app.mutate('removeRoles', { userIds: [viewer.id], roles: ['MANAGE_USERS'] }, admin);
    await expectFailure('LastUserManager', { removeRoles: { userIds: managers, roles: ['MANAGE_USERS'] } }, manager);
    await expectFailure('LastUserManager', { assignRoles: { userIds: managers, roles: [REPAIR] } }, manager);
    const { failure } = await preview(app, manager, { assignRoles: { userIds: managers, roles: ['MANAGE_USERS'] } });
    expect(failure).toBeNull();
  });

  test('is of exactly one change', async ({ app, admin }) => {
    const query = 'query ($change: EligibilityChange!) { eligibilityPreview(change: $change) { gainCount } }';
    const licensed = { licensed: [] };
    for (const change of [
      {},
      { setLicensedProducts: null },
      { setLicensedProducts: licensed, addRoles: { userIds: [], roles: [] } },
    ]) {
      const { errors } = await app.send(query, { change }, admin);
      expect(errors?.[0]?.extensions.code, JSON.stringify(change)).toBe('BAD_USER_INPUT');
    }
  });

  test('counts and finds the page in one search, and reads no facts when there are no devices', async ({
    app,
    admin,
    reset,
  }) => {
    await reset();
    const scans = vi.spyOn(app.deps.db.scans, 'query');
    const reads = async (licensed: string, selection: string) => {
      scans.mockClear();
      const query = `{ eligibilityPreview(change: { setLicensedProducts: { licensed: ${licensed} } }) { ${selection} } }`;
      expect((await app.send(query, {}, admin)).errors).toBeUndefined();
      return scans.mock.calls.length;
    };
    const page = 'affected { nodes { after { canGenerate } } }';
    expect(await reads('[]', 'failure { code }')).toBe(0);
    expect(await reads('[]', page)).toBe(2);
    expect(await reads('[]', 'gainCount lossCount')).toBe(1);
    expect(await reads('[]', `${page} gainCount lossCount`)).toBe(2);
    expect(await reads('[WEB_AT_WORK]', `${page} gainCount lossCount all: affected { totalCount }`)).toBe(1);
    scans.mockRestore();
  });

  test('ends when it takes too long', async ({ app, admin, reset }) => {
    await reset();
    for (const selection of ['gainCount', 'lossCount', 'affected { nodes { before { canGenerate } } }']) {
      const scans = vi.spyOn(app.deps.db.scans, 'query').mockRejectedValueOnce(new ScanTooSlow());
      const query = `{ eligibilityPreview(change: { setLicensedProducts: { licensed: [] } }) { ${selection} } }`;
      const { errors } = await app.send(query, {}, admin);
      expect(errors?.[0]).toMatchObject({ path: ['eligibilityPreview', selection.split(' ')[0]] });
      expect(errors?.[0]?.extensions.code).toBe('FILTER_TOO_SLOW');
      scans.mockRestore();
    }
  });
});

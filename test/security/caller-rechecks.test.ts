import {
  type MutationName,
  PASSWORD,
  ROLE_CODES,
  type RegisteredDevice,
  type Story,
  type TestApp,
  authRequirement,
  authorize,
  createLabel,
  createSchema,
  describe,
  dumpTables,
  expect,
  generatePin,
  mutationText,
  registerWithPin,
  sql,
  succeeded,
  test as base,
} from '../testkit/index.ts';
import { outcomeOf } from '../testkit/outcome.ts';
import { beforeWrite } from '../testkit/spies.ts';

interface Manager {
  /** The administrator's. */
  readonly adminToken: string;
  readonly id: string;
  readonly token: string;
}

/** A user with the role Manage Users, beside the administrator. */
const test = base.extend('manager', async ({ app, story: { adminToken } }): Promise<Manager> => ({
  adminToken,
  id: await app.user('mallory', ['MANAGE_USERS']),
  token: await app.signIn('mallory'),
}));

describe('a further mutation field of a request', () => {
  test.for<[string, (id: string) => string, string]>([
    ['has signed out', () => 'signOut(input: { everywhere: true }) { __typename }', 'UNAUTHENTICATED'],
    [
      'has been disabled',
      (id) => `setUserStatus(input: { id: "${id}", status: DISABLED }) { __typename }`,
      'UNAUTHENTICATED',
    ],
    ['has lost the role', (id) => `assignRoles(input: { userIds: ["${id}"], roles: [] }) { __typename }`, 'FORBIDDEN'],
  ])('is denied if the caller %s in an earlier one', async ([, first, code], { app, manager: { id, token } }) => {
    const second = `assignRoles(input: { userIds: ["${id}"], roles: [VIEW_AUDIT_LOG] }) { __typename }`;
    const { data, errors } = await app.send(`mutation { a: ${first(id)} b: ${second} }`, {}, token);
    expect(data).toBeNull();
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual([['b', code]]);
  });
});

/** A caller of a mutation, and its input. */
interface Call {
  readonly token: string;
  readonly input: object;
}
type Prepare = (on: Stage) => Promise<Call>;

/** Mallory has every role and a device, and Ada is a bystander: her device and the administrator do not change. */
interface Stage {
  readonly app: TestApp;
  readonly story: Story;
  readonly token: string;
  readonly id: string;
  readonly device: RegisteredDevice;
}

const byUser =
  (inputOf: (on: Stage) => object | Promise<object>): Prepare =>
  async (on) => ({ token: on.token, input: await inputOf(on) });
const byDevice =
  (inputOf: (on: Stage) => object | Promise<object>): Prepare =>
  async (on) => ({ token: on.device.token, input: await inputOf(on) });
const setPasscode = ({ app, device }: Stage) =>
  app.mutate('setSecureAppsPasscode', { passcode: '739164' }, device.token);
const pinOf = ({ app, token, device }: Stage) => generatePin(app, { userToken: token, device });
const policy = async ({ app, token }: Stage, name = 'strict') => {
  const selection = '... on CreateAppConnectGlobalPolicySuccess { policy { id } }';
  return succeeded(await app.mutate('createAppConnectGlobalPolicy', { name }, token, selection)).policy.id;
};

/** For each mutation, a call that succeeds if nothing is taken away. */
const CALLS: Partial<Record<MutationName, Prepare>> = {
  signOut: byUser(() => ({ everywhere: false })),
  changePassword: byUser(() => ({ currentPassword: PASSWORD, newPassword: 'a password that mallory chose' })),
  createUser: byUser(() => ({ username: 'eve', password: 'a password that mallory knows' })),
  updateUser: byUser(({ story }) => ({ id: story.userId, password: 'a password that mallory knows' })),
  setUserStatus: byUser(({ story }) => ({ id: story.userId, status: 'DISABLED' })),
  assignRoles: byUser(({ story }) => ({ userIds: [story.userId], roles: ['MANAGE_USERS'] })),
  setDeviceStatus: byUser(({ story }) => ({ id: story.device.id, status: 'WIPED' })),
  createLabel: byUser(() => ({ name: 'Berlin' })),
  deleteLabel: byUser(async ({ app, token }) => ({ id: await createLabel(app, token, 'Berlin') })),
  labelDevices: byUser(async ({ app, token, story }) => ({
    id: await createLabel(app, token, 'Berlin'),
    deviceIds: [story.device.id],
  })),
  unlabelDevices: byUser(async ({ app, token, story }) => {
    const input = { id: await createLabel(app, token, 'Berlin'), deviceIds: [story.device.id] };
    await app.mutate('labelDevices', input, token);
    return input;
  }),
  setLicensedProducts: byUser(() => ({ licensed: [] })),
  createAppConnectGlobalPolicy: byUser(() => ({ name: 'lax' })),
  updateAppConnectGlobalPolicy: byUser(({ story }) => ({ id: story.defaultPolicyId, maximumFailedAttempts: 20 })),
  deleteAppConnectGlobalPolicy: byUser(async (on) => ({ id: await policy(on) })),
  setAppConnectGlobalPolicyPriority: byUser(async (on) => {
    await policy(on, 'another');
    return { id: await policy(on), priority: 1 };
  }),
  createRegistrationPin: byUser(() => ({ platform: 'IOS' })),
  generateOneTimePin: byUser(({ device }) => ({ deviceId: device.id })),
  revokeOneTimePin: byUser(async (on) => {
    await pinOf(on);
    return { deviceId: on.device.id };
  }),
  setSecureAppsPasscode: byDevice(() => ({ passcode: '739164' })),
  unlockSecureApps: byDevice(async (on) => {
    await setPasscode(on);
    return { passcode: '739164' };
  }),
  authorizePasscodeReset: byDevice(async (on) => ({ username: 'mallory', credential: await pinOf(on) })),
  resetSecureAppsPasscode: byDevice(async (on) => ({
    resetTicket: await authorize(on.app, on.device, await pinOf(on), 'mallory'),
    newPasscode: '841937',
  })),
};

/** What can be taken away from a user while a request is in progress. */
const TAKEN_FROM_USERS: Record<string, (on: Stage) => Promise<unknown>> = {
  'the session': ({ app, id }) => app.deps.db.write((tx) => tx.query(sql`DELETE FROM sessions WHERE user_id = ${id}`)),
  'the password': ({ app, id, story }) =>
    app.mutate('updateUser', { id, password: 'a password of the administrator' }, story.adminToken),
  'the account': ({ app, id, story }) => app.mutate('setUserStatus', { id, status: 'DISABLED' }, story.adminToken),
  'the roles': ({ app, id, story }) => app.mutate('assignRoles', { userIds: [id], roles: [] }, story.adminToken),
};
/** And from a device. What its status and its owner's account allow is in `recovery-rechecks.test.ts`. */
const TAKEN_FROM_DEVICES: Record<string, (on: Stage) => Promise<unknown>> = {
  'the token': ({ app, device }) =>
    app.deps.db.write((tx) => tx.query(sql`UPDATE devices SET token_hash = 'another' WHERE id = ${device.id}`)),
};
/** The number of transactions of mutations that have more than one: most count an attempt first. */
const TRANSACTIONS: Partial<Record<MutationName, number>> = {
  changePassword: 2,
  setSecureAppsPasscode: 2,
  unlockSecureApps: 2,
  authorizePasscodeReset: 3,
  resetSecureAppsPasscode: 2,
};

const schema = createSchema();
const REQUIREMENTS = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
  (field) => [field.name as MutationName, authRequirement(schema, field)] as const,
);

describe('every mutation asks again in its unit of work', () => {
  const stageTest = base.extend('stage', async ({ app, story }): Promise<Stage> => {
    const id = await app.user('mallory', ROLE_CODES);
    const device = await registerWithPin(app, story.adminToken, { id, username: 'mallory' });
    return { app, story, id, device, token: await app.signIn('mallory') };
  });
  /** Counts and limits: they may change although the mutation is refused. */
  const COUNTS = ['attempt_counters', 'consecutive_failures', 'familiar_addresses', 'server_time'];
  /** A denied call is recorded here. */
  const LOG = ['audit_events', 'audit_lanes', 'audit_refusals'];
  const actions = async ({ app }: Stage) =>
    (await app.deps.db.query(sql`SELECT action FROM audit_events ORDER BY id`)).map(({ action }) => action);

  base('for every mutation of the schema that needs a caller', () => {
    const needed = REQUIREMENTS.flatMap(([name, requirement]) => (requirement?.who === 'ANYONE' ? [] : [name]));
    expect(Object.keys(CALLS).sort()).toEqual(needed.sort());
  });

  const CASES = REQUIREMENTS.flatMap(([name, requirement]) => {
    const prepare = CALLS[name];
    if (prepare === undefined || requirement === null) return [];
    const transactions = TRANSACTIONS[name] ?? 1;
    return Object.entries(requirement.who === 'DEVICE' ? TAKEN_FROM_DEVICES : TAKEN_FROM_USERS)
      .filter(([what]) => what !== 'the roles' || requirement.roles !== null)
      .flatMap(([what, take]) =>
        Array.from({ length: transactions }, (_, index) => ({
          name,
          prepare,
          what,
          take,
          transactions,
          at: index + 1,
        })),
      );
  });

  stageTest.for(CASES)(
    '$name changes nothing from transaction $at of $transactions on if $what is taken away before it',
    async ({ name, prepare, what, take, transactions, at }, { stage }) => {
      const { app } = stage;
      const { token, input } = await prepare(stage);
      const isDenied = what === 'the roles';
      const rows = () => dumpTables(app.deps.db, isDenied ? [...COUNTS, ...LOG] : COUNTS);
      let writes = 0;
      let isTaking = false;
      let before: Record<string, string[]> | undefined;
      let recorded: unknown[] = [];
      const spy = beforeWrite(app, async () => {
        if (isTaking || ++writes !== at) return;
        isTaking = true;
        await take(stage);
        isTaking = false;
        before = await rows();
        recorded = await actions(stage);
      });
      const answer = await app.send(mutationText(name), { input }, token);
      spy.restore();
      expect(await rows()).toEqual(before);
      expect(await actions(stage)).toEqual([...recorded, ...(isDenied ? ['ACCESS_DENIED'] : [])]);
      expect(outcomeOf(answer)).toBe(isDenied ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      expect(writes).toBeLessThanOrEqual(transactions + (isDenied ? 1 : 0));
    },
  );

  stageTest.for(Object.entries(CALLS))('%s succeeds if nothing is taken away', async ([name, prepare], { stage }) => {
    const { token, input } = await prepare(stage);
    let writes = 0;
    beforeWrite(stage.app, () => {
      writes++;
    });
    const answer = await stage.app.send(mutationText(name as MutationName), { input }, token);
    expect(outcomeOf(answer)).toMatch(/Success$|Authorized$/u);
    // A counted attempt that succeeded is removed from the counters in a transaction of its own.
    const counted = ['changePassword', 'setSecureAppsPasscode', 'authorizePasscodeReset', 'resetSecureAppsPasscode'];
    const forgiven = counted.includes(name) ? 1 : 0;
    expect(writes).toBe((TRANSACTIONS[name as MutationName] ?? 1) + forgiven);
  });
});

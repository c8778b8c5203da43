import {
  CALLS,
  type MutationName,
  type Stage,
  authRequirement,
  createSchema,
  describe,
  dumpTables,
  expect,
  mutationText,
  sql,
  stageTest,
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

  test('returns what it has changed, not what an earlier one has read', async ({ app, story, manager: { token } }) => {
    const assign = (role: string) =>
      `assignRoles(input: { userIds: ["${story.userId}"], roles: [${role}] })
        { ... on AssignRolesSuccess { users { roles { code } } } }`;
    const query = `mutation { a: ${assign('REGISTER_DEVICE')} b: ${assign('RESET_SECURE_APPS_PASSCODE')} }`;
    expect((await app.send(query, {}, token)).data).toEqual({
      a: { users: [{ roles: [{ code: 'REGISTER_DEVICE' }] }] },
      b: { users: [{ roles: [{ code: 'RESET_SECURE_APPS_PASSCODE' }] }] },
    });
  });
});

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
  signIn: 2,
  registerDevice: 2,
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
  /** Counts and limits: they may change although the mutation is refused. */
  const COUNTS = ['attempt_counters', 'consecutive_failures', 'familiar_addresses', 'server_time'];
  /** A denied call is recorded here. */
  const LOG = ['audit_events', 'audit_lanes', 'audit_refusals'];
  const actions = async ({ app }: Stage) =>
    (await app.deps.db.query(sql`SELECT action FROM audit_events ORDER BY id`)).map(({ action }) => action);

  base('for every mutation of the schema', () => {
    expect(Object.keys(CALLS).sort()).toEqual(REQUIREMENTS.map(([name]) => name).sort());
  });

  const CASES = REQUIREMENTS.flatMap(([name, requirement]) => {
    if (requirement === null || requirement.who === 'ANYONE') return [];
    const prepare = CALLS[name];
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
    const transactions = TRANSACTIONS[name as MutationName] ?? 1;
    const forgiven = transactions > 1 && name !== 'unlockSecureApps' ? 1 : 0;
    expect(writes).toBe(transactions + forgiven);
  });
});

import {
  CALLS,
  type MutationName,
  PASSWORD,
  type Prepare,
  type Stage,
  addBelongings,
  addBystanders,
  byAnyone,
  byDevice,
  byUser,
  changesBetween,
  createRegistrationPin,
  describe,
  expect,
  mutationText,
  ownersIn,
  stageTest,
  takeSnapshot,
} from '../testkit/index.ts';
import { outcomeOf } from '../testkit/outcome.ts';

const USERNAMES = ['mallory', 'ada', 'bert', 'cleo'];
const MALLORYS = "mallory's My iPhone";
const ADAS = "ada's My iPhone";

/** The changes of rows, by table and owner. */
type Changes = Readonly<Record<string, readonly string[]>>;

const repeat = (count: number, change: string): string[] => Array.from({ length: count }, () => change);

/** One audit event about `subject`. */
const recorded = (subject: string): Changes => ({
  [`audit_events of ${subject}`]: ['added'],
  audit_lanes: ['changed: head length seal'],
});
/** The end of everything that was opened or created with a user's password: see `addBelongings`. */
const accessEnded = (username: string): Changes => ({
  [`one_time_pins of ${username}'s phone`]: ['changed: status'],
  [`one_time_pins of ${username}'s tablet`]: ['changed: status'],
  [`registration_pins of ${username}`]: repeat(2, 'changed: status'),
  [`reset_tickets of ${username}'s phone`]: ['removed'],
  [`reset_tickets of ${username}'s tablet`]: ['removed'],
  [`sessions of ${username}`]: repeat(3, 'removed'),
});
/** Policies of another priority than before. */
const moved = (policies: readonly string[]): Changes =>
  Object.fromEntries(policies.map((name) => [`app_connect_global_policies of ${name}`, ['changed: priority']]));
/** A first passcode, which is also the first of the history. */
const passcodeSet = (device: string): Changes => ({
  [`secure_apps_passcodes of ${device}`]: ['added'],
  [`secure_apps_passcode_history of ${device}`]: ['added'],
});
/** Counts of the caller: of the user name, and of the address. */
const attemptCounted: Changes = {
  attempt_counters: repeat(2, 'changed: attempts'),
  consecutive_failures: ['added'],
};

/** A refusal, which is counted too. */
const refused = (action: string, reason: string, [actor, subject]: readonly [string, string]): Changes => {
  const parts = [actor, subject].flatMap((party) => [
    party === ANYONE ? party : kindOf(party),
    party === ANYONE ? null : party,
  ]);
  return {
    ...recorded(subject),
    [`audit_refusals of ${JSON.stringify([action, reason, ...parts])}`]: ['added'],
  };
};
const ANYONE = 'ANONYMOUS';
const kindOf = (party: string): string => (party.includes("'s ") ? 'DEVICE' : 'USER');

/** What the calls in `CALLS` change. */
const CHANGED: Readonly<Record<MutationName, Changes>> = {
  signIn: { ...recorded('mallory'), 'sessions of mallory': ['added'], familiar_addresses: ['changed: last_used_at'] },
  signOut: { ...recorded('mallory'), 'sessions of mallory': ['removed'] },
  endSession: { ...recorded('mallory'), 'sessions of mallory': ['removed'] },
  changePassword: {
    ...recorded('mallory'),
    ...accessEnded('mallory'),
    'sessions of mallory': ['added', ...repeat(3, 'removed')],
    'users of mallory': ['changed: password_hash'],
    familiar_addresses: ['changed: last_used_at'],
  },
  updateProfile: {
    ...recorded('mallory'),
    'users of mallory': ['changed: display_name display_name_key email search_text'],
  },
  createUser: { ...recorded('eve'), 'users of eve': ['added'] },
  createUsers: {
    ...recorded('eve'),
    ...recorded('ivan'),
    'users of eve': ['added'],
    'users of ivan': ['added'],
    'user_roles of ivan': ['added'],
  },
  updateUser: {
    ...recorded('ada'),
    ...accessEnded('ada'),
    'users of ada': ['changed: must_change_password password_hash'],
  },
  setUserStatus: { ...recorded('ada'), ...accessEnded('ada'), 'users of ada': ['changed: disabled_at status'] },
  assignRoles: { ...recorded('ada'), 'user_roles of ada': ['added', ...repeat(2, 'removed')] },
  addRoles: { ...recorded('ada'), 'user_roles of ada': ['added'] },
  removeRoles: { ...recorded('ada'), 'user_roles of ada': ['removed'] },
  registerDevice: {
    ...recorded("mallory's New iPhone"),
    "devices of mallory's New iPhone": ['added'],
    familiar_addresses: ['changed: last_used_at'],
  },
  setDeviceStatus: { ...recorded(ADAS), [`devices of ${ADAS}`]: ['changed: retired_at status'] },
  renameDevice: {
    ...recorded("ada's My old iPhone"),
    "devices of ada's My old iPhone": ['changed: name name_key search_text'],
  },
  reportDeviceLost: { ...recorded(MALLORYS), [`devices of ${MALLORYS}`]: ['changed: status'] },
  createLabel: { ...recorded('Berlin'), 'labels of Berlin': ['added'] },
  updateLabel: { ...recorded('Hamburg'), 'labels of Hamburg': ['changed: name name_key'] },
  deleteLabel: {
    ...recorded('Berlin'),
    'labels of Berlin': ['removed'],
    [`device_labels of ${ADAS}`]: ['removed'],
    [`device_labels of ${MALLORYS}`]: ['removed'],
  },
  labelDevices: { ...recorded('Berlin'), [`device_labels of ${ADAS}`]: ['added'] },
  unlabelDevices: { ...recorded('Berlin'), [`device_labels of ${ADAS}`]: ['removed'] },
  setLicensedProducts: {
    ...recorded('LICENSED_PRODUCTS'),
    'licensed_products of DOCS_AT_WORK': ['changed: licensed updated_at'],
  },
  createAppConnectGlobalPolicy: { ...recorded('lax'), 'app_connect_global_policies of lax': ['added'] },
  updateAppConnectGlobalPolicy: {
    ...recorded('strict'),
    'app_connect_global_policies of strict': ['changed: maximum_failed_attempts'],
    'app_connect_global_policy_labels of strict': ['added'],
  },
  deleteAppConnectGlobalPolicy: {
    ...recorded('strict'),
    'app_connect_global_policies of strict': ['removed'],
    ...moved(USERNAMES.map((name) => `policy of ${name}`)),
  },
  setAppConnectGlobalPolicyPriority: { ...recorded('strict'), ...moved(['strict', 'another']) },
  createRegistrationPin: { ...recorded('mallory'), 'registration_pins of mallory': ['added', 'changed: status'] },
  revokeRegistrationPin: { ...recorded('mallory'), 'registration_pins of mallory': ['changed: status'] },
  generateOneTimePin: { ...recorded(MALLORYS), [`one_time_pins of ${MALLORYS}`]: ['added', 'changed: status'] },
  revokeOneTimePin: { ...recorded(MALLORYS), [`one_time_pins of ${MALLORYS}`]: ['changed: status'] },
  setSecureAppsPasscode: {
    ...recorded(MALLORYS),
    ...passcodeSet(MALLORYS),
    attempt_counters: ['added'],
  },
  unlockSecureApps: {},
  authorizePasscodeReset: {
    ...recorded(MALLORYS),
    [`one_time_pins of ${MALLORYS}`]: ['changed: redeemed_at status'],
    [`reset_tickets of ${MALLORYS}`]: ['added'],
    attempt_counters: ['added'],
  },
  resetSecureAppsPasscode: {
    ...recorded(MALLORYS),
    ...passcodeSet(MALLORYS),
    [`reset_tickets of ${MALLORYS}`]: ['changed: used_at'],
  },
};

interface Case {
  readonly title: string;
  readonly name: MutationName;
  readonly outcome: RegExp;
  readonly prepare: Prepare;
  readonly changes: Changes;
}
const SUCCESS = /Success$|Authorized$/u;
const SUCCESSES = (Object.entries(CALLS) as [MutationName, Prepare][]).map(([name, prepare]): Case => ({
  title: name,
  name,
  outcome: SUCCESS,
  prepare,
  changes: CHANGED[name],
}));
const PHONE = { name: 'New iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;
/** Other ways through the mutations that change rows. */
const OTHERS: readonly Case[] = [
  {
    title: 'signIn with an incorrect password',
    name: 'signIn',
    outcome: /^InvalidCredentials$/u,
    prepare: byAnyone({ username: 'ada', password: 'incorrect' }),
    changes: { ...attemptCounted, ...refused('SIGN_IN', 'wrong password', [ANYONE, 'ada']) },
  },
  {
    title: 'signIn with a new password',
    name: 'signIn',
    outcome: SUCCESS,
    prepare: byAnyone({ username: 'mallory', password: PASSWORD, newPassword: 'a password that mallory chose' }),
    changes: { ...CHANGED.changePassword, 'audit_events of mallory': repeat(2, 'added') },
  },
  {
    title: 'signOut everywhere',
    name: 'signOut',
    outcome: SUCCESS,
    prepare: byUser(() => ({ everywhere: true })),
    changes: { ...recorded('mallory'), 'sessions of mallory': repeat(3, 'removed') },
  },
  {
    title: 'registerDevice with a registration PIN',
    name: 'registerDevice',
    outcome: SUCCESS,
    async prepare({ app, story, id }) {
      const registrationPin = await createRegistrationPin(app, story.adminToken, { userId: id, platform: 'IOS' });
      return { token: null, input: { ...PHONE, username: 'mallory', proof: { registrationPin } } };
    },
    // Unlike the password, the PIN does not make the address familiar.
    changes: {
      ...recorded("mallory's New iPhone"),
      "devices of mallory's New iPhone": ['added'],
      'registration_pins of mallory': ['changed: failed_attempts status'],
    },
  },
  {
    title: 'registerDevice with an incorrect registration PIN',
    name: 'registerDevice',
    outcome: /^InvalidCredentials$/u,
    async prepare({ app, story, id }) {
      await createRegistrationPin(app, story.adminToken, { userId: id, platform: 'IOS' });
      return { token: null, input: { ...PHONE, username: 'mallory', proof: { registrationPin: '0' } } };
    },
    changes: {
      ...attemptCounted,
      ...refused('REGISTER_DEVICE', 'wrong registration PIN', [ANYONE, 'mallory']),
      'registration_pins of mallory': ['changed: failed_attempts'],
    },
  },
  {
    title: 'unlockSecureApps with an incorrect passcode',
    name: 'unlockSecureApps',
    outcome: /^WrongPasscode$/u,
    prepare: byDevice(async (on) => {
      await CALLS.unlockSecureApps(on);
      return { passcode: '000000' };
    }),
    changes: {
      ...refused('UNLOCK_SECURE_APPS', 'wrong passcode', [MALLORYS, MALLORYS]),
      [`secure_apps_passcodes of ${MALLORYS}`]: ['changed: failed_attempts'],
    },
  },
  {
    title: 'authorizePasscodeReset with an incorrect PIN',
    name: 'authorizePasscodeReset',
    outcome: /^PasscodeResetDenied$/u,
    prepare: byDevice(async (on) => {
      await CALLS.authorizePasscodeReset(on);
      return { username: 'mallory', credential: '0' };
    }),
    changes: {
      ...refused('AUTHORIZE_PASSCODE_RESET', 'wrong credential', [MALLORYS, MALLORYS]),
      [`one_time_pins of ${MALLORYS}`]: ['changed: failed_attempts'],
      [`one_time_pin_attempts of ${MALLORYS}`]: ['added'],
      attempt_counters: ['added'],
    },
  },
];

/** Tables whose rows belong to no user. */
const WITHOUT_USERS = ['audit_lanes', 'jobs', 'licensed_products', 'migrations', 'server_time'];

describe('in a database in which Mallory, Ada, Bert and Cleo have rows in every table', () => {
  /** Comes after what a call prepares, so that no preparation changes these rows. */
  const populate = async ({ app, id, story }: Stage): Promise<void> => {
    await addBystanders(app, ['bert', 'cleo']);
    await addBelongings(app, { id, username: 'mallory' });
    await addBelongings(app, { id: story.userId, username: 'ada' });
    await app.jobs.runDue(); // schedules the jobs
  };

  stageTest('every table has rows of each of them, or of no user', async ({ stage }) => {
    const { app } = stage;
    await populate(stage);
    const snapshot = await takeSnapshot(app);
    const ownerOf = ownersIn(snapshot);
    const without = [...snapshot].flatMap(([table, rows]) => {
      const owners = [...rows.values()].map(ownerOf);
      return USERNAMES.every((name) => owners.some((owner) => owner.includes(name))) ? [] : [table];
    });
    expect(without.sort()).toEqual(WITHOUT_USERS);
    for (const table of WITHOUT_USERS) expect(snapshot.get(table)?.size, table).toBeGreaterThan(0);
  });

  stageTest.for([...SUCCESSES, ...OTHERS])(
    '$title changes only the rows that it is about',
    async ({ name, outcome, prepare, changes }, { stage }) => {
      const { app } = stage;
      const { token, input } = await prepare(stage);
      await populate(stage);
      app.clock.advance(1_000);
      const before = await takeSnapshot(app);
      const answer = await app.send(mutationText(name), { input }, token);
      expect(changesBetween(before, await takeSnapshot(app))).toEqual(changes);
      expect(outcomeOf(answer)).toMatch(outcome);
    },
  );
});

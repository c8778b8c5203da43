import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
import { ROLE_CODES } from '../../src/role/roles.ts';
import { type DatabaseKind, onBothDatabases } from '../testkit/databases.ts';
import { allPages, rootList } from '../testkit/lists.ts';
import {
  type RegisteredDevice,
  authorize,
  defaultPolicyId,
  generatePin,
  registerWithPassword,
  tellStory,
} from '../testkit/story.ts';
import { type Answer, PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

const EVENT = `id occurredAt action outcome reason actor { kind id } subject { kind id } details { name value } requestId
  chain { lane sequence previousHash hash }`;
const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };

interface Party {
  kind: string;
  id: string | null;
}
interface Event {
  id: string;
  occurredAt: string;
  action: string;
  outcome: string;
  reason: string | null;
  actor: Party;
  subject: Party | null;
  details: { name: string; value: string }[];
  requestId: string | null;
  chain: { lane: number; sequence: number; previousHash: string; hash: string };
}

const userParty = (id: string): Party => ({ kind: 'USER', id });
const deviceParty = (id: string): Party => ({ kind: 'DEVICE', id });
const ANONYMOUS: Party = { kind: 'ANONYMOUS', id: null };

async function countEvents(app: TestApp): Promise<number> {
  const [row] = await app.deps.db.dataSource.query<{ count: number | string }[]>(
    'SELECT count(*) AS count FROM audit_events',
  );
  return Number(row?.count);
}

async function newestEvents(app: TestApp, adminToken: string, count: number): Promise<Event[]> {
  if (count === 0) return [];
  const { data } = await app.send(
    `query ($first: Int!) { auditEvents(first: $first) { nodes { ${EVENT} } } }`,
    { first: count },
    adminToken,
  );
  return data.auditEvents.nodes as Event[];
}

interface Observed {
  readonly answer: Answer;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly result: any;
  /** Newest first. */
  readonly events: Event[];
}

/** Sends a mutation and answers what it wrote to the audit log. */
async function observe(
  app: TestApp,
  adminToken: string,
  name: string,
  input: Record<string, unknown>,
  token: string | null,
  selection = '',
): Promise<Observed> {
  const before = await countEvents(app);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await app.send(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} } }`,
    { input },
    token,
  );
  const data = answer.data as Record<string, unknown> | null | undefined;
  return {
    answer,
    result: data?.[name],
    events: await newestEvents(app, adminToken, (await countEvents(app)) - before),
  };
}

/** Makes a statement of the audit log fail, or the commit behind it. Answers how to mend it. */
async function breakAuditLog(
  app: TestApp,
  kind: DatabaseKind,
  point: 'insert' | 'update' | 'commit',
): Promise<() => Promise<void>> {
  const run = (statement: string) => app.deps.db.dataSource.query<unknown>(statement);
  const table = point === 'insert' ? 'audit_events' : 'audit_lanes';
  const verb = point === 'insert' ? 'INSERT' : 'UPDATE';
  if (kind === 'postgres') {
    await run("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'forced'; END $$");
    await run(
      point === 'commit'
        ? `CREATE CONSTRAINT TRIGGER fault AFTER ${verb} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()`
        : `CREATE TRIGGER fault BEFORE ${verb} ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    return async () => {
      await run(`DROP TRIGGER fault ON ${table}`);
      await run('DROP FUNCTION fail()');
    };
  }
  if (point === 'commit') {
    // A foreign key that is checked at the commit, and does not hold.
    await run('CREATE TABLE IF NOT EXISTS nobody (id integer PRIMARY KEY)');
    await run('CREATE TABLE IF NOT EXISTS orphan (id integer REFERENCES nobody (id) DEFERRABLE INITIALLY DEFERRED)');
    await run(`CREATE TRIGGER fault AFTER ${verb} ON ${table} BEGIN INSERT INTO orphan VALUES (1); END`);
  } else {
    await run(`CREATE TRIGGER fault BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'forced'); END`);
  }
  return async () => {
    await run('DROP TRIGGER fault');
  };
}

async function findings(app: TestApp): Promise<number> {
  return (await verifyAuditLog(app.deps, () => undefined)).findings;
}

onBothDatabases('the audit log', (kind) => {
  let app: TestApp;
  let admin: string;
  let adminId: string;
  beforeEach(async () => {
    app = await startApp(kind);
    admin = await app.admin();
    adminId = (await app.send('{ viewer { id } }', {}, admin)).data.viewer.id as string;
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  /** Asserts that a mutation writes exactly one event, and that it is this one. */
  const expectOne = async (
    [name, input, token, selection]: [string, Record<string, unknown>, string | null, string?],
    expected: Partial<Event> | ((result: Observed['result']) => Partial<Event>),
    details?: (result: Observed['result']) => Record<string, unknown>,
  ): Promise<Observed['result']> => {
    const { answer, result, events } = await observe(app, admin, name, input, token, selection);
    expect(answer.errors, name).toBeUndefined();
    expect(events, name).toHaveLength(1);
    const [event] = events;
    const wanted = typeof expected === 'function' ? expected(result) : expected;
    expect(event).toMatchObject({
      outcome: wanted.reason === undefined ? 'SUCCESS' : 'FAILURE',
      reason: null,
      occurredAt: new Date(app.clock.now()).toISOString(),
      requestId: answer.headers.get('x-request-id'),
      ...wanted,
    });
    expect(event?.requestId).toMatch(/^[\da-f-]{36}$/);
    const shown = Object.fromEntries((event?.details ?? []).map((detail) => [detail.name, detail.value]));
    if (details !== undefined) expect(shown).toEqual(details(result));
    app.clock.advance(1);
    return result;
  };

  /** The same where something else happened meanwhile, which has an event of its own before it. */
  const expectLast = async (
    [name, input, token]: [string, Record<string, unknown>, string | null],
    expected: Partial<Event>,
  ): Promise<void> => {
    const { answer, events } = await observe(app, admin, name, input, token);
    expect(answer.errors, name).toBeUndefined();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      outcome: 'FAILURE',
      requestId: answer.headers.get('x-request-id'),
      ...expected,
    });
    app.clock.advance(1);
  };

  it('has exactly one event for every decision, in the request that made it', async () => {
    const byAdmin = { actor: userParty(adminId) };
    const succeeded = (result: { __typename: string }) => expect(result.__typename).toMatch(/Success$|Authorized$/);

    // Accounts
    const created = await expectOne(
      [
        'createUser',
        { username: 'Ada', password: PASSWORD, roles: ['REGISTER_DEVICE', 'RESET_SECURE_APPS_PASSCODE'] },
        admin,
        '... on CreateUserSuccess { user { id } }',
      ],
      ({ user }) => ({ ...byAdmin, action: 'CREATE_USER', subject: userParty(user.id as string) }),
      () => ({ username: 'Ada', roles: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE' }),
    );
    const ada = created.user.id as string;
    const aboutAda = { subject: userParty(ada) };
    await expectOne(
      ['updateUser', { id: ada, displayName: 'Countess', email: null }, admin],
      { ...byAdmin, ...aboutAda, action: 'UPDATE_USER' },
      () => ({ changed: 'displayName email' }),
    );
    await expectOne(
      ['setUserStatus', { id: ada, status: 'DISABLED' }, admin],
      { ...byAdmin, ...aboutAda, action: 'SET_USER_STATUS' },
      () => ({ from: 'ACTIVE', to: 'DISABLED' }),
    );
    const anonymously = { actor: ANONYMOUS };
    const signIn = (input: Record<string, unknown>) =>
      ['signIn', { username: 'ada', password: PASSWORD, ...input }, null, '... on SignInSuccess { sessionToken }'] as [
        string,
        Record<string, unknown>,
        null,
        string,
      ];
    await expectOne(signIn({}), { ...anonymously, ...aboutAda, action: 'SIGN_IN', reason: 'user disabled' });
    const register = (input: Record<string, unknown>) =>
      [
        'registerDevice',
        { ...PHONE, username: 'ada', ...input },
        null,
        '... on RegisterDeviceSuccess { deviceToken device { id } }',
      ] as [string, Record<string, unknown>, null, string];
    await expectOne(register({ password: PASSWORD }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'user disabled',
    });
    await expectOne(['createRegistrationPin', { userId: ada, platform: 'IOS' }, admin], {
      ...byAdmin,
      ...aboutAda,
      action: 'CREATE_REGISTRATION_PIN',
      reason: 'user disabled',
    });
    await expectOne(['setUserStatus', { id: ada, status: 'ACTIVE' }, admin], {
      ...byAdmin,
      ...aboutAda,
      action: 'SET_USER_STATUS',
    });
    await expectOne(
      ['assignRoles', { userIds: [ada], roles: ['REGISTER_DEVICE'] }, admin],
      { ...byAdmin, ...aboutAda, action: 'ASSIGN_ROLES' },
      () => ({ from: 'RESET_SECURE_APPS_PASSCODE REGISTER_DEVICE', to: 'REGISTER_DEVICE' }),
    );

    // Sessions
    await expectOne(signIn({ username: 'nobody' }), {
      ...anonymously,
      subject: null,
      action: 'SIGN_IN',
      reason: 'unknown user',
    });
    await expectOne(signIn({ password: 'wrong password' }), {
      ...anonymously,
      ...aboutAda,
      action: 'SIGN_IN',
      reason: 'wrong password',
    });
    const first = await expectOne(signIn({}), { ...anonymously, ...aboutAda, action: 'SIGN_IN' });
    const byAda = { actor: userParty(ada) };
    const change = (currentPassword: string, token: string) =>
      [
        'changePassword',
        { currentPassword, newPassword: PASSWORD },
        token,
        '... on ChangePasswordSuccess { sessionToken }',
      ] as [string, Record<string, unknown>, string, string];
    const session = first.sessionToken as string;
    await expectOne(change('wrong password', session), {
      ...byAda,
      ...aboutAda,
      action: 'CHANGE_PASSWORD',
      reason: 'wrong password',
    });
    const renewed = await expectOne(change(PASSWORD, session), { ...byAda, ...aboutAda, action: 'CHANGE_PASSWORD' });
    await expectOne(
      ['signOut', {}, renewed.sessionToken as string],
      { ...byAda, ...aboutAda, action: 'SIGN_OUT' },
      () => ({ everywhere: 'false' }),
    );
    const adaToken = (await expectOne(signIn({}), { ...aboutAda, action: 'SIGN_IN' })).sessionToken as string;

    // Devices
    const made = await expectOne(
      [
        'createRegistrationPin',
        { platform: 'IOS' },
        adaToken,
        '... on CreateRegistrationPinSuccess { registrationPin expiresAt }',
      ],
      { ...byAda, ...aboutAda, action: 'CREATE_REGISTRATION_PIN' },
      (result) => ({ platform: 'IOS', expiresAt: result.expiresAt as string }),
    );
    await expectOne(register({ registrationPin: '00000000x' }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'wrong registration PIN',
    });
    await expectOne(register({ password: 'wrong password' }), {
      ...anonymously,
      ...aboutAda,
      action: 'REGISTER_DEVICE',
      reason: 'wrong password',
    });
    await expectOne(register({ username: 'nobody', password: PASSWORD }), {
      ...anonymously,
      subject: null,
      action: 'REGISTER_DEVICE',
      reason: 'unknown user',
    });
    const registered = await expectOne(
      register({ registrationPin: made.registrationPin as string }),
      ({ device }) => ({ ...anonymously, action: 'REGISTER_DEVICE', subject: deviceParty(device.id as string) }),
      () => ({ user: ada, registrationMethod: 'REGISTRATION_PIN', platform: 'IOS' }),
    );
    const device: RegisteredDevice = { id: registered.device.id as string, token: registered.deviceToken as string };
    const aboutDevice = { subject: deviceParty(device.id) };
    const byDevice = { actor: deviceParty(device.id) };
    await expectOne(
      ['setDeviceStatus', { id: device.id, status: 'LOST' }, admin],
      { ...byAdmin, ...aboutDevice, action: 'SET_DEVICE_STATUS' },
      () => ({ from: 'ACTIVE', to: 'LOST' }),
    );
    await expectOne(['setDeviceStatus', { id: device.id, status: 'ACTIVE' }, admin], {
      ...byAdmin,
      ...aboutDevice,
      action: 'SET_DEVICE_STATUS',
    });

    // Labels, products and policies
    const label = await expectOne(
      ['createLabel', { name: 'Field' }, admin, '... on CreateLabelSuccess { label { id } }'],
      (result) => ({ ...byAdmin, action: 'CREATE_LABEL', subject: { kind: 'LABEL', id: result.label.id as string } }),
      () => ({ name: 'Field' }),
    );
    const labelId = label.label.id as string;
    const aboutLabel = { subject: { kind: 'LABEL', id: labelId } };
    for (const [name, action] of [
      ['labelDevices', 'LABEL_DEVICES'],
      ['unlabelDevices', 'UNLABEL_DEVICES'],
    ] as const) {
      await expectOne(
        [name, { id: labelId, deviceIds: [device.id] }, admin],
        { ...byAdmin, ...aboutLabel, action },
        () => ({
          devices: device.id,
        }),
      );
    }
    await app.mutate('labelDevices', { id: labelId, deviceIds: [device.id] }, admin);
    await expectOne(
      ['setLicensedProducts', { licensed: ['WEB_AT_WORK', 'DOCS_AT_WORK'] }, admin],
      { ...byAdmin, subject: { kind: 'LICENSED_PRODUCTS', id: null }, action: 'SET_LICENSED_PRODUCTS' },
      () => ({ from: '', to: 'DOCS_AT_WORK WEB_AT_WORK' }),
    );
    const policy = await expectOne(
      [
        'createAppConnectGlobalPolicy',
        { name: 'Strict', labelIds: [labelId], passcodeRequiredForIos: true },
        admin,
        '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
      ],
      (result) => ({
        ...byAdmin,
        action: 'CREATE_APP_CONNECT_GLOBAL_POLICY',
        subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: result.policy.id as string },
      }),
      () =>
        expect.objectContaining({
          name: 'Strict',
          priority: '1',
          labels: labelId,
          passcodeRequiredForIos: 'true',
        }) as Record<string, unknown>,
    );
    const policyId = policy.policy.id as string;
    const aboutPolicy = { subject: { kind: 'APP_CONNECT_GLOBAL_POLICY', id: policyId } };
    await expectOne(
      ['updateAppConnectGlobalPolicy', { id: policyId, allowIosPasscodeRecovery: true, labelIds: [labelId] }, admin],
      { ...byAdmin, ...aboutPolicy, action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY' },
      () => ({ allowIosPasscodeRecovery: 'true', labels: labelId }),
    );
    await expectOne(
      ['setAppConnectGlobalPolicyPriority', { id: policyId, priority: 1 }, admin],
      { ...byAdmin, ...aboutPolicy, action: 'SET_APP_CONNECT_GLOBAL_POLICY_PRIORITY' },
      () => ({ from: '1', to: '1' }),
    );

    // Passcodes and their recovery
    await expectOne(['setSecureAppsPasscode', { passcode: '482915' }, device.token], {
      ...byDevice,
      ...aboutDevice,
      action: 'SET_SECURE_APPS_PASSCODE',
    });
    await expectOne(['unlockSecureApps', { passcode: '000000' }, device.token], {
      ...byDevice,
      ...aboutDevice,
      action: 'UNLOCK_SECURE_APPS',
      reason: 'wrong passcode',
    });
    const generate: [string, Record<string, unknown>, string, string] = [
      'generateOneTimePin',
      { deviceId: device.id },
      adaToken,
      '... on GenerateOneTimePinSuccess { pin oneTimePin { id } }',
    ];
    await expectOne(generate, {
      ...byAda,
      ...aboutDevice,
      action: 'GENERATE_ONE_TIME_PIN',
      reason: 'requirements not met: ROLE_ASSIGNED',
    });
    await app.mutate('assignRoles', { userIds: [ada], roles: ['RESET_SECURE_APPS_PASSCODE'] }, admin);
    const isGenerated = { ...byAda, ...aboutDevice, action: 'GENERATE_ONE_TIME_PIN' };
    const pinDetails = (result: Observed['result']) => ({ oneTimePin: result.oneTimePin.id as string });
    const revoked = await expectOne(generate, isGenerated, pinDetails);
    await expectOne(
      ['revokeOneTimePin', { deviceId: device.id }, admin],
      { ...byAdmin, ...aboutDevice, action: 'REVOKE_ONE_TIME_PIN' },
      () => pinDetails(revoked),
    );
    const generated = await expectOne(generate, isGenerated, pinDetails);
    const authorizing = (credential: string): [string, Record<string, unknown>, string, string] => [
      'authorizePasscodeReset',
      { username: 'ada', credential },
      device.token,
      '... on PasscodeResetAuthorized { resetTicket }',
    ];
    await expectOne(authorizing('wrong'), {
      ...byDevice,
      ...aboutDevice,
      action: 'AUTHORIZE_PASSCODE_RESET',
      reason: 'wrong credential',
    });
    const authorized = await expectOne(
      authorizing(generated.pin as string),
      { ...byDevice, ...aboutDevice, action: 'AUTHORIZE_PASSCODE_RESET' },
      () => ({ method: 'ONE_TIME_PIN', user: ada, ...pinDetails(generated) }),
    );
    succeeded(authorized as { __typename: string });
    const resetTicket = authorized.resetTicket as string;
    const resets = { ...byDevice, ...aboutDevice, action: 'RESET_SECURE_APPS_PASSCODE' };
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: 'x' }, device.token], {
      ...resets,
      reason: 'passcode rejected: PASSCODE_TYPE MINIMUM_LENGTH',
    });
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token], resets);
    await expectOne(['resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token], {
      ...resets,
      reason: 'ticket not valid',
    });

    await expectOne(
      ['deleteAppConnectGlobalPolicy', { id: policyId }, admin],
      { ...byAdmin, ...aboutPolicy, action: 'DELETE_APP_CONNECT_GLOBAL_POLICY' },
      () => ({ name: 'Strict' }),
    );
    await expectOne(['deleteLabel', { id: labelId }, admin], { ...byAdmin, ...aboutLabel, action: 'DELETE_LABEL' });

    // Nothing that can be decided was left out above.
    const { data } = await app.send('{ __type(name: "AuditAction") { enumValues { name } } }', {}, admin);
    const actions = (data.__type.enumValues as { name: string }[]).map(({ name }) => name);
    const all = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    expect([...new Set(all.map(({ action }) => action))].sort()).toEqual(actions.sort());
    expect(await findings(app)).toBe(0);
  });

  it('has the reason of every refused recovery, also of one that was right while it was compared', async () => {
    const story = await tellStory(app, admin);
    const { device, userToken } = story;
    const other = await registerWithPassword(app, 'ada');
    await app.user('grace');
    const verify = app.deps.hasher.verify.bind(app.deps.hasher);
    /** Something that happens once the next secret is known to be right. */
    const onceCompared = (happens: () => unknown) =>
      vi.spyOn(app.deps.hasher, 'verify').mockImplementationOnce(async (of, hash, secret) => {
        const matches = await verify(of, hash, secret);
        await happens();
        return matches;
      });
    const mutate = (name: string, input: Record<string, unknown>) => app.mutate(name, input, admin);
    const authorizing = (of: RegisteredDevice, credential: string, username = 'ada') =>
      ['authorizePasscodeReset', { username, credential }, of.token] as [string, Record<string, unknown>, string];
    const authorization = { action: 'AUTHORIZE_PASSCODE_RESET', actor: deviceParty(device.id) };
    const refused = (reason: string, of: RegisteredDevice = device) => ({
      ...authorization,
      actor: deviceParty(of.id),
      subject: deviceParty(of.id),
      reason,
    });

    const pin = await generatePin(app, story);
    for (const username of ['grace', 'nobody']) {
      await expectOne(authorizing(device, pin, username), refused('not the user of the device'));
      await expectOne(authorizing(other, PASSWORD, username), refused('not the user of the device', other));
    }
    await mutate('assignRoles', { userIds: [story.userId], roles: [] });
    await mutate('setLicensedProducts', { licensed: [] });
    await expectOne(authorizing(device, pin), refused('wrong credential')); // it was not even compared
    await expectOne(['generateOneTimePin', { deviceId: device.id }, userToken], {
      action: 'GENERATE_ONE_TIME_PIN',
      subject: deviceParty(device.id),
      reason: 'requirements not met: ROLE_ASSIGNED PRODUCT_LICENSED',
    });
    await mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] });
    await mutate('assignRoles', { userIds: [story.userId], roles: ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE'] });

    onceCompared(() => mutate('setLicensedProducts', { licensed: [] }));
    await expectLast(authorizing(device, pin), refused('requirements not met'));
    await mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] });
    onceCompared(() => mutate('revokeOneTimePin', { deviceId: device.id }));
    await expectLast(authorizing(device, pin), refused('one-time PIN used or expired'));

    const policy = (allowed: boolean) =>
      mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, allowIosPasscodeRecovery: allowed });
    await policy(false);
    await expectOne(authorizing(other, PASSWORD), refused('requirements not met', other));
    await policy(true);
    const change = (password: string) => mutate('updateUser', { id: story.userId, password });
    onceCompared(() => change('another good password'));
    await expectLast(authorizing(other, PASSWORD), refused('wrong credential', other));

    // Sessions and registrations
    const aboutAda = { subject: userParty(story.userId), actor: ANONYMOUS };
    const signIn: [string, Record<string, unknown>, null] = ['signIn', { username: 'ada', password: PASSWORD }, null];
    const register: [string, Record<string, unknown>, null] = [
      'registerDevice',
      { ...PHONE, username: 'ada', password: PASSWORD },
      null,
    ];
    for (const [attempt, action] of [
      [signIn, 'SIGN_IN'],
      [register, 'REGISTER_DEVICE'],
    ] as const) {
      await change(PASSWORD);
      onceCompared(() => change('another good password'));
      await expectLast(attempt, { ...aboutAda, action, reason: 'wrong password' });
      await change(PASSWORD);
      onceCompared(() => mutate('setUserStatus', { id: story.userId, status: 'DISABLED' }));
      await expectLast(attempt, { ...aboutAda, action, reason: 'user disabled' });
      await mutate('setUserStatus', { id: story.userId, status: 'ACTIVE' });
    }
    const again = await app.signIn('ada');
    onceCompared(() => change('another good password'));
    await expectLast(['changePassword', { currentPassword: PASSWORD, newPassword: 'a third password' }, again], {
      action: 'CHANGE_PASSWORD',
      subject: userParty(story.userId),
      reason: 'wrong password',
    });
    const made = await app.mutate(
      'createRegistrationPin',
      { userId: story.userId, platform: 'IOS' },
      admin,
      '... on CreateRegistrationPinSuccess { registrationPin }',
    );
    onceCompared(() => mutate('createRegistrationPin', { userId: story.userId, platform: 'IOS' }));
    await expectLast(
      ['registerDevice', { ...PHONE, username: 'ada', registrationPin: made.registrationPin as string }, null],
      { ...aboutAda, action: 'REGISTER_DEVICE', reason: 'registration PIN used or expired' },
    );

    // A passcode that is locked, a reset that is done, and tries that are used up
    await change(PASSWORD);
    const token = await app.signIn('ada');
    const reset = await authorize(app, device, await generatePin(app, { userToken: token, device }));
    const done = await expectOne(
      ['resetSecureAppsPasscode', { resetTicket: reset, newPasscode: '739164' }, device.token],
      {
        action: 'RESET_SECURE_APPS_PASSCODE',
        subject: deviceParty(device.id),
      },
    );
    expect(done).toEqual({ __typename: 'ResetSecureAppsPasscodeSuccess' });
    const [ticket] = await app.deps.db.dataSource.query<{ id: string }[]>(
      'SELECT id FROM reset_tickets WHERE used_at IS NOT NULL',
    );
    const [event] = (await newestEvents(app, admin, 1)) as [Event];
    expect(event.details).toEqual([{ name: 'ticket', value: ticket?.id }]);
    await mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, maximumFailedAttempts: 2 });
    const unlocking = { action: 'UNLOCK_SECURE_APPS', subject: deviceParty(device.id) };
    const unlock: [string, Record<string, unknown>, string] = [
      'unlockSecureApps',
      { passcode: '000000' },
      device.token,
    ];
    for (const reason of ['wrong passcode', 'wrong passcode', 'locked', 'locked']) {
      await expectOne(unlock, { ...unlocking, reason });
    }
    for (let time = 0; time < 10; time++) {
      if (time % 5 === 0) await generatePin(app, { userToken: token, device });
      await expectOne(authorizing(device, 'wrong'), refused('wrong credential'));
    }
    await expectOne(['generateOneTimePin', { deviceId: device.id }, token], {
      action: 'GENERATE_ONE_TIME_PIN',
      subject: deviceParty(device.id),
      reason: 'attempts exhausted',
    });
    expect(await findings(app)).toBe(0);
  });

  it('names all labels of a policy', async () => {
    const labels: string[] = [];
    for (const name of ['x', 'y']) {
      const { label } = await app.mutate('createLabel', { name }, admin, '... on CreateLabelSuccess { label { id } }');
      labels.push(label.id as string);
    }
    const { policy } = await expectOne(
      [
        'createAppConnectGlobalPolicy',
        { name: 'Strict', labelIds: labels },
        admin,
        '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
      ],
      { action: 'CREATE_APP_CONNECT_GLOBAL_POLICY' },
      () => expect.objectContaining({ labels: labels.join(' ') }) as Record<string, unknown>,
    );
    await expectOne(
      ['updateAppConnectGlobalPolicy', { id: policy.id as string, labelIds: labels }, admin],
      { action: 'UPDATE_APP_CONNECT_GLOBAL_POLICY' },
      () => ({ labels: labels.join(' ') }),
    );
  });

  it('names all devices of a label, and no roles where there were none', async () => {
    const ada = await app.user('ada');
    const devices = [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'ada')].map(
      ({ id }) => id,
    );
    const { label } = await app.mutate(
      'createLabel',
      { name: 'x' },
      admin,
      '... on CreateLabelSuccess { label { id } }',
    );
    await expectOne(
      ['labelDevices', { id: label.id as string, deviceIds: devices }, admin],
      { action: 'LABEL_DEVICES' },
      () => ({ devices: devices.join(' ') }),
    );
    await expectOne(
      ['assignRoles', { userIds: [ada], roles: ['REGISTER_DEVICE', 'VIEW_AUDIT_LOG'] }, admin],
      { action: 'ASSIGN_ROLES' },
      () => ({ from: '', to: 'REGISTER_DEVICE VIEW_AUDIT_LOG' }),
    );
  });

  it('has one event for each of the users that are given roles at once', async () => {
    const ids = [await app.user('a'), await app.user('b'), await app.user('c', ['VIEW_AUDIT_LOG'])];
    const { answer, events } = await observe(
      app,
      admin,
      'assignRoles',
      { userIds: ids, roles: ['REGISTER_DEVICE'] },
      admin,
    );
    expect(events.map(({ subject }) => subject?.id).sort()).toEqual([...ids].sort());
    // They stand together: who locks the lanes of many users, in any order, meets others who do.
    expect(new Set(events.map(({ chain }) => chain.lane)).size).toBe(1);
    for (const event of events) {
      expect(event).toMatchObject({ action: 'ASSIGN_ROLES', requestId: answer.headers.get('x-request-id') });
    }
    expect(await findings(app)).toBe(0);
  });

  it('has an event for each mutation of a request, all with its id', async () => {
    const before = await countEvents(app);
    const answer = await app.send(
      `mutation { a: createLabel(input: { name: "a" }) { __typename } b: createLabel(input: { name: "b" }) { __typename }
         c: setLicensedProducts(input: { licensed: [] }) { __typename } }`,
      {},
      admin,
    );
    const events = await newestEvents(app, admin, (await countEvents(app)) - before);
    expect(events.map(({ action }) => action)).toEqual(['SET_LICENSED_PRODUCTS', 'CREATE_LABEL', 'CREATE_LABEL']);
    for (const { requestId } of events) expect(requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('names the operator, and no request, for what the command line does', async () => {
    const id = await app.user('ada');
    const [event] = await newestEvents(app, admin, 1);
    expect(event).toMatchObject({
      action: 'CREATE_USER',
      actor: { kind: 'OPERATOR', id: null },
      subject: userParty(id),
      requestId: null,
    });
  });

  it('has no event for what decided nothing', async () => {
    const ada = await app.user('ada');
    const adaToken = await app.signIn('ada');
    const device = await registerWithPassword(app, 'ada');
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token);
    const { data } = await app.send('{ appConnectGlobalPolicies { nodes { id } } }', {}, admin);
    const fallback = data.appConnectGlobalPolicies.nodes[0].id as string;
    const attempts: [string, string, Record<string, unknown>, string | null][] = [
      ['NameTaken', 'createUser', { username: 'ADA', password: PASSWORD }, admin],
      ['InvalidInput', 'createUser', { username: 'eve', password: 'short' }, admin],
      ['NotFound', 'updateUser', { id: 'nonsense' }, admin],
      ['LastUserManager', 'assignRoles', { userIds: [ada, adminId], roles: [] }, admin],
      ['LastUserManager', 'setUserStatus', { id: adminId, status: 'DISABLED' }, admin],
      ['InvalidInput', 'createLabel', { name: '' }, admin],
      ['NotFound', 'labelDevices', { id: 'nonsense', deviceIds: [device.id] }, admin],
      ['InvalidInput', 'setLicensedProducts', { licensed: ['WEB_AT_WORK', 'WEB_AT_WORK'] }, admin],
      [
        'RecoveryRequiresPasscode',
        'createAppConnectGlobalPolicy',
        { name: 'x', allowIosPasscodeRecovery: true },
        admin,
      ],
      ['DefaultPolicyProtected', 'deleteAppConnectGlobalPolicy', { id: fallback }, admin],
      ['NoActiveOneTimePin', 'revokeOneTimePin', { deviceId: device.id }, adaToken],
      ['InvalidInput', 'registerDevice', { ...PHONE, username: 'ada' }, null],
      ['UnlockSecureAppsSuccess', 'unlockSecureApps', { passcode: '482915' }, device.token],
      ['FORBIDDEN', 'createLabel', { name: 'x' }, adaToken],
      ['UNAUTHENTICATED', 'createLabel', { name: 'x' }, null],
    ];
    for (const [outcome, name, input, token] of attempts) {
      const { answer, result, events } = await observe(app, admin, name, input, token);
      expect((result as { __typename?: string } | undefined)?.__typename ?? answer.errors?.[0]?.extensions.code).toBe(
        outcome,
      );
      expect(events, `${name}: ${outcome}`).toEqual([]);
    }
  });

  it.each(['insert', 'update', 'commit'] as const)(
    'is written with the decision or not at all: a failing %s',
    async (point) => {
      await app.user('ada', ROLE_CODES);
      const grace = await app.user('grace', ['VIEW_AUDIT_LOG']);
      const fallback = await defaultPolicyId(app, admin);
      const device = await registerWithPassword(app, 'ada');
      const adaToken = await app.signIn('ada');
      const before = await countEvents(app);
      const mend = await breakAuditLog(app, kind, point);
      const attempts: [string, Record<string, unknown>, string | null][] = [
        ['createUser', { username: 'eve', password: PASSWORD }, admin],
        ['createLabel', { name: 'x' }, admin],
        ['setSecureAppsPasscode', { passcode: '482915' }, device.token],
        ['setDeviceStatus', { id: device.id, status: 'WIPED' }, admin],
        ['setLicensedProducts', { licensed: ['WEB_AT_WORK'] }, admin],
        ['assignRoles', { userIds: [grace], roles: [] }, admin],
        ['setUserStatus', { id: grace, status: 'DISABLED' }, admin],
        ['createAppConnectGlobalPolicy', { name: 'x' }, admin],
        ['updateAppConnectGlobalPolicy', { id: fallback, autoLockMinutes: 5 }, admin],
        ['signIn', { username: 'ada', password: PASSWORD }, null],
        ['signIn', { username: 'ada', password: 'wrong' }, null],
        ['signOut', {}, adaToken],
        ['registerDevice', { ...PHONE, username: 'ada', password: PASSWORD }, null],
      ];
      for (const [name, input, token] of attempts) {
        const { answer, events } = await observe(app, admin, name, input, token);
        expect(answer.errors?.[0]?.extensions, name).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          requestId: answer.headers.get('x-request-id'),
        });
        expect(JSON.stringify(answer.errors)).not.toContain('forced');
        expect(events).toEqual([]);
      }
      await mend();
      expect(await countEvents(app)).toBe(before);
      const { data } = await app.send(
        `{ users(search: "eve") { nodes { id } } labels { nodes { id } } licensedProducts { licensed }
         devices { nodes { id status secureAppsPasscode { isSet } } } }`,
        {},
        admin,
      );
      expect(data).toEqual({
        users: { nodes: [] },
        labels: { nodes: [] },
        licensedProducts: [{ licensed: false }, { licensed: false }, { licensed: false }],
        devices: { nodes: [{ id: device.id, status: 'ACTIVE', secureAppsPasscode: { isSet: false } }] },
      });
      expect((await app.send('{ viewer { id } }', {}, adaToken)).errors).toBeUndefined();
      // The same things work once the log can be written, and the chain has no gap.
      for (const [name, input, token] of attempts) {
        expect((await observe(app, admin, name, input, token)).events, name).toHaveLength(1);
      }
      expect(await findings(app)).toBe(0);
    },
  );

  it('is read newest first, on pages of any size', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await app.mutate('createLabel', { name }, admin);
      app.clock.advance(name === 'c' ? 0 : 1);
    }
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    expect(
      whole.flatMap(({ details }) => details.flatMap(({ name, value }) => (name === 'name' ? [value] : []))),
    ).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(whole.at(-1)).toMatchObject({ action: 'CREATE_USER', actor: { kind: 'OPERATOR' } });
    for (const first of [1, 2, 3, whole.length - 1, whole.length, whole.length + 1]) {
      expect(await allPages<Event>(app, admin, rootList('auditEvents', EVENT), first)).toEqual(whole);
    }
  });

  it('does not shift a page when events are added before the next', async () => {
    for (const name of ['a', 'b', 'c']) await app.mutate('createLabel', { name }, admin);
    const page = async (after: string | null) => {
      const { data } = await app.send(
        'query ($after: String) { auditEvents(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }',
        { after },
        admin,
      );
      return data.auditEvents as { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    };
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', 'id'), 100);
    const first = await page(null);
    await app.mutate('createLabel', { name: 'd' }, admin);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(whole.slice(0, 4).map(({ id }) => id));
  });

  it('is filtered by action, by whom it involves, and by both', async () => {
    const ada = await app.user('ada', ['REGISTER_DEVICE']);
    const adaToken = await app.signIn('ada');
    await app.mutate('createRegistrationPin', { platform: 'IOS' }, adaToken);
    await app.mutate('createRegistrationPin', { userId: ada, platform: 'IOS' }, admin);
    const device = await registerWithPassword(app, 'ada');
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token);
    const label = await app.mutate('createLabel', { name: 'x' }, admin, '... on CreateLabelSuccess { label { id } }');
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    const filtered = (args: string, first: number) =>
      allPages<Event>(app, admin, rootList('auditEvents', EVENT, args), first);
    const involves = (event: Event, id: string) => event.actor.id === id || event.subject?.id === id;
    for (const id of [ada, adminId, device.id, label.label.id as string]) {
      const expected = whole.filter((event) => involves(event, id));
      expect(expected.length).toBeGreaterThan(0);
      for (const first of [1, 2, 100]) expect(await filtered(`involving: "${id}"`, first)).toEqual(expected);
    }
    for (const action of ['SIGN_IN', 'CREATE_REGISTRATION_PIN', 'CREATE_LABEL', 'DELETE_LABEL']) {
      const expected = whole.filter((event) => event.action === action);
      for (const first of [1, 100]) expect(await filtered(`action: ${action}`, first)).toEqual(expected);
    }
    expect(await filtered(`action: CREATE_REGISTRATION_PIN, involving: "${adminId}"`, 100)).toEqual(
      whole.filter((event) => event.action === 'CREATE_REGISTRATION_PIN' && involves(event, adminId)),
    );
    expect(await filtered('action: null, involving: null', 100)).toEqual(whole);
  });

  it('has nothing that involves what is no id, or of nothing', async () => {
    const ids = [
      '',
      'nonsense',
      adminId.toUpperCase(),
      `${adminId}%`,
      "' OR 1 = 1 --",
      'x'.repeat(5_000),
      app.deps.ids.next('User'),
    ];
    for (const id of ids) {
      const answer = await app.send(
        'query ($id: ID) { auditEvents(involving: $id) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { id },
        admin,
      );
      expect(answer.data, id).toEqual({
        auditEvents: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      });
    }
  });

  it('is read with VIEW_AUDIT_LOG only, and with good arguments only', async () => {
    const others = ROLE_CODES.filter((code) => code !== 'VIEW_AUDIT_LOG');
    await app.user('others', others);
    await app.user('auditor', ['VIEW_AUDIT_LOG']);
    const query = `{ auditEvents { nodes { ${EVENT} } } }`;
    expect((await app.send(query, {}, await app.signIn('others'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.send(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await app.send(query, {}, await app.signIn('auditor'))).errors).toBeUndefined();
    const foreign = Buffer.from(JSON.stringify(['users', 'x'])).toString('base64url');
    for (const args of ['first: 0', 'first: 101', 'after: ""', 'after: "x"', `after: "${foreign}"`]) {
      const answer = await app.send(`{ auditEvents(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code, args).toBe('BAD_USER_INPUT');
    }
  });

  it('shows the chain: every event follows the one before it in its lane', async () => {
    for (let index = 0; index < 5; index++) await app.signIn('root');
    const events = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    const ends = new Map<number, { sequence: number; hash: string }>();
    for (const { chain } of events.reverse()) {
      const { sequence, hash } = ends.get(chain.lane) ?? { sequence: 0, hash: '' };
      expect(chain).toMatchObject({ sequence: sequence + 1, previousHash: hash });
      expect(chain.hash).toMatch(/^[\da-f]{64}$/);
      ends.set(chain.lane, chain);
    }
    expect(Math.max(...[...ends.values()].map(({ sequence }) => sequence))).toBeGreaterThanOrEqual(6);
  });
});

onBothDatabases('the audit log and secrets', (kind) => {
  it('has none of them, right or wrong, nor a user name that nobody has', async () => {
    const app = await startApp(kind);
    try {
      const story = await tellStory(app);
      const { adminToken: admin, device, userToken } = story;
      const secrets = [PASSWORD, admin, userToken, device.token];
      const typed = async (name: string, input: Record<string, unknown>, token: string | null, selection = '') => {
        const result = await app.mutate(name, input, token, selection);
        for (const field of ['registrationPin', 'pin', 'resetTicket', 'sessionToken', 'deviceToken']) {
          if (typeof result[field] === 'string') secrets.push(result[field]);
        }
        for (const field of [
          'password',
          'registrationPin',
          'passcode',
          'newPasscode',
          'credential',
          'newPassword',
          'currentPassword',
        ]) {
          if (typeof input[field] === 'string') secrets.push(input[field]);
        }
        return result;
      };
      secrets.push('password-typed-as-name');
      await typed('signIn', { username: 'password-typed-as-name', password: 'guess-one' }, null);
      await typed('signIn', { username: 'ada', password: 'guess-two' }, null);
      await typed('createUser', { username: 'eve', password: 'password of eve' }, admin);
      await typed('updateUser', { id: story.userId, password: 'second password' }, admin);
      const signedIn = await typed(
        'signIn',
        { username: 'ada', password: 'second password' },
        null,
        '... on SignInSuccess { sessionToken }',
      );
      const changed = await typed(
        'changePassword',
        { currentPassword: 'second password', newPassword: 'third password' },
        signedIn.sessionToken as string,
        '... on ChangePasswordSuccess { sessionToken }',
      );
      const token = changed.sessionToken as string;
      const made = await typed(
        'createRegistrationPin',
        { platform: 'IOS' },
        token,
        '... on CreateRegistrationPinSuccess { registrationPin }',
      );
      await typed('registerDevice', { ...PHONE, username: 'ada', registrationPin: '91827364' }, null);
      await typed(
        'registerDevice',
        { ...PHONE, username: 'ada', registrationPin: made.registrationPin as string },
        null,
      );
      await typed('setSecureAppsPasscode', { passcode: '482915' }, device.token);
      await typed('unlockSecureApps', { passcode: '918273' }, device.token);
      const generated = await typed(
        'generateOneTimePin',
        { deviceId: device.id },
        token,
        '... on GenerateOneTimePinSuccess { pin }',
      );
      await typed('authorizePasscodeReset', { username: 'ada', credential: '56473829' }, device.token);
      const { resetTicket } = await typed(
        'authorizePasscodeReset',
        { username: 'ada', credential: generated.pin as string },
        device.token,
        '... on PasscodeResetAuthorized { resetTicket }',
      );
      await typed(
        'resetSecureAppsPasscode',
        { resetTicket: resetTicket as string, newPasscode: 'tooodd' },
        device.token,
      );
      await typed(
        'resetSecureAppsPasscode',
        { resetTicket: resetTicket as string, newPasscode: '739164' },
        device.token,
      );

      const rows = await app.deps.db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM audit_events');
      // Numbers and hashes hold digits by chance; a secret would stand in one of these.
      const texts = JSON.stringify(
        rows.map(({ reason, details, request_id: requestId }) => ({ reason, details, requestId })),
      );
      expect(secrets.length).toBeGreaterThan(20);
      for (const secret of new Set(secrets)) expect(texts).not.toContain(secret);
      for (const { details } of rows) expect(String(details)).not.toMatch(/argon2|hash/i);
      for (const secret of new Set(secrets)) expect(app.logged()).not.toContain(`"${secret}`);
    } finally {
      await app.stop();
    }
  });
});

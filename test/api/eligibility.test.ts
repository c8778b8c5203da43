import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OneTimePinRequirementCode } from '../../src/generated/resolvers.ts';
import { ONE_TIME_PIN_LIFETIME } from '../../src/one-time-pin/one-time-pin.rule.ts';
import { insertOneTimePin } from '../../src/one-time-pin/one-time-pin.store.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { type DatabaseKind, onBothDatabases } from '../testkit/databases.ts';
import {
  type RegisteredDevice,
  authorize,
  defaultPolicyId,
  generatePin,
  registerWithPassword,
  registerWithPin,
} from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/* The order and the two sets are written out here from the contract, not taken from the rule under test. */
const CONTRACT_ORDER = [
  'ACCOUNT_ACTIVE',
  'DEVICE_ACTIVE',
  'DEVICE_IS_IOS',
  'ROLE_ASSIGNED',
  'PRODUCT_LICENSED',
  'PASSCODE_REQUIRED',
  'RECOVERY_ALLOWED',
] as const satisfies readonly OneTimePinRequirementCode[];
const NEEDED_WITH_PASSWORD = [
  'ACCOUNT_ACTIVE',
  'DEVICE_ACTIVE',
  'DEVICE_IS_IOS',
  'PASSCODE_REQUIRED',
  'RECOVERY_ALLOWED',
] as const satisfies readonly OneTimePinRequirementCode[];

type Combination = Readonly<Record<OneTimePinRequirementCode, boolean>>;

const ALL_MET = combination(2 ** CONTRACT_ORDER.length - 1);
/** Every combination; the first requirement changes most seldom, since disabling a user is the dearest change. */
const COMBINATIONS = Array.from({ length: 2 ** CONTRACT_ORDER.length }, (_, bits) => combination(bits));

function combination(bits: number): Combination {
  const last = CONTRACT_ORDER.length - 1;
  return Object.fromEntries(
    CONTRACT_ORDER.map((code, index) => [code, ((bits >> (last - index)) & 1) === 1]),
  ) as Combination;
}

const requirementsOf = (facts: Combination) => CONTRACT_ORDER.map((code) => ({ code, satisfied: facts[code] }));
const nameOf = (facts: Combination) => CONTRACT_ORDER.filter((code) => facts[code]).join(' ') || 'none';

/** A user with one device registered by registration PIN and one by password, both on one platform. */
interface Owner {
  readonly username: string;
  readonly id: string;
  readonly pinDevice: RegisteredDevice;
  readonly passwordDevice: RegisteredDevice;
}

/** Brings the server to one combination after the other, through the API wherever it lets us. */
class World {
  readonly app: TestApp;
  readonly adminToken: string;
  readonly policyId: string;
  readonly #ios: Owner;
  readonly #android: Owner;
  /** By user name. While a user is disabled, the session that was ended by it. */
  readonly #sessions = new Map<string, string>();
  readonly #applied = new Map<string, string>();

  private constructor(app: TestApp, adminToken: string, policyId: string, ios: Owner, android: Owner) {
    this.app = app;
    this.adminToken = adminToken;
    this.policyId = policyId;
    this.#ios = ios;
    this.#android = android;
  }

  static async build(kind: DatabaseKind): Promise<World> {
    const app = await startApp(kind);
    const adminToken = await app.admin();
    const owner = async (username: string, platform: string): Promise<Owner> => {
      const id = await app.user(username);
      const pinDevice = await registerWithPin(app, adminToken, { id, username }, platform);
      return { username, id, pinDevice, passwordDevice: await registerWithPassword(app, username, platform) };
    };
    const ios = await owner('ada', 'IOS');
    const android = await owner('bob', 'ANDROID');
    return new World(app, adminToken, await defaultPolicyId(app, adminToken), ios, android);
  }

  ownerIn(facts: Combination): Owner {
    return facts.DEVICE_IS_IOS ? this.#ios : this.#android;
  }

  /** The token of the user's session. */
  async session(username: string): Promise<string> {
    const token = this.#sessions.get(username) ?? (await this.app.signIn(username));
    this.#sessions.set(username, token);
    return token;
  }

  async reach(facts: Combination): Promise<void> {
    const owner = this.ownerIn(facts);
    await this.#setAccount(owner, facts.ACCOUNT_ACTIVE ? 'ACTIVE' : 'DISABLED');
    const status = facts.DEVICE_ACTIVE ? 'ACTIVE' : 'BLOCKED';
    for (const { id } of [owner.pinDevice, owner.passwordDevice])
      await this.#apply('setDeviceStatus', { id, status }, id);
    const roles = facts.ROLE_ASSIGNED ? ['RESET_SECURE_APPS_PASSCODE'] : ['REGISTER_DEVICE'];
    await this.#apply('assignRoles', { userIds: [owner.id], roles }, owner.id);
    await this.#apply('setLicensedProducts', { licensed: facts.PRODUCT_LICENSED ? ['WEB_AT_WORK'] : [] });
    await this.#setPolicy(facts.PASSCODE_REQUIRED, facts.RECOVERY_ALLOWED);
  }

  async #setAccount(owner: Owner, status: 'ACTIVE' | 'DISABLED'): Promise<void> {
    if (status === 'DISABLED') await this.session(owner.username); // so that there is one to end
    const isChanged = await this.#apply('setUserStatus', { id: owner.id, status }, owner.id);
    if (isChanged && status === 'ACTIVE') this.#sessions.delete(owner.username);
  }

  async #setPolicy(passcodeRequiredForIos: boolean, allowIosPasscodeRecovery: boolean): Promise<void> {
    const change = { id: this.policyId, passcodeRequiredForIos, allowIosPasscodeRecovery };
    if (passcodeRequiredForIos || !allowIosPasscodeRecovery) {
      await this.#apply('updateAppConnectGlobalPolicy', change);
      return;
    }
    // The API refuses this one (asserted below); a row from elsewhere may hold it all the same.
    await this.app.deps.db.write((tx) =>
      tx.run(
        sql`UPDATE app_connect_global_policies
            SET passcode_required_for_ios = ${false}, allow_ios_passcode_recovery = ${true} WHERE id = ${this.policyId}`,
      ),
    );
    this.#applied.delete('updateAppConnectGlobalPolicy');
  }

  /** Runs an administrator's mutation, unless it is what was applied to the subject last; then the answer is false. */
  async #apply(mutation: string, input: Record<string, unknown>, subject = ''): Promise<boolean> {
    const key = mutation + subject;
    const wanted = JSON.stringify(input);
    if (this.#applied.get(key) === wanted) return false;
    const { __typename } = (await this.app.mutate(mutation, input, this.adminToken)) as { __typename: string };
    expect(__typename).toMatch(/Success$/);
    this.#applied.set(key, wanted);
    return true;
  }
}

const ELIGIBILITY = 'canGenerate requirements { code satisfied }';
const DEVICE = `canGenerateOneTimePin oneTimePinEligibility { ${ELIGIBILITY} } user { canGenerateOneTimePin }`;
const BOTH_DEVICES = `query ($pinDevice: ID!, $passwordDevice: ID!) {
  pinDevice: node(id: $pinDevice) { ... on Device { ${DEVICE} } }
  passwordDevice: node(id: $passwordDevice) { ... on Device { ${DEVICE} } }
}`;
const GENERATE = `mutation ($input: GenerateOneTimePinInput!) { generateOneTimePin(input: $input) {
  __typename
  ... on GenerateOneTimePinSuccess { pin }
  ... on OneTimePinNotAvailable { eligibility { ${ELIGIBILITY} } }
} }`;

onBothDatabases('the display rule', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.build(kind);
  });
  afterAll(() => world.app.stop());

  /** A PIN made while everything held, on the device registered by registration PIN. */
  async function pinFor(owner: Owner): Promise<string> {
    return generatePin(world.app, { userToken: await world.session(owner.username), device: owner.pinDevice });
  }

  /** The API makes no PIN for an Android device, so its row is written as if the device had been an iPhone then. */
  async function writePinFor(owner: Owner): Promise<string> {
    const { db, hasher, ids, clock } = world.app.deps;
    const pin = '48291537';
    const now = clock.now();
    const row = {
      id: ids.next('OneTimePin'),
      deviceId: owner.pinDevice.id,
      userId: owner.id,
      pinHash: await hasher.hash('one-time-pin', pin),
      status: 'ACTIVE' as const,
      issuedAt: now,
      expiresAt: now + ONE_TIME_PIN_LIFETIME,
      redeemedAt: null,
      failedAttempts: 0,
      maximumAttempts: 5,
    };
    await db.write((tx) => insertOneTimePin(tx, row));
    return pin;
  }

  async function expectFieldsToFollow(facts: Combination, canGenerate: boolean): Promise<void> {
    const { pinDevice, passwordDevice } = world.ownerIn(facts);
    const variables = { pinDevice: pinDevice.id, passwordDevice: passwordDevice.id };
    const device = {
      canGenerateOneTimePin: canGenerate,
      oneTimePinEligibility: { canGenerate, requirements: requirementsOf(facts) },
      user: { canGenerateOneTimePin: canGenerate },
    };
    const seenByAdmin = await world.app.send(BOTH_DEVICES, variables, world.adminToken);
    expect(seenByAdmin.data, nameOf(facts)).toEqual({ pinDevice: device, passwordDevice: device });
  }

  /** Answers the PIN, where there is one. */
  async function expectGenerationToFollow(facts: Combination, canGenerate: boolean): Promise<string | null> {
    const { username, pinDevice } = world.ownerIn(facts);
    const token = await world.session(username);
    const answer = await world.app.send(GENERATE, { input: { deviceId: pinDevice.id } }, token);
    if (!facts.ACCOUNT_ACTIVE) {
      expect(answer.errors?.[0]?.extensions.code, nameOf(facts)).toBe('UNAUTHENTICATED');
      return null;
    }
    const { pin, ...rest } = answer.data.generateOneTimePin as { pin?: string };
    expect(rest, nameOf(facts)).toEqual(
      canGenerate
        ? { __typename: 'GenerateOneTimePinSuccess' }
        : {
            __typename: 'OneTimePinNotAvailable',
            eligibility: { canGenerate: false, requirements: requirementsOf(facts) },
          },
    );
    return pin ?? null;
  }

  it('decides alike in lists, generation and both ways to authorize, in all 128 combinations', async () => {
    await world.reach({ ...ALL_MET, DEVICE_IS_IOS: false });
    const onAndroid = await writePinFor(world.ownerIn({ ...ALL_MET, DEVICE_IS_IOS: false }));
    await world.reach(ALL_MET);
    let onIphone = await pinFor(world.ownerIn(ALL_MET));

    for (const facts of COMBINATIONS) {
      const holdsFor = (codes: readonly OneTimePinRequirementCode[]) => codes.every((code) => facts[code]);
      const canGenerate = holdsFor(CONTRACT_ORDER);
      const owner = world.ownerIn(facts);
      await world.reach(facts);

      await expectFieldsToFollow(facts, canGenerate);
      onIphone = (await expectGenerationToFollow(facts, canGenerate)) ?? onIphone;
      const pin = facts.DEVICE_IS_IOS ? onIphone : onAndroid;
      const byPin = await authorize(world.app, owner.pinDevice, pin, owner.username);
      expect(byPin !== null, `with the PIN: ${nameOf(facts)}`).toBe(canGenerate);
      const byPassword = await authorize(world.app, owner.passwordDevice, PASSWORD, owner.username);
      expect(byPassword !== null, `with the password: ${nameOf(facts)}`).toBe(holdsFor(NEEDED_WITH_PASSWORD));
    }

    // The control: what was refused on the Android device was the platform, and no try was spent on it.
    const { username, pinDevice } = world.ownerIn({ ...ALL_MET, DEVICE_IS_IOS: false });
    await world.reach({ ...ALL_MET, DEVICE_IS_IOS: false });
    await world.app.deps.db.write((tx) => tx.run(sql`UPDATE devices SET platform = 'IOS' WHERE id = ${pinDevice.id}`));
    const tries = `query ($id: ID!) { node(id: $id) { ... on Device { oneTimePin { status remainingAttempts } } } }`;
    const { data } = await world.app.send(tries, { id: pinDevice.id }, world.adminToken);
    expect(data.node.oneTimePin).toEqual({ status: 'ACTIVE', remainingAttempts: 5 });
    expect(await authorize(world.app, pinDevice, onAndroid, username)).toMatch(/^ppr_/);
  }, 180_000);
});

onBothDatabases('a PIN that waits', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.build(kind);
    await world.reach(ALL_MET);
  });
  afterAll(() => world.app.stop());

  it('is denied while any one requirement fails, spends no try on it, and works when all hold again', async () => {
    const owner = world.ownerIn(ALL_MET);
    const pin = await generatePin(world.app, {
      userToken: await world.session(owner.username),
      device: owner.pinDevice,
    });
    for (const code of CONTRACT_ORDER.filter((each) => each !== 'DEVICE_IS_IOS')) {
      await world.reach({ ...ALL_MET, [code]: false });
      expect(await authorize(world.app, owner.pinDevice, pin), code).toBeNull();
    }
    await world.reach(ALL_MET);
    const query = `query ($id: ID!) { node(id: $id) { ... on Device { oneTimePin { status remainingAttempts } } } }`;
    const { data } = await world.app.send(query, { id: owner.pinDevice.id }, world.adminToken);
    expect(data.node.oneTimePin).toEqual({ status: 'ACTIVE', remainingAttempts: 5 });
    expect(await authorize(world.app, owner.pinDevice, pin)).toMatch(/^ppr_/);
  });

  it.each(['BLOCKED', 'LOST', 'RETIRED', 'WIPED'])('needs an ACTIVE device: %s will not do', async (status) => {
    await world.reach(ALL_MET);
    const { pinDevice } = world.ownerIn(ALL_MET);
    const setStatus = (to: string) =>
      world.app.mutate('setDeviceStatus', { id: pinDevice.id, status: to }, world.adminToken);
    await setStatus(status);
    const query = `query ($id: ID!) { node(id: $id) { ... on Device { oneTimePinEligibility { requirements { code satisfied } } } } }`;
    const { data } = await world.app.send(query, { id: pinDevice.id }, world.adminToken);
    expect(data.node.oneTimePinEligibility.requirements).toEqual(requirementsOf({ ...ALL_MET, DEVICE_ACTIVE: false }));
    await setStatus('ACTIVE');
  });

  it.each(['MACOS', 'WINDOWS', 'ANDROID'])('needs an iPhone or iPad: %s will not do', async (platform) => {
    await world.reach(ALL_MET);
    const { username } = world.ownerIn(ALL_MET);
    const device = await registerWithPassword(world.app, username, platform);
    const answer = await world.app.send(GENERATE, { input: { deviceId: device.id } }, await world.session(username));
    expect(answer.data.generateOneTimePin).toEqual({
      __typename: 'OneTimePinNotAvailable',
      eligibility: { canGenerate: false, requirements: requirementsOf({ ...ALL_MET, DEVICE_IS_IOS: false }) },
    });
  });

  it.each(['APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', 'DOCS_AT_WORK', 'WEB_AT_WORK'])(
    'needs any one licensed product: %s is enough',
    async (product) => {
      await world.reach(ALL_MET);
      await world.app.mutate('setLicensedProducts', { licensed: [product] }, world.adminToken);
      const { username } = world.ownerIn(ALL_MET);
      const { data } = await world.app.send('{ viewer { canGenerateOneTimePin } }', {}, await world.session(username));
      expect(data.viewer.canGenerateOneTimePin).toBe(true);
      await world.app.mutate('setLicensedProducts', { licensed: ['WEB_AT_WORK'] }, world.adminToken);
    },
  );

  it('cannot rest on a policy that allows recovery without a passcode: the API refuses it', async () => {
    await world.reach(ALL_MET);
    const change = { id: world.policyId, passcodeRequiredForIos: false, allowIosPasscodeRecovery: true };
    expect(await world.app.mutate('updateAppConnectGlobalPolicy', change, world.adminToken)).toMatchObject({
      __typename: 'RecoveryRequiresPasscode',
      code: 'RECOVERY_REQUIRES_PASSCODE',
    });
    const { username } = world.ownerIn(ALL_MET);
    const { data } = await world.app.send('{ viewer { canGenerateOneTimePin } }', {}, await world.session(username));
    expect(data.viewer.canGenerateOneTimePin).toBe(true);
  });

  it('is offered to a user as soon as it is to any one of the devices', async () => {
    await world.reach(ALL_MET);
    const { username, pinDevice, passwordDevice } = world.ownerIn(ALL_MET);
    const token = await world.session(username);
    const offered = async () =>
      (await world.app.send('{ viewer { canGenerateOneTimePin } }', {}, token)).data.viewer
        .canGenerateOneTimePin as boolean;
    const setStatus = (id: string, status: string) =>
      world.app.mutate('setDeviceStatus', { id, status }, world.adminToken);
    await setStatus(pinDevice.id, 'LOST');
    expect(await offered()).toBe(true);
    await setStatus(passwordDevice.id, 'LOST');
    expect(await offered()).toBe(false);
    await setStatus(pinDevice.id, 'ACTIVE');
    expect(await offered()).toBe(true);
    await setStatus(passwordDevice.id, 'ACTIVE');
  });
});

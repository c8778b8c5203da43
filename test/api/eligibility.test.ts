import {
  type InputOf,
  type MutationName,
  ONE_TIME_PIN_LIFETIME,
  type OneTimePinRequirementCode,
  PASSWORD,
  type Platform,
  type RegisteredDevice,
  type RoleCode,
  type TestApp,
  assertType,
  authorize,
  defaultPolicyId,
  describe,
  expect,
  generatePin,
  graphql,
  insertOneTimePin,
  registerWithPassword,
  registerWithPin,
  sql,
  succeeded,
  test as base,
  typeOrCode,
} from '../testkit/index.ts';

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

/** Brings the server to one combination after the other, through the API where it allows that. */
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

  static async build(app: TestApp): Promise<World> {
    const adminToken = await app.admin();
    const owner = async (username: string, platform: Platform): Promise<Owner> => {
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
    const roles: RoleCode[] = [facts.ROLE_ASSIGNED ? 'RESET_SECURE_APPS_PASSCODE' : 'REGISTER_DEVICE'];
    await this.#apply('assignRoles', { userIds: [owner.id], roles }, owner.id);
    await this.#apply('setLicensedProducts', { licensed: facts.PRODUCT_LICENSED ? ['WEB_AT_WORK'] : [] });
    await this.#setPolicy(facts.PASSCODE_REQUIRED, facts.RECOVERY_ALLOWED);
  }

  async #setAccount(owner: Owner, status: 'ACTIVE' | 'DISABLED'): Promise<void> {
    if (status === 'DISABLED') await this.session(owner.username); // so that there is one to end
    // `setUserStatus` would also revoke the PIN, and the other requirements could not be told apart.
    await this.app.deps.db.write((tx) => tx.query(sql`UPDATE users SET status = ${status} WHERE id = ${owner.id}`));
  }

  async #setPolicy(passcodeRequiredForIos: boolean, allowIosPasscodeRecovery: boolean): Promise<void> {
    const change = { id: this.policyId, passcodeRequiredForIos, allowIosPasscodeRecovery };
    if (passcodeRequiredForIos || !allowIosPasscodeRecovery) {
      await this.#apply('updateAppConnectGlobalPolicy', change);
      return;
    }
    // The API rejects this combination (asserted below); the database can contain it all the same.
    await this.app.deps.db.write((tx) =>
      tx.query(
        sql`UPDATE app_connect_global_policies
            SET passcode_required_for_ios = ${false}, allow_ios_passcode_recovery = ${true} WHERE id = ${this.policyId}`,
      ),
    );
    this.#applied.delete('updateAppConnectGlobalPolicy');
  }

  /** Sends an administrator's mutation, unless the subject is in that state already; then the result is false. */
  async #apply<Name extends MutationName>(mutation: Name, input: InputOf<Name>, subject = ''): Promise<boolean> {
    const key = mutation + subject;
    const wanted = JSON.stringify(input);
    if (this.#applied.get(key) === wanted) return false;
    succeeded(await this.app.mutate(mutation, input, this.adminToken));
    this.#applied.set(key, wanted);
    return true;
  }
}

const ELIGIBILITY = 'canGenerate requirements { code satisfied }';
const DEVICE = `canGenerateOneTimePin oneTimePinEligibility { ${ELIGIBILITY} } user { canGenerateOneTimePin }` as const;
const BOTH_DEVICES = graphql(`query ($pinDevice: ID!, $passwordDevice: ID!) {
  pinDevice: node(id: $pinDevice) { ... on Device { ${DEVICE} } }
  passwordDevice: node(id: $passwordDevice) { ... on Device { ${DEVICE} } }
}`);
const REQUIREMENTS = graphql(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on Device {
        oneTimePinEligibility {
          requirements {
            code
            satisfied
          }
        }
      }
    }
  }
`);
const LATEST_PIN = graphql(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on Device {
        oneTimePin {
          status
          remainingAttempts
        }
      }
    }
  }
`);
const CAN_GENERATE = graphql('{ viewer { canGenerateOneTimePin } }');
const GENERATED = `... on GenerateOneTimePinSuccess { pin }
  ... on OneTimePinNotAvailable { eligibility { ${ELIGIBILITY} } }` as const;

describe('the eligibility rule', () => {
  const test = base
    .extend('world', ({ app }) => World.build(app))
    /** A PIN generated while every requirement is met, on the device registered by registration PIN. */
    .extend('pinFor', ({ world }) => async (owner: Owner): Promise<string> => {
      return generatePin(world.app, { userToken: await world.session(owner.username), device: owner.pinDevice });
    })
    /** The API generates no PIN for an Android device, so its row is written as if the device had been an iPhone. */
    .extend('writePinFor', ({ world }) => async (owner: Owner): Promise<string> => {
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
    })
    .extend('expectFieldsToFollow', ({ world }) => async (facts: Combination, canGenerate: boolean): Promise<void> => {
      const { pinDevice, passwordDevice } = world.ownerIn(facts);
      const variables = { pinDevice: pinDevice.id, passwordDevice: passwordDevice.id };
      const device = {
        canGenerateOneTimePin: canGenerate,
        oneTimePinEligibility: { canGenerate, requirements: requirementsOf(facts) },
        user: { canGenerateOneTimePin: canGenerate },
      };
      const seenByAdmin = await world.app.execute(BOTH_DEVICES, variables, world.adminToken);
      expect(seenByAdmin, nameOf(facts)).toEqual({ pinDevice: device, passwordDevice: device });
    })
    /** Returns the PIN, if one was generated. */
    .extend(
      'expectGenerationToFollow',
      ({ world }) =>
        async (facts: Combination, canGenerate: boolean): Promise<string | null> => {
          const { username, pinDevice } = world.ownerIn(facts);
          const token = await world.session(username);
          const generated = world.app.mutate('generateOneTimePin', { deviceId: pinDevice.id }, token, GENERATED);
          if (!facts.ACCOUNT_ACTIVE) {
            expect(await typeOrCode(generated), nameOf(facts)).toBe('UNAUTHENTICATED');
            return null;
          }
          if (canGenerate) return succeeded(await generated).pin;
          expect(await generated, nameOf(facts)).toMatchObject({
            __typename: 'OneTimePinNotAvailable',
            eligibility: { canGenerate: false, requirements: requirementsOf(facts) },
          });
          return null;
        },
    );

  test('decides the same in lists, generation and both kinds of authorization, for all 128 combinations', async ({
    world,
    writePinFor,
    pinFor,
    expectFieldsToFollow,
    expectGenerationToFollow,
  }) => {
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

    // The control: only the platform of the Android device was the cause, and no attempt was counted.
    const { username, pinDevice } = world.ownerIn({ ...ALL_MET, DEVICE_IS_IOS: false });
    await world.reach({ ...ALL_MET, DEVICE_IS_IOS: false });
    await world.app.deps.db.write((tx) =>
      tx.query(sql`UPDATE devices SET platform = 'IOS' WHERE id = ${pinDevice.id}`),
    );
    const { node } = await world.app.execute(LATEST_PIN, { id: pinDevice.id }, world.adminToken);
    expect(assertType(node, 'Device').oneTimePin).toEqual({ status: 'ACTIVE', remainingAttempts: 5 });
    expect(await authorize(world.app, pinDevice, onAndroid, username)).toMatch(/^ppr_/);
  }, 600_000);
});

describe('an active one-time PIN', () => {
  const test = base.extend('world', async ({ app }) => {
    const world = await World.build(app);
    await world.reach(ALL_MET);
    return world;
  });

  test('is rejected without counting an attempt while a requirement is not met, and accepted when all are met again', async ({
    world,
  }) => {
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
    const { node } = await world.app.execute(LATEST_PIN, { id: owner.pinDevice.id }, world.adminToken);
    expect(assertType(node, 'Device').oneTimePin).toEqual({ status: 'ACTIVE', remainingAttempts: 5 });
    expect(await authorize(world.app, owner.pinDevice, pin)).toMatch(/^ppr_/);
  });

  test.for(['BLOCKED', 'LOST', 'RETIRED', 'WIPED'] as const)(
    'requires an active device, not one that is %s',
    async (status, { world }) => {
      const { pinDevice } = world.ownerIn(ALL_MET);
      await world.app.mutate('setDeviceStatus', { id: pinDevice.id, status }, world.adminToken);
      const { node } = await world.app.execute(REQUIREMENTS, { id: pinDevice.id }, world.adminToken);
      expect(assertType(node, 'Device').oneTimePinEligibility.requirements).toEqual(
        requirementsOf({ ...ALL_MET, DEVICE_ACTIVE: false }),
      );
    },
  );

  test.for(['MACOS', 'WINDOWS', 'ANDROID'] as const)(
    'requires an iPhone or iPad, not a device of platform %s',
    async (platform, { world }) => {
      const { username } = world.ownerIn(ALL_MET);
      const device = await registerWithPassword(world.app, username, platform);
      const token = await world.session(username);
      const result = await world.app.mutate('generateOneTimePin', { deviceId: device.id }, token, GENERATED);
      expect(result).toMatchObject({
        __typename: 'OneTimePinNotAvailable',
        eligibility: { canGenerate: false, requirements: requirementsOf({ ...ALL_MET, DEVICE_IS_IOS: false }) },
      });
    },
  );

  test.for(['APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', 'DOCS_AT_WORK', 'WEB_AT_WORK'] as const)(
    'requires one licensed product: %s is enough',
    async (product, { world }) => {
      await world.app.mutate('setLicensedProducts', { licensed: [product] }, world.adminToken);
      const { username } = world.ownerIn(ALL_MET);
      const { viewer } = await world.app.execute(CAN_GENERATE, {}, await world.session(username));
      expect(viewer.canGenerateOneTimePin).toBe(true);
    },
  );

  test('rejects a policy that allows recovery without requiring a passcode', async ({ world }) => {
    const change = { id: world.policyId, passcodeRequiredForIos: false, allowIosPasscodeRecovery: true };
    expect(await world.app.mutate('updateAppConnectGlobalPolicy', change, world.adminToken)).toMatchObject({
      __typename: 'RecoveryRequiresPasscode',
      code: 'RECOVERY_REQUIRES_PASSCODE',
    });
    const { username } = world.ownerIn(ALL_MET);
    const { viewer } = await world.app.execute(CAN_GENERATE, {}, await world.session(username));
    expect(viewer.canGenerateOneTimePin).toBe(true);
  });

  test('lets a user generate a PIN when any device of the user is eligible', async ({ world }) => {
    const { username, pinDevice, passwordDevice } = world.ownerIn(ALL_MET);
    const token = await world.session(username);
    const offered = async () => (await world.app.execute(CAN_GENERATE, {}, token)).viewer.canGenerateOneTimePin;
    const setStatus = (id: string, status: 'ACTIVE' | 'LOST') =>
      world.app.mutate('setDeviceStatus', { id, status }, world.adminToken);
    await setStatus(pinDevice.id, 'LOST');
    expect(await offered()).toBe(true);
    await setStatus(passwordDevice.id, 'LOST');
    expect(await offered()).toBe(false);
    await setStatus(pinDevice.id, 'ACTIVE');
    expect(await offered()).toBe(true);
  });
});

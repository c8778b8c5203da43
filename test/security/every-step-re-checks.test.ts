import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { HOUR, MINUTE } from '../../src/platform/clock.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { openSession } from '../../src/session/open-session.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import {
  type RegisteredDevice,
  type Story,
  authorize,
  createRegistrationPin,
  generatePin,
  registerWithPin,
  tellStory,
} from '../testkit/story.ts';
import { type Answer, PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/** How many sequences of commands. `SEQUENCES=10000` for the full figure. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 40);

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on PasscodeResetAuthorized { resetTicket } } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) { __typename } }`;
const GENERATE = `mutation ($input: GenerateOneTimePinInput!) { generateOneTimePin(input: $input) {
  __typename ... on GenerateOneTimePinSuccess { pin } } }`;

/** The type of a mutation's result, or the code of the error in its place. */
function said({ data, errors }: Answer): string {
  if (errors !== undefined) return errors[0]?.extensions.code ?? '';
  return (Object.values(data as object)[0] as { __typename: string }).__typename;
}

type Change = (app: TestApp, story: Story) => Promise<unknown>;
const change = (name: string, input: (story: Story) => Record<string, unknown>): Change => {
  return (app, story) => app.mutate(name, input(story), story.adminToken);
};
const status = (value: string) => change('setDeviceStatus', ({ device }) => ({ id: device.id, status: value }));
const policy = (settings: object) =>
  change('updateAppConnectGlobalPolicy', ({ defaultPolicyId }) => ({ id: defaultPolicyId, ...settings }));

/** Each thing that has to hold: how it is taken away, and given back. */
const TAKEN: [title: string, take: Change, giveBack: Change][] = [
  [
    'the user is disabled',
    change('setUserStatus', ({ userId }) => ({ id: userId, status: 'DISABLED' })),
    change('setUserStatus', ({ userId }) => ({ id: userId, status: 'ACTIVE' })),
  ],
  ...['RETIRED', 'BLOCKED', 'LOST', 'WIPED'].map((value): [string, Change, Change] => [
    `the device is ${value}`,
    status(value),
    status('ACTIVE'),
  ]),
  [
    'the role is gone',
    change('assignRoles', ({ userId }) => ({ userIds: [userId], roles: [] })),
    change('assignRoles', ({ userId }) => ({ userIds: [userId], roles: ['RESET_SECURE_APPS_PASSCODE'] })),
  ],
  [
    'the licence is gone',
    change('setLicensedProducts', () => ({ licensed: [] })),
    change('setLicensedProducts', () => ({ licensed: ['WEB_AT_WORK'] })),
  ],
  ['recovery is not allowed', policy({ allowIosPasscodeRecovery: false }), policy({ allowIosPasscodeRecovery: true })],
  [
    'no passcode is required',
    policy({ allowIosPasscodeRecovery: false, passcodeRequiredForIos: false }),
    policy({ passcodeRequiredForIos: true, allowIosPasscodeRecovery: true }),
  ],
];

onBothDatabases('between any two steps', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(() => app.stop());

  const authorize = (credential: string) =>
    app.send(AUTHORIZE, { input: { username: 'ada', credential } }, story.device.token);

  it.each(TAKEN)(
    '%s: no PIN, no authorization, no reset; and it goes on when that is mended',
    async (_, take, giveBack) => {
      const pin = await generatePin(app, story);
      await take(app, story);
      const generated = await app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken);
      expect(['OneTimePinNotAvailable', 'UNAUTHENTICATED']).toContain(said(generated));
      // More often than a PIN may be tried: none of these is a try.
      for (let time = 0; time < 6; time++) expect(said(await authorize(pin))).toBe('PasscodeResetDenied');

      await giveBack(app, story);
      const authorized = await authorize(pin);
      expect(said(authorized)).toBe('PasscodeResetAuthorized'); // no try was spent meanwhile
      const { resetTicket } = authorized.data.authorizePasscodeReset as { resetTicket: string };
      const reset = async () =>
        said(await app.send(RESET, { input: { resetTicket, newPasscode: '739164' } }, story.device.token));
      await take(app, story);
      expect(await reset()).toBe('ResetTicketInvalid');
      await giveBack(app, story);
      expect(await reset()).toBe('ResetSecureAppsPasscodeSuccess');
      expect(await reset()).toBe('ResetTicketInvalid');
    },
  );
});

onBothDatabases('while a secret is compared or hashed', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  /** Does something when the PIN is known to be right, before what it buys is decided. */
  function onceCompared(happens: () => Promise<unknown>): void {
    const verify = app.deps.hasher.verify.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'verify').mockImplementation(async (of, hash, secret) => {
      const matches = await verify(of, hash, secret);
      if (of === 'one-time-pin') await happens();
      return matches;
    });
  }

  it.each(TAKEN)('%s: no authorization', async (_, take) => {
    const pin = await generatePin(app, story);
    onceCompared(() => take(app, story));
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  it.each(TAKEN)('%s: no reset', async (_, take) => {
    const resetTicket = await authorize(app, story.device, await generatePin(app, story));
    const hash = app.deps.hasher.hash.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'hash').mockImplementation(async (of, secret) => {
      const hashed = await hash(of, secret);
      if (of === 'passcode') await take(app, story);
      return hashed;
    });
    const input = { resetTicket, newPasscode: '739164' };
    expect(said(await app.send(RESET, { input }, story.device.token))).toBe('ResetTicketInvalid');
  });

  it('the time of the registration PIN ends: no device', async () => {
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    const verify = app.deps.hasher.verify.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'verify').mockImplementation(async (of, hash, secret) => {
      const matches = await verify(of, hash, secret);
      app.clock.advance(4 * HOUR);
      return matches;
    });
    const device = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };
    const input = { ...device, username: 'ada', registrationPin };
    expect(await app.mutate('registerDevice', input)).toMatchObject({ __typename: 'InvalidCredentials' });
  });

  it('the time of the PIN ends: no authorization', async () => {
    const pin = await generatePin(app, story);
    onceCompared(async () => {
      app.clock.advance(24 * HOUR);
      return Promise.resolve();
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
  });
});

onBothDatabases('tickets of one device', (kind) => {
  it('are worth nothing once there is a newer one', async () => {
    const app = await startApp(kind);
    const story = await tellStory(app);
    const ticket = async () => authorize(app, story.device, await generatePin(app, story));
    const reset = async (resetTicket: string | null) =>
      said(await app.send(RESET, { input: { resetTicket, newPasscode: '739164' } }, story.device.token));
    const [first, second] = [await ticket(), await ticket()];
    expect(await reset(first)).toBe('ResetTicketInvalid');
    expect(await reset(second)).toBe('ResetSecureAppsPasscodeSuccess');
    await app.stop();
  });
});

onBothDatabases('a new password', (kind) => {
  it.each<[string, (story: Story) => [Record<string, unknown>, string]]>([
    [
      'changePassword',
      ({ userToken }) => [{ currentPassword: PASSWORD, newPassword: 'another good password' }, userToken],
    ],
    ['updateUser', ({ userId, adminToken }) => [{ id: userId, password: 'another good password' }, adminToken]],
  ])('by %s ends what was made while the old one was in force', async (name, by) => {
    const app = await startApp(kind);
    const story = await tellStory(app);
    const { device, adminToken, userId, userToken } = story;
    const made = (platform: string) => createRegistrationPin(app, adminToken, { userId, platform });
    const register = async (registrationPin: string, platform: string) => {
      const phone = { name: 'New', model: 'iPhone 17', osVersion: '26.1', platform };
      return (await app.mutate('registerDevice', { ...phone, username: 'ada', registrationPin })).__typename as string;
    };
    const other = await registerWithPin(app, adminToken, { id: userId, username: 'ada' });
    const resetTicket = await authorize(app, other, await generatePin(app, { userToken, device: other }));
    const pin = await generatePin(app, story);
    const registrationPins = { IOS: await made('IOS'), ANDROID: await made('ANDROID') };
    const [input, token] = by(story);
    expect((await app.mutate(name, input, token)).__typename).toMatch(/Success$/);

    expect((await app.send('{ viewer { id } }', {}, userToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await authorize(app, device, pin)).toBeNull();
    const { data } = await app.send('{ thisDevice { status oneTimePin { status } } }', {}, device.token);
    expect(data.thisDevice).toEqual({ status: 'ACTIVE', oneTimePin: { status: 'REVOKED' } });
    const reset = { input: { resetTicket, newPasscode: '739164' } };
    expect(said(await app.send(RESET, reset, other.token))).toBe('ResetTicketInvalid');
    for (const [platform, registrationPin] of Object.entries(registrationPins)) {
      expect(await register(registrationPin, platform), platform).toBe('InvalidCredentials');
    }
    // New ones work.
    const session = await app.signIn('ada', 'another good password');
    expect(await authorize(app, device, await generatePin(app, { userToken: session, device }))).toMatch(/^ppr_/);
    expect(await register(await made('IOS'), 'IOS')).toBe('RegisterDeviceSuccess');
    await app.stop();
  });
});

onBothDatabases('the fields of one request', (kind) => {
  let app: TestApp;
  let story: Story;
  beforeEach(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
  });

  const mutations = async (fields: string, token: string) => {
    const { data, errors } = await app.send(`mutation { ${fields} }`, {}, token);
    expect(data).toBeNull();
    return errors?.map(({ path, extensions }) => [path?.[0], extensions.code]);
  };
  const manager = async (): Promise<{ id: string; token: string }> => ({
    id: await app.user('mallory', ['MANAGE_USERS']),
    token: await app.signIn('mallory'),
  });

  it.each<[string, (id: string) => string, string]>([
    ['signs out', () => 'a: signOut(input: { everywhere: true }) { __typename }', 'UNAUTHENTICATED'],
    [
      'is disabled',
      (id) => `a: setUserStatus(input: { id: "${id}", status: DISABLED }) { __typename }`,
      'UNAUTHENTICATED',
    ],
    ['loses the roles', (id) => `a: assignRoles(input: { userIds: ["${id}"], roles: [] }) { __typename }`, 'FORBIDDEN'],
  ])('ask again who is asking: one that %s does nothing after it', async (_, end, code) => {
    const { id, token } = await manager();
    const next = 'b: assignRoles(input: { userIds: ["' + id + '"], roles: [VIEW_AUDIT_LOG] }) { __typename }';
    expect(await mutations(`${end(id)} ${next}`, token)).toEqual([['b', code]]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['setUserStatus', { status: 'DISABLED' }, 'UNAUTHENTICATED'],
    ['assignRoles', { roles: [] }, 'FORBIDDEN'],
    ['updateUser', { password: 'another good password' }, 'UNAUTHENTICATED'],
  ])('cannot undo a %s that is done while they are under way', async (name, input, code) => {
    const { id, token } = await manager();
    const target = (of: string) => (of === 'assignRoles' ? { userIds: [id] } : { id });
    const write = app.deps.db.write.bind(app.deps.db);
    let isTaken = false;
    // Mallory is let in, and held at the door of her unit of work until the administrator's is done.
    vi.spyOn(app.deps.db, 'write').mockImplementation(async (work) => {
      if (!isTaken) {
        isTaken = true;
        await app.mutate(name, { ...target(name), ...input }, story.adminToken);
      }
      return write(work);
    });
    const undo: [string, string][] = [
      ['setUserStatus', `id: "${id}", status: ACTIVE`],
      ['assignRoles', `userIds: ["${id}"], roles: [MANAGE_USERS]`],
      ['updateUser', `id: "${id}", password: "mallory has this password"`],
      ['createUser', 'username: "eve", password: "mallory has this password", roles: [MANAGE_USERS]'],
    ];
    for (const [mutation, args] of undo) {
      isTaken = false;
      const answer = await app.send(`mutation { ${mutation}(input: { ${args} }) { __typename } }`, {}, token);
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
      isTaken = true; // let the administrator give it back
      await app.mutate('setUserStatus', { id, status: 'ACTIVE' }, story.adminToken);
      await app.mutate('assignRoles', { userIds: [id], roles: ['MANAGE_USERS'] }, story.adminToken);
      if (name !== 'assignRoles') break; // the session is gone
    }
  });

  it('of one user do not keep others from hashing', async () => {
    const one = await startApp(kind, { env: { HASHING_QUEUE: '15', HASHING_CONCURRENCY: '1' } });
    const its = await tellStory(one);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const hash = one.deps.hasher.hash.bind(one.deps.hasher);
    vi.spyOn(one.deps.hasher, 'hash').mockImplementation(async (of, secret) => {
      if (of === 'registration-pin') await held;
      return hash(of, secret);
    });
    const statuses: number[] = [];
    const create = async () => {
      const query = 'mutation { createRegistrationPin(input: { platform: IOS }) { __typename } }';
      statuses.push((await one.send(query, {}, its.userToken)).status);
    };
    const crowd = Array.from({ length: 20 }, create);
    await vi.waitFor(() => expect(statuses).toEqual(Array(18).fill(429)), { timeout: 20_000 });
    expect(await one.signIn('ada')).toMatch(/^pps_/);
    letGo();
    await Promise.all(crowd);
    expect(statuses.slice(18)).toEqual([200, 200]);
    await one.stop();
  });
});

onBothDatabases('strangers in a crowd', (kind) => {
  it('leave places at the hashing gate to those with a token', async () => {
    const app = await startApp(kind, { env: { HASHING_QUEUE: '15', HASHING_CONCURRENCY: '1' } });
    const { device } = await tellStory(app);
    await app.mutate('setSecureAppsPasscode', { passcode: '739164' }, device.token);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const verify = app.deps.hasher.verify.bind(app.deps.hasher);
    vi.spyOn(app.deps.hasher, 'verify').mockImplementation(async (of, hash, secret) => {
      if (of === 'password') await held;
      return verify(of, hash, secret);
    });
    const statuses: number[] = [];
    const signIn = async () => {
      const input = { username: 'ada', password: 'wrong' };
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
      statuses.push((await app.send(query, { input })).status);
    };
    const crowd = Array.from({ length: 20 }, signIn);
    await vi.waitFor(() => expect(statuses).toEqual(Array(8).fill(429)), { timeout: 20_000 });
    const { __typename } = await app.mutate('unlockSecureApps', { passcode: '739164' }, device.token);
    expect(__typename).toBe('UnlockSecureAppsSuccess');
    letGo();
    await Promise.all(crowd);
    expect(statuses.slice(8)).toEqual(Array(12).fill(200));
    vi.restoreAllMocks();
    await app.stop();
  });
});

/* A model of the whole story, against the server. */

interface Model {
  accountActive: boolean;
  deviceActive: boolean;
  role: boolean;
  licence: boolean;
  recovery: boolean;
  /** The latest PIN; null when it is spent, revoked or was never made. */
  pin: { digits: string; expiresAt: number; triesLeft: number } | null;
  oldPin: string | null;
  /** When wrong tries were made. */
  wrong: number[];
  tickets: { token: string; expiresAt: number; isUsed: boolean }[];
}

interface World {
  readonly app: TestApp;
  readonly story: Story;
  readonly device: RegisteredDevice;
  readonly model: Model;
  /** A new session, whatever time it is. */
  readonly session: (userId: string) => Promise<string>;
  readonly admin: (name: string, input: Record<string, unknown>) => Promise<void>;
}

const holds = ({ accountActive, deviceActive, role, licence, recovery }: Model): boolean =>
  accountActive && deviceActive && role && licence && recovery;

/** What a command does to the server and to the model; true when the passcode has to have changed. */
type Command = (world: World) => Promise<boolean>;

async function authorizeWith(world: World, credential: string): Promise<void> {
  const { app, model, device } = world;
  const now = app.clock.now();
  const { pin } = model;
  const mayTry = holds(model) && pin !== null && pin.expiresAt > now && pin.triesLeft > 0;
  const answer = await app.send(AUTHORIZE, { input: { username: 'ada', credential } }, device.token);
  const isRight = mayTry && credential === pin.digits;
  expect(said(answer)).toBe(isRight ? 'PasscodeResetAuthorized' : 'PasscodeResetDenied');
  if (isRight) {
    const { resetTicket } = answer.data.authorizePasscodeReset as { resetTicket: string };
    for (const earlier of model.tickets) earlier.isUsed = true; // there is one at a time
    model.tickets.push({ token: resetTicket, expiresAt: now + 10 * MINUTE, isUsed: false });
    model.oldPin = pin.digits;
    model.pin = null;
  } else if (mayTry) {
    pin.triesLeft--;
    model.wrong.push(now);
  }
}

async function resetWith(world: World, index: number): Promise<boolean> {
  const { app, model, device } = world;
  const ticket = model.tickets.at(index);
  const isRight = ticket !== undefined && !ticket.isUsed && ticket.expiresAt > app.clock.now() && holds(model);
  const newPasscode = String(100_000 + (app.clock.now() % 900_000));
  const input = { resetTicket: ticket?.token ?? 'ppr_nonsense', newPasscode };
  const outcome = said(await app.send(RESET, { input }, device.token));
  expect(outcome).toBe(isRight ? 'ResetSecureAppsPasscodeSuccess' : 'ResetTicketInvalid');
  if (isRight) ticket.isUsed = true;
  return isRight;
}

const toggles: Record<string, [keyof Model, boolean, string, (world: World) => Record<string, unknown>]> = {
  disable: ['accountActive', false, 'setUserStatus', ({ story }) => ({ id: story.userId, status: 'DISABLED' })],
  enable: ['accountActive', true, 'setUserStatus', ({ story }) => ({ id: story.userId, status: 'ACTIVE' })],
  retire: ['deviceActive', false, 'setDeviceStatus', ({ device }) => ({ id: device.id, status: 'RETIRED' })],
  activate: ['deviceActive', true, 'setDeviceStatus', ({ device }) => ({ id: device.id, status: 'ACTIVE' })],
  'take the role': ['role', false, 'assignRoles', ({ story }) => ({ userIds: [story.userId], roles: [] })],
  'give the role': [
    'role',
    true,
    'assignRoles',
    ({ story }) => ({ userIds: [story.userId], roles: ['RESET_SECURE_APPS_PASSCODE'] }),
  ],
  'take the licence': ['licence', false, 'setLicensedProducts', () => ({ licensed: [] })],
  'give the licence': ['licence', true, 'setLicensedProducts', () => ({ licensed: ['WEB_AT_WORK'] })],
  'forbid recovery': [
    'recovery',
    false,
    'updateAppConnectGlobalPolicy',
    ({ story }) => ({ id: story.defaultPolicyId, allowIosPasscodeRecovery: false }),
  ],
  'allow recovery': [
    'recovery',
    true,
    'updateAppConnectGlobalPolicy',
    ({ story }) => ({ id: story.defaultPolicyId, allowIosPasscodeRecovery: true }),
  ],
};

const commands: Record<string, Command> = {
  async generate({ app, story, device, model, session }) {
    if (!model.accountActive) return false;
    const now = app.clock.now();
    const answer = await app.send(GENERATE, { input: { deviceId: device.id } }, await session(story.userId));
    const recent = model.wrong.filter((at) => at > now - 24 * HOUR).length;
    const triesLeft = Math.min(5, 10 - recent);
    const expected = !holds(model)
      ? 'OneTimePinNotAvailable'
      : triesLeft <= 0
        ? 'OneTimePinAttemptsExhausted'
        : 'GenerateOneTimePinSuccess';
    expect(said(answer)).toBe(expected);
    if (expected !== 'GenerateOneTimePinSuccess') return false;
    model.oldPin = model.pin?.digits ?? model.oldPin;
    const { pin: digits } = answer.data.generateOneTimePin as { pin: string };
    model.pin = { digits, expiresAt: now + 24 * HOUR, triesLeft };
    return false;
  },
  async revoke({ device, model, admin }) {
    await admin('revokeOneTimePin', { deviceId: device.id });
    model.oldPin = model.pin?.digits ?? model.oldPin;
    model.pin = null;
    return false;
  },
  async 'authorize with the PIN'(world) {
    await authorizeWith(world, world.model.pin?.digits ?? 'none');
    return false;
  },
  async 'authorize with an old PIN'(world) {
    await authorizeWith(world, world.model.oldPin ?? 'none');
    return false;
  },
  async 'authorize with a wrong PIN'(world) {
    await authorizeWith(world, 'wrong');
    return false;
  },
  'reset with the latest ticket': (world) => resetWith(world, -1),
  'reset with the first ticket': (world) => resetWith(world, 0),
  async 'wait a minute'({ app }) {
    app.clock.advance(MINUTE);
    return Promise.resolve(false);
  },
  async 'wait ten minutes'({ app }) {
    app.clock.advance(10 * MINUTE);
    return Promise.resolve(false);
  },
  async 'wait for all but a millisecond of a day'({ app }) {
    app.clock.advance(24 * HOUR - 1);
    return Promise.resolve(false);
  },
  async 'wait a millisecond'({ app }) {
    app.clock.advance(1);
    return Promise.resolve(false);
  },
  ...Object.fromEntries(
    Object.entries(toggles).map(([name, [key, value, mutation, input]]): [string, Command] => [
      name,
      async (world) => {
        await world.admin(mutation, input(world));
        Object.assign(world.model, { [key]: value });
        return false;
      },
    ]),
  ),
};

/** The steps of the story come more often than what stops it: otherwise hardly any sequence would get to its end. */
const command = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('generate', 'authorize with the PIN', 'reset with the latest ticket') },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(commands)) },
);

onBothDatabases('the story in any order', (kind) => {
  let app: TestApp;
  let story: Story;
  let adminId: string;
  beforeAll(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
    const [row] = await app.deps.db.rows(sql`SELECT id FROM users WHERE username = 'root'`);
    adminId = String(row?.id);
  });
  afterAll(() => app.stop());

  it(
    `changes a passcode exactly when one authorization in time was won and all still holds, in ${SEQUENCES} sequences`,
    { timeout: 7_200_000 },
    async () => {
      const session = async (userId: string) =>
        (await app.deps.db.write((tx) => openSession(app.deps, tx, userId))).sessionToken;
      const admin = async (name: string, input: Record<string, unknown>) => {
        await app.mutate(name, input, await session(adminId));
      };
      let changes = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (names) => {
          const adminToken = await session(adminId);
          for (const name of ['enable', 'give the role', 'give the licence', 'allow recovery']) {
            const [, , mutation, input] = toggles[name] ?? [];
            if (mutation !== undefined && input !== undefined) await admin(mutation, input({ story } as World));
          }
          const device = await registerWithPin(app, adminToken, { id: story.userId, username: 'ada' });
          const model: Model = {
            accountActive: true,
            deviceActive: true,
            role: true,
            licence: true,
            recovery: true,
            pin: null,
            oldPin: null,
            wrong: [],
            tickets: [],
          };
          const world: World = { app, story, device, model, session, admin };
          const passcode = async () =>
            JSON.stringify(
              await app.deps.db.rows(
                sql`SELECT passcode_hash FROM secure_apps_passcodes WHERE device_id = ${device.id}`,
              ),
            );
          let before = await passcode();
          for (const name of names) {
            const hasToChange = (await commands[name]?.(world)) ?? false;
            const after = await passcode();
            expect(after !== before).toBe(hasToChange);
            if (hasToChange) changes++;
            before = after;
          }
        }),
        { numRuns: SEQUENCES },
      );
      expect(changes).toBeGreaterThan(0);
    },
  );
});

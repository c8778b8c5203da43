import fc from 'fast-check';
import {
  HOUR,
  type InputOf,
  MINUTE,
  type MutationName,
  type RegisteredDevice,
  type Story,
  type TestApp,
  expect,
  registerWithPin,
  sql,
  test,
  openSession,
} from '../testkit/index.ts';

/** How many sequences of commands. `SEQUENCES=10000` for the full figure. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 40);

/* A model of the recovery, which every sequence of commands is compared with. */

interface Model {
  accountActive: boolean;
  deviceActive: boolean;
  role: boolean;
  licence: boolean;
  recovery: boolean;
  /** The latest PIN; null if it has been redeemed or revoked, or there was none yet. */
  pin: { digits: string; expiresAt: number; remainingAttempts: number } | null;
  oldPin: string | null;
  /** When failed attempts were made. */
  failedAt: number[];
  tickets: { token: string; expiresAt: number; isUsed: boolean }[];
}

interface World {
  readonly app: TestApp;
  readonly story: Story;
  readonly device: RegisteredDevice;
  readonly model: Model;
  /** A new session, however far the clock has been advanced. */
  readonly session: (userId: string) => Promise<string>;
  readonly admin: Administer;
}

type Administer = <Name extends MutationName>(name: Name, input: InputOf<Name>) => Promise<void>;

const requirementsHold = ({ accountActive, deviceActive, role, licence, recovery }: Model): boolean =>
  accountActive && deviceActive && role && licence && recovery;

/** Does something to the server and to the model. Returns whether the passcode must have changed. */
type Command = (world: World) => Promise<boolean>;

async function authorizeWith({ app, model, device }: World, credential: string): Promise<boolean> {
  const now = app.clock.now();
  const { pin } = model;
  const isCompared = requirementsHold(model) && pin !== null && pin.expiresAt > now && pin.remainingAttempts > 0;
  const result = await app.mutate(
    'authorizePasscodeReset',
    { username: 'ada', credential },
    device.token,
    '... on PasscodeResetAuthorized { resetTicket }',
  );
  const isAuthorized = isCompared && credential === pin.digits;
  expect(result.__typename).toBe(isAuthorized ? 'PasscodeResetAuthorized' : 'PasscodeResetDenied');
  if (result.__typename === 'PasscodeResetAuthorized') {
    for (const earlier of model.tickets) earlier.isUsed = true; // a new ticket revokes it
    model.tickets.push({ token: result.resetTicket, expiresAt: now + 10 * MINUTE, isUsed: false });
    model.oldPin = pin?.digits ?? null;
    model.pin = null;
  } else if (isCompared) {
    pin.remainingAttempts--;
    model.failedAt.push(now);
  }
  return false;
}

async function resetWith({ app, model, device }: World, index: number): Promise<boolean> {
  const ticket = model.tickets.at(index);
  const now = app.clock.now();
  const isValid = ticket !== undefined && !ticket.isUsed && ticket.expiresAt > now && requirementsHold(model);
  const newPasscode = String(100_000 + (now % 900_000));
  const { __typename } = await app.mutate(
    'resetSecureAppsPasscode',
    { resetTicket: ticket?.token ?? 'ppr_nonsense', newPasscode },
    device.token,
  );
  expect(__typename).toBe(isValid ? 'ResetSecureAppsPasscodeSuccess' : 'ResetTicketInvalid');
  if (isValid) ticket.isUsed = true;
  return isValid;
}

async function generate({ app, story, device, model, session }: World): Promise<boolean> {
  if (!model.accountActive) return false;
  const now = app.clock.now();
  const result = await app.mutate(
    'generateOneTimePin',
    { deviceId: device.id },
    await session(story.userId),
    '... on GenerateOneTimePinSuccess { pin }',
  );
  const recent = model.failedAt.filter((at) => at > now - 24 * HOUR).length;
  const remainingAttempts = Math.min(5, 10 - recent);
  const expected = !requirementsHold(model)
    ? 'OneTimePinNotAvailable'
    : remainingAttempts <= 0
      ? 'OneTimePinAttemptsExhausted'
      : 'GenerateOneTimePinSuccess';
  expect(result.__typename).toBe(expected);
  if (result.__typename !== 'GenerateOneTimePinSuccess') return false;
  model.oldPin = model.pin?.digits ?? model.oldPin;
  model.pin = { digits: result.pin, expiresAt: now + 24 * HOUR, remainingAttempts };
  return false;
}

function endPin(model: Model): void {
  model.oldPin = model.pin?.digits ?? model.oldPin;
  model.pin = null;
}

async function revoke({ device, model, admin }: World): Promise<boolean> {
  await admin('revokeOneTimePin', { deviceId: device.id });
  endPin(model);
  return false;
}

const wait =
  (milliseconds: number): Command =>
  ({ app }) => {
    app.clock.advance(milliseconds);
    return Promise.resolve(false);
  };

/** A change of what a recovery requires, in the model and by an administrator. */
const change =
  (of: Partial<Model>, by: (world: Pick<World, 'story' | 'device' | 'admin'>) => Promise<void>): Command =>
  async (world) => {
    await by(world);
    Object.assign(world.model, of);
    return false;
  };

/** A disabled user's PIN and tickets are ended for good: enabling the user does not bring them back. */
const disable: Command = async ({ admin, story, model }) => {
  await admin('setUserStatus', { id: story.userId, status: 'DISABLED' });
  model.accountActive = false;
  endPin(model);
  for (const ticket of model.tickets) ticket.isUsed = true;
  return false;
};

const requirements = {
  'disable the user': disable,
  'enable the user': change({ accountActive: true }, ({ admin, story }) =>
    admin('setUserStatus', { id: story.userId, status: 'ACTIVE' }),
  ),
  'retire the device': change({ deviceActive: false }, ({ admin, device }) =>
    admin('setDeviceStatus', { id: device.id, status: 'RETIRED' }),
  ),
  'activate the device': change({ deviceActive: true }, ({ admin, device }) =>
    admin('setDeviceStatus', { id: device.id, status: 'ACTIVE' }),
  ),
  'remove the role': change({ role: false }, ({ admin, story }) =>
    admin('assignRoles', { userIds: [story.userId], roles: [] }),
  ),
  'assign the role': change({ role: true }, ({ admin, story }) =>
    admin('assignRoles', { userIds: [story.userId], roles: ['RESET_SECURE_APPS_PASSCODE'] }),
  ),
  'remove the licence': change({ licence: false }, ({ admin }) => admin('setLicensedProducts', { licensed: [] })),
  'add the licence': change({ licence: true }, ({ admin }) =>
    admin('setLicensedProducts', { licensed: ['WEB_AT_WORK'] }),
  ),
  'disallow recovery': change({ recovery: false }, ({ admin, story }) =>
    admin('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, allowIosPasscodeRecovery: false }),
  ),
  'allow recovery': change({ recovery: true }, ({ admin, story }) =>
    admin('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, allowIosPasscodeRecovery: true }),
  ),
};

const commands: Record<string, Command> = {
  'generate a PIN': generate,
  'revoke the PIN': revoke,
  'authorize with the PIN': (world) => authorizeWith(world, world.model.pin?.digits ?? 'none'),
  'authorize with an old PIN': (world) => authorizeWith(world, world.model.oldPin ?? 'none'),
  'authorize with an incorrect PIN': (world) => authorizeWith(world, 'incorrect'),
  'reset with the latest ticket': (world) => resetWith(world, -1),
  'reset with the first ticket': (world) => resetWith(world, 0),
  'wait a minute': wait(MINUTE),
  'wait ten minutes': wait(10 * MINUTE),
  'wait for all but a millisecond of a day': wait(24 * HOUR - 1),
  'wait a millisecond': wait(1),
  ...requirements,
};

/** Steps of the recovery are more frequent than changes: otherwise hardly any sequence would get to a reset. */
const command = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('generate a PIN', 'authorize with the PIN', 'reset with the latest ticket') },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(commands)) },
);

test(
  `changes a passcode only after one authorization and while all requirements hold, in ${SEQUENCES} random sequences`,
  { timeout: 7_200_000 },
  async ({ app, story }) => {
    const { deps } = app;
    const [row] = await deps.db.query(sql`SELECT id FROM users WHERE username = 'root'`);
    const adminId = String(row?.id);
    const session = async (userId: string) =>
      (await deps.db.write((tx) => openSession(deps, tx, { userId, address: null }))).sessionToken;
    const admin: Administer = async (name, input) => {
      await app.mutate(name, input, await session(adminId));
    };
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (names) => {
        const model: Model = {
          ...{ accountActive: true, deviceActive: true, role: true, licence: true, recovery: true },
          ...{ pin: null, oldPin: null, failedAt: [], tickets: [] },
        };
        await admin('setUserStatus', { id: story.userId, status: 'ACTIVE' });
        const device = await registerWithPin(app, await session(adminId), { id: story.userId, username: 'ada' });
        const world: World = { app, story, device, model, session, admin };
        for (const name of ['assign the role', 'add the licence', 'allow recovery'] as const) {
          await requirements[name](world);
        }
        const passcode = async () =>
          JSON.stringify(
            await deps.db.query(sql`SELECT passcode_hash FROM secure_apps_passcodes WHERE device_id = ${device.id}`),
          );
        let before = await passcode();
        for (const name of names) {
          const mustChange = (await commands[name]?.(world)) ?? false;
          const after = await passcode();
          expect(after !== before).toBe(mustChange);
          if (mustChange) changes++;
          before = after;
        }
        await requirements['retire the device'](world); // a user may have 1,000 devices that are not retired
      }),
      { numRuns: SEQUENCES },
    );
    expect(changes).toBeGreaterThan(0);
  },
);

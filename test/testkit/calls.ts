import { PASSWORD, type TestApp, succeeded } from './app.ts';
import { test as base } from './fixtures.ts';
import type { MutationName } from './graphql.ts';
import { ROLE_CODES } from './server.ts';
import {
  type RegisteredDevice,
  type Story,
  authorize,
  createLabel,
  createRegistrationPin,
  currentSessionId,
  generatePin,
  newestRegistrationPinId,
  registerWithPin,
} from './story.ts';

/** Mallory has every role and an iPhone. Ada, the user of the scenario, has another. */
export interface Stage {
  readonly app: TestApp;
  readonly story: Story;
  readonly token: string;
  readonly id: string;
  readonly device: RegisteredDevice;
}

export const stageTest = base.extend('stage', async ({ app, story }): Promise<Stage> => {
  const id = await app.user('mallory', ROLE_CODES);
  const device = await registerWithPin(app, story.adminToken, { id, username: 'mallory' });
  return { app, story, id, device, token: await app.signIn('mallory') };
});

/** A caller of a mutation, and its input. */
interface Call {
  /** Null for an unauthenticated client. */
  readonly token: string | null;
  readonly input: object;
}
export type Prepare = (on: Stage) => Promise<Call>;

export const byAnyone =
  (input: object): Prepare =>
  () =>
    Promise.resolve({ token: null, input });
export const byUser =
  (inputOf: (on: Stage) => object | Promise<object>): Prepare =>
  async (on) => ({ token: on.token, input: await inputOf(on) });
export const byDevice =
  (inputOf: (on: Stage) => object | Promise<object>): Prepare =>
  async (on) => ({ token: on.device.token, input: await inputOf(on) });
const setPasscode = ({ app, device }: Stage) =>
  app.mutate('setSecureAppsPasscode', { passcode: '739164' }, device.token);
const pinOf = ({ app, token, device }: Stage) => generatePin(app, { userToken: token, device });
/** Two labels, both on both devices. Returns the ID of one. */
const labelOnDevices = async ({ app, token, story, device }: Stage) => {
  const ids: string[] = [];
  for (const name of ['Berlin', 'Munich']) {
    const id = await createLabel(app, token, name);
    await app.mutate('labelDevices', { id, deviceIds: [story.device.id, device.id] }, token);
    ids.push(id);
  }
  return ids[0] ?? '';
};
const policy = async ({ app, token }: Stage, name = 'strict') => {
  const selection = '... on CreateAppConnectGlobalPolicySuccess { policy { id } }';
  return succeeded(await app.mutate('createAppConnectGlobalPolicy', { name }, token, selection)).policy.id;
};

const registrationPinOf = async ({ app, token, id }: Stage) => {
  await createRegistrationPin(app, token, { platform: 'IOS' });
  return newestRegistrationPinId(app, token, id);
};

/** A call of each mutation that succeeds. What it prepares is done when it returns. */
export const CALLS: Readonly<Record<MutationName, Prepare>> = {
  signIn: byAnyone({ username: 'mallory', password: PASSWORD }),
  signOut: byUser(() => ({ everywhere: false })),
  endSession: byUser(async ({ app }) => ({ id: await currentSessionId(app, await app.signIn('mallory')) })),
  changePassword: byUser(() => ({ currentPassword: PASSWORD, newPassword: 'a password that mallory chose' })),
  updateProfile: byUser(() => ({ displayName: 'Mal', email: 'mal@example.com' })),
  createUsers: byUser(() => ({ users: [{ username: 'eve' }, { username: 'ivan', roles: ['MANAGE_USERS'] }] })),
  createUser: byUser(() => ({ username: 'eve', password: 'a password that mallory knows' })),
  updateUser: byUser(({ story }) => ({ id: story.userId, password: 'a password that mallory knows' })),
  setUserStatus: byUser(({ story }) => ({ id: story.userId, status: 'DISABLED' })),
  assignRoles: byUser(({ story }) => ({ userIds: [story.userId], roles: ['MANAGE_USERS'] })),
  addRoles: byUser(({ story }) => ({ userIds: [story.userId], roles: ['MANAGE_USERS'] })),
  removeRoles: byUser(({ story }) => ({ userIds: [story.userId], roles: ['REGISTER_DEVICE'] })),
  registerDevice: byAnyone({
    username: 'mallory',
    proof: { password: PASSWORD },
    name: 'New iPhone',
    model: 'iPhone 17',
    osVersion: '26.1',
    platform: 'IOS',
  }),
  setDeviceStatus: byUser(({ story }) => ({ id: story.device.id, status: 'WIPED' })),
  renameDevice: byUser(({ story }) => ({ id: story.device.id, name: 'My old iPhone' })),
  reportDeviceLost: byUser(({ device }) => ({ id: device.id })),
  createLabel: byUser(() => ({ name: 'Berlin' })),
  updateLabel: byUser(async (on) => ({ id: await labelOnDevices(on), name: 'Hamburg' })),
  deleteLabel: byUser(async (on) => ({ id: await labelOnDevices(on) })),
  labelDevices: byUser(async ({ app, token, story }) => ({
    id: await createLabel(app, token, 'Berlin'),
    deviceIds: [story.device.id],
  })),
  unlabelDevices: byUser(async (on) => ({ id: await labelOnDevices(on), deviceIds: [on.story.device.id] })),
  setLicensedProducts: byUser(() => ({ licensed: [] })),
  createAppConnectGlobalPolicy: byUser(() => ({ name: 'lax' })),
  updateAppConnectGlobalPolicy: byUser(async (on) => ({
    id: await policy(on),
    maximumFailedAttempts: 20,
    labelIds: [await createLabel(on.app, on.token, 'Berlin')],
  })),
  deleteAppConnectGlobalPolicy: byUser(async (on) => ({ id: await policy(on) })),
  setAppConnectGlobalPolicyPriority: byUser(async (on) => {
    await policy(on, 'another');
    return { id: await policy(on), priority: 1 };
  }),
  createRegistrationPin: byUser(async ({ app, token }) => {
    await createRegistrationPin(app, token, { platform: 'IOS' });
    return { platform: 'IOS' };
  }),
  revokeRegistrationPin: byUser(async (on) => ({ id: await registrationPinOf(on) })),
  generateOneTimePin: byUser(async (on) => {
    await pinOf(on);
    return { deviceId: on.device.id };
  }),
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

import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR } from '../../src/platform/clock.ts';
import { sql } from '../../src/platform/database/rows.ts';
import { HASHING_COST } from '../../src/platform/security/secret-hasher.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type RegisteredDevice, type Story, generatePin, registerWithPin, tellStory } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/** Samples of each class. `TIMING_SAMPLES=2000` for the full figure. */
const SAMPLES = Number(process.env.TIMING_SAMPLES ?? 60);
/** Half a second for each sample of each class. */
const timeout = SAMPLES * 9 * 500;
/** What few samples allow to be said: three standard errors of the AUC of two classes that are the same. */
const TOLERANCE = 0.05 + 3 * Math.sqrt((2 * SAMPLES + 1) / (12 * SAMPLES * SAMPLES)) * (SAMPLES < 1_000 ? 1 : 0);

type Attempt = () => Promise<unknown>;

/** The chance that a sample of one class took longer than one of the other: 0.5 where nothing can be told. */
function auc(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((ms) => ({ ms, isOne: true })), ...other.map((ms) => ({ ms, isOne: false }))].sort(
    (a, b) => a.ms - b.ms,
  );
  let rankSum = 0;
  for (const [index, { isOne }] of ranked.entries()) if (isOne) rankSum += index + 1;
  return (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

/** Takes the classes in turns, each round in another order, so that what else the machine does meets all alike. */
async function sample(classes: Record<string, Attempt>): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(classes).map((name) => [name, []]));
  const names = Object.keys(classes);
  for (let round = -3; round < SAMPLES; round++) {
    const order = names.map((name) => [Math.random(), name] as const).sort(([a], [b]) => a - b);
    for (const [, name] of order) {
      const start = performance.now();
      await classes[name]?.();
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return times;
}

async function expectAlike(classes: Record<string, Attempt>): Promise<void> {
  const times = await sample(classes);
  const names = Object.keys(times);
  const found = names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => ({ one, other, auc: auc(times[one] ?? [], times[other] ?? []) })),
  );
  if (process.env.TIMING_SAMPLES !== undefined) console.table(found);
  for (const { one, other, auc: chance } of found) {
    expect(Math.abs(chance - 0.5), `${one} and ${other}: ${chance.toFixed(3)}`).toBeLessThanOrEqual(TOLERANCE);
  }
}

onBothDatabases('the clock on the wall', (kind) => {
  let app: TestApp;
  let story: Story;
  let deviceOfDisabled: RegisteredDevice;
  let pinOfDisabled: string;
  beforeAll(async () => {
    app = await startApp(kind, { parts: { hashingCost: HASHING_COST } });
    story = await tellStory(app);
    await app.user('grace', ['RESET_SECURE_APPS_PASSCODE']);
    const disabled = await app.user('eve', ['RESET_SECURE_APPS_PASSCODE']);
    deviceOfDisabled = await registerWithPin(app, story.adminToken, { id: disabled, username: 'eve' });
    pinOfDisabled = await generatePin(app, { userToken: await app.signIn('eve'), device: deviceOfDisabled });
    await app.mutate('setUserStatus', { id: disabled, status: 'DISABLED' }, story.adminToken);
  });
  afterAll(() => app.stop());

  it('does not tell why nobody is signed in', { timeout }, async () => {
    const attempt = (username: string, password: string) => () => app.mutate('signIn', { username, password });
    await expectAlike({
      'unknown user': attempt('nobody', 'a wrong password'),
      'wrong password': attempt('ada', 'a wrong password'),
      'disabled user, right password': attempt('eve', PASSWORD),
      'disabled user, wrong password': attempt('eve', 'a wrong password'),
    });
  });

  it('does not tell why no device is registered', { timeout }, async () => {
    const phone = { name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };
    const attempt = (username: string, registrationPin: string) => () =>
      app.mutate('registerDevice', { ...phone, username, registrationPin });
    await app.mutate('createRegistrationPin', { userId: story.userId, platform: 'IOS' }, story.adminToken);
    // Enough tries for all samples.
    await app.deps.db.write((tx) => tx.run(sql`UPDATE registration_pins SET failed_attempts = -1000000`));
    await expectAlike({
      'unknown user': attempt('nobody', 'wrong-pin'),
      'no PIN': attempt('grace', 'wrong-pin'),
      'wrong PIN': attempt('ada', 'wrong-pin'),
      'disabled user': attempt('eve', 'wrong-pin'),
    });
  });

  it('does not tell why a reset is not authorized', { timeout }, async () => {
    const owner = { id: story.userId, username: 'ada' };
    const phone = (): Promise<RegisteredDevice> => registerWithPin(app, story.adminToken, owner);
    const generate = (device: RegisteredDevice) => generatePin(app, { userToken: story.userToken, device });
    const attempt =
      (device: RegisteredDevice, credential: string, username = 'ada') =>
      () =>
        app.mutate('authorizePasscodeReset', { username, credential }, device.token);
    const devices = {
      none: await phone(),
      wrong: await phone(),
      used: await phone(),
      expired: await phone(),
      locked: await phone(),
      retired: await phone(),
    };
    const pins = {
      wrong: await generate(devices.wrong),
      used: await generate(devices.used),
      expired: await generate(devices.expired),
      locked: await generate(devices.locked),
      retired: await generate(devices.retired),
    };
    await attempt(devices.used, pins.used)();
    for (let time = 0; time < 5; time++) await attempt(devices.locked, 'wrong')();
    await app.mutate('setDeviceStatus', { id: devices.retired.id, status: 'RETIRED' }, story.adminToken);
    await app.deps.db.write(async (tx) => {
      await tx.run(
        sql`UPDATE one_time_pins SET expires_at = ${app.clock.now() - HOUR} WHERE device_id = ${devices.expired.id}`,
      );
      // Enough tries for all samples.
      await tx.run(sql`UPDATE one_time_pins SET maximum_attempts = 1000000 WHERE device_id = ${devices.wrong.id}`);
    });
    await expectAlike({
      'no PIN': attempt(devices.none, '48291537'),
      'wrong PIN': attempt(devices.wrong, 'wrong'),
      'used PIN': attempt(devices.used, pins.used),
      'expired PIN': attempt(devices.expired, pins.expired),
      'locked PIN': attempt(devices.locked, pins.locked),
      'unknown user': attempt(devices.wrong, pins.wrong, 'nobody'),
      'user of another device': attempt(devices.wrong, pins.wrong, 'grace'),
      'retired device': attempt(devices.retired, pins.retired),
      'disabled user': attempt(deviceOfDisabled, pinOfDisabled, 'eve'),
    });
  });
});

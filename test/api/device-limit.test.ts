import {
  PASSWORD,
  createRegistrationPin,
  dumpTables,
  expect,
  failureMessage,
  registerWithPassword,
  succeeded,
  test as base,
} from '../testkit/index.ts';

const PHONE = { username: 'ada', name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

/** The story's device is ada's first one. */
const test = base.extend('env', (): Readonly<Record<string, string>> => ({ DEVICES_PER_USER: '3' }));

test('counts active, blocked and lost devices, and not retired and wiped ones', async ({ app, story }) => {
  await app.user('grace');
  const register = async (username = 'ada') =>
    (await app.mutate('registerDevice', { ...PHONE, username, proof: { password: PASSWORD } })).__typename;
  const second = await registerWithPassword(app, 'ada');
  const third = await registerWithPassword(app, 'ada');
  const setStatus = async (id: string, status: 'ACTIVE' | 'BLOCKED' | 'LOST' | 'RETIRED' | 'WIPED') =>
    succeeded(await app.mutate('setDeviceStatus', { id, status }, story.adminToken));
  for (const status of ['ACTIVE', 'BLOCKED', 'LOST'] as const) {
    await setStatus(third.id, status);
    expect(await register()).toBe('DeviceLimitReached');
  }
  expect(await register('grace')).toBe('RegisterDeviceSuccess');
  for (const [id, status] of [
    [third.id, 'RETIRED'],
    [second.id, 'WIPED'],
  ] as const) {
    await setStatus(id, status);
    expect(await register()).toBe('RegisterDeviceSuccess');
    expect(await register()).toBe('DeviceLimitReached');
  }
});

test('names the maximum, keeps the registration PIN valid, and changes nothing but the log', async ({ app, story }) => {
  await registerWithPassword(app, 'ada');
  const third = await registerWithPassword(app, 'ada');
  const registrationPin = await createRegistrationPin(app, story.adminToken, { userId: story.userId, platform: 'IOS' });
  const logs = ['audit_events', 'audit_lanes', 'audit_refusals', 'attempt_counters', 'familiar_addresses'];
  const before = await dumpTables(app.deps.db, logs);
  const register = () =>
    app.mutate(
      'registerDevice',
      { ...PHONE, proof: { registrationPin } },
      null,
      '... on DeviceLimitReached { limit } ... on RegisterDeviceSuccess { device { id } }',
    );
  for (let attempt = 0; attempt < 12; attempt++) {
    expect(await register()).toMatchObject({
      __typename: 'DeviceLimitReached',
      code: 'DEVICE_LIMIT_REACHED',
      message: failureMessage('DeviceLimitReached', { limit: '3' }),
      limit: 3,
    });
  }
  expect(await dumpTables(app.deps.db, logs)).toEqual(before);
  const { audit_events: events = [] } = await dumpTables(app.deps.db);
  expect(events.filter((event) => event.includes('"reason":"device limit reached"'))).toHaveLength(12);
  await app.mutate('setDeviceStatus', { id: third.id, status: 'RETIRED' }, story.adminToken);
  succeeded(await register());
});

test('is not returned for an incorrect credential', async ({ app, story }) => {
  await registerWithPassword(app, 'ada');
  await registerWithPassword(app, 'ada');
  await createRegistrationPin(app, story.adminToken, { userId: story.userId, platform: 'IOS' });
  for (const proof of [{ password: 'an incorrect password' }, { registrationPin: '00000000' }]) {
    expect((await app.mutate('registerDevice', { ...PHONE, proof })).__typename).toBe('InvalidCredentials');
  }
});

test('holds for concurrent registrations', async ({ app, story }) => {
  const results = await Promise.all(
    Array.from({ length: 10 }, () => app.mutate('registerDevice', { ...PHONE, proof: { password: PASSWORD } })),
  );
  const types = results.map(({ __typename }) => __typename).sort();
  expect(types).toEqual([
    ...Array<string>(8).fill('DeviceLimitReached'),
    ...Array<string>(2).fill('RegisterDeviceSuccess'),
  ]);
  expect(story.device.id).toMatch(/^device_/);
});

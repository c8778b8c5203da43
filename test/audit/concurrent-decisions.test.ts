import {
  type InputOf,
  type RegisteredDevice,
  type TestApp,
  expect,
  registerWithPassword,
  test as base,
} from '../testkit/index.ts';
import { readLog, verify } from './tampering.ts';

interface Site {
  readonly setStatus: (device: RegisteredDevice, status: InputOf<'setDeviceStatus'>['status']) => Promise<void>;
  readonly register: (count: number) => Promise<RegisteredDevice[]>;
}

const test = base.extend('site', async ({ app }): Promise<Site> => {
  const admin = await app.admin();
  await app.user('ada');
  return {
    async setStatus({ id }, status) {
      const { __typename } = await app.mutate('setDeviceStatus', { id, status }, admin);
      expect(__typename).toBe('SetDeviceStatusSuccess');
    },
    register: (count) => Promise.all(Array.from({ length: count }, () => registerWithPassword(app, 'ada'))),
  };
});

const countEvents = async ({ deps }: TestApp): Promise<number> => (await readLog(deps)).events.length;

test('the log stays valid through 100 concurrent decisions about 100 devices', async ({ app, site }) => {
  const devices = await site.register(100);
  const before = await countEvents(app);
  await Promise.all(devices.map((device) => site.setStatus(device, 'BLOCKED')));
  expect((await countEvents(app)) - before).toBe(100);
  expect(await verify(app.deps)).toEqual([]);
});

test('the log stays valid through 100 concurrent decisions about one device', async ({ app, site }) => {
  const [device] = await site.register(1);
  if (device === undefined) throw new Error('no device');
  const before = await countEvents(app);
  await Promise.all(
    Array.from({ length: 100 }, (_, index) => site.setStatus(device, index % 2 === 0 ? 'LOST' : 'ACTIVE')),
  );
  expect((await countEvents(app)) - before).toBe(100);
  expect(await verify(app.deps)).toEqual([]);
});

test('nothing is found by a verification during which decisions are made', async ({ app, site }) => {
  const devices = await site.register(5);
  for (let round = 0; round < 20; round++) {
    const decisions = devices.map((device) => site.setStatus(device, round % 2 === 0 ? 'LOST' : 'ACTIVE'));
    const [found] = await Promise.all([verify(app.deps), ...decisions]);
    expect(found).toEqual([]);
  }
  expect(await verify(app.deps)).toEqual([]);
});

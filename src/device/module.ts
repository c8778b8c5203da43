import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { readPagesOf } from '../platform/database/page.ts';
import { byId, byKey, byPage } from '../platform/graphql/loader.ts';
import { Device } from './device.entity.ts';
import {
  countDevicesOf,
  devicesOfLabels,
  devicesOfPolicies,
  devicesOfUsers,
  findDevices,
  purgeDevices,
} from './device.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader, scans: Reader) => ({
  device: byKey(async (ids) => byId(await findDevices(db, ids))),
  devicesOfUser: byPage((ids, request) => readPagesOf(db, Device, { ...devicesOfUsers, ids, request })),
  devicesOfLabel: byPage((ids, request) => readPagesOf(db, Device, { ...devicesOfLabels, ids, request })),
  devicesOfPolicy: byPage((ids, request) => readPagesOf(db, Device, { ...devicesOfPolicies, ids, request })),
  deviceCountOfUser: byKey((ids) => countDevicesOf(db, devicesOfUsers, ids), 0),
  deviceCountOfLabel: byKey((ids) => countDevicesOf(scans, devicesOfLabels, ids), 0),
  deviceCountOfPolicy: byKey((ids) => countDevicesOf(scans, devicesOfPolicies, ids), 0),
});

type DeviceLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends DeviceLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    Device: 'device';
  }
}

export const module: Module = {
  entities: [Device],
  resolvers,
  loaders,
  idPrefixes: { Device: 'device' },
  nodes: {
    async Device({ db }, viewer, ids) {
      const mayRead = hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_USERS');
      return (await findDevices(db, ids)).filter(({ userId }) => mayRead || userId === viewer.user.id);
    },
  },
  purges: { 'retired devices': purgeDevices },
};

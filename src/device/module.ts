import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byId, byKey, byPage } from '../platform/graphql/loader.ts';
import { Device } from './device.entity.ts';
import { findDevice, findDevices, listDevicesOfLabels, listDevicesOfUsers, purgeDevices } from './device.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  device: byKey(async (ids) => byId(await findDevices(db, ids))),
  devicesOfUser: byPage((userIds, request) => listDevicesOfUsers(db, userIds, request)),
  devicesOfLabel: byPage((labelIds, request) => listDevicesOfLabels(db, labelIds, request)),
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
    async Device(db, viewer, id) {
      const device = await findDevice(db, id);
      return device?.userId === viewer.user.id || hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_USERS') ? device : null;
    },
  },
  purges: { 'retired devices': purgeDevices },
};

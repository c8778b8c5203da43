import { requireDevice } from '../auth/caller.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mutations, mutationsThatIssue } from '../mutations.ts';
import { cappedCount } from '../platform/database/page.ts';
import { publicScanError } from '../platform/graphql/errors.ts';
import { checkSearch, connection, readConnection } from '../platform/graphql/connection.ts';
import { listDevices } from './device.store.ts';
import { registerDevice } from './register-device.ts';
import { renameDevice } from './rename-device.ts';
import { reportDeviceLost } from './report-device-lost.ts';
import { setDeviceStatus } from './set-device-status.ts';

export const resolvers: Resolvers = {
  Query: {
    devices(_parent, args, { db }) {
      const { filter, orderBy } = args;
      checkSearch(filter);
      const order = `${orderBy.field} ${orderBy.direction}`;
      return readConnection(args, { name: `devices ${order}`, ...listDevices(db, filter ?? {}, orderBy) });
    },
    thisDevice: (_parent, _args, { caller }) => requireDevice(caller.actor).device,
  },
  Mutation: {
    ...mutations({ renameDevice, reportDeviceLost, setDeviceStatus }),
    ...mutationsThatIssue('deviceToken', { registerDevice }),
  },
  Device: {
    user: (device, _args, { loaders }) => loaders.user.load(device.userId),
  },
  ThisDevice: {
    owner: (device, _args, { loaders }) => loaders.user.load(device.userId),
  },
  User: {
    devices: (user, args, { loaders }) =>
      connection(args, {
        name: `devices of ${user.id}`,
        page: (request) => loaders.devicesOfUser(request).load(user.id),
        count: async () => cappedCount(await loaders.deviceCountOfUser.load(user.id)),
      }),
  },
  Label: {
    deviceCount: (label, _args, { loaders }) => loaders.deviceCountOfLabel.load(label.id).catch(publicScanError),
    devices: (label, args, { loaders }) =>
      connection(args, {
        name: `devices of ${label.id}`,
        page: (request) => loaders.devicesOfLabel(request).load(label.id),
        count: async () => cappedCount(await loaders.deviceCountOfLabel.load(label.id)),
      }),
  },
  AppConnectGlobalPolicy: {
    deviceCount: (policy, _args, { loaders }) => loaders.deviceCountOfPolicy.load(policy.id).catch(publicScanError),
    devices: (policy, args, { loaders }) =>
      connection(args, {
        name: `devices of ${policy.id}`,
        page: (request) => loaders.devicesOfPolicy(request).load(policy.id),
        count: async () => cappedCount(await loaders.deviceCountOfPolicy.load(policy.id)),
      }),
  },
};

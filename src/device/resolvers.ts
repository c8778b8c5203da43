import { requireDevice } from '../auth/caller.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mutations, mutationsThatIssue } from '../mutations.ts';
import { connection } from '../platform/graphql/connection.ts';
import { listDevices } from './device.store.ts';
import { registerDevice } from './register-device.ts';
import { setDeviceStatus } from './set-device-status.ts';

export const resolvers: Resolvers = {
  Query: {
    devices(_parent, args, { deps }) {
      return connection('devices', args, (request) => listDevices(deps.db, request));
    },
    thisDevice: (_parent, _args, { caller }) => requireDevice(caller.actor).device,
  },
  Mutation: { ...mutations({ setDeviceStatus }), ...mutationsThatIssue('deviceToken', { registerDevice }) },
  Device: {
    user: (device, _args, { loaders }) => loaders.user.load(device.userId),
  },
  ThisDevice: {
    owner: (device, _args, { loaders }) => loaders.user.load(device.userId),
  },
  User: {
    devices: (user, args, { loaders }) =>
      connection(`users/${user.id}/devices`, args, (request) => loaders.devicesOfUser(request).load(user.id)),
  },
  Label: {
    devices: (label, args, { loaders }) =>
      connection(`labels/${label.id}/devices`, args, (request) => loaders.devicesOfLabel(request).load(label.id)),
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageRequest } from '../platform/graphql/connection.ts';
import { requireDevice, requireRole } from '../session/caller.ts';
import { listDevices } from './device.store.ts';
import { registerDevice } from './register-device.ts';
import { setDeviceStatus } from './set-device-status.ts';

export const resolvers: Resolvers = {
  Query: {
    async devices(_parent, args, { deps, caller }) {
      requireRole(caller.actor, 'MANAGE_DEVICES');
      const request = pageRequest('devices', args);
      return connection('devices', await listDevices(deps.db, request), request, (device) => [device.id]);
    },
    thisDevice: (_parent, _args, { caller }) => requireDevice(caller.actor).device,
  },
  Mutation: {
    registerDevice: (_parent, { input }, { deps, caller }) => registerDevice(deps, caller, input),
    setDeviceStatus: (_parent, { input }, { deps, caller }) => setDeviceStatus(deps, caller, input),
  },
  Device: {
    user: (device, _args, { loaders }) => loaders.user.load(device.userId),
    labels: (device, _args, { loaders }) => loaders.labelsOfDevice.load(device.id),
    appConnectGlobalPolicy: (device, _args, { loaders }) => loaders.effectivePolicyOfDevice.load(device.id),
    canGenerateOneTimePin: async (device, _args, { loaders }) =>
      (await loaders.eligibilityOfDevice.load(device.id)).canGenerate,
    oneTimePinEligibility: (device, _args, { loaders }) => loaders.eligibilityOfDevice.load(device.id),
    oneTimePin: (device, _args, { loaders }) => loaders.latestOneTimePinOfDevice.load(device.id),
    secureAppsPasscode: (device, _args, { loaders }) => loaders.passcodeOfDevice.load(device.id),
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { connection } from '../platform/graphql/connection.ts';
import { generateOneTimePin } from './generate-one-time-pin.ts';
import { currentStatus, remainingAttempts } from './one-time-pin.rule.ts';
import { revokeOneTimePin } from './revoke-one-time-pin.ts';

export const resolvers: Resolvers = {
  Mutation: mutations({ generateOneTimePin, revokeOneTimePin }),
  OneTimePin: {
    device: (pin, _args, { loaders }) => loaders.device.load(pin.deviceId),
    user: (pin, _args, { loaders }) => loaders.user.load(pin.userId),
    status: (pin, _args, { deps }) => currentStatus(pin, deps.clock.now()),
    remainingAttempts: (pin, _args, { deps }) => remainingAttempts(pin, deps.clock.now()),
  },
  Device: {
    canGenerateOneTimePin: async (device, _args, { loaders }) =>
      (await loaders.ofDevice.eligibility.load(device.id)).canGenerate,
    oneTimePinEligibility: (device, _args, { loaders }) => loaders.ofDevice.eligibility.load(device.id),
    oneTimePin: (device, _args, { loaders }) => loaders.ofDevice.latestOneTimePin.load(device.id),
    oneTimePins: (device, args, { loaders }) =>
      connection(args, {
        name: `oneTimePins of ${device.id}`,
        page: (request) => loaders.oneTimePinsOfDevice(request).load(device.id),
        count: () => loaders.oneTimePinCountOfDevice.load(device.id),
      }),
  },
  ThisDevice: {
    canGenerateOneTimePin: async (device, _args, { loaders }) =>
      (await loaders.ofDevice.eligibility.load(device.id)).canGenerate,
  },
  User: {
    canGenerateOneTimePin: (user, _args, { loaders }) => loaders.canGenerateOfUser.load(user.id),
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { generateOneTimePin } from './generate-one-time-pin.ts';
import { currentStatus, remainingAttempts } from './one-time-pin.rule.ts';
import { revokeOneTimePin } from './revoke-one-time-pin.ts';

export const resolvers: Resolvers = {
  Mutation: {
    generateOneTimePin: (_parent, { input }, { deps, caller }) => generateOneTimePin(deps, caller, input),
    revokeOneTimePin: (_parent, { input }, { deps, caller }) => revokeOneTimePin(deps, caller, input),
  },
  OneTimePin: {
    device: (pin, _args, { loaders }) => loaders.device.load(pin.deviceId),
    user: (pin, _args, { loaders }) => loaders.user.load(pin.userId),
    status: (pin, _args, { deps }) => currentStatus(pin, deps.clock.now()),
    remainingAttempts: (pin, _args, { deps }) => remainingAttempts(pin, deps.clock.now()),
  },
};

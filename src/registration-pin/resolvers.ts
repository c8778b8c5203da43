import type { Resolvers } from '../generated/resolvers.ts';
import { createRegistrationPin } from './create-registration-pin.ts';

export const resolvers: Resolvers = {
  Mutation: {
    createRegistrationPin: (_parent, { input }, { deps, caller }) => createRegistrationPin(deps, caller, input),
  },
};

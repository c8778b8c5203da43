import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { createRegistrationPin } from './create-registration-pin.ts';

export const resolvers: Resolvers = {
  Mutation: mutations({ createRegistrationPin }),
};

import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { connection } from '../platform/graphql/connection.ts';
import { createRegistrationPin } from './create-registration-pin.ts';
import { currentStatus } from './registration-pin.rule.ts';
import { revokeRegistrationPin } from './revoke-registration-pin.ts';

export const resolvers: Resolvers = {
  Mutation: mutations({ createRegistrationPin, revokeRegistrationPin }),
  RegistrationPin: {
    user: (pin, _args, { loaders }) => loaders.user.load(pin.userId),
    status: (pin, _args, { deps }) => currentStatus(pin, deps.clock.now()),
  },
  User: {
    registrationPins: (user, args, { loaders }) =>
      connection(args, {
        name: `registrationPins of ${user.id}`,
        page: (request) => loaders.registrationPinsOfUser(request).load(user.id),
        count: () => loaders.registrationPinCountOfUser.load(user.id),
      }),
  },
};

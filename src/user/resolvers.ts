import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageRequest } from '../platform/graphql/connection.ts';
import { badUserInput } from '../platform/graphql/errors.ts';
import { lineProblem } from '../platform/text.ts';
import { requireRole } from '../session/caller.ts';
import { assignRoles } from './assign-roles.ts';
import { createUser } from './create-user.ts';
import { setUserStatus } from './set-user-status.ts';
import { updateUser } from './update-user.ts';
import { listUsers } from './user.store.ts';

export const resolvers: Resolvers = {
  Query: {
    async users(_parent, args, { deps, caller }) {
      requireRole(caller.actor, 'MANAGE_USERS');
      const request = pageRequest('users', args);
      const search = args.search ?? null;
      const problem = search === null ? null : lineProblem(search, 128, 0);
      if (problem !== null) throw badUserInput(`"search" ${problem}.`);
      return connection('users', await listUsers(deps.db, search, request), request, (user) => [user.usernameKey]);
    },
  },
  Mutation: {
    createUser: (_parent, { input }, { deps, caller }) => createUser(deps, caller, input),
    updateUser: (_parent, { input }, { deps, caller }) => updateUser(deps, caller, input),
    setUserStatus: (_parent, { input }, { deps, caller }) => setUserStatus(deps, caller, input),
    assignRoles: (_parent, { input }, { deps, caller }) => assignRoles(deps, caller, input),
  },
  User: {
    roles: (user, _args, { loaders }) => loaders.rolesOfUser.load(user.id),
    async devices(user, args, { loaders }) {
      const list = `users/${user.id}/devices`;
      const request = pageRequest(list, args);
      return connection(list, await loaders.devicesOfUser(request).load(user.id), request, (device) => [device.id]);
    },
    canGenerateOneTimePin: (user, _args, { loaders }) => loaders.canGenerateOfUser.load(user.id),
  },
};

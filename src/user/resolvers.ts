import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { connection } from '../platform/graphql/connection.ts';
import { badUserInput } from '../platform/graphql/errors.ts';
import { lineProblem } from '../platform/text.ts';
import { assignRoles } from './assign-roles.ts';
import { createUser } from './create-user.ts';
import { setUserStatus } from './set-user-status.ts';
import { updateUser } from './update-user.ts';
import { listUsers } from './user.store.ts';

export const resolvers: Resolvers = {
  Query: {
    users(_parent, args, { deps }) {
      const search = args.search ?? null;
      const problem = search === null ? null : lineProblem(search, 128, 0);
      if (problem !== null) throw badUserInput(`"search" ${problem}.`);
      return connection('users', args, (request) => listUsers(deps.db, search, request));
    },
  },
  Mutation: mutations({ createUser, updateUser, setUserStatus, assignRoles }),
};

import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { checkSearch, connection, readConnection } from '../platform/graphql/connection.ts';
import { addRoles, assignRoles, removeRoles } from './change-roles.ts';
import { createUser } from './create-user.ts';
import { createUsers } from './create-users.ts';
import { setUserStatus } from './set-user-status.ts';
import { updateProfile } from './update-profile.ts';
import { updateUser } from './update-user.ts';
import { listUsers, usersOfRole } from './user.store.ts';

export const resolvers: Resolvers = {
  Query: {
    users(_parent, args, { db }) {
      const { filter, orderBy } = args;
      checkSearch(filter);
      const order = `${orderBy.field} ${orderBy.direction}`;
      return readConnection(args, { name: `users ${order}`, ...listUsers(db, filter ?? {}, orderBy) });
    },
  },
  Mutation: mutations({
    createUser,
    createUsers,
    updateUser,
    setUserStatus,
    assignRoles,
    addRoles,
    removeRoles,
    updateProfile,
  }),
  Role: {
    users: (role, args, { db }) => connection(args, { name: `users of ${role}`, ...usersOfRole(db, role) }),
  },
};

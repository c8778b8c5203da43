import type { Resolvers } from '../generated/resolvers.ts';
import { ROLES, ROLE_CODES } from './role.rule.ts';

export const resolvers: Resolvers = {
  Query: {
    roles: () => ROLE_CODES,
  },
  User: {
    roles: (user, _args, { loaders }) => loaders.rolesOfUser.load(user.id),
  },
  Role: {
    code: (code) => code,
    name: (code) => ROLES[code].name,
    description: (code) => ROLES[code].description,
    portal: (code) => ROLES[code].portal,
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { requireRole } from '../session/caller.ts';
import { ROLES, ROLE_CODES } from './roles.ts';

export const resolvers: Resolvers = {
  Query: {
    roles(_parent, _args, { caller }) {
      requireRole(caller.actor, 'MANAGE_USERS');
      return ROLE_CODES;
    },
  },
  Role: {
    code: (code) => code,
    name: (code) => ROLES[code].name,
    description: (code) => ROLES[code].description,
    portal: (code) => ROLES[code].portal,
  },
};

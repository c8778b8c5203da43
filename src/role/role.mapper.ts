/** Resolvers return a role as its code. `role.rule.ts` describes the roles. */
export type { RoleCode as Role } from '../generated/types.ts';

/** A role is known by its code; `role.rule.ts` describes it. */
export type { RoleCode as Role } from '../generated/types.ts';

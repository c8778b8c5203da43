export type { RoleCode as Role } from '../generated/types.ts';

import { Entity, ForeignKey, Index } from 'typeorm';
import { KeyColumn } from '../platform/database/columns.ts';
import type { RoleCode } from '../generated/types.ts';

/** A role that is assigned to a user. `role.rule.ts` defines the roles. */
@Entity('user_roles')
@ForeignKey('users', ['userId'], ['id'], { name: 'user_roles_user', onDelete: 'CASCADE' })
export class UserRole {
  @KeyColumn() userId!: string;
  @Index('user_roles_role')
  @KeyColumn()
  role!: RoleCode;
}

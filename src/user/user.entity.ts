import { Entity, Index } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { UserStatus } from '../generated/types.ts';

/** An account. */
@Entity('users')
export class User {
  @KeyColumn() id!: string;
  /** The user name as entered, in composed form (NFC). */
  @TextColumn() username!: string;
  /** The form in which user names are compared: `nameKey(username)`. */
  @Index('users_username_key', { unique: true })
  @TextColumn()
  usernameKey!: string;
  @TextColumn() displayName!: string;
  @TextColumn({ nullable: true }) email!: string | null;
  @TextColumn() status!: UserStatus;
  /** argon2id, keyed with the pepper. */
  @TextColumn() passwordHash!: string;
  /** Whether an administrator has set the password, which the user must replace at the next sign-in. */
  @FlagColumn({ default: false }) mustChangePassword!: boolean;
  @InstantColumn() createdAt!: number;
}

import { Entity, Index } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { UserStatus } from '../generated/types.ts';

/** An account. */
@Entity('users')
@Index('users_display_name_key', ['displayNameKey', 'id'])
export class User {
  @KeyColumn() id!: string;
  /** The user name as entered, in composed form (NFC). */
  @TextColumn() username!: string;
  /** The form in which user names are compared: `nameKey(username)`. */
  @Index('users_username_key', { unique: true })
  @TextColumn()
  usernameKey!: string;
  @TextColumn() displayName!: string;
  /** The form by which users are sorted: `nameKey(displayName)`. */
  @TextColumn({ default: '' }) displayNameKey!: string;
  /** What a search looks in: `searchText(username, displayName, email)`. Only written: a read leaves it out. */
  @Index('users_search_text', { synchronize: false })
  @TextColumn({ default: '', select: false })
  searchText!: string;
  @TextColumn({ nullable: true }) email!: string | null;
  @TextColumn() status!: UserStatus;
  /** argon2id, keyed with the pepper. */
  @TextColumn() passwordHash!: string;
  /** Whether an administrator has set the password, which the user must replace at the next sign-in. */
  @FlagColumn({ default: false }) mustChangePassword!: boolean;
  @InstantColumn() createdAt!: number;
  /** When the user was disabled. Not set for an active user. */
  @Index('users_disabled_at')
  @InstantColumn({ nullable: true })
  disabledAt?: number | null;
}

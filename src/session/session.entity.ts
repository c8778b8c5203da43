import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';

@Entity('sessions')
@ForeignKey('users', ['userId'], ['id'], { name: 'sessions_user', onDelete: 'CASCADE' })
export class Session {
  @KeyColumn() id!: string;
  /** SHA-256 of the session token. */
  @Index('sessions_token_hash', { unique: true })
  @TextColumn()
  tokenHash!: string;
  @Index('sessions_user_id')
  @TextColumn()
  userId!: string;
  @InstantColumn() createdAt!: number;
  @Index('sessions_last_seen_at')
  @InstantColumn()
  lastSeenAt!: number;
  @Index('sessions_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

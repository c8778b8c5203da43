import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';

@Entity('sessions')
@Index('sessions_user_id', ['userId', 'id'])
@ForeignKey('users', ['userId'], ['id'], { name: 'sessions_user', onDelete: 'CASCADE' })
export class Session {
  @KeyColumn() id!: string;
  /** SHA-256 of the session token. */
  @Index('sessions_token_hash', { unique: true })
  @TextColumn()
  tokenHash!: string;
  @TextColumn()
  userId!: string;
  @InstantColumn() createdAt!: number;
  @Index('sessions_last_seen_at')
  @InstantColumn()
  lastSeenAt!: number;
  @Index('sessions_expires_at')
  @InstantColumn()
  expiresAt!: number;
  /** The IP address from which the session was opened. Null for sessions that are older than this column. */
  @TextColumn({ nullable: true }) address!: string | null;
}

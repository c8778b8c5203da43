import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';

/** How a user proved their identity before a reset. */
export type AuthorizationMethod = 'PASSWORD' | 'ONE_TIME_PIN';

/** A ticket that allows one reset of the passcode of one device. */
@Entity('reset_tickets')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'reset_tickets_device', onDelete: 'CASCADE' })
@ForeignKey('users', ['userId'], ['id'], { name: 'reset_tickets_user', onDelete: 'CASCADE' })
@Index('reset_tickets_device_id', ['deviceId'])
@Index('reset_tickets_user_id', ['userId'])
export class ResetTicket {
  @KeyColumn() id!: string;
  /** SHA-256 of the ticket's token. */
  @Index('reset_tickets_token_hash', { unique: true })
  @TextColumn()
  tokenHash!: string;
  @TextColumn() deviceId!: string;
  @TextColumn() userId!: string;
  @TextColumn() method!: AuthorizationMethod;
  @InstantColumn() issuedAt!: number;
  @Index('reset_tickets_expires_at')
  @InstantColumn()
  expiresAt!: number;
  @InstantColumn({ nullable: true }) usedAt!: number | null;
}

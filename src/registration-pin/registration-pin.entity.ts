import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { Platform, RegistrationPinStatus } from '../generated/types.ts';

/** A PIN that a user enters instead of the account password to register one device. */
@Entity('registration_pins')
@ForeignKey('users', ['userId'], ['id'], { name: 'registration_pins_user', onDelete: 'CASCADE' })
@Index('registration_pins_of_user', ['userId', 'id'])
@Index('registration_pins_active', ['userId', 'platform'], { unique: true, where: "status = 'ACTIVE'" })
export class RegistrationPin {
  @KeyColumn() id!: string;
  @TextColumn()
  userId!: string;
  @TextColumn() platform!: Platform;
  /** argon2id, keyed with the pepper. */
  @TextColumn() pinHash!: string;
  /** The status as last written. An ACTIVE PIN may have expired or been locked since: see `currentStatus`. */
  @TextColumn() status!: RegistrationPinStatus;
  @IntegerColumn() failedAttempts!: number;
  @InstantColumn() issuedAt!: number;
  @Index('registration_pins_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { Platform } from '../generated/types.ts';

export type RegistrationPinStatus = 'ACTIVE' | 'REDEEMED' | 'REVOKED' | 'SUPERSEDED';

/** A PIN that a user enters instead of the account password to register one device. */
@Entity('registration_pins')
@ForeignKey('users', ['userId'], ['id'], { name: 'registration_pins_user', onDelete: 'CASCADE' })
@Index('registration_pins_active', ['userId', 'platform'], { unique: true, where: "status = 'ACTIVE'" })
export class RegistrationPin {
  @KeyColumn() id!: string;
  @Index('registration_pins_of_user')
  @TextColumn()
  userId!: string;
  @TextColumn() platform!: Platform;
  /** argon2id, keyed with the pepper. */
  @TextColumn() pinHash!: string;
  @TextColumn() status!: RegistrationPinStatus;
  @IntegerColumn() failedAttempts!: number;
  @InstantColumn() issuedAt!: number;
  @Index('registration_pins_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { OneTimePinStatus } from '../generated/types.ts';

/** A one-time PIN for one device, without its digits. */
@Entity('one_time_pins')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'one_time_pins_device', onDelete: 'CASCADE' })
@ForeignKey('users', ['userId'], ['id'], { name: 'one_time_pins_user', onDelete: 'CASCADE' })
@Index('one_time_pins_device_id', ['deviceId', 'id'])
@Index('one_time_pins_active', ['deviceId'], { unique: true, where: "status = 'ACTIVE'" })
export class OneTimePin {
  @KeyColumn() id!: string;
  @TextColumn() deviceId!: string;
  @Index('one_time_pins_of_user')
  @TextColumn()
  userId!: string;
  /** argon2id, keyed with the pepper. */
  @TextColumn() pinHash!: string;
  /** The status as last written. An ACTIVE PIN may have expired or been locked since: see `currentStatus`. */
  @TextColumn() status!: OneTimePinStatus;
  @InstantColumn() issuedAt!: number;
  @Index('one_time_pins_expires_at')
  @InstantColumn()
  expiresAt!: number;
  @InstantColumn({ nullable: true }) redeemedAt!: number | null;
  @IntegerColumn() failedAttempts!: number;
  /** The number of failed attempts that locks the PIN: see `attemptsForNewPin`. */
  @IntegerColumn() maximumAttempts!: number;
}

/** A failed attempt or an attempt in progress. Kept for 24 hours, to limit attempts across all PINs of a device. */
@Entity('one_time_pin_attempts')
@ForeignKey('one_time_pins', ['oneTimePinId'], ['id'], { name: 'one_time_pin_attempts_pin', onDelete: 'CASCADE' })
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'one_time_pin_attempts_device', onDelete: 'CASCADE' })
@Index('one_time_pin_attempts_device_id', ['deviceId', 'attemptedAt'])
@Index('one_time_pin_attempts_pin_id', ['oneTimePinId'])
export class OneTimePinAttempt {
  @KeyColumn() id!: string;
  /** Null if no PIN was compared. Such an attempt does not count. */
  @TextColumn({ nullable: true }) oneTimePinId!: string | null;
  @TextColumn() deviceId!: string;
  @Index('one_time_pin_attempts_attempted_at')
  @InstantColumn()
  attemptedAt!: number;
}

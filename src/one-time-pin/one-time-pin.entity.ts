import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { OneTimePinStatus } from '../generated/resolvers.ts';

/** A one-time PIN for one device. The digits themselves are nowhere. */
@Entity('one_time_pins')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'one_time_pins_device', onDelete: 'CASCADE' })
@ForeignKey('users', ['userId'], ['id'], { name: 'one_time_pins_user', onDelete: 'CASCADE' })
@Index('one_time_pins_device_id', ['deviceId', 'id'])
@Index('one_time_pins_active', ['deviceId'], { unique: true, where: "status = 'ACTIVE'" })
export class OneTimePin {
  @KeyColumn() id!: string;
  @TextColumn() deviceId!: string;
  @TextColumn() userId!: string;
  /** argon2id, keyed with the pepper. */
  @TextColumn() pinHash!: string;
  /** As last written: time and tries may have made an ACTIVE one EXPIRED or LOCKED since. See `one-time-pin.rule.ts`. */
  @TextColumn() status!: OneTimePinStatus;
  @InstantColumn() issuedAt!: number;
  @Index('one_time_pins_expires_at')
  @InstantColumn()
  expiresAt!: number;
  @InstantColumn({ nullable: true }) redeemedAt!: number | null;
  @IntegerColumn() failedAttempts!: number;
  /** How many wrong tries lock it: five, or what the device has left of its ten in 24 hours. */
  @IntegerColumn() maximumAttempts!: number;
}

/** A try of a one-time PIN that was, as far as is known, wrong. Kept for 24 hours, to count across reissues. */
@Entity('one_time_pin_attempts')
@ForeignKey('one_time_pins', ['oneTimePinId'], ['id'], { name: 'one_time_pin_attempts_pin', onDelete: 'CASCADE' })
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'one_time_pin_attempts_device', onDelete: 'CASCADE' })
@Index('one_time_pin_attempts_device_id', ['deviceId', 'attemptedAt'])
@Index('one_time_pin_attempts_pin_id', ['oneTimePinId'])
export class OneTimePinAttempt {
  @KeyColumn() id!: string;
  /** Null where there was no PIN to try; such a try does not count. */
  @TextColumn({ nullable: true }) oneTimePinId!: string | null;
  @TextColumn() deviceId!: string;
  @InstantColumn() attemptedAt!: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';

/** The passcode of the secure apps on one device. */
@Entity('secure_apps_passcodes')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'secure_apps_passcodes_device', onDelete: 'CASCADE' })
export class SecureAppsPasscode {
  @KeyColumn() deviceId!: string;
  /** argon2id, keyed with the pepper. */
  @TextColumn() passcodeHash!: string;
  @InstantColumn() changedAt!: number;
  /** Consecutive failed attempts. */
  @IntegerColumn() failedAttempts!: number;
  @InstantColumn({ nullable: true }) lockedAt!: number | null;
}

/** A current or past passcode of a device, for the policy's passcode history. */
@Entity('secure_apps_passcode_history')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'secure_apps_passcode_history_device', onDelete: 'CASCADE' })
@Index('secure_apps_passcode_history_device_id', ['deviceId', 'id'])
export class PastPasscode {
  @KeyColumn() id!: string;
  @TextColumn() deviceId!: string;
  @TextColumn() passcodeHash!: string;
  @InstantColumn() setAt!: number;
}

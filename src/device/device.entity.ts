import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { DeviceStatus, Platform, RegistrationMethod } from '../generated/types.ts';

/** A device that a user has registered. */
@Entity('devices')
@Index('devices_user_id', ['userId', 'id'])
@ForeignKey('users', ['userId'], ['id'], { name: 'devices_user', onDelete: 'CASCADE' })
export class Device {
  @KeyColumn() id!: string;
  @TextColumn() userId!: string;
  @TextColumn() name!: string;
  @TextColumn() model!: string;
  @TextColumn() osVersion!: string;
  @TextColumn() platform!: Platform;
  @TextColumn() status!: DeviceStatus;
  @TextColumn() registrationMethod!: RegistrationMethod;
  @InstantColumn() registeredAt!: number;
  /** When the device was retired or wiped. Not set for other devices. */
  @Index('devices_retired_at')
  @InstantColumn({ nullable: true })
  retiredAt?: number | null;
  /** SHA-256 of the device token. */
  @Index('devices_token_hash', { unique: true })
  @TextColumn()
  tokenHash!: string;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { DeviceStatus, Platform, RegistrationMethod } from '../generated/types.ts';

/** A device that a user has registered. */
@Entity('devices')
// With all that the eligibility rule reads of a device, so that it is applied to many devices without reading their rows.
@Index('devices_user_id', ['userId', 'id', 'status', 'platform', 'appConnectGlobalPolicyId'])
@Index('devices_name_key', ['nameKey', 'id', 'userId', 'status', 'platform', 'appConnectGlobalPolicyId'])
@Index('devices_app_connect_global_policy_id', ['appConnectGlobalPolicyId', 'id'])
@ForeignKey('users', ['userId'], ['id'], { name: 'devices_user', onDelete: 'CASCADE' })
export class Device {
  @KeyColumn() id!: string;
  @TextColumn() userId!: string;
  @TextColumn() name!: string;
  /** The form by which devices are sorted: `nameKey(name)`. */
  @TextColumn({ default: '' }) nameKey!: string;
  /** What a search looks in: `searchText(name, model)`. Only written: a read leaves it out. */
  @Index('devices_search_text', { synchronize: false })
  @TextColumn({ default: '', select: false })
  searchText!: string;
  @TextColumn() model!: string;
  @TextColumn() osVersion!: string;
  @TextColumn() platform!: Platform;
  @TextColumn() status!: DeviceStatus;
  /** The policy in effect. Changes of labels and policies keep it: see `refreshEffectivePolicies`. */
  @TextColumn({ default: '' }) appConnectGlobalPolicyId!: string;
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

import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { AppConnectGlobalPolicyStatus, PasscodeType } from '../generated/types.ts';

/** The requirements for secure apps on each device for which the policy is in effect. */
@Entity('app_connect_global_policies')
export class AppConnectGlobalPolicy {
  @KeyColumn() id!: string;
  @TextColumn() name!: string;
  /** The form in which names are compared: `nameKey(name)`. */
  @Index('app_connect_global_policies_name_key', { unique: true })
  @TextColumn()
  nameKey!: string;
  @TextColumn() description!: string;
  /** True for exactly one policy, which the first migration creates. */
  @FlagColumn() isDefault!: boolean;
  @TextColumn() status!: AppConnectGlobalPolicyStatus;
  /** 1 is the highest priority. There are no gaps. Null for the default policy. */
  @IntegerColumn({ nullable: true }) priority!: number | null;
  @FlagColumn() passcodeRequiredForIos!: boolean;
  @FlagColumn() allowIosPasscodeRecovery!: boolean;
  @FlagColumn() passcodeRequiredForAndroid!: boolean;
  @TextColumn() passcodeType!: PasscodeType;
  @IntegerColumn() minimumPasscodeLength!: number;
  @IntegerColumn() passcodeHistoryLength!: number;
  @FlagColumn() disallowSimplePasscodes!: boolean;
  @IntegerColumn() maximumFailedAttempts!: number;
  @IntegerColumn() autoLockMinutes!: number;
}

/** A label that assigns a policy to devices. */
@Entity('app_connect_global_policy_labels')
@ForeignKey('app_connect_global_policies', ['policyId'], ['id'], {
  name: 'app_connect_global_policy_labels_policy',
  onDelete: 'CASCADE',
})
@ForeignKey('labels', ['labelId'], ['id'], { name: 'app_connect_global_policy_labels_label', onDelete: 'CASCADE' })
@Index('app_connect_global_policy_labels_label_id', ['labelId', 'policyId'])
export class AppConnectGlobalPolicyLabel {
  @KeyColumn() policyId!: string;
  @KeyColumn() labelId!: string;
}

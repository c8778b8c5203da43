import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IntegerColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { AppConnectGlobalPolicyStatus, PasscodeType } from '../generated/resolvers.ts';

/** What secure apps demand of the devices it is in effect for. */
@Entity('app_connect_global_policies')
export class AppConnectGlobalPolicy {
  @KeyColumn() id!: string;
  @TextColumn() name!: string;
  /** What names are compared by: `nameKey(name)`. */
  @Index('app_connect_global_policies_name_key', { unique: true })
  @TextColumn()
  nameKey!: string;
  @TextColumn() description!: string;
  /** True for exactly one policy, which the first migration makes. */
  @FlagColumn() isDefault!: boolean;
  @TextColumn() status!: AppConnectGlobalPolicyStatus;
  /** 1 is the highest; 1 to n without gaps. Null for the default policy. */
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

/** A label through which a policy takes effect. */
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

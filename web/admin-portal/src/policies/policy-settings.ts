import type { PolicyRowFragment, UpdateAppConnectGlobalPolicyInput } from '@pinportal/client';

/** Every setting of a policy, as the API takes it. */
export type PolicySettings = {
  readonly [Name in keyof Omit<UpdateAppConnectGlobalPolicyInput, 'id'>]-?: NonNullable<
    UpdateAppConnectGlobalPolicyInput[Name]
  >;
};

export type SettingName = keyof PolicySettings;

/** The limits of the settings that are numbers. */
export const LIMITS = {
  minimumPasscodeLength: [4, 32],
  passcodeHistoryLength: [0, 24],
  maximumFailedAttempts: [1, 20],
  autoLockMinutes: [1, 1440],
} as const satisfies Partial<Record<SettingName, readonly [minimum: number, maximum: number]>>;

export type NumberSetting = keyof typeof LIMITS;

/** The settings of a policy that is added, until somebody changes them. */
export const NEW_POLICY: PolicySettings = {
  name: '',
  description: '',
  status: 'ACTIVE',
  labelIds: [],
  passcodeRequiredForIos: false,
  allowIosPasscodeRecovery: false,
  passcodeRequiredForAndroid: false,
  passcodeType: 'NUMERIC',
  minimumPasscodeLength: 6,
  passcodeHistoryLength: 0,
  disallowSimplePasscodes: false,
  maximumFailedAttempts: 10,
  autoLockMinutes: 15,
};

/** The settings in the order in which they are shown. The name is the heading. */
export const SHOWN_SETTINGS = [
  'passcodeRequiredForIos',
  'allowIosPasscodeRecovery',
  'passcodeRequiredForAndroid',
  'passcodeType',
  'minimumPasscodeLength',
  'passcodeHistoryLength',
  'disallowSimplePasscodes',
  'maximumFailedAttempts',
  'autoLockMinutes',
  'status',
  'labelIds',
  'description',
] as const satisfies readonly SettingName[];

export function settingsOf(policy: PolicyRowFragment): PolicySettings {
  return {
    name: policy.name,
    description: policy.description,
    status: policy.status,
    labelIds: (policy.labels ?? []).map(({ id }) => id),
    passcodeRequiredForIos: policy.passcodeRequiredForIos,
    allowIosPasscodeRecovery: policy.allowIosPasscodeRecovery,
    passcodeRequiredForAndroid: policy.passcodeRequiredForAndroid,
    passcodeType: policy.passcodeType,
    minimumPasscodeLength: policy.minimumPasscodeLength,
    passcodeHistoryLength: policy.passcodeHistoryLength,
    disallowSimplePasscodes: policy.disallowSimplePasscodes,
    maximumFailedAttempts: policy.maximumFailedAttempts,
    autoLockMinutes: policy.autoLockMinutes,
  };
}

/** The settings that differ, as they are afterwards. */
export function changesOf(before: PolicySettings, after: PolicySettings): Partial<PolicySettings> {
  const names = Object.keys(NEW_POLICY) as SettingName[];
  return pick(
    after,
    names.filter((name) => textOf(before[name]) !== textOf(after[name])),
  );
}

/** Some of the settings. */
export function pick(settings: PolicySettings, names: readonly SettingName[]): Partial<PolicySettings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

/** The same text for the same setting. The order of labels means nothing. */
function textOf(value: PolicySettings[SettingName]): string {
  return typeof value === 'object' ? value.toSorted().join(' ') : String(value);
}

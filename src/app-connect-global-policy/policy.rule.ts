import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';

/** What an administrator decides about a policy; its rank and labels are set beside it. */
export type PolicySettings = Pick<
  AppConnectGlobalPolicy,
  | 'name'
  | 'description'
  | 'status'
  | 'passcodeRequiredForIos'
  | 'allowIosPasscodeRecovery'
  | 'passcodeRequiredForAndroid'
  | 'passcodeType'
  | 'minimumPasscodeLength'
  | 'passcodeHistoryLength'
  | 'disallowSimplePasscodes'
  | 'maximumFailedAttempts'
  | 'autoLockMinutes'
>;

/** What a new policy starts with where the input says nothing: the default policy of a new server. */
export const NEW_POLICY: Omit<PolicySettings, 'name'> = {
  description: '',
  status: 'ACTIVE',
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

/** Inclusive bounds of the numbers of a policy. A history of 24 costs 24 hashes a reset: about a second. */
const RANGES = {
  minimumPasscodeLength: [4, 32],
  passcodeHistoryLength: [0, 24],
  maximumFailedAttempts: [1, 20],
  autoLockMinutes: [1, 1_440],
} as const;

/** What is wrong with the numbers, by field, as the ends of sentences. */
export function rangeProblems(settings: Partial<PolicySettings>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(RANGES).map(([field, [least, most]]) => {
      const value = settings[field as keyof typeof RANGES];
      const fits = value === undefined || (Number.isInteger(value) && value >= least && value <= most);
      return [field, fits ? null : `must be from ${least} to ${most}`];
    }),
  );
}

/** The contract: recovery is refused unless the passcode is required. */
export function allowsRecoveryWithoutPasscode(settings: PolicySettings): boolean {
  return settings.allowIosPasscodeRecovery && !settings.passcodeRequiredForIos;
}

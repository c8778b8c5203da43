import { type InputProblem, rangeProblem } from '../platform/input-problem.ts';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy.entity.ts';

/** The settings of a policy, apart from its priority and labels. */
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

/** The defaults of a new policy. The default policy of a new database has these values too, but another description. */
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

/** The longest history that a policy can require. */
export const MAXIMUM_PASSCODE_HISTORY = 24;

/** Inclusive ranges. With a history of 24 passcodes, a reset compares up to 24 hashes, which takes about a second. */
const RANGES = {
  minimumPasscodeLength: [4, 32],
  passcodeHistoryLength: [0, MAXIMUM_PASSCODE_HISTORY],
  maximumFailedAttempts: [1, 20],
  autoLockMinutes: [1, 1_440],
} as const;

/** The problem with each number, or null. */
export function rangeProblems(settings: Partial<PolicySettings>): Record<string, InputProblem | null> {
  return Object.fromEntries(
    Object.entries(RANGES).map(([field, [least, most]]) => {
      const value = settings[field as keyof typeof RANGES];
      return [field, value === undefined ? null : rangeProblem(value, least, most)];
    }),
  );
}

/** Whether the settings allow recovery but do not require a passcode. Such settings are invalid. */
export function allowsRecoveryWithoutPasscode(settings: PolicySettings): boolean {
  return settings.allowIosPasscodeRecovery && !settings.passcodeRequiredForIos;
}

import type { PasscodeViolation } from './passcode.rule.ts';

export interface PasscodeRejected {
  readonly __typename: 'PasscodeRejected';
  readonly code: 'PASSCODE_REJECTED';
  readonly message: string;
  readonly violations: PasscodeViolation[];
}

export function passcodeRejected(violations: PasscodeViolation[]): PasscodeRejected {
  return {
    __typename: 'PasscodeRejected',
    code: 'PASSCODE_REJECTED',
    message: 'This passcode is not allowed. Choose another.',
    violations,
  };
}

export interface SecureAppsUnavailable {
  readonly __typename: 'SecureAppsUnavailable';
  readonly code: 'SECURE_APPS_UNAVAILABLE';
  readonly message: string;
}

export function secureAppsUnavailable(): SecureAppsUnavailable {
  return {
    __typename: 'SecureAppsUnavailable',
    code: 'SECURE_APPS_UNAVAILABLE',
    message: 'Secure apps cannot be used on this device now. Ask your administrator.',
  };
}

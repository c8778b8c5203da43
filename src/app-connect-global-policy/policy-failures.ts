export interface RecoveryRequiresPasscode {
  readonly __typename: 'RecoveryRequiresPasscode';
  readonly code: 'RECOVERY_REQUIRES_PASSCODE';
  readonly message: string;
}

export function recoveryRequiresPasscode(): RecoveryRequiresPasscode {
  return {
    __typename: 'RecoveryRequiresPasscode',
    code: 'RECOVERY_REQUIRES_PASSCODE',
    message: 'Passcode recovery can be allowed only where a passcode is required for iOS devices. Require it first.',
  };
}

export interface DefaultPolicyProtected {
  readonly __typename: 'DefaultPolicyProtected';
  readonly code: 'DEFAULT_POLICY_PROTECTED';
  readonly message: string;
}

/** `verb`: "deleted", "deactivated". */
export function defaultPolicyProtected(verb: string): DefaultPolicyProtected {
  return {
    __typename: 'DefaultPolicyProtected',
    code: 'DEFAULT_POLICY_PROTECTED',
    message: `The default AppConnect global policy cannot be ${verb}: it applies where no other policy does.`,
  };
}

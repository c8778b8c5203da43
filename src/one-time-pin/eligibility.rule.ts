import type { OneTimePinRequirementCode } from '../generated/types.ts';

/** The facts about a device, its user and the server: for each requirement, whether it is met. */
export type EligibilityFacts = Readonly<Record<OneTimePinRequirementCode, boolean>>;

/**
 * The requirements for generating a one-time PIN, in the order in which portals show them. The Ivanti EPMM document
 * *Generating a one-time PIN for resetting a secure apps passcode* says: "The user portal displays the option to
 * generate a one-time PIN only if you have configured all of the following". It assumes an active user with an active
 * iOS device. How the device was registered does not matter.
 */
export const REQUIREMENTS: readonly OneTimePinRequirementCode[] = [
  'ACCOUNT_ACTIVE',
  'DEVICE_ACTIVE',
  'DEVICE_IS_IOS',
  'ROLE_ASSIGNED', // "The user portal role that allows the user to reset their secure apps passcode"
  'PRODUCT_LICENSED', // "A license for AppConnect third-party and in-house apps, Docs@Work, or Web@Work"
  'PASSCODE_REQUIRED', // "select Passcode is required for iOS devices"
  'RECOVERY_ALLOWED', // "An AppConnect global policy for the device that allows users to recover their AppConnect passcodes"
];

/** The requirements for a reset with the account password. Only the one-time PIN also requires a role and a licence. */
const PASSWORD_REQUIREMENTS = REQUIREMENTS.filter((code) => code !== 'ROLE_ASSIGNED' && code !== 'PRODUCT_LICENSED');

export interface Eligibility {
  readonly canGenerate: boolean;
  readonly requirements: { code: OneTimePinRequirementCode; satisfied: boolean; explanation: string }[];
}

/** The eligibility rule: whether a one-time PIN can be generated for a device, and redeemed on it. */
export function eligibility(facts: EligibilityFacts): Eligibility {
  return {
    canGenerate: REQUIREMENTS.every((code) => facts[code]),
    requirements: REQUIREMENTS.map((code) => ({
      code,
      satisfied: facts[code],
      explanation: EXPLANATIONS[code][facts[code] ? 'met' : 'unmet'],
    })),
  };
}

/** Whether a passcode may be reset on a device with the account password. */
export function mayResetWithPassword(facts: EligibilityFacts): boolean {
  return PASSWORD_REQUIREMENTS.every((code) => facts[code]);
}

const EXPLANATIONS: Readonly<Record<OneTimePinRequirementCode, { met: string; unmet: string }>> = {
  ACCOUNT_ACTIVE: {
    met: 'The user account is active.',
    unmet: 'The user account is disabled. An administrator can make it active in Devices & Users > Users.',
  },
  DEVICE_ACTIVE: {
    met: 'The device is active.',
    unmet: 'The device is not active. An administrator can see and change its status in Devices & Users > Devices.',
  },
  DEVICE_IS_IOS: {
    met: 'The device is an iPhone or iPad.',
    unmet: 'The device is not an iPhone or iPad. A secure apps passcode can be recovered only on these devices.',
  },
  ROLE_ASSIGNED: {
    met: 'The user has the role Reset Secure Apps Passcode.',
    unmet:
      'The user lacks the role Reset Secure Apps Passcode. An administrator can assign it in Devices & Users > Users > Actions > Assign Roles.',
  },
  PRODUCT_LICENSED: {
    met: 'A product that includes secure apps is licensed.',
    unmet:
      'None of AppConnect for Third-party and In-house Apps, Docs@Work and Web@Work is licensed. An administrator can select one in Settings > System Settings > Additional Products > Licensed Products.',
  },
  PASSCODE_REQUIRED: {
    met: 'The AppConnect global policy in effect for the device requires a passcode.',
    unmet:
      'The AppConnect global policy in effect for the device does not require a passcode for iOS devices. An administrator can select it in Policies & Configurations > Policies.',
  },
  RECOVERY_ALLOWED: {
    met: 'The AppConnect global policy in effect for the device allows passcode recovery.',
    unmet:
      'The AppConnect global policy in effect for the device does not allow iOS users to recover their passcode. An administrator can select it in Policies & Configurations > Policies.',
  },
};

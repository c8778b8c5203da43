import type { OneTimePinRequirementCode } from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

const devices = (count: number): string => plural(count, { one: '1 device', other: `${number.format(count)} devices` });

/** What the portal says about who can generate a one-time PIN, and why, in English. */
export const en = {
  why: 'Requirements for a one-time PIN',
  canGenerate: 'A one-time PIN can be generated for this device.',
  cannotGenerate: (unmet: readonly string[]) =>
    unmet.length === 1
      ? `No one-time PIN can be generated for this device. ${unmet.join('')}.`
      : `No one-time PIN can be generated for this device: ${unmet.length} requirements are not met.`,
  summary: (able: number, all: number) =>
    `This user can generate a one-time PIN for ${number.format(able)} of ${devices(all)}.`,
  mend: {
    ACCOUNT_ACTIVE: 'Activate the account',
    DEVICE_ACTIVE: 'Change the status of the device',
    DEVICE_IS_IOS: '',
    ROLE_ASSIGNED: 'Assign the role',
    PRODUCT_LICENSED: 'License a product',
    PASSCODE_REQUIRED: 'Edit the policy',
    RECOVERY_ALLOWED: 'Edit the policy',
  } satisfies Record<OneTimePinRequirementCode, string>,
  needsRole: (role: string) => `Someone with the role ${role} can change this.`,
  preview: {
    title: 'What this changes',
    untouched: 'Nothing is changed yet.',
    computing: 'Finding out which devices are affected',
    none: 'No device is affected.',
    counts(gains: number, losses: number): string {
      const verb = (count: number, one: string, other: string) => plural(count, { one, other });
      const gain = `${devices(gains)} ${verb(gains, 'gains', 'gain')} the option to generate a one-time PIN`;
      if (losses === 0) return `${gain}.`;
      if (gains === 0)
        return `${devices(losses)} ${verb(losses, 'loses', 'lose')} the option to generate a one-time PIN.`;
      return `${gain}, ${number.format(losses)} ${verb(losses, 'loses', 'lose')} it.`;
    },
    show: 'Show',
    hide: 'Hide',
    list: 'Affected devices',
    device: 'Device',
    user: 'User',
    before: 'Before',
    after: 'After',
    decides: 'What decides',
    hiddenDevice: 'A device that your roles do not let you see',
    tooSlow: 'So many devices may be affected that counting them takes too long. You can save all the same.',
    failed: 'Which devices are affected could not be found out.',
  },
};

export type EligibilityMessages = typeof en;

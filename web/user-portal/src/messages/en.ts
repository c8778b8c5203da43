import type {
  DeviceStatus,
  OneTimePinRequirementCode,
  OneTimePinStatus,
  RegistrationMethod,
  RegistrationPinStatus,
} from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');

/** What the user portal says, in English. The type of this catalogue is that of every other language. */
export const en = {
  more: 'More',
  adminPortal: 'Admin portal',
  devices: {
    title: 'Your devices',
    none: 'No device is registered yet',
    noneExplanation:
      'Register a device in Mobile@Work with your user name and your account password or a registration PIN.',
    showMore: 'Show more devices',
    registered: (date: string, method: string) => `Registered on ${date} ${method}`,
    methods: {
      PASSWORD: 'with your account password',
      REGISTRATION_PIN: 'with a registration PIN',
    } satisfies Record<RegistrationMethod, string>,
    statuses: {
      ACTIVE: 'Active',
      BLOCKED: 'Blocked by an administrator',
      LOST: 'Reported as lost',
      RETIRED: 'No longer managed',
      WIPED: 'Erased remotely',
    } satisfies Record<DeviceStatus, string>,
    locked: 'Secure apps are locked after too many wrong passcodes. A new passcode unlocks them.',
    passwordToo: 'You can also use your account password on this device.',
    rename: {
      action: 'Rename',
      of: (device: string) => `Rename ${device}`,
      label: 'New name',
      done: (device: string) => `The device is now named ${device}.`,
    },
    reportLost: {
      action: 'Report as lost',
      title: (device: string) => `Report ${device} as lost?`,
      explanation:
        'Secure apps can then not be used on this device, and its passcode cannot be reset. Only your help desk can undo this.',
      confirm: 'Report as lost',
      done: (device: string) => `${device} is reported as lost.`,
    },
  },
  generate: {
    action: 'Generate one-time PIN',
    another: 'Generate a new PIN',
    replaces: 'If you generate a new PIN, the old one stops working.',
  },
  revokePin: {
    action: 'Revoke',
    title: 'Revoke the one-time PIN?',
    explanation: (device: string) =>
      `The one-time PIN for ${device} stops working. You can generate another one at any time.`,
    confirm: 'Revoke one-time PIN',
  },
  pinState: {
    active: (until: string) => `One-time PIN active until ${until}`,
    attemptsLeft: (count: number) =>
      plural(count, { one: `${count} attempt left to enter it`, other: `${count} attempts left to enter it` }),
    shownOnce: 'The PIN is shown only once. If you no longer have it, generate a new one.',
    last: 'Last one-time PIN:',
    becameOf: {
      ACTIVE: 'Active',
      REDEEMED: 'Used',
      EXPIRED: 'Expired without being used',
      REVOKED: 'Revoked',
      SUPERSEDED: 'Replaced by a newer one',
      LOCKED: 'Locked after too many wrong attempts',
    } satisfies Record<OneTimePinStatus, string>,
  },
  unmet: {
    title: 'A one-time PIN is not available for this device',
    requirements: {
      ACCOUNT_ACTIVE: 'Your account is disabled.',
      DEVICE_ACTIVE: 'This device is not active.',
      DEVICE_IS_IOS: 'This device is not an iPhone or iPad. A forgotten passcode can be reset only on those.',
      ROLE_ASSIGNED: 'Your account may not reset the secure apps passcode yet.',
      PRODUCT_LICENSED: 'Your organisation has not turned on secure apps yet.',
      PASSCODE_REQUIRED: 'Secure apps need no passcode on this device, so there is none to reset.',
      RECOVERY_ALLOWED: 'Your organisation does not allow resetting a forgotten passcode on this device.',
    } satisfies Record<OneTimePinRequirementCode, string>,
    askHelpDesk: 'Ask your help desk. These details tell them what is missing.',
    copyDetails: 'Copy details for the help desk',
  },
  pinScreen: {
    title: (device: string) => `One-time PIN for ${device}`,
    copy: 'Copy PIN',
    qrCode: 'The one-time PIN as a QR code',
    scan: (device: string) => `Or scan the code with the camera of ${device}, and copy the PIN.`,
    shownOnce: (until: string) => `Shown only once. Valid until ${until}.`,
    steps: {
      title: 'What to do now',
      openApp: (device: string) => `On ${device}, open Mobile@Work and go to Secure Apps Manager.`,
      forgot: 'Tap “Forgot passcode”.',
      enter: (username: string) => `Enter your user name ${username} and this PIN.`,
      copyUsername: 'Copy user name',
      choose: 'Choose a new passcode.',
    },
    closing: 'When you leave this page, the PIN is not shown again. You can generate a new one at any time.',
    done: 'Done',
    used: (device: string) => `The one-time PIN was used. Now choose a new passcode on ${device}.`,
    ended: 'This one-time PIN can no longer be used:',
  },
  registrationPin: {
    title: (isFirst: boolean): string => (isFirst ? 'Register a device' : 'Register another device'),
    explanation: 'A registration PIN takes the place of your password when you register a device. It can be used once.',
    active: (platform: string, until: string) => `Registration PIN for ${platform} active until ${until}`,
    steps: (username: string) =>
      `On the new device, open Mobile@Work and enter your user name ${username} and this registration PIN.`,
    becameOf: {
      ACTIVE: 'Active',
      REDEEMED: 'Used to register a device',
      EXPIRED: 'Expired without being used',
      REVOKED: 'Revoked',
      SUPERSEDED: 'Replaced by a newer one',
      LOCKED: 'Locked after too many wrong attempts',
    } satisfies Record<RegistrationPinStatus, string>,
  },
  history: {
    title: 'History',
    none: 'There are no PINs yet',
    noneExplanation: 'When you generate a one-time PIN or create a registration PIN, you see here what became of it.',
    registrationPins: 'Registration PINs',
    created: (time: string) => `Created ${time}`,
    validUntil: (time: string) => `Active until ${time}`,
    at: (event: string, time: string) => `${event} ${time}`,
    showMore: 'Show more',
    showMoreOf: (device: string) => `Show more: ${device}`,
  },
};

export type Messages = typeof en;

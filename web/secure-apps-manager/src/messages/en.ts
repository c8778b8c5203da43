import type { DeviceStatus, PasscodeRuleCode, PasscodeRules, RegistrationMethod } from '@pinportal/client';
import { pluralFor } from '@pinportal/ui';
import type { NoRecovery } from '../device/recovery.ts';
import type { RegisteredPlatform } from '../registration/platforms.ts';

const plural = pluralFor('en');
const minutes = (count: number) => plural(count, { one: `${count} minute`, other: `${count} minutes` });

type Rules = Omit<PasscodeRules, '__typename'>;

const rules: Readonly<Record<PasscodeRuleCode, (rules: Rules) => string>> = {
  PASSCODE_TYPE: ({ passcodeType }) =>
    passcodeType === 'NUMERIC' ? 'Digits only' : 'At least one letter and one digit',
  MINIMUM_LENGTH: ({ passcodeType, minimumPasscodeLength: count }) =>
    passcodeType === 'NUMERIC' ? `At least ${count} digits` : `At least ${count} characters`,
  MAXIMUM_LENGTH: ({ maximumPasscodeLength: count }) => `At most ${count} characters`,
  SIMPLE_PASSCODE: () => 'No repetitions or sequences such as 1111, 1212, 1234 or abcd',
  PASSCODE_HISTORY: ({ passcodeHistoryLength: count }) =>
    plural(count, { one: 'Not your last passcode', other: `None of your last ${count} passcodes` }),
};

/** What the Secure Apps Manager says, in English. The type of this catalogue is that of every other language. */
export const en = {
  product: 'Secure Apps Manager',
  app: 'Mobile@Work',
  back: 'Back',
  register: {
    title: 'Register this device',
    explanation: 'Enter your user name, and your account password or a registration PIN from the user portal.',
    username: 'User name',
    method: 'Register with',
    methods: {
      PASSWORD: 'Account password',
      REGISTRATION_PIN: 'Registration PIN',
    } satisfies Record<RegistrationMethod, string>,
    name: 'Name of the device',
    nameSuggestions: { IOS: 'My iPhone', ANDROID: 'My Android phone' } satisfies Record<RegisteredPlatform, string>,
    model: 'Model',
    platform: 'Platform',
    submit: 'Register',
    registrationPinIsWrong:
      'The user name or the registration PIN is wrong, or the PIN is for another platform or can no longer be used. Check them, or create a new registration PIN in the user portal.',
    passwordMustChange:
      'You must choose a new password first. Sign in to the user portal to do so, then register here.',
    ended: 'This device is no longer registered. Register it again.',
  },
  passcode: {
    label: 'Passcode',
    newLabel: 'New passcode',
    show: 'Show passcode',
    keypad: 'Keypad',
    deleteDigit: 'Delete the last digit',
    digitsEntered: (count: number) => plural(count, { one: '1 digit entered', other: `${count} digits entered` }),
    rulesTitle: 'Rules for the passcode:',
    rules,
    met: 'met',
    unmet: 'not met yet',
    broken: 'not met',
    checkedLater: 'checked when you save',
    rejected: 'This passcode is not allowed. Choose another one that meets the marked rules.',
  },
  setPasscode: {
    title: 'Set a passcode',
    explanation: 'It protects the secure apps on this device. You enter it whenever they are locked.',
    submit: 'Set passcode',
  },
  enterPasscode: {
    title: 'Enter passcode',
    explanation: 'Secure apps are locked.',
    submit: 'Unlock',
    wrong: 'The passcode is wrong. Try again.',
    attemptsLeft: (count: number) =>
      plural(count, {
        one: '1 attempt left. If it is wrong too, secure apps lock until you set a new passcode.',
        other: `${count} attempts left. Then secure apps lock until you set a new passcode.`,
      }),
    autoLocked: (count: number) => `Secure apps were locked, because you did not use them for ${minutes(count)}.`,
  },
  tooManyAttempts: {
    title: 'Secure apps are locked',
    explanation: 'A wrong passcode was entered too many times. A new passcode unlocks them.',
  },
  recovery: {
    action: 'Forgot passcode',
    noRecovery: {
      PLATFORM: 'A forgotten passcode can be reset only on an iPhone or iPad. Ask your help desk.',
      POLICY: 'Your organisation does not allow resetting a forgotten passcode on this device. Ask your help desk.',
      ONE_TIME_PIN:
        'A forgotten passcode cannot be reset, because a one-time PIN is not available for this device. The user portal shows what is missing.',
    } satisfies Record<NoRecovery, string>,
  },
  forgotPasscode: {
    title: 'Forgot passcode',
    explanations: {
      PASSWORD: 'Enter your user name and your account password. A one-time PIN from the user portal works too.',
      REGISTRATION_PIN:
        'Enter your user name and a one-time PIN. You generate it in the user portal, on another phone or a computer.',
    } satisfies Record<RegistrationMethod, string>,
    credentials: {
      PASSWORD: 'Account password or one-time PIN',
      REGISTRATION_PIN: 'One-time PIN',
    } satisfies Record<RegistrationMethod, string>,
    denied: {
      PASSWORD:
        'The user name, the password or the one-time PIN is wrong or cannot be used now. Check them, or generate a new PIN in the user portal.',
      REGISTRATION_PIN:
        'The user name or the one-time PIN is wrong, or the PIN can no longer be used. Check both, or generate a new PIN in the user portal.',
    } satisfies Record<RegistrationMethod, string>,
    submit: 'Continue',
  },
  newPasscode: {
    title: 'Choose a new passcode',
    until: (time: string) => `Save it by ${time}. After that, you have to start again.`,
    submit: 'Save passcode',
    overTitle: 'Start again',
    over: {
      PASSWORD: 'This reset can no longer be completed. Start again with your password or a new one-time PIN.',
      REGISTRATION_PIN:
        'This reset can no longer be completed. Generate a new one-time PIN in the user portal, then start again.',
    } satisfies Record<RegistrationMethod, string>,
    startAgain: 'Start again',
  },
  apps: {
    title: 'Secure apps',
    unlocked: 'Unlocked. Tap an app to open it.',
    changed: 'Your new passcode is set, and secure apps are unlocked.',
    noPasscode: 'Your organisation requires no passcode for secure apps on this device.',
    locksAfter: (count: number) => `They lock after ${minutes(count)} without use.`,
    lock: 'Lock',
    content: (app: string) => `${app} is open. Here you would see what your organisation keeps in it.`,
  },
  unavailable: {
    title: 'Secure apps cannot be used',
    reasons: {
      BLOCKED: 'An administrator has blocked this device. Ask your help desk.',
      LOST: 'This device was reported as lost. If you have it back, ask your help desk to make it active again.',
      RETIRED: 'This device is no longer managed. To use secure apps on it, register it again.',
      WIPED: 'This device was erased remotely. To use secure apps on it, register it again.',
    } satisfies Record<Exclude<DeviceStatus, 'ACTIVE'>, string>,
    registerAgain: 'Register it again',
  },
  demo: {
    title: 'About this demo',
    explanation:
      'This page is a phone with Mobile@Work and its Secure Apps Manager. The terminal where the demo runs shows the user names and their password.',
    userPortal: 'User portal',
    adminPortal: 'Admin portal',
    device: 'This device',
    noDevice: 'No device is registered in this browser yet.',
    facts: {
      name: 'Name',
      model: 'Model',
      platform: 'Platform',
      status: 'Status',
      user: 'User',
      registered: 'Registered',
    },
    methods: {
      PASSWORD: 'with the account password',
      REGISTRATION_PIN: 'with a registration PIN',
    } satisfies Record<RegistrationMethod, string>,
    statuses: {
      ACTIVE: 'Active',
      BLOCKED: 'Blocked',
      LOST: 'Lost',
      RETIRED: 'Retired',
      WIPED: 'Wiped',
    } satisfies Record<DeviceStatus, string>,
    another: 'Set up another device',
    anotherExplanation:
      'A browser keeps the token of one device only, so another device takes the place of this one here. In the user portal, both stay registered.',
    requests: 'What the server was asked',
    requestsExplanation: 'The names and results of the operations, newest first, without what was entered.',
    times: (count: number) => `${count} times`,
  },
};

export type Messages = typeof en;

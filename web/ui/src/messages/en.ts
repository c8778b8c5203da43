import type { InvalidFieldCode, PasswordRules, UserErrorCode } from '@pinportal/client';
import type { PortalName } from '../api/client.ts';
import type { TopLevelCode } from '../api/problem.ts';
import { type TimeLeft, pluralFor } from '../language/format.ts';

const plural = pluralFor('en');
const characters = (count: number) => plural(count, { one: `${count} character`, other: `${count} characters` });

function durationText({ hours, minutes, seconds }: TimeLeft): string {
  if (hours > 0) return `${hours} h ${minutes} min`;
  if (minutes > 0) return `${minutes} min ${seconds} s`;
  return plural(seconds, { one: `${seconds} second`, other: `${seconds} seconds` });
}

/** The limits of an invalid field. */
export interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const failures = {
  DEFAULT_POLICY_PROTECTED: 'The default policy cannot be deleted or deactivated, and has no labels and no priority.',
  DEVICE_LIMIT_REACHED: 'You have registered as many devices as you can. Ask your help desk to retire one first.',
  DEVICE_NOT_ACTIVE: 'This device is not active. Ask your help desk if its status must change.',
  INVALID_CREDENTIALS: 'The user name or the password is wrong. Check both and try again.',
  INVALID_INPUT: 'Check the marked fields.',
  LABEL_LIMIT_REACHED: 'The maximum number of labels is reached. Remove a label first.',
  LAST_USER_MANAGER: 'At least one active user must have the role Manage Users. Assign it to another user first.',
  NAME_TAKEN: 'This name is already in use. Choose another.',
  NO_ACTIVE_ONE_TIME_PIN: 'This device has no active one-time PIN any more. There is nothing to revoke.',
  NOT_FOUND: 'This no longer exists. Reload the page to see what has changed.',
  ONE_TIME_PIN_ATTEMPTS_EXHAUSTED: 'Too many wrong one-time PINs were entered on this device. Try again later.',
  ONE_TIME_PIN_NOT_AVAILABLE: 'A one-time PIN is not available for this device now.',
  PASSCODE_ALREADY_SET: 'A passcode is already set. If you have forgotten it, reset it.',
  PASSCODE_NOT_SET: 'No passcode is set on this device yet. Set one first.',
  PASSCODE_REJECTED: 'This passcode is not allowed. Choose another.',
  PASSCODE_RESET_DENIED:
    'The user name, the password or the PIN is wrong or cannot be used now. Check them and try again.',
  PASSWORD_CHANGE_REQUIRED: 'Choose a new password to continue.',
  POLICY_LIMIT_REACHED: 'The maximum number of policies is reached. Choose another label.',
  RECOVERY_REQUIRES_PASSCODE: 'Recovery can be allowed only if a passcode is required for iOS devices.',
  REGISTRATION_PIN_NOT_ACTIVE: 'This registration PIN is not active any more. There is nothing to revoke.',
  RESET_TICKET_INVALID: 'This reset can no longer be completed. Start again.',
  ROLE_NOT_HELD: 'You can assign and remove only those roles of the admin portal that you have yourself.',
  SECURE_APPS_LOCKED: 'Too many wrong passcodes were entered. Reset the passcode to unlock secure apps.',
  SECURE_APPS_UNAVAILABLE: 'Secure apps cannot be used on this device now. Ask your help desk.',
  USER_DISABLED: 'The user is disabled. Make the user active first.',
  WRONG_PASSCODE: 'The passcode is wrong. Try again, or reset it if you have forgotten it.',
} satisfies Record<UserErrorCode, string>;

const errors = {
  UNAUTHENTICATED: 'You are signed out. Sign in again.',
  FORBIDDEN: 'You are not allowed to do this. Ask your help desk.',
  RATE_LIMITED: 'There were too many requests. Try again in a moment.',
  DEADLINE_EXCEEDED: 'This took too long, and nothing was changed. Try again in a moment.',
  FILTER_TOO_SLOW: 'This filter takes too long. Narrow it, for example with a longer search text.',
  BAD_USER_INPUT: 'The page and the server do not match. Reload the page.',
  BAD_REQUEST: 'The page and the server do not match. Reload the page.',
  DOCUMENT_NOT_FOUND: 'The server has been updated. Reload the page.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on the server. Try again. If it happens again, tell your help desk.',
} satisfies Record<TopLevelCode, string>;

const fieldProblems = {
  EMPTY: () => 'Enter something here.',
  TOO_SHORT: ({ minimum }) => `Enter at least ${characters(minimum ?? 1)}.`,
  TOO_LONG: ({ maximum }) => `Enter at most ${characters(maximum ?? 1)}.`,
  OUT_OF_RANGE: ({ minimum, maximum }) => `Enter a number from ${minimum ?? 0} to ${maximum ?? 0}.`,
  INVALID_CHARACTERS: () => 'Remove invisible characters and spaces that do not belong here.',
  INVALID_FORMAT: () => 'Check the spelling. For example, an email address has the form name@example.com.',
  DUPLICATE: () => 'Remove the entry that is there twice.',
  TOO_WEAK: () => 'Choose a password that is harder to guess.',
} satisfies Record<InvalidFieldCode, (limits: Limits) => string>;

/** What all portals say, in English. The type of this catalogue is that of every other language. */
export const en = {
  language: 'Language',
  appearance: { label: 'Appearance', auto: 'As the system', light: 'Light', dark: 'Dark' },
  close: 'Close',
  cancel: 'Cancel',
  unsaved: {
    title: 'Discard your changes?',
    explanation: 'You have changes that are not saved.',
    discard: 'Discard changes',
    keep: 'Keep editing',
  },
  save: 'Save',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  loading: 'Loading',
  copied: 'Copied',
  copyFailed: 'Copying is not possible here. Select the text and copy it.',
  skipToContent: 'Skip to content',
  signOut: 'Sign out',
  pageFailed: {
    title: 'This page cannot be shown',
    explanation: 'Reload the page. If it happens again, tell your help desk.',
  },
  loadFailed: 'This could not be loaded',
  offline: 'You are offline. What you see may be out of date. You can continue when you are connected again.',
  noConnection: 'The server cannot be reached. Check your connection and try again.',
  requestId: (id: string) => `Request ID for the help desk: ${id}`,
  rateLimited: (wait: TimeLeft) => `Too many attempts. You can try again in ${durationText(wait)}.`,
  rateLimitedOver: 'You can try again now.',
  affected: (names: string, more: number) => `Affected: ${names}${more === 0 ? '' : ` and ${more} more`}.`,
  tryAgainAt: (time: string) => `You can try again from ${time}.`,
  failures,
  errors,
  fieldProblems,
  timeLeft: ({ hours, minutes, seconds }: TimeLeft): string => {
    if (hours > 0) return `${hours} h ${minutes} min left`;
    return minutes > 0 ? `${minutes} min left` : `${seconds} s left`;
  },
  signIn: {
    title: (product: string) => `Sign in to ${product}`,
    portals: { user: 'User portal', admin: 'Admin portal', device: 'Secure Apps Manager' } satisfies Record<
      PortalName,
      string
    >,
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    showPassword: 'Show password',
    signedOut: 'You are signed out.',
    ended: 'You were signed out, because you did not use the page for a while or signed out elsewhere. Sign in again.',
    notKept:
      'Your browser cannot stay signed in at this address, because the connection is not encrypted. Open the address that begins with https. For whoever runs the server: it needs TLS, and TRUST_PROXY if a proxy terminates TLS.',
  },
  newPassword: {
    title: 'Choose a new password',
    explanation: 'Someone else has set your password. Choose one that only you know.',
    label: 'New password',
    submit: 'Save and sign in',
    back: 'Back',
  },
  passwordRules: ({ descriptions }: Omit<PasswordRules, '__typename'>): readonly string[] => descriptions,
  session: {
    title: 'Do you want to stay signed in?',
    idle: (seconds: number) =>
      `You will be signed out in ${plural(seconds, { one: `${seconds} second`, other: `${seconds} seconds` })}, because the page was not used for a while. What you have typed stays.`,
    over: (seconds: number) =>
      `You have been signed in as long as is possible, and will be signed out in ${plural(seconds, { one: `${seconds} second`, other: `${seconds} seconds` })}. Finish what you are doing, then sign in again.`,
    stay: 'Stay signed in',
    understood: 'Continue',
  },
  helpDesk: { title: 'Help desk', phone: 'Phone', email: 'Email', website: 'Website' },
};

export type UiMessages = typeof en;

/**
 * What the answers of the server contain besides rows: its rules and texts, in the form that needs the least work. The
 * measurement compares all answers with those of the server, so a difference here does not go unnoticed.
 */
import { createHash } from 'node:crypto';

const SECOND = 1_000;
const SESSION_IDLE_TIMEOUT = 15 * 60 * SECOND;
const SESSION_TOUCH_INTERVAL = 15 * SECOND;
const ATTEMPTS_PER_REGISTRATION_PIN = 10;

/** The names of the roles, in the order of the schema. */
const ROLE_NAMES = {
  RESET_SECURE_APPS_PASSCODE: 'Reset Secure Apps Passcode',
  REGISTER_DEVICE: 'Register Device',
  MANAGE_USERS: 'Manage Users',
  MANAGE_DEVICES: 'Manage Devices',
  MANAGE_LICENSED_PRODUCTS: 'Manage Licensed Products',
  MANAGE_POLICIES: 'Manage Policies',
  VIEW_AUDIT_LOG: 'View Audit Log',
};
export type RoleCode = keyof typeof ROLE_NAMES;
const ROLE_CODES = Object.keys(ROLE_NAMES) as RoleCode[];

export const PORTAL_SETTINGS = {
  productName: 'PinPortal',
  helpDesk: null,
  passwordRules: {
    minimumLength: 15,
    maximumLength: 128,
    descriptions: [
      'Must have at least 15 characters.',
      'Must have at most 128 characters.',
      'Must not be the user name.',
      'Must not be the name of the product.',
      'Must not be a common password.',
    ],
  },
  oneTimePinLength: 8,
  registrationPinLength: 8,
};

/** The requirements for a one-time PIN in their order, each with its explanation if it is met and if it is not. */
const REQUIREMENTS = [
  {
    code: 'ACCOUNT_ACTIVE',
    met: 'The user account is active.',
    unmet: 'The user account is disabled. An administrator can make it active in Devices & Users > Users.',
  },
  {
    code: 'DEVICE_ACTIVE',
    met: 'The device is active.',
    unmet: 'The device is not active. An administrator can see and change its status in Devices & Users > Devices.',
  },
  {
    code: 'DEVICE_IS_IOS',
    met: 'The device is an iPhone or iPad.',
    unmet: 'The device is not an iPhone or iPad. A secure apps passcode can be recovered only on these devices.',
  },
  {
    code: 'ROLE_ASSIGNED',
    met: 'The user has the role Reset Secure Apps Passcode.',
    unmet:
      'The user lacks the role Reset Secure Apps Passcode. An administrator can assign it in Devices & Users > Users > Actions > Assign Roles.',
  },
  {
    code: 'PRODUCT_LICENSED',
    met: 'A product that includes secure apps is licensed.',
    unmet:
      'None of AppConnect for Third-party and In-house Apps, Docs@Work and Web@Work is licensed. An administrator can select one in Settings > System Settings > Additional Products > Licensed Products.',
  },
  {
    code: 'PASSCODE_REQUIRED',
    met: 'The AppConnect global policy in effect for the device requires a passcode.',
    unmet:
      'The AppConnect global policy in effect for the device does not require a passcode for iOS devices. An administrator can select it in Policies & Configurations > Policies.',
  },
  {
    code: 'RECOVERY_ALLOWED',
    met: 'The AppConnect global policy in effect for the device allows passcode recovery.',
    unmet:
      'The AppConnect global policy in effect for the device does not allow iOS users to recover their passcode. An administrator can select it in Policies & Configurations > Policies.',
  },
] as const;

/** Whether each requirement is met. */
export type Facts = Readonly<Record<(typeof REQUIREMENTS)[number]['code'], boolean>>;

export interface Eligibility {
  readonly canGenerate: boolean;
  readonly requirements: readonly {
    readonly code: string;
    readonly satisfied: boolean;
    readonly explanation: string;
  }[];
}

export function canGenerate(facts: Facts): boolean {
  return REQUIREMENTS.every(({ code }) => facts[code]);
}

export function eligibility(facts: Facts): Eligibility {
  return {
    canGenerate: canGenerate(facts),
    requirements: REQUIREMENTS.map(({ code, met, unmet }) => ({
      code,
      satisfied: facts[code],
      explanation: facts[code] ? met : unmet,
    })),
  };
}

export function inOrder(roles: readonly RoleCode[]): RoleCode[] {
  return ROLE_CODES.filter((code) => roles.includes(code));
}

/** The portal in which a role is used. */
export function rolePortal(code: RoleCode): string {
  return USER_PORTAL_ROLES.has(code) ? 'USER_PORTAL' : 'ADMIN_PORTAL';
}

const USER_PORTAL_ROLES: ReadonlySet<RoleCode> = new Set(['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);

export function roleName(code: RoleCode): string {
  return ROLE_NAMES[code];
}

/** The SHA-256 of the session token of a request; null if it has none. */
export function tokenHash(authorization: string | undefined): string | null {
  const token = /^Bearer (pps_[\w-]{43})$/u.exec(authorization ?? '')?.[1];
  return token === undefined ? null : createHash('sha256').update(token).digest('hex');
}

interface SessionLife {
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

export function idleExpiry({ lastSeenAt, expiresAt }: SessionLife): number {
  return Math.min(lastSeenAt + SESSION_IDLE_TIMEOUT, expiresAt);
}

/** Whether a request has to write that the session is in use. */
export function isTouchDue({ lastSeenAt }: SessionLife, now: number): boolean {
  return now - lastSeenAt >= SESSION_TOUCH_INTERVAL;
}

interface OneTimePinLife {
  readonly status: string;
  readonly expiresAt: number;
  readonly failedAttempts: number;
  readonly maximumAttempts: number;
}

export function oneTimePinStatus(pin: OneTimePinLife, now: number): string {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= pin.maximumAttempts ? 'LOCKED' : 'ACTIVE';
}

export function remainingAttempts(pin: OneTimePinLife, now: number): number {
  return oneTimePinStatus(pin, now) === 'ACTIVE' ? pin.maximumAttempts - pin.failedAttempts : 0;
}

export function registrationPinStatus(
  pin: { readonly status: string; readonly expiresAt: number; readonly failedAttempts: number },
  now: number,
): string {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= ATTEMPTS_PER_REGISTRATION_PIN ? 'LOCKED' : 'ACTIVE';
}

export const USERS_BY_NAME = 'users USERNAME ASC';

export function encodeCursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

/** The key in a cursor of a list; null if there is no cursor. */
export function decodeCursor(list: string, cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const [name, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string];
  if (name !== list) throw new Error('"after" must be a cursor from a page of this list.');
  return key;
}

export function instant(time: number): string {
  return new Date(time).toISOString();
}

export function instantOrNull(time: number | null): string | null {
  return time === null ? null : instant(time);
}

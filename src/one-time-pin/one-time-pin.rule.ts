import { HOUR } from '../platform/clock.ts';
import type { OneTimePinStatus } from '../generated/types.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';

/** *Generating a one-time PIN for resetting a secure apps passcode*: "The one-time PIN is valid for 24 hours." */
export const ONE_TIME_PIN_LIFETIME = 24 * HOUR;
/** The period for which a failed attempt counts on its device. */
export const ATTEMPTS_WINDOW = 24 * HOUR;

type Life = Pick<OneTimePin, 'status' | 'expiresAt' | 'failedAttempts' | 'maximumAttempts'>;

/** The current status. A PIN with the status ACTIVE may have expired or used up its attempts since it was written. */
export function currentStatus(pin: Life, now: number): OneTimePinStatus {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= pin.maximumAttempts ? 'LOCKED' : 'ACTIVE';
}

export function remainingAttempts(pin: Life, now: number): number {
  return currentStatus(pin, now) === 'ACTIVE' ? pin.maximumAttempts - pin.failedAttempts : 0;
}

/** The maximum number of attempts of a device in 24 hours, however many PINs are generated. */
export function attemptsPerDevice(attemptsPerPin: number): number {
  return 2 * attemptsPerPin;
}

/** The attempts of a new PIN after the device's failed attempts in the last 24 hours. With 0, none can be generated. */
export function attemptsForNewPin(recentAttempts: number, attemptsPerPin: number): number {
  return Math.max(0, Math.min(attemptsPerPin, attemptsPerDevice(attemptsPerPin) - recentAttempts));
}

import { HOUR } from '../platform/clock.ts';
import type { OneTimePinStatus } from '../generated/types.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';

/** *Generating a one-time PIN for resetting a secure apps passcode*: "The one-time PIN is valid for 24 hours." */
export const ONE_TIME_PIN_LIFETIME = 24 * HOUR;
export const ATTEMPTS_WINDOW = 24 * HOUR;

type Life = Pick<OneTimePin, 'status' | 'expiresAt' | 'failedAttempts' | 'maximumAttempts'>;

/** The present status: an ACTIVE row may have expired or used up its attempts since it was written. */
export function currentStatus(pin: Life, now: number): OneTimePinStatus {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= pin.maximumAttempts ? 'LOCKED' : 'ACTIVE';
}

export function remainingAttempts(pin: Life, now: number): number {
  return currentStatus(pin, now) === 'ACTIVE' ? pin.maximumAttempts - pin.failedAttempts : 0;
}

/** However many PINs are generated, a device has no more attempts in 24 hours than two PINs have. */
export function attemptsPerDevice(attemptsPerPin: number): number {
  return 2 * attemptsPerPin;
}

/** The attempts of a new PIN, given the failed ones on the device in the last 24 hours. 0: none can be generated. */
export function attemptsForNewPin(recentAttempts: number, attemptsPerPin: number): number {
  return Math.max(0, Math.min(attemptsPerPin, attemptsPerDevice(attemptsPerPin) - recentAttempts));
}

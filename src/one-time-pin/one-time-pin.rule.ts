import { HOUR } from '../platform/clock.ts';
import type { OneTimePinStatus } from '../generated/resolvers.ts';
import type { OneTimePin } from './one-time-pin.entity.ts';

/** The product page: "The one-time PIN is valid for 24 hours." */
export const ONE_TIME_PIN_LIFETIME = 24 * HOUR;
export const ATTEMPTS_WINDOW = 24 * HOUR;

type Life = Pick<OneTimePin, 'status' | 'expiresAt' | 'failedAttempts' | 'maximumAttempts'>;

/** Where a PIN stands now: an ACTIVE row may have run out of time or of tries since it was written. */
export function currentStatus(pin: Life, now: number): OneTimePinStatus {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= pin.maximumAttempts ? 'LOCKED' : 'ACTIVE';
}

export function remainingAttempts(pin: Life, now: number): number {
  return currentStatus(pin, now) === 'ACTIVE' ? pin.maximumAttempts - pin.failedAttempts : 0;
}

/** Generating again buys no more guesses than those at two PINs in any 24 hours on one device. */
export function attemptsPerDevice(attemptsPerPin: number): number {
  return 2 * attemptsPerPin;
}

/** How many wrong tries a new PIN may take, given those on the device in the last 24 hours. 0: none can be made. */
export function attemptsForNewPin(recentAttempts: number, attemptsPerPin: number): number {
  return Math.max(0, Math.min(attemptsPerPin, attemptsPerDevice(attemptsPerPin) - recentAttempts));
}

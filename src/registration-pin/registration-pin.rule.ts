import type { RegistrationPinStatus } from '../generated/types.ts';
import type { RegistrationPin } from './registration-pin.entity.ts';

/**
 * The number of failed attempts that locks a registration PIN. Anyone who knows a user name can use up the attempts, so
 * there are more than for a one-time PIN. Ten attempts guess one eight-digit PIN in ten million.
 */
export const ATTEMPTS_PER_REGISTRATION_PIN = 10;

type Life = Pick<RegistrationPin, 'status' | 'expiresAt' | 'failedAttempts'>;

/** The current status. A PIN with the status ACTIVE may have expired or used up its attempts since it was written. */
export function currentStatus(pin: Life, now: number): RegistrationPinStatus {
  if (pin.status !== 'ACTIVE') return pin.status;
  if (pin.expiresAt <= now) return 'EXPIRED';
  return pin.failedAttempts >= ATTEMPTS_PER_REGISTRATION_PIN ? 'LOCKED' : 'ACTIVE';
}

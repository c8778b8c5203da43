import { HOUR, MINUTE, SECOND } from '../platform/clock.ts';
import type { Session } from './session.entity.ts';

/** Less than the hour that NIST SP 800-63B-4, 2.2.3 allows, because users may share a computer. */
export const SESSION_IDLE_TIMEOUT = 15 * MINUTE;
export const SESSION_LIFETIME = 8 * HOUR;
/** The minimum time between updates of `lastSeenAt`. A session may end this much early, but never late. */
export const SESSION_TOUCH_INTERVAL = 15 * SECOND;

type Life = Pick<Session, 'lastSeenAt' | 'expiresAt'>;

export function isLive(session: Life, now: number): boolean {
  return now < idleExpiry(session);
}

/** The time at which a session ends if there is no further request. */
export function idleExpiry({ lastSeenAt, expiresAt }: Life): number {
  return Math.min(lastSeenAt + SESSION_IDLE_TIMEOUT, expiresAt);
}

/** Whether a touch must be written at once, because the session could end before it is written later. */
export function isCloseToEnd({ lastSeenAt }: Life, now: number): boolean {
  return now - lastSeenAt >= SESSION_IDLE_TIMEOUT / 2;
}

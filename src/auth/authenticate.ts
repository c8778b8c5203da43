import { findDeviceByTokenHash } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import { hashToken, tokenKind } from '../platform/security/tokens.ts';
import { SESSION_TOUCH_INTERVAL, isCloseToEnd, isLive } from '../session/session.rule.ts';
import { type SessionWithUser, findSession } from '../session/session.store.ts';
import type { Actor, UserActor } from './caller.ts';

const ANONYMOUS: Actor = { kind: 'anonymous' };

interface Authentication {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** Whether the request does not extend the session, because the user did not cause it. */
  readonly isBackground: boolean;
}

/**
 * Identifies the caller by the `Authorization` header. An unknown, expired or malformed token is treated as a missing
 * token: fields that need one then return `UNAUTHENTICATED`.
 */
export async function authenticate(
  { db, clock, touches }: Pick<Deps, 'db' | 'clock' | 'touches'>,
  { authorization, isBackground }: Authentication,
): Promise<Actor> {
  const token = /^Bearer ([\w-]{1,100})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return ANONYMOUS;
  const kind = tokenKind(token);
  if (kind === 'device') {
    const device = await findDeviceByTokenHash(db, hashToken(token));
    return device === null ? ANONYMOUS : { kind: 'device', device };
  }
  if (kind !== 'session') return ANONYMOUS; // a reset ticket is an argument and identifies no caller
  const found = await findSession(db, hashToken(token));
  if (found === null) return ANONYMOUS;
  const session = touches.withPending(found.session);
  const now = clock.now();
  const actor = userActor({ ...found, session }, now);
  if (actor === null) return ANONYMOUS;
  if (!isBackground && now - session.lastSeenAt >= SESSION_TOUCH_INTERVAL) {
    touches.add(session.id, now);
    if (isCloseToEnd(found.session, now)) await touches.flush();
  }
  return actor;
}

/** The user of a session; null if the session has ended or the user is disabled. */
export function userActor(found: SessionWithUser | null, now: number): UserActor | null {
  if (found === null || !isLive(found.session, now) || found.user.status !== 'ACTIVE') return null;
  return { kind: 'user', user: found.user, roles: found.roles, sessionId: found.session.id };
}

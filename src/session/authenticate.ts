import { findDeviceByTokenHash } from '../device/device.store.ts';
import type { Deps } from '../deps.ts';
import { hashToken, tokenKind } from '../platform/security/tokens.ts';
import type { Actor } from './caller.ts';
import { SESSION_TOUCH_INTERVAL, isLive } from './session.rule.ts';
import { findSession, touchSession } from './session.store.ts';

const ANONYMOUS: Actor = { kind: 'anonymous' };

/**
 * Who sends a request, by its `Authorization` header. A token that is unknown, ended or malformed is as good as none:
 * the fields that need one then answer `UNAUTHENTICATED`.
 */
export async function authenticate(deps: Deps, authorization: string | undefined): Promise<Actor> {
  const token = /^Bearer ([\w-]{1,100})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return ANONYMOUS;
  switch (tokenKind(token)) {
    case 'session': {
      const found = await findSession(deps.db, hashToken(token));
      const now = deps.clock.now();
      if (found === null || !isLive(found.session, now) || found.user.status !== 'ACTIVE') return ANONYMOUS;
      if (now - found.session.lastSeenAt >= SESSION_TOUCH_INTERVAL) await touchSession(deps.db, found.session.id, now);
      return { kind: 'user', user: found.user, roles: found.roles, sessionId: found.session.id };
    }
    case 'device': {
      const device = await findDeviceByTokenHash(deps.db, hashToken(token));
      return device === null ? ANONYMOUS : { kind: 'device', device };
    }
    case 'resetTicket': // an argument of one mutation, never a caller's identity
    case null:
      return ANONYMOUS;
  }
}

import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/database/database.ts';
import { newToken } from '../platform/security/tokens.ts';
import { SESSION_LIFETIME } from './session.rule.ts';
import { insertSession } from './session.store.ts';

/** Opens a session for a user who has proved who they are. The token is in the answer and nowhere else. */
export async function openSession(
  deps: Deps,
  tx: Tx,
  userId: string,
): Promise<{ sessionToken: string; expiresAt: number }> {
  const { token, hash } = newToken(deps.random, 'session');
  const now = deps.clock.now();
  const expiresAt = now + SESSION_LIFETIME;
  await insertSession(tx, {
    id: deps.ids.next('Session'),
    tokenHash: hash,
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { sessionToken: token, expiresAt };
}

import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/database/database.ts';
import { newToken } from '../platform/security/tokens.ts';
import { SESSION_LIFETIME } from './session.rule.ts';
import type { Session } from './session.entity.ts';
import { insertSession } from './session.store.ts';

/** Opens a session for an authenticated user. Only the hash of the token is stored. */
export async function openSession(
  { clock, ids, random }: Pick<Deps, 'clock' | 'ids' | 'random'>,
  tx: Tx,
  { userId, address }: Pick<Session, 'userId' | 'address'>,
): Promise<{ sessionToken: string; expiresAt: number }> {
  const { token, hash } = newToken(random, 'session');
  const now = clock.now();
  const expiresAt = now + SESSION_LIFETIME;
  await insertSession(tx, {
    id: ids.next('Session'),
    tokenHash: hash,
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    address,
  });
  return { sessionToken: token, expiresAt };
}

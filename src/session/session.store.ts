import type { RoleCode } from '../generated/resolvers.ts';
import type { Database, Reader, Tx } from '../platform/database/database.ts';
import { columns, entityFrom, sql } from '../platform/database/rows.ts';
import { User } from '../user/user.entity.ts';
import { Session } from './session.entity.ts';

export interface SessionWithUser {
  readonly session: Session;
  readonly user: User;
  readonly roles: ReadonlySet<RoleCode>;
}

/** The session of a token with its user and the user's roles, in one statement. Ended ones, too: the caller decides. */
export async function findSession(db: Reader, tokenHash: string): Promise<SessionWithUser | null> {
  const rows = await db.rows(
    sql`SELECT ${columns(User, 'u')}, s.id AS session_id, s.token_hash, s.user_id, s.created_at AS session_created_at,
          s.last_seen_at, s.expires_at, r.role
        FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_roles r ON r.user_id = u.id
        WHERE s.token_hash = ${tokenHash}`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    session: entityFrom(Session, { ...row, id: row.session_id, created_at: row.session_created_at }),
    user: entityFrom(User, row),
    roles: new Set(rows.flatMap(({ role }) => (role === null ? [] : [role as RoleCode]))),
  };
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx.insert(Session, [session]);
}

export async function touchSession(db: Database, id: string, now: number): Promise<void> {
  await db.write((tx) =>
    tx.run(sql`UPDATE sessions SET last_seen_at = ${now} WHERE id = ${id} AND last_seen_at < ${now}`),
  );
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`DELETE FROM sessions WHERE id = ${id}`);
}

/** Ends every session of a user. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.run(sql`DELETE FROM sessions WHERE user_id = ${userId}`);
}

/** Deletes up to `limit` sessions that have ended by `now`, or were not used since `idleSince`; answers how many. */
export async function purgeSessions(tx: Tx, now: number, idleSince: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM sessions WHERE id IN (
          SELECT id FROM sessions WHERE expires_at <= ${now} OR last_seen_at <= ${idleSince} LIMIT ${limit}) RETURNING id`,
  );
  return purged.length;
}

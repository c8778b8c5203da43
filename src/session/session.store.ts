import type { RoleCode } from '../generated/types.ts';
import type { Database, Reader, Tx } from '../platform/database/database.ts';
import { type Sql, columns, entityFrom, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { User } from '../user/user.entity.ts';
import { Session } from './session.entity.ts';
import { SESSION_IDLE_TIMEOUT } from './session.rule.ts';

export interface SessionWithUser {
  readonly session: Session;
  readonly user: User;
  readonly roles: ReadonlySet<RoleCode>;
}

/** The session of a token, its user and their roles, in one statement. The session may have ended: see `isLive`. */
export function findSession(db: Reader, tokenHash: string): Promise<SessionWithUser | null> {
  return readSession(db, sql`s.token_hash = ${tokenHash}`);
}

export function findSessionById(db: Reader, id: string): Promise<SessionWithUser | null> {
  return readSession(db, sql`s.id = ${id}`);
}

async function readSession(db: Reader, which: Sql): Promise<SessionWithUser | null> {
  const rows = await db.query(
    sql`SELECT ${columns(User, 'u')}, s.id AS session_id, s.token_hash, s.user_id, s.created_at AS session_created_at,
          s.last_seen_at, s.expires_at, r.role
        FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_roles r ON r.user_id = u.id
        WHERE ${which}`,
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
  await db.writeOne(sql`UPDATE sessions SET last_seen_at = ${now} WHERE id = ${id} AND last_seen_at < ${now}`);
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM sessions WHERE id = ${id}`);
}

export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.query(sql`DELETE FROM sessions WHERE user_id = ${userId}`);
}

/** Deletes sessions that have expired or been idle for too long. */
export const purgeSessions: Purge = (tx, { now, limit }) =>
  deleteRows(
    tx,
    { table: 'sessions' },
    { where: sql`expires_at <= ${now} OR last_seen_at <= ${now - SESSION_IDLE_TIMEOUT}`, limit },
  );

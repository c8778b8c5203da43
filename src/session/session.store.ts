import type { RoleCode } from '../generated/types.ts';
import { type Database, type Reader, type Tx, entities } from '../platform/database/database.ts';
import type { ListOrder } from '../platform/database/page.ts';
import { type Sql, columns, entityFrom, idList, join, select, sql } from '../platform/database/rows.ts';
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

/** Sessions that have not ended: see `isLive`. */
function live(now: number): Sql {
  return sql`expires_at > ${now} AND last_seen_at > ${now - SESSION_IDLE_TIMEOUT}`;
}

/** The sessions with these IDs that have not ended. */
export async function findLiveSessions(db: Reader, ids: readonly string[], now: number): Promise<Session[]> {
  return entities(db, Session, sql`${select(Session)} WHERE id IN (${idList(ids)}) AND ${live(now)}`);
}

/** IDs sort by creation time. */
const NEWEST_FIRST: ListOrder<Session> = { keys: [{ sql: 'id', of: (session) => session.id }], descending: true };

/** The sessions of each user that have not ended, newest first. */
export function sessionsOfUsers(now: number) {
  return { from: sql`(SELECT * FROM sessions WHERE ${live(now)}) t`, parent: sql`t.user_id`, order: NEWEST_FIRST };
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx.insert(Session, [session]);
}

/** How many sessions one statement writes. */
const TOUCHES_PER_STATEMENT = 256;

/** Writes when sessions were last seen. Leaves out a session whose row is locked: its next request writes a later time. */
export async function touchSessions(
  db: Database,
  touches: readonly (readonly [id: string, lastSeenAt: number])[],
): Promise<void> {
  for (let start = 0; start < touches.length; start += TOUCHES_PER_STATEMENT) {
    const some = touches.slice(start, start + TOUCHES_PER_STATEMENT);
    const values = join(some.map(([id, lastSeenAt]) => sql`(${id}, CAST(${lastSeenAt} AS bigint))`));
    await db.writeOne(
      sql`WITH touched (id, last_seen_at) AS (VALUES ${values}),
            free AS (SELECT id FROM sessions WHERE id IN (SELECT id FROM touched) ORDER BY id${db.skipLocked})
          UPDATE sessions SET last_seen_at = touched.last_seen_at FROM touched
          WHERE sessions.id = touched.id AND sessions.id IN (SELECT id FROM free)
            AND sessions.last_seen_at < touched.last_seen_at`,
    );
  }
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.query(sql`DELETE FROM sessions WHERE id = ${id}`);
}

export async function deleteSessions(tx: Tx, userId: string): Promise<void> {
  await tx.query(sql`DELETE FROM sessions WHERE user_id = ${userId}`);
}

/** Deletes sessions that have expired or been idle for too long. */
export const purgeSessions: Purge = (tx, { now, limit }) =>
  deleteRows(
    tx,
    { table: 'sessions' },
    { where: sql`expires_at <= ${now} OR last_seen_at <= ${now - SESSION_IDLE_TIMEOUT}`, limit },
  );

import type { UserStatus } from '../generated/types.ts';
import { type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { type ListOrder, type Page, type PageRequest, readPage } from '../platform/database/page.ts';
import { idList, select, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { nameKey } from '../platform/text.ts';
import { User } from './user.entity.ts';

const BY_USERNAME: ListOrder<User> = { by: 'username_key', keyOf: (user) => user.usernameKey };

export async function findUsers(db: Reader, ids: readonly string[]): Promise<User[]> {
  return entities(db, User, sql`${select(User)} WHERE id IN (${idList(ids)})`);
}

export async function findUser(db: Reader, id: string): Promise<User | null> {
  return (await findUsers(db, [id]))[0] ?? null;
}

/** The user whose name has the same `nameKey`. */
export async function findUserByUsername(db: Reader, username: string): Promise<User | null> {
  return entity(db, User, sql`${select(User)} WHERE username_key = ${searchKey(username)}`);
}

/** Whether `findUserByUsername` finds this user. */
export function isNamed({ usernameKey }: User, username: string): boolean {
  return usernameKey === searchKey(username);
}

/** The `nameKey`; empty for what no account can be named. Folding a long name would take long. */
function searchKey(username: string): string {
  return username.length > 512 || username.includes('\u0000') || !username.isWellFormed() ? '' : nameKey(username);
}

/** Users in order of their names. `search` is the beginning of a user name. */
export function listUsers(db: Reader, search: string | null, request: PageRequest): Promise<Page<User>> {
  const where = search === null ? sql`` : sql` AND username_key LIKE ${likePrefix(nameKey(search))} ESCAPE '\\'`;
  return readPage(db, User, { order: BY_USERNAME, request, where });
}

function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}

export async function insertUser(tx: Tx, user: User): Promise<void> {
  await tx.insert(User, [user]);
}

/** Locks the rows of the users, always in the same order, and returns those that exist. */
export async function lockUsers(tx: Tx, ids: readonly string[]): Promise<User[]> {
  return entities(tx, User, sql`${select(User)} WHERE id IN (${idList(ids)}) ORDER BY id${tx.forUpdate}`);
}

/** Locks a user's row. For null, the same statement finds no user, so that both cases take the same time. */
export async function lockUser(tx: Tx, id: string | null): Promise<User | null> {
  return entity(tx, User, sql`${select(User)} WHERE id = ${id}${tx.forUpdate}`);
}

export async function updateUserRow(tx: Tx, user: User): Promise<void> {
  await tx.query(
    sql`UPDATE users SET display_name = ${user.displayName}, email = ${user.email}, password_hash = ${user.passwordHash},
          must_change_password = ${user.mustChangePassword}
        WHERE id = ${user.id}`,
  );
}

export async function updateUserStatus(
  tx: Tx,
  { id, status, now }: { readonly id: string; readonly status: UserStatus; readonly now: number },
): Promise<void> {
  const disabledAt = status === 'DISABLED' ? sql`COALESCE(disabled_at, ${now})` : sql`NULL`;
  await tx.query(sql`UPDATE users SET status = ${status}, disabled_at = ${disabledAt} WHERE id = ${id}`);
}

/** Deletes users that were disabled before `retiredSince`, with their devices. */
export const purgeUsers: Purge = async (tx, { retiredSince, limit }) =>
  retiredSince === null
    ? 0
    : deleteRows(tx, { table: 'users' }, { where: sql`status = 'DISABLED' AND disabled_at <= ${retiredSince}`, limit });

/** Changes the password of an active user, who has chosen it, if it still has the hash `passwordHash`. Returns whether it did. */
export async function replacePasswordHash(tx: Tx, { id, passwordHash }: User, newHash: string): Promise<boolean> {
  const changed = await tx.query(
    sql`UPDATE users SET password_hash = ${newHash}, must_change_password = ${false}
        WHERE id = ${id} AND password_hash = ${passwordHash} AND status = 'ACTIVE' RETURNING id`,
  );
  return changed.length > 0;
}

export async function anyUserExists(db: Reader): Promise<boolean> {
  return (await db.query(sql`SELECT id FROM users LIMIT 1`)).length > 0;
}

import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, join, sql } from '../platform/database/rows.ts';
import { type Page, type PageRequest, page } from '../platform/graphql/connection.ts';
import { nameKey } from '../platform/text.ts';
import type { UserStatus } from '../generated/resolvers.ts';
import { User } from './user.entity.ts';

export async function findUsers(db: Reader, ids: readonly string[]): Promise<User[]> {
  return db.entities(User, sql`SELECT ${columns(User)} FROM users WHERE id IN (${join([...ids])})`);
}

export async function findUser(db: Reader, id: string): Promise<User | null> {
  return (await findUsers(db, [id]))[0] ?? null;
}

/** The user of that name in any spelling. */
export async function findUserByUsername(db: Reader, username: string): Promise<User | null> {
  // Folding costs time that grows with the length; no account has a name this long.
  const key = username.length > 512 || username.includes('\u0000') || !username.isWellFormed() ? '' : nameKey(username);
  const [user] = await db.entities(User, sql`SELECT ${columns(User)} FROM users WHERE username_key = ${key}`);
  return user ?? null;
}

/** Users in the order of their folded names; `search` is the beginning of one. */
export async function listUsers(db: Reader, search: string | null, request: PageRequest): Promise<Page<User>> {
  const behind = request.after === null ? sql`` : sql`AND username_key > ${request.after[0]}`;
  const beginning = search === null ? sql`` : sql`AND username_key LIKE ${likePrefix(nameKey(search))} ESCAPE '\\'`;
  const users = await db.entities(
    User,
    sql`SELECT ${columns(User)} FROM users WHERE 1 = 1 ${behind} ${beginning} ORDER BY username_key LIMIT ${request.first + 1}`,
  );
  return page(users, request.first);
}

function likePrefix(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}

export async function insertUser(tx: Tx, user: User): Promise<void> {
  await tx.insert(User, [user]);
}

/** Locks the rows of the users, in one order for everybody, and returns those that exist. */
export async function lockUsers(tx: Tx, ids: readonly string[]): Promise<User[]> {
  return tx.entities(
    User,
    sql`SELECT ${columns(User)} FROM users WHERE id IN (${join([...ids])}) ORDER BY id${tx.forUpdate}`,
  );
}

export async function updateUserRow(tx: Tx, user: User): Promise<void> {
  await tx.run(
    sql`UPDATE users SET display_name = ${user.displayName}, email = ${user.email}, password_hash = ${user.passwordHash}
        WHERE id = ${user.id}`,
  );
}

export async function updateUserStatus(tx: Tx, id: string, status: UserStatus): Promise<void> {
  await tx.run(sql`UPDATE users SET status = ${status} WHERE id = ${id}`);
}

/** Changes the password if it is still the one that was checked. False when another change came first. */
export async function replacePasswordHash(tx: Tx, id: string, from: string, to: string): Promise<boolean> {
  const changed = await tx.run(
    sql`UPDATE users SET password_hash = ${to} WHERE id = ${id} AND password_hash = ${from} AND status = 'ACTIVE' RETURNING id`,
  );
  return changed.length > 0;
}

export async function anyUserExists(db: Reader): Promise<boolean> {
  return (await db.rows(sql`SELECT id FROM users LIMIT 1`)).length > 0;
}

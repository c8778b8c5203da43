import type { RoleCode, UserFilter, UserOrder, UserOrderField, UserStatus } from '../generated/types.ts';
import { CAN_GENERATE, ELIGIBILITY_TABLES } from '../one-time-pin/eligibility-facts.store.ts';
import {
  type ListReader,
  type LockingReader,
  type Reader,
  type Tx,
  entities,
  entity,
} from '../platform/database/database.ts';
import { allOf, isGiven, isSearch, when } from '../platform/database/filter.ts';
import { type List, type ListOrder, listRows } from '../platform/database/page.ts';
import { type Sql, idList, select, sql } from '../platform/database/rows.ts';
import { idsFound } from '../platform/database/search.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { nameKey, searchText } from '../platform/text.ts';
import { User } from './user.entity.ts';

const USERNAME = { sql: 'username_key', of: (user: User) => user.usernameKey };
const DISPLAY_NAME = { sql: 'display_name_key', of: (user: User) => user.displayNameKey };
/** IDs sort by creation time. */
const ID = { sql: 'id', of: (user: User) => user.id };

const ORDERS: Readonly<Record<UserOrderField, ListOrder<User>>> = {
  USERNAME: { keys: [USERNAME] },
  DISPLAY_NAME: { keys: [DISPLAY_NAME, ID] },
  CREATED_AT: { keys: [ID] },
};

export async function findUsers(db: Reader, ids: readonly string[]): Promise<User[]> {
  if (ids.length === 0) return [];
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

/** The keys, among those of the names, that users have. */
export async function findTakenUsernames(db: Reader, usernames: readonly string[]): Promise<Set<string>> {
  const rows = await db.query(
    sql`SELECT username_key FROM users WHERE username_key IN (${idList(usernames.map(searchKey))})`,
  );
  return new Set(rows.map((row) => String(row.username_key)));
}

/** The `nameKey`; empty for what no account can be named. Folding a long name would take long. */
function searchKey(username: string): string {
  return username.length > 512 || username.includes('\u0000') || !username.isWellFormed() ? '' : nameKey(username);
}

/** The users that meet a filter. */
export function listUsers(db: ListReader, filter: UserFilter, { field, direction }: UserOrder): List<User> {
  const order = { ...ORDERS[field], descending: direction === 'DESC' };
  return listRows(db, User, { order, where: conditionOn(db, filter) });
}

/** The IDs of the users in whose names or email addresses a text occurs, for `id IN (…)`. */
export function usersFound(db: ListReader, search: string): Sql {
  return idsFound(db.kind, search, { table: 'users', prefixes: ['username_key', 'display_name_key'] });
}

function conditionOn(db: ListReader, filter: UserFilter): Sql | undefined {
  const { search, role, status, hasDevices, canGenerateOneTimePin } = filter;
  return allOf([
    isSearch(search) && sql`id IN (${usersFound(db, search)})`,
    isGiven(role) && sql`EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = users.id AND r.role = ${role})`,
    isGiven(status) && sql`status = ${status}`,
    isGiven(hasDevices) && when(hasDevices, sql`EXISTS (SELECT 1 FROM devices d WHERE d.user_id = users.id)`),
    isGiven(canGenerateOneTimePin) &&
      when(
        canGenerateOneTimePin,
        sql`EXISTS (SELECT 1 FROM ${ELIGIBILITY_TABLES} WHERE d.user_id = users.id AND ${CAN_GENERATE})`,
      ),
  ]);
}

/** The users who have a role. */
export function usersOfRole(db: ListReader, role: RoleCode): List<User> {
  return listUsers(db, { role }, { field: 'USERNAME', direction: 'ASC' });
}

export async function insertUser(tx: Tx, user: User): Promise<void> {
  await tx.insert(User, [user]);
}

/** What users are searched and sorted by follows from their names. */
export type UserWithoutSearch = Omit<User, 'displayNameKey' | 'searchText'>;

export function searchable(user: UserWithoutSearch): User {
  const { username, displayName, email } = user;
  return { ...user, displayNameKey: nameKey(displayName), searchText: searchText(username, displayName, email) };
}

/** Locks the rows of the users, always in the same order, and returns those that exist. */
export async function lockUsers(db: LockingReader, ids: readonly string[]): Promise<User[]> {
  return entities(db, User, sql`${select(User)} WHERE id IN (${idList(ids)}) ORDER BY id${db.forUpdate}`);
}

/** Locks a user's row. For null, the same statement finds no user, so that both cases take the same time. */
export async function lockUser(tx: Tx, id: string | null): Promise<User | null> {
  return entity(tx, User, sql`${select(User)} WHERE id = ${id}${tx.forUpdate}`);
}

export async function updateUserRow(tx: Tx, changed: User): Promise<void> {
  const user = searchable(changed);
  await tx.query(
    sql`UPDATE users SET display_name = ${user.displayName}, email = ${user.email},
          display_name_key = ${user.displayNameKey}, search_text = ${user.searchText}, password_hash = ${user.passwordHash},
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

import type { RoleCode } from '../generated/resolvers.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { join, sql } from '../platform/database/rows.ts';
import { UserRole } from './user-role.entity.ts';
import { inOrder } from './roles.ts';

/** The roles of each of the users, in the order of the schema. */
export async function rolesOfUsers(db: Reader, userIds: readonly string[]): Promise<Map<string, RoleCode[]>> {
  const rows = await db.rows(sql`SELECT user_id, role FROM user_roles WHERE user_id IN (${join([...userIds])})`);
  const byUser = new Map<string, RoleCode[]>();
  for (const row of rows) {
    const userId = String(row.user_id);
    byUser.set(userId, [...(byUser.get(userId) ?? []), row.role as RoleCode]);
  }
  return new Map([...byUser].map(([userId, roles]) => [userId, inOrder(roles)]));
}

/** Gives a user exactly these roles. */
export async function replaceRoles(tx: Tx, userId: string, roles: readonly RoleCode[]): Promise<void> {
  await tx.run(sql`DELETE FROM user_roles WHERE user_id = ${userId}`);
  await tx.insert(
    UserRole,
    inOrder(roles).map((role) => ({ userId, role })),
  );
}

/** How many active users hold `MANAGE_USERS`. */
export async function countUserManagers(tx: Tx): Promise<number> {
  const [row] = await tx.rows(
    sql`SELECT count(*) AS count FROM user_roles r JOIN users u ON u.id = r.user_id
        WHERE r.role = 'MANAGE_USERS' AND u.status = 'ACTIVE'`,
  );
  return Number(row?.count);
}

/**
 * Lets one unit of work at a time take a user manager away; two at once could each see the other's left. To be called
 * before anything else is read.
 */
export async function lockUserManagers(tx: Tx): Promise<void> {
  await tx.rows(sql`SELECT user_id FROM user_roles WHERE role = 'MANAGE_USERS' ORDER BY user_id${tx.forUpdate}`);
}

/** Whether the active user of a session has the role Manage Users; null when there is no such session any more. */
export async function sessionManagesUsers(tx: Tx, sessionId: string): Promise<boolean | null> {
  const [row] = await tx.rows(
    sql`SELECT r.role FROM sessions s JOIN users u ON u.id = s.user_id
          LEFT JOIN user_roles r ON r.user_id = u.id AND r.role = 'MANAGE_USERS'
        WHERE s.id = ${sessionId} AND u.status = 'ACTIVE'`,
  );
  return row === undefined ? null : row.role !== null;
}

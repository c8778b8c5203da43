import type { RoleCode } from '../generated/types.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { idList, sql } from '../platform/database/rows.ts';
import { groupBy } from '../platform/group-by.ts';
import { inOrder } from './role.rule.ts';
import { UserRole } from './user-role.entity.ts';

/** The roles of each user, in the order of the schema. */
export async function rolesOfUsers(db: Reader, userIds: readonly string[]): Promise<Map<string, RoleCode[]>> {
  const rows = await db.query(sql`SELECT user_id, role FROM user_roles WHERE user_id IN (${idList(userIds)})`);
  const byUser = groupBy(rows, (row) => String(row.user_id));
  return new Map([...byUser].map(([userId, of]) => [userId, inOrder(of.map(({ role }) => role as RoleCode))]));
}

export async function replaceRoles(tx: Tx, userId: string, roles: readonly RoleCode[]): Promise<void> {
  await tx.query(sql`DELETE FROM user_roles WHERE user_id = ${userId}`);
  await tx.insert(
    UserRole,
    inOrder(roles).map((role) => ({ userId, role })),
  );
}

/** Whether an active user other than these has `MANAGE_USERS`. */
export async function hasOtherUserManager(db: Reader, userIds: readonly string[]): Promise<boolean> {
  const rows = await db.query(
    sql`SELECT 1 FROM user_roles r JOIN users u ON u.id = r.user_id
        WHERE r.role = 'MANAGE_USERS' AND u.status = 'ACTIVE' AND u.id NOT IN (${idList(userIds)}) LIMIT 1`,
  );
  return rows.length > 0;
}

/**
 * Locks the roles of all user managers, so that only one transaction at a time removes a user manager. Otherwise two
 * concurrent transactions could remove the last two. Call it before the transaction reads anything.
 */
export async function lockUserManagers(tx: Tx): Promise<void> {
  await tx.query(sql`SELECT user_id FROM user_roles WHERE role = 'MANAGE_USERS' ORDER BY user_id${tx.forUpdate}`);
}

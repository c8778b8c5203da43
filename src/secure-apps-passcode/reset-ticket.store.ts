import { type Reader, type Tx, entity } from '../platform/database/database.ts';
import { select, sql } from '../platform/database/rows.ts';
import { type Purge, deleteRows } from '../platform/jobs/purge.ts';
import { ResetTicket } from './reset-ticket.entity.ts';

export async function insertResetTicket(tx: Tx, ticket: ResetTicket): Promise<void> {
  await tx.insert(ResetTicket, [ticket]);
}

export async function findResetTicket(db: Reader, tokenHash: string): Promise<ResetTicket | null> {
  return entity(db, ResetTicket, sql`${select(ResetTicket)} WHERE token_hash = ${tokenHash}`);
}

/** Uses a ticket. Lock the device and check the ticket before the call. Throws if it was used or has expired. */
export async function useResetTicket(tx: Tx, id: string, now: number): Promise<void> {
  const used = await tx.query(
    sql`UPDATE reset_tickets SET used_at = ${now} WHERE id = ${id} AND used_at IS NULL AND expires_at > ${now} RETURNING id`,
  );
  if (used.length === 0) throw new Error('The reset ticket was used already or has expired.');
}

/** Deletes the unused tickets of a device. */
export async function deleteTicketsOfDevice(tx: Tx, deviceId: string): Promise<void> {
  await tx.query(sql`DELETE FROM reset_tickets WHERE device_id = ${deviceId} AND used_at IS NULL`);
}

/** Deletes the unused tickets of a user. */
export async function deleteTicketsOfUser(tx: Tx, userId: string): Promise<void> {
  await tx.query(sql`DELETE FROM reset_tickets WHERE user_id = ${userId} AND used_at IS NULL`);
}

/** Deletes tickets that expired before `keptSince`. */
export const purgeResetTickets: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'reset_tickets' }, { where: sql`expires_at <= ${keptSince}`, limit });

import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, sql } from '../platform/database/rows.ts';
import { ResetTicket } from './reset-ticket.entity.ts';

export async function insertResetTicket(tx: Tx, ticket: ResetTicket): Promise<void> {
  await tx.insert(ResetTicket, [ticket]);
}

export async function findResetTicket(db: Reader, tokenHash: string): Promise<ResetTicket | null> {
  const [ticket] = await db.entities(
    ResetTicket,
    sql`SELECT ${columns(ResetTicket)} FROM reset_tickets WHERE token_hash = ${tokenHash}`,
  );
  return ticket ?? null;
}

/** Spends a ticket. Throws when it was spent before or its time is over: who calls has made sure of that, under a lock. */
export async function spendResetTicket(tx: Tx, id: string, now: number): Promise<void> {
  const spent = await tx.run(
    sql`UPDATE reset_tickets SET used_at = ${now} WHERE id = ${id} AND used_at IS NULL AND expires_at > ${now} RETURNING id`,
  );
  if (spent.length === 0) throw new Error('a reset ticket was to be spent twice, or too late');
}

/** Makes every unspent ticket of a device worthless: there is a newer one, or the passcode is set. */
export async function voidTicketsOfDevice(tx: Tx, deviceId: string): Promise<void> {
  await tx.run(sql`DELETE FROM reset_tickets WHERE device_id = ${deviceId} AND used_at IS NULL`);
}

/** Makes every unspent ticket of a user worthless. */
export async function voidTicketsOfUser(tx: Tx, userId: string): Promise<void> {
  await tx.run(sql`DELETE FROM reset_tickets WHERE user_id = ${userId} AND used_at IS NULL`);
}

/** Deletes up to `limit` tickets whose time was over by an instant; answers how many. */
export async function purgeResetTickets(tx: Tx, until: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM reset_tickets WHERE id IN (
          SELECT id FROM reset_tickets WHERE expires_at <= ${until} LIMIT ${limit}) RETURNING id`,
  );
  return purged.length;
}

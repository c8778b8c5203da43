import { revokeOneTimePins } from '../one-time-pin/one-time-pin.store.ts';
import type { Tx } from '../platform/database/database.ts';
import { revokeRegistrationPins } from '../registration-pin/registration-pin.store.ts';
import { deleteTicketsOfUser } from '../secure-apps-passcode/reset-ticket.store.ts';
import { deleteSessions } from '../session/session.store.ts';

/**
 * Ends the user's sessions, revokes their one-time PINs and registration PINs, and deletes their reset tickets.
 * Otherwise an attacker who knew the password could use them after it was changed, or after the user was disabled and
 * made active again. Devices stay registered.
 */
export async function endAccess(tx: Tx, userId: string, now: number): Promise<void> {
  await deleteSessions(tx, userId);
  await revokeOneTimePins(tx, userId, now);
  await revokeRegistrationPins(tx, userId, now);
  await deleteTicketsOfUser(tx, userId);
}

import { revokeOneTimePins } from '../one-time-pin/one-time-pin.store.ts';
import type { Tx } from '../platform/database/database.ts';
import { revokeRegistrationPins } from '../registration-pin/registration-pin.store.ts';
import { voidTicketsOfUser } from '../secure-apps-passcode/reset-ticket.store.ts';
import { endSessions } from './session.store.ts';

/**
 * Ends all that was opened or made while the old password was in force: sessions, PINs and reset tickets. Who changes
 * a password that others may know would otherwise leave them what they made with it. Devices stay registered.
 */
export async function endAccess(tx: Tx, userId: string, now: number): Promise<void> {
  await endSessions(tx, userId);
  await revokeOneTimePins(tx, userId, now);
  await revokeRegistrationPins(tx, userId);
  await voidTicketsOfUser(tx, userId);
}

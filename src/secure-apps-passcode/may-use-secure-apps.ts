import { factsOfDevice } from '../one-time-pin/eligibility.store.ts';
import type { Reader } from '../platform/database/database.ts';

/** Whether secure apps may be used on a device at all: it is active, and so is its user's account. */
export async function mayUseSecureApps(db: Reader, deviceId: string): Promise<boolean> {
  const facts = await factsOfDevice(db, deviceId);
  return facts.ACCOUNT_ACTIVE && facts.DEVICE_ACTIVE;
}

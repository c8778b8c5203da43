import { factsOfDevice } from '../one-time-pin/eligibility.store.ts';
import type { Reader } from '../platform/database/database.ts';

/** Whether secure apps may be used on a device at all: the device and its user's account are active. */
export async function mayUseSecureApps(db: Reader, deviceId: string): Promise<boolean> {
  const facts = await factsOfDevice(db, deviceId);
  return facts.ACCOUNT_ACTIVE && facts.DEVICE_ACTIVE;
}

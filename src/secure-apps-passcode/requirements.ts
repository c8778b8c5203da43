import { eligibility, mayResetWithPassword } from '../one-time-pin/eligibility.rule.ts';
import { factsOfDevice } from '../one-time-pin/eligibility.store.ts';
import type { Reader } from '../platform/database/database.ts';
import type { AuthorizationMethod } from './reset-ticket.entity.ts';

/** Whether secure apps may be used on a device at all: the device and its user's account are active. */
export async function mayUseSecureApps(db: Reader, deviceId: string): Promise<boolean> {
  const facts = await factsOfDevice(db, deviceId);
  return facts.ACCOUNT_ACTIVE && facts.DEVICE_ACTIVE;
}

/** Whether a device meets the requirements for authorizing a reset with a method. */
export async function mayAuthorize(db: Reader, deviceId: string, method: AuthorizationMethod): Promise<boolean> {
  const facts = await factsOfDevice(db, deviceId);
  return method === 'ONE_TIME_PIN' ? eligibility(facts).canGenerate : mayResetWithPassword(facts);
}

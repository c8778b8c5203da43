import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Caller, requireDevice } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetSecureAppsPasscodeInput } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
import type { Reader } from '../platform/database/database.ts';
import { mayUseSecureApps } from './requirements.ts';
import { passcodeRules, passcodeViolations } from './passcode.rule.ts';
import { deleteTicketsOfDevice } from './reset-ticket.store.ts';
import { findPasscode, storePasscode } from './secure-apps-passcode.store.ts';

/** Sets the first passcode of a device. */
export async function setSecureAppsPasscode(
  deps: Deps,
  caller: Caller,
  { passcode }: SetSecureAppsPasscodeInput,
): Promise<Outcome<'SetSecureAppsPasscodeResult'>> {
  const { device } = requireDevice(caller.actor);
  // Limited like a reset: a device could make the server hash as often as it likes.
  const attempt = await deps.limits.count({ device: device.id });
  const refusal = await refusalOf(deps.db, device.id, passcode);
  if (refusal !== null) return refusal;
  const passcodeHash = await deps.hasher.hash('passcode', passcode);

  const outcome = await writeAs(deps, caller, async (tx): Promise<Outcome<'SetSecureAppsPasscodeResult'>> => {
    const refused = await refusalOf(tx, device.id, passcode);
    if (refused !== null) return refused;
    await deleteTicketsOfDevice(tx, device.id);
    const id = deps.ids.next('SecureAppsPasscode');
    await storePasscode(tx, { id, deviceId: device.id, passcodeHash, setAt: deps.clock.now() });
    deps.audit.record(tx, caller, { action: 'SET_SECURE_APPS_PASSCODE', subject: { kind: 'DEVICE', id: device.id } });
    return { __typename: 'SetSecureAppsPasscodeSuccess', device };
  });
  if (outcome.__typename === 'SetSecureAppsPasscodeSuccess') await attempt.takeBack();
  return outcome;
}

/** Why the device cannot get this first passcode, or null. Needs no hash. */
async function refusalOf(db: Reader, deviceId: string, passcode: string) {
  if (!(await mayUseSecureApps(db, deviceId))) return { __typename: 'SecureAppsUnavailable' } as const;
  if ((await findPasscode(db, deviceId)) !== null) return { __typename: 'PasscodeAlreadySet' } as const;
  const violations = passcodeViolations(passcode, passcodeRules(await effectivePolicy(db, deviceId)));
  return violations.length > 0 ? ({ __typename: 'PasscodeRejected', violations } as const) : null;
}

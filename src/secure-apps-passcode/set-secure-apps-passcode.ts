import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Caller, requireDevice } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetSecureAppsPasscodeInput } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
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
  const deviceId = device.id;
  const passcodeHash = await deps.hasher.hash('passcode', passcode);

  return writeAs(deps, caller, async (tx): Promise<Outcome<'SetSecureAppsPasscodeResult'>> => {
    if (!(await mayUseSecureApps(tx, deviceId))) return { __typename: 'SecureAppsUnavailable' };
    if ((await findPasscode(tx, deviceId)) !== null) return { __typename: 'PasscodeAlreadySet' };
    const violations = passcodeViolations(passcode, passcodeRules(await effectivePolicy(tx, deviceId)));
    if (violations.length > 0) return { __typename: 'PasscodeRejected', violations };
    await deleteTicketsOfDevice(tx, deviceId);
    const id = deps.ids.next('SecureAppsPasscode');
    await storePasscode(tx, { id, deviceId, passcodeHash, setAt: deps.clock.now() });
    deps.audit.record(tx, caller, { action: 'SET_SECURE_APPS_PASSCODE', subject: { kind: 'DEVICE', id: deviceId } });
    return { __typename: 'SetSecureAppsPasscodeSuccess', device };
  });
}

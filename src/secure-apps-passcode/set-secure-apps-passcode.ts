import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { lockDevice } from '../device/device.store.ts';
import type { Device } from '../device/device.entity.ts';
import type { Deps } from '../deps.ts';
import { type Caller, requireDevice } from '../session/caller.ts';
import {
  type PasscodeRejected,
  type SecureAppsUnavailable,
  passcodeRejected,
  secureAppsUnavailable,
} from './passcode-failures.ts';
import { passcodeRules, passcodeViolations } from './passcode.rule.ts';
import { mayUseSecureApps } from './may-use-secure-apps.ts';
import { voidTicketsOfDevice } from './reset-ticket.store.ts';
import { findPasscode, storePasscode } from './secure-apps-passcode.store.ts';

export type SetSecureAppsPasscodeOutcome =
  | { __typename: 'SetSecureAppsPasscodeSuccess'; device: Device }
  | PasscodeRejected
  | { __typename: 'PasscodeAlreadySet'; code: 'PASSCODE_ALREADY_SET'; message: string }
  | SecureAppsUnavailable;

/** Sets the first passcode of a device. */
export async function setSecureAppsPasscode(
  deps: Deps,
  caller: Caller,
  input: { readonly passcode: string },
): Promise<SetSecureAppsPasscodeOutcome> {
  const { device } = requireDevice(caller.actor);
  const passcodeHash = await deps.hasher.hash('passcode', input.passcode);

  return deps.db.write(async (tx): Promise<SetSecureAppsPasscodeOutcome> => {
    await lockDevice(tx, device.id);
    if (!(await mayUseSecureApps(tx, device.id))) return secureAppsUnavailable();
    if ((await findPasscode(tx, device.id)) !== null) {
      return {
        __typename: 'PasscodeAlreadySet',
        code: 'PASSCODE_ALREADY_SET',
        message: 'A passcode is set already. If it is forgotten, reset it.',
      };
    }
    const violations = passcodeViolations(input.passcode, passcodeRules(await effectivePolicy(tx, device.id)));
    if (violations.length > 0) return passcodeRejected(violations);
    await voidTicketsOfDevice(tx, device.id);
    await storePasscode(tx, deps.ids.next('SecureAppsPasscode'), device.id, passcodeHash, deps.clock.now());
    deps.audit.record(tx, caller, { action: 'SET_SECURE_APPS_PASSCODE', subject: { kind: 'DEVICE', id: device.id } });
    return { __typename: 'SetSecureAppsPasscodeSuccess', device };
  });
}

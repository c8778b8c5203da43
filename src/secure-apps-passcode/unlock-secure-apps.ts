import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Device } from '../device/device.entity.ts';
import type { Deps } from '../deps.ts';
import { type Caller, requireDevice } from '../session/caller.ts';
import { mayUseSecureApps } from './may-use-secure-apps.ts';
import { type SecureAppsUnavailable, secureAppsUnavailable } from './passcode-failures.ts';
import { clearUnlockAttempts, countUnlockAttempt, findPasscode } from './secure-apps-passcode.store.ts';

export interface SecureAppsLocked {
  readonly __typename: 'SecureAppsLocked';
  readonly code: 'SECURE_APPS_LOCKED';
  readonly message: string;
}

export type UnlockSecureAppsOutcome =
  | { __typename: 'UnlockSecureAppsSuccess'; device: Device; autoLockMinutes: number }
  | { __typename: 'WrongPasscode'; code: 'WRONG_PASSCODE'; message: string; remainingAttempts: number }
  | SecureAppsLocked
  | { __typename: 'PasscodeNotSet'; code: 'PASSCODE_NOT_SET'; message: string }
  | SecureAppsUnavailable;

/** Unlocks the secure apps on a device; wrong passcodes are counted up to the policy's maximum, which locks them. */
export async function unlockSecureApps(
  deps: Deps,
  caller: Caller,
  input: { readonly passcode: string },
): Promise<UnlockSecureAppsOutcome> {
  const { device } = requireDevice(caller.actor);
  const subject = { kind: 'DEVICE' as const, id: device.id };
  const counted = await deps.db.write(async (tx) => {
    if (!(await mayUseSecureApps(tx, device.id))) return 'unavailable';
    const policy = await effectivePolicy(tx, device.id);
    const passcode = await countUnlockAttempt(tx, device.id, policy.maximumFailedAttempts, deps.clock.now());
    if (passcode !== null) return { policy, passcode };
    if ((await findPasscode(tx, device.id)) === null) return 'not set';
    deps.audit.record(tx, caller, { action: 'UNLOCK_SECURE_APPS', subject, reason: 'locked' });
    return 'locked';
  });
  if (counted === 'unavailable') return secureAppsUnavailable();
  if (counted === 'not set') {
    return {
      __typename: 'PasscodeNotSet',
      code: 'PASSCODE_NOT_SET',
      message: 'No passcode is set on this device yet. Set one first.',
    };
  }
  if (counted === 'locked') return secureAppsLocked();

  const { policy, passcode } = counted;
  const matches = await deps.hasher.verify('passcode', passcode.passcodeHash, input.passcode);
  return deps.db.write(async (tx): Promise<UnlockSecureAppsOutcome> => {
    if (!(await mayUseSecureApps(tx, device.id))) return secureAppsUnavailable();
    if (matches && (await clearUnlockAttempts(tx, passcode))) {
      return { __typename: 'UnlockSecureAppsSuccess', device, autoLockMinutes: policy.autoLockMinutes };
    }
    deps.audit.record(tx, caller, { action: 'UNLOCK_SECURE_APPS', subject, reason: 'wrong passcode' });
    const remainingAttempts = policy.maximumFailedAttempts - passcode.failedAttempts;
    if (remainingAttempts <= 0) return secureAppsLocked();
    return {
      __typename: 'WrongPasscode',
      code: 'WRONG_PASSCODE',
      message: 'This passcode is wrong. Try again, or reset it if you forgot it.',
      remainingAttempts,
    };
  });
}

function secureAppsLocked(): SecureAppsLocked {
  return {
    __typename: 'SecureAppsLocked',
    code: 'SECURE_APPS_LOCKED',
    message: 'Too many wrong passcodes were tried. Reset the passcode to unlock secure apps.',
  };
}

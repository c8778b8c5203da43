import { effectivePolicy } from '../app-connect-global-policy/app-connect-global-policy.store.ts';
import { type Caller, requireDevice } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { UnlockSecureAppsInput } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
import { mayUseSecureApps } from './requirements.ts';
import { clearUnlockAttempts, countUnlockAttempt, findPasscode } from './secure-apps-passcode.store.ts';

type Result = Outcome<'UnlockSecureAppsResult'>;

/** Unlocks the secure apps on a device. The policy's maximum number of consecutive failed attempts locks them. */
export async function unlockSecureApps(deps: Deps, caller: Caller, input: UnlockSecureAppsInput): Promise<Result> {
  const { device } = requireDevice(caller.actor);
  const recordRefusal = (tx: Parameters<typeof deps.audit.record>[0], reason: string) => {
    deps.audit.record(tx, caller, { action: 'UNLOCK_SECURE_APPS', subject: { kind: 'DEVICE', id: device.id }, reason });
  };
  const attempt = await writeAs(deps, caller, async (tx) => {
    if (!(await mayUseSecureApps(tx, device.id))) return refused({ __typename: 'SecureAppsUnavailable' });
    const policy = await effectivePolicy(tx, device.id);
    const { maximumFailedAttempts } = policy;
    const passcode = await countUnlockAttempt(tx, device.id, { maximumFailedAttempts, now: deps.clock.now() });
    if (passcode !== null) return { isCounted: true, policy, passcode } as const;
    if ((await findPasscode(tx, device.id)) === null) return refused({ __typename: 'PasscodeNotSet' });
    recordRefusal(tx, 'locked');
    return refused({ __typename: 'SecureAppsLocked' });
  });
  if (!attempt.isCounted) return attempt.result;

  const { policy, passcode } = attempt;
  const matches = await deps.hasher.verify('passcode', passcode.passcodeHash, input.passcode);
  return writeAs(deps, caller, async (tx): Promise<Result> => {
    if (!(await mayUseSecureApps(tx, device.id))) return { __typename: 'SecureAppsUnavailable' };
    if (matches && (await clearUnlockAttempts(tx, passcode))) {
      return { __typename: 'UnlockSecureAppsSuccess', device, autoLockMinutes: policy.autoLockMinutes };
    }
    recordRefusal(tx, 'wrong passcode');
    const remainingAttempts = policy.maximumFailedAttempts - passcode.failedAttempts;
    return remainingAttempts <= 0
      ? { __typename: 'SecureAppsLocked' }
      : { __typename: 'WrongPasscode', remainingAttempts };
  });
}

function refused(result: Result) {
  return { isCounted: false, result } as const;
}

import type { ThisDeviceStateFragment } from '@pinportal/client';
import { useState } from 'react';
import { SecureApps } from '../apps/secure-apps.tsx';
import { useAutoLock } from '../apps/use-auto-lock.ts';
import { EnterPasscode } from '../passcode/enter-passcode.tsx';
import { ForgotPasscode } from '../passcode/forgot-passcode.tsx';
import { NewPasscode, type PasscodeReset } from '../passcode/new-passcode.tsx';
import { SetPasscode } from '../passcode/set-passcode.tsx';
import { TooManyAttempts } from '../passcode/too-many-attempts.tsx';
import { isPasscodeRequired } from './recovery.ts';

/** What the device is used for. A reset ticket is kept only here, while its passcode is chosen. */
type Use =
  | { readonly kind: 'locked'; readonly isAutomatic: boolean }
  | { readonly kind: 'forgot' }
  | { readonly kind: 'reset'; readonly reset: PasscodeReset }
  | { readonly kind: 'unlocked'; readonly autoLockMinutes: number; readonly isPasscodeNew: boolean };

const LOCKED: Use = { kind: 'locked', isAutomatic: false };

/** From the first passcode to the secure apps, and the way back to them with a forgotten passcode. */
export function ActiveDevice({ device }: { readonly device: ThisDeviceStateFragment }) {
  const [use, setUse] = useState<Use>(LOCKED);
  const { autoLockMinutes } = device.appConnectGlobalPolicy;
  useAutoLock(use.kind === 'unlocked' ? use.autoLockMinutes : null, () =>
    setUse({ kind: 'locked', isAutomatic: true }),
  );
  const forget = () => setUse({ kind: 'forgot' });
  const lock = () => setUse(LOCKED);
  const openWithNewPasscode = () => setUse({ kind: 'unlocked', autoLockMinutes, isPasscodeNew: true });

  if (!isPasscodeRequired(device)) return <SecureApps lock={null} isPasscodeNew={false} />;
  if (!device.secureAppsPasscode.isSet) return <SetPasscode device={device} onSet={openWithNewPasscode} />;
  switch (use.kind) {
    case 'forgot':
      return (
        <ForgotPasscode device={device} onAuthorized={(reset) => setUse({ kind: 'reset', reset })} onBack={lock} />
      );
    case 'reset':
      return <NewPasscode device={device} reset={use.reset} onSaved={openWithNewPasscode} onStartAgain={forget} />;
    case 'unlocked':
      return (
        <SecureApps lock={{ afterMinutes: use.autoLockMinutes, onLock: lock }} isPasscodeNew={use.isPasscodeNew} />
      );
    case 'locked':
      return device.secureAppsPasscode.isLocked ? (
        <TooManyAttempts device={device} onForgot={forget} />
      ) : (
        <EnterPasscode
          device={device}
          wasAutomatic={use.isAutomatic}
          onUnlocked={(minutes) => setUse({ kind: 'unlocked', autoLockMinutes: minutes, isPasscodeNew: false })}
          onForgot={forget}
        />
      );
  }
}

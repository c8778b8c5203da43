import type { ThisDeviceStateFragment } from '@pinportal/client';

/** Why a forgotten passcode cannot be reset on a device. */
export type NoRecovery = 'PLATFORM' | 'POLICY' | 'ONE_TIME_PIN';

/** Why a forgotten passcode cannot be reset on this device, or null if it can. The server decides when it is tried. */
export function noRecovery(device: ThisDeviceStateFragment): NoRecovery | null {
  if (device.platform !== 'IOS') return 'PLATFORM';
  if (!device.appConnectGlobalPolicy.allowIosPasscodeRecovery) return 'POLICY';
  if (device.registrationMethod === 'REGISTRATION_PIN' && !device.canGenerateOneTimePin) return 'ONE_TIME_PIN';
  return null;
}

/** Whether secure apps ask for a passcode on this device. */
export function isPasscodeRequired({ platform, appConnectGlobalPolicy: policy }: ThisDeviceStateFragment): boolean {
  if (platform === 'IOS') return policy.passcodeRequiredForIos;
  return platform === 'ANDROID' && policy.passcodeRequiredForAndroid;
}

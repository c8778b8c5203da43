import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { passcodeRules } from './passcode.rule.ts';
import { authorizePasscodeReset } from './authorize-passcode-reset.ts';
import { resetSecureAppsPasscode } from './reset-secure-apps-passcode.ts';
import { setSecureAppsPasscode } from './set-secure-apps-passcode.ts';
import { unlockSecureApps } from './unlock-secure-apps.ts';

export const resolvers: Resolvers = {
  Mutation: mutations({ setSecureAppsPasscode, unlockSecureApps, authorizePasscodeReset, resetSecureAppsPasscode }),
  Device: {
    secureAppsPasscode: (device, _args, { loaders }) => loaders.ofDevice.passcode.load(device.id),
  },
  ThisDevice: {
    secureAppsPasscode: (device, _args, { loaders }) => loaders.ofDevice.passcode.load(device.id),
  },
  ThisDevicePolicy: {
    passcodeRules,
  },
};

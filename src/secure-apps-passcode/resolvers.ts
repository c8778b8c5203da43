import type { Resolvers } from '../generated/resolvers.ts';
import { authorizePasscodeReset } from './authorize-passcode-reset.ts';
import { resetSecureAppsPasscode } from './reset-secure-apps-passcode.ts';
import { setSecureAppsPasscode } from './set-secure-apps-passcode.ts';
import { unlockSecureApps } from './unlock-secure-apps.ts';

export const resolvers: Resolvers = {
  Mutation: {
    setSecureAppsPasscode: (_parent, { input }, { deps, caller }) => setSecureAppsPasscode(deps, caller, input),
    unlockSecureApps: (_parent, { input }, { deps, caller }) => unlockSecureApps(deps, caller, input),
    authorizePasscodeReset: (_parent, { input }, { deps, caller }) => authorizePasscodeReset(deps, caller, input),
    resetSecureAppsPasscode: (_parent, { input }, { deps, caller }) => resetSecureAppsPasscode(deps, caller, input),
  },
};

export type { SecureAppsPasscodeState as SecureAppsPasscode } from './secure-apps-passcode.store.ts';

export type { AppConnectGlobalPolicy as ThisDevicePolicy } from './app-connect-global-policy.entity.ts';

import { module as adminOverview } from './admin-overview/module.ts';
import { module as appConnectGlobalPolicy } from './app-connect-global-policy/module.ts';
import { module as audit } from './audit/module.ts';
import { module as device } from './device/module.ts';
import { module as eligibilityPreview } from './eligibility-preview/module.ts';
import { module as label } from './label/module.ts';
import { module as licensedProduct } from './licensed-product/module.ts';
import type { FindNodes, Module } from './module.ts';
import { module as oneTimePin } from './one-time-pin/module.ts';
import { module as platform } from './platform/module.ts';
import { module as portalSettings } from './portal-settings/module.ts';
import { module as registrationPin } from './registration-pin/module.ts';
import { module as role } from './role/module.ts';
import { module as secureAppsPasscode } from './secure-apps-passcode/module.ts';
import { module as session } from './session/module.ts';
import { module as user } from './user/module.ts';

/** The only list of the modules. */
export const modules: readonly Module[] = [
  platform,
  portalSettings,
  user,
  role,
  session,
  device,
  label,
  licensedProduct,
  appConnectGlobalPolicy,
  registrationPin,
  oneTimePin,
  secureAppsPasscode,
  audit,
  adminOverview,
  eligibilityPreview,
];

/** The function that finds the nodes of each type, by the name of the type. */
export const nodeFinders = Object.assign({}, ...modules.map(({ nodes }) => nodes)) as Readonly<
  Record<string, FindNodes>
>;

import {
  AppConnectGlobalPolicy,
  AppConnectGlobalPolicyLabel,
} from './app-connect-global-policy/app-connect-global-policy.entity.ts';
import { AuditEvent, AuditLane } from './audit/audit-event.entity.ts';
import { Device } from './device/device.entity.ts';
import { DeviceLabel, Label } from './label/label.entity.ts';
import { LicensedProduct } from './licensed-product/licensed-product.entity.ts';
import { OneTimePin, OneTimePinAttempt } from './one-time-pin/one-time-pin.entity.ts';
import { LatestTime } from './platform/database/server-time.entity.ts';
import { AttemptCounter } from './platform/security/attempt-counter.entity.ts';
import { RegistrationPin } from './registration-pin/registration-pin.entity.ts';
import { UserRole } from './role/user-role.entity.ts';
import { ResetTicket } from './secure-apps-passcode/reset-ticket.entity.ts';
import { PastPasscode, SecureAppsPasscode } from './secure-apps-passcode/secure-apps-passcode.entity.ts';
import { Session } from './session/session.entity.ts';
import { User } from './user/user.entity.ts';

/** Every table of the database. */
export const entities = [
  User,
  UserRole,
  Session,
  Device,
  Label,
  DeviceLabel,
  AppConnectGlobalPolicy,
  AppConnectGlobalPolicyLabel,
  LicensedProduct,
  RegistrationPin,
  OneTimePin,
  OneTimePinAttempt,
  SecureAppsPasscode,
  PastPasscode,
  ResetTicket,
  AuditEvent,
  AuditLane,
  AttemptCounter,
  LatestTime,
];

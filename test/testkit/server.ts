/** All that tests use of the server's sources. Only this file imports them. */
export {
  type App,
  type AppParts,
  type Core,
  createApp,
  createCore,
  entities,
  idPrefixes as ID_PREFIX,
} from '../../src/app.ts';
export {
  AppConnectGlobalPolicy,
  AppConnectGlobalPolicyLabel,
} from '../../src/app-connect-global-policy/app-connect-global-policy.entity.ts';
export { NEW_POLICY } from '../../src/app-connect-global-policy/policy.rule.ts';
export { AuditEvent, AuditLane, AuditRefusals } from '../../src/audit/audit-event.entity.ts';
export { parseCheckpoint, sealedEnds, signCheckpoint } from '../../src/audit/audit-checkpoint.ts';
export { type AuditCheckpoint, AuditKey } from '../../src/audit/audit-key.ts';
export { AUDIT_LANES, insertAuditEvents, listLanes, nextInChain } from '../../src/audit/audit-event.store.ts';
export { AuditLog } from '../../src/audit/audit-log.ts';
export { exportAuditLog } from '../../src/audit/export-audit-log.ts';
export { pruneAuditLog } from '../../src/audit/prune-audit-log.ts';
export { sealAuditLog, sealNewLanes } from '../../src/audit/seal-audit-log.ts';
export { verifyAuditExport } from '../../src/audit/verify-audit-export.ts';
export { type AuditFinding, verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
export { OPERATOR } from '../../src/auth/caller.ts';
export { createProgram } from '../../src/cli/program.ts';
export { walkthrough } from '../../src/cli/walkthrough.ts';
export { readConfig } from '../../src/config.ts';
export type { Deps } from '../../src/deps.ts';
export { Device } from '../../src/device/device.entity.ts';
export { searchable as searchableDevice } from '../../src/device/device.store.ts';
export { searchable as searchableUser } from '../../src/user/user.store.ts';
export { DeviceLabel, Label } from '../../src/label/label.entity.ts';
export { OneTimePin, OneTimePinAttempt } from '../../src/one-time-pin/one-time-pin.entity.ts';
export { ONE_TIME_PIN_LIFETIME, attemptsPerDevice } from '../../src/one-time-pin/one-time-pin.rule.ts';
export { countAttempt, insertOneTimePin, redeemOneTimePin } from '../../src/one-time-pin/one-time-pin.store.ts';
export {
  type Clock,
  HOUR,
  MINUTE,
  SECOND,
  ServerClock,
  type TimeSource,
  systemTime,
} from '../../src/platform/clock.ts';
export { columnName } from '../../src/platform/database/columns.ts';
export { type Database, ScanTooSlow, type Tx, schemaState } from '../../src/platform/database/database.ts';
export { openDatabase, parseDatabaseUrl } from '../../src/platform/database/open-database.ts';
export { type Row, type Sql, raw, sql } from '../../src/platform/database/rows.ts';
export { synchronize } from '../../src/platform/database/server-time.ts';
export { sqliteDriver } from '../../src/platform/database/sqlite/driver.ts';
export { type AuthRequirement, authRequirement } from '../../src/platform/graphql/auth-directive.ts';
export { costOf } from '../../src/platform/graphql/field-limit.ts';
export { type Job, Jobs } from '../../src/platform/jobs/jobs.ts';
export { AttemptCounter } from '../../src/platform/security/attempt-counter.entity.ts';
export { networkOf } from '../../src/platform/security/attempt-limits.ts';
export { ConsecutiveFailures, FamiliarAddress } from '../../src/platform/security/consecutive-failures.entity.ts';
export { CONSECUTIVE_LIMITS } from '../../src/platform/security/consecutive-failures.ts';
export { type Random, systemRandom } from '../../src/platform/security/random.ts';
export {
  HASHING_COST,
  type HashingCost,
  type SecretHasher,
  type SecretKind,
} from '../../src/platform/security/secret-hasher.ts';
export { usernameProblem } from '../../src/platform/text.ts';
export { RegistrationPin } from '../../src/registration-pin/registration-pin.entity.ts';
export { ROLE_CODES } from '../../src/role/role.rule.ts';
export { UserRole } from '../../src/role/user-role.entity.ts';
export { createSchema, readTypeDefs } from '../../src/schema.ts';
export { ResetTicket } from '../../src/secure-apps-passcode/reset-ticket.entity.ts';
export { PastPasscode, SecureAppsPasscode } from '../../src/secure-apps-passcode/secure-apps-passcode.entity.ts';
export { openSession } from '../../src/session/open-session.ts';
export { Session } from '../../src/session/session.entity.ts';
export { createUser } from '../../src/user/create-user.ts';
export { User } from '../../src/user/user.entity.ts';

import type { AuditLog } from './audit/audit-log.ts';
import type { Clock } from './platform/clock.ts';
import type { CallerReaders } from './platform/database/caller-readers.ts';
import type { Database } from './platform/database/database.ts';
import type { Ids } from './platform/ids.ts';
import type { Metrics } from './platform/metrics.ts';
import type { AttemptLimits } from './platform/security/attempt-limits.ts';
import type { HashingGate } from './platform/security/hashing-gate.ts';
import type { Random } from './platform/security/random.ts';
import type { SecretHasher } from './platform/security/secret-hasher.ts';
import type { SessionTouches } from './session/session-touches.ts';

/** Settings of the use cases, from the environment. */
export interface Settings {
  /** Digits of a one-time PIN, 6 to 12. */
  readonly oneTimePinLength: number;
  /** Failed attempts that lock a one-time PIN. */
  readonly oneTimePinAttempts: number;
  /** Digits of a registration PIN, 6 to 12. */
  readonly registrationPinLength: number;
  /** How long a registration PIN is valid, in milliseconds. */
  readonly registrationPinLifetime: number;
  /** Characters of an account password, 8 to 64. */
  readonly passwordMinimumLength: number;
  /** Devices that a user may have registered at the same time, 1 to 1,000. */
  readonly devicesPerUser: number;
  /** The number of days for which expired PINs and tickets are kept. */
  readonly purgeDays: number;
  /** The number of days for which disabled users and retired devices are kept; null: without an end. */
  readonly purgeRetiredDays: number | null;
  /** The number of days for which audit events are kept; null if they are kept for ever. */
  readonly auditRetentionDays: number | null;
  /** Null if nothing of it is set. */
  readonly helpDesk: HelpDesk | null;
}

/** The contact that portals show. Null for what is not set. */
export interface HelpDesk {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
}

/** The dependencies of use cases. Created once, in `app.ts`. */
export interface Deps {
  readonly db: Database;
  readonly readers: CallerReaders;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
  readonly gate: HashingGate;
  readonly hasher: SecretHasher;
  readonly limits: AttemptLimits;
  readonly touches: SessionTouches;
  readonly audit: AuditLog;
  readonly metrics: Metrics;
  readonly settings: Settings;
}

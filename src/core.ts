import type { GraphQLSchema } from 'graphql';
import { type DestinationStream, type Logger, pino } from 'pino';
import { AuditLog } from './audit/audit-log.ts';
import { sealNewLanes } from './audit/seal-audit-log.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { merge } from './merge.ts';
import { modules } from './modules.ts';
import { ServerClock, type TimeSource, systemTime } from './platform/clock.ts';
import { CallerReaders } from './platform/database/caller-readers.ts';
import type { OnWait, Tx } from './platform/database/database.ts';
import { type SqlLogger, openDatabase } from './platform/database/open-database.ts';
import { synchronize } from './platform/database/server-time.ts';
import type { OperationLimits } from './platform/http/operations.ts';
import { type IdPrefixes, Ids } from './platform/ids.ts';
import type { Purge } from './platform/jobs/purge.ts';
import { logDestination } from './platform/log-destination.ts';
import { loggerOptions } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { AttemptLimits } from './platform/security/attempt-limits.ts';
import type { ConsecutiveLimits } from './platform/security/consecutive-failures.ts';
import { HashingGate } from './platform/security/hashing-gate.ts';
import { type Random, systemRandom } from './platform/security/random.ts';
import { type HashingCost, SecretHasher } from './platform/security/secret-hasher.ts';
import { SessionTouches } from './session/session-touches.ts';

/** The parts that tests can replace. All other parts are the same as in production. */
export interface AppParts {
  readonly time?: TimeSource;
  /** Replaces the clock of a PostgreSQL server. */
  readonly databaseTime?: () => number;
  readonly random?: Random;
  /** A schema that servers share. */
  readonly schema?: GraphQLSchema;
  readonly hashingCost?: HashingCost;
  /** Delay of a response with `RATE_LIMITED`, in milliseconds. */
  readonly refusalDelay?: number;
  /** The numbers of consecutive failed attempts for an account. */
  readonly consecutiveLimits?: ConsecutiveLimits;
  /** Replaces limits on the time of operations. */
  readonly operations?: Partial<OperationLimits>;
  /** How long a filter or a count may take, in milliseconds. */
  readonly scanDeadline?: number;
  /** Receives every SQL statement. */
  readonly sqlLogger?: SqlLogger;
  /** Opens the database, with connections that are open already. */
  readonly openDatabase?: typeof openDatabase | undefined;
  /** Destination of log lines; the standard output by default. */
  readonly logTo?: DestinationStream;
}

/** An open database and the dependencies of use cases: all that the command line needs. */
export interface Core {
  readonly deps: Deps;
  readonly log: Logger;
  /** Runs the pending migrations, calls `start` and returns the names of the migrations. */
  migrate(onWait?: OnWait): Promise<string[]>;
  /** Synchronizes the clock with a migrated database and checks the seals of the audit log. Throws if the pepper is wrong. */
  start(): Promise<void>;
  /** Synchronizes the clock with the database. */
  synchronize(): Promise<void>;
  close(): Promise<void>;
}

/** The entities of all modules, for the server and for TypeORM's own command line. */
export const entities = modules.flatMap((module) => module.entities ?? []);

/** The prefix of each kind of id. */
export const idPrefixes = merge<IdPrefixes>(modules.map((module) => module.idPrefixes));

/** The purges of all modules, by the name of what they delete. */
export const purges = merge<Record<string, Purge>>(modules.map((module) => module.purges));

/** Opens the database and creates the dependencies of the use cases. No other code creates them. */
export async function createCore(config: Config, pepper: string, parts: AppParts = {}): Promise<Core> {
  const clock = new ServerClock(parts.time ?? systemTime);
  const random = parts.random ?? systemRandom;
  const ids = new Ids({ clock, random, prefixes: idPrefixes });
  const metrics = createMetrics();
  const logTo = parts.logTo ?? logDestination(1, () => metrics.droppedLogLines.inc());
  const log = pino(loggerOptions(config.logLevel), logTo);
  const { sqlLogger, refusalDelay } = parts;
  const db = await (parts.openDatabase ?? openDatabase)(config.database, {
    entities,
    timeout: config.databaseTimeout,
    scanDeadline: parts.scanDeadline,
    ...(sqlLogger === undefined ? {} : { logger: sqlLogger }),
  });
  const gate = new HashingGate({ ...config.hashing, ...(refusalDelay === undefined ? {} : { refusalDelay }) });
  const deps: Deps = {
    db,
    readers: new CallerReaders(db),
    clock,
    random,
    ids,
    gate,
    hasher: new SecretHasher(pepper, gate, parts.hashingCost),
    limits: new AttemptLimits({ db, clock, pepper, settings: config.limits, consecutive: parts.consecutiveLimits }),
    touches: new SessionTouches(db),
    audit: new AuditLog({ pepper, clock, ids }),
    metrics,
    settings: config.settings,
  };
  const { time, databaseTime = time === undefined ? null : () => time.wall() } = parts;
  const keepTime = () => synchronize(db, clock, databaseTime);
  const start = async () => {
    await keepTime();
    const lanes = await deps.audit.start(db);
    if (lanes.length > 0) {
      log.error({ lanes }, 'ends of the audit log are not as the server left them: run "pinportal verify-audit"');
    }
  };
  return {
    deps,
    log,
    async migrate(onWait) {
      const complete = (tx: Tx, run: readonly string[]) => sealNewLanes(tx, deps.audit.key, run);
      const names = await db.migrate({ complete, ...(onWait === undefined ? {} : { onWait }) });
      await start();
      return names;
    },
    start,
    synchronize: keepTime,
    async close() {
      await deps.touches.flush();
      await db.close();
    },
  };
}

/** What an operator must do if the schema is not the one of this version. */
export const SCHEMA_PROBLEMS = {
  PENDING: 'migrations are pending: run "pinportal migrate"',
  NEWER: 'the schema of the database is newer than this version: install the newer version',
} as const;

import type { GraphQLSchema } from 'graphql';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Logger as SqlLogger } from 'typeorm';
import { AuditLog } from './audit/audit-log.ts';
import { pruneAuditLog } from './audit/prune-audit-log.ts';
import { sealNewLanes } from './audit/seal-audit-log.ts';
import { authenticate } from './auth/authenticate.ts';
import type { Config } from './config.ts';
import { RequestContext } from './context.ts';
import type { Deps } from './deps.ts';
import type { Loaders } from './loaders.ts';
import { modules, nodeFinders } from './modules.ts';
import { nodeLoader } from './node.ts';
import { HOUR, MINUTE, ServerClock, type TimeSource, systemTime } from './platform/clock.ts';
import { type OnWait, type Tx, schemaState } from './platform/database/database.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { synchronize } from './platform/database/server-time.ts';
import { TrustedDocuments } from './platform/graphql/trusted-documents.ts';
import type { ContextRequest } from './platform/http/plugins/graphql.ts';
import { type HttpServer, createHttpServer } from './platform/http/server.ts';
import type { OperationLimits } from './platform/http/operations.ts';
import { type IdPrefixes, Ids } from './platform/ids.ts';
import { Jobs } from './platform/jobs/jobs.ts';
import { type Purge, purgeAll } from './platform/jobs/purge.ts';
import { logDestination } from './platform/log-destination.ts';
import { loggerOptions } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import { AttemptLimits } from './platform/security/attempt-limits.ts';
import type { ConsecutiveLimits } from './platform/security/consecutive-failures.ts';
import { HashingGate } from './platform/security/hashing-gate.ts';
import { type Random, systemRandom } from './platform/security/random.ts';
import { type HashingCost, SecretHasher } from './platform/security/secret-hasher.ts';
import { createSchema } from './schema.ts';

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
  const db = await openDatabase(config.database, {
    entities,
    timeout: config.databaseTimeout,
    scanDeadline: parts.scanDeadline,
    ...(sqlLogger === undefined ? {} : { logger: sqlLogger }),
  });
  const gate = new HashingGate({ ...config.hashing, ...(refusalDelay === undefined ? {} : { refusalDelay }) });
  const deps: Deps = {
    db,
    clock,
    random,
    ids,
    gate,
    hasher: new SecretHasher(pepper, gate, parts.hashingCost),
    limits: new AttemptLimits({ db, clock, pepper, settings: config.limits, consecutive: parts.consecutiveLimits }),
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
    close: () => db.close(),
  };
}

export interface App extends Core {
  readonly http: HttpServer<RequestContext>;
  readonly jobs: Jobs;
}

/** Creates the whole server, ready to listen. If `migrateOnStart` is set, runs the pending migrations first. */
export async function createApp(config: Config, pepper: string, parts: AppParts = {}): Promise<App> {
  const schema = parts.schema ?? createSchema();
  const documents = TrustedDocuments.read(config.trustedDocuments, schema, config.production);
  const core = await createCore(config, pepper, parts);
  const { deps, log } = core;
  try {
    if (config.migrateOnStart) {
      for (const name of await core.migrate((reason) => log.warn(`migrations are ${reason}`)))
        log.info({ migration: name }, 'migrated');
    }
    const findProblem = startOnce(core);
    await findProblem();
    await deps.hasher.warmUp();
    const http = await createHttpServer({
      config,
      schema,
      documents,
      log,
      metrics: deps.metrics,
      gate: deps.gate,
      findProblem,
      createContext: (request) => createContext(deps, request),
      operations: { ...config.operations, ...parts.operations },
      plugins: modules.flatMap((module) => module.http?.(deps) ?? []),
    });
    const jobs = createJobs(core);
    jobs.start();
    return {
      ...core,
      http,
      jobs,
      async close() {
        await http.close();
        await jobs.stop();
        await core.close();
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

function createJobs(core: Core): Jobs {
  const { deps, log } = core;
  const { db, clock, metrics, settings } = deps;
  return new Jobs(
    [
      { name: 'timekeeping', interval: MINUTE, servers: 'EVERY', run: () => core.synchronize() },
      {
        name: 'purge',
        interval: 24 * HOUR,
        servers: 'ONE',
        async run(signal) {
          const { purgeDays: days, purgeRetiredDays: retiredDays } = settings;
          const deleted = await purgeAll(db, purges, { now: clock.now(), days, retiredDays, signal });
          deleted['audit events'] = await pruneAuditLog(deps, { signal });
          log.info({ deleted }, 'purged');
        },
      },
      ...modules.flatMap((module) => module.jobs?.(deps) ?? []),
    ],
    { db, clock, log, metrics },
  );
}

/** Identifies the caller of a request by its `Authorization` header or its cookie. */
export async function createContext(
  deps: Deps,
  { authorization, cookie, isBackground, ...request }: ContextRequest,
): Promise<RequestContext> {
  return RequestContext.create(deps, { authorization, cookie }, async (header, db) => {
    const actor = await authenticate(deps, { authorization: header, isBackground });
    return {
      caller: { actor, ...request, requirement: null },
      loaders: merge<Loaders>([
        { node: nodeLoader(nodeFinders, { deps, db, actor }) },
        ...modules.map((module) => module.loaders?.(db, deps.db.scans, deps.clock)),
      ]),
    };
  });
}

/** What keeps the server from working, or null. The first time that the schema is current, the check calls `start`. */
function startOnce(core: Core): () => Promise<string | null> {
  const { db } = core.deps;
  let isStarted = false;
  return async () => {
    const schema = await schemaState(db);
    if (schema !== 'CURRENT') return SCHEMA_PROBLEMS[schema];
    if (!(await db.acceptsWrites())) return 'the database accepts no writes';
    if (!isStarted) await core.start();
    isStarted = true;
    return null;
  };
}

/** What an operator must do if the schema is not the one of this version. */
export const SCHEMA_PROBLEMS = {
  PENDING: 'migrations are pending: run "pinportal migrate"',
  NEWER: 'the schema of the database is newer than this version: install the newer version',
} as const;

/** Merges what the modules contribute into one object. */
function merge<T extends object>(parts: readonly (Partial<T> | undefined)[]): T {
  return Object.assign({}, ...parts) as T;
}

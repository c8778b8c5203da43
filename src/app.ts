import type { Logger as SqlLogger } from 'typeorm';
import { pino, type DestinationStream, type Logger } from 'pino';
import { AuditLog } from './audit/audit-log.ts';
import type { Config } from './config.ts';
import { makeContext } from './context.ts';
import type { Deps } from './deps.ts';
import { entities } from './entities.ts';
import { MINUTE, ServerClock, type TimeSource, systemTime } from './platform/clock.ts';
import { synchronize } from './platform/database/server-time.ts';
import { hasPendingMigrations, migrate, openDatabase } from './platform/database/data-source.ts';
import { type HttpServer, makeHttpServer } from './platform/http/server.ts';
import { loggerOptions } from './platform/logger.ts';
import { makeIds } from './platform/ids.ts';
import { makeMetrics } from './platform/metrics.ts';
import { AttemptLimits } from './platform/security/attempt-limits.ts';
import { HeldRefusals } from './platform/security/held-refusals.ts';
import { type Random, systemRandom } from './platform/security/random.ts';
import { type HashingCost, SecretHasher } from './platform/security/secret-hasher.ts';
import { makeSchema } from './schema.ts';

/** What tests hold in their own hands; the rest is as in production. */
export interface AppParts {
  readonly time?: TimeSource;
  /** In place of the clock of a PostgreSQL server. */
  readonly databaseTime?: () => number;
  readonly random?: Random;
  /** In place of what a hash costs a real server. */
  readonly hashingCost?: HashingCost;
  /** For how many milliseconds a refusal with `RATE_LIMITED` is held back. */
  readonly refusalDelay?: number;
  /** Sees every SQL statement. */
  readonly sqlLogger?: SqlLogger;
  /** Where log lines go; the standard output by default. */
  readonly logTo?: DestinationStream;
}

/** An open database and all that use cases need; the command line works with this alone. */
export interface Core {
  readonly deps: Deps;
  readonly log: Logger;
  /** Runs pending migrations, names them, and starts. */
  migrate(): Promise<string[]>;
  /** Readies a migrated database: sets the clock by it and seals its audit log. */
  start(): Promise<void>;
  /** Sets the clock by the database again. */
  synchronize(): Promise<void>;
  close(): Promise<void>;
}

/** The only place where parts are put together. */
export async function makeCore(config: Config, pepper: string, parts: AppParts = {}): Promise<Core> {
  const clock = new ServerClock(parts.time ?? systemTime);
  const random = parts.random ?? systemRandom;
  const ids = makeIds(clock, random);
  const log = pino(loggerOptions(config.logLevel), parts.logTo ?? pino.destination(1));
  const db = await openDatabase(config.database, {
    entities,
    ...(parts.sqlLogger === undefined ? {} : { logger: parts.sqlLogger }),
  });
  const deps: Deps = {
    db,
    clock,
    random,
    ids,
    hasher: new SecretHasher(pepper, config.hashing, parts.hashingCost),
    limits: new AttemptLimits(db, clock, pepper, config.limits),
    refusals: new HeldRefusals(parts.refusalDelay),
    audit: new AuditLog(pepper, clock, ids),
    metrics: makeMetrics(),
    settings: config.settings,
  };
  const { time, databaseTime = time === undefined ? null : () => time.wall() } = parts;
  const keepTime = () => synchronize(db, clock, databaseTime);
  const start = async () => {
    await keepTime();
    await deps.audit.start(db);
  };
  return {
    deps,
    log,
    async migrate() {
      const names = await migrate(db);
      await start();
      return names;
    },
    start,
    synchronize: keepTime,
    close: () => db.close(),
  };
}

export interface App extends Core {
  readonly http: HttpServer;
}

/** The whole server, ready to listen. Migrates first where the configuration says so. */
export async function makeApp(config: Config, pepper: string, parts: AppParts = {}): Promise<App> {
  const schema = makeSchema();
  const core = await makeCore(config, pepper, parts);
  try {
    if (config.migrateOnStart) {
      for (const name of await core.migrate()) core.log.info({ migration: name }, 'migrated');
    }
    const isReady = startOnce(core);
    await isReady();
    await core.deps.hasher.warmUp();
    const { deps } = core;
    const http = await makeHttpServer({
      config,
      schema,
      log: core.log,
      metrics: deps.metrics,
      isReady,
      makeContext: (request) => makeContext(deps, request),
      beforeScrape: () => {
        deps.metrics.hashingQueue.set(deps.hasher.queueLength);
      },
    });
    const timekeeping = setInterval(() => {
      core.synchronize().catch((error: unknown) => {
        core.log.warn({ err: error }, 'the clock could not be set by the database');
      });
    }, MINUTE).unref();
    return {
      ...core,
      http,
      async close() {
        clearInterval(timekeeping);
        await http.close();
        await core.close();
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

/** Starts a server on its database as soon as no migration is pending; answers whether it has. */
function startOnce(core: Core): () => Promise<boolean> {
  let isStarted = false;
  return async () => {
    if (await hasPendingMigrations(core.deps.db)) return false;
    if (!isStarted) await core.start();
    isStarted = true;
    return true;
  };
}

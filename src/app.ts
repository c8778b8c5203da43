import type { Logger as SqlLogger } from 'typeorm';
import { pino, type DestinationStream, type Logger } from 'pino';
import { AuditLog } from './audit/audit-log.ts';
import type { Config } from './config.ts';
import { makeContext } from './context.ts';
import type { Deps } from './deps.ts';
import { entities } from './entities.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { hasPendingMigrations, migrate, openDatabase } from './platform/database/data-source.ts';
import { type HttpServer, makeHttpServer } from './platform/http/server.ts';
import { loggerOptions } from './platform/logger.ts';
import { makeIds } from './platform/ids.ts';
import { makeMetrics } from './platform/metrics.ts';
import { type Random, systemRandom } from './platform/security/random.ts';
import { SecretHasher } from './platform/security/secret-hasher.ts';
import { makeSchema } from './schema.ts';

/** What tests hold in their own hands; the rest is as in production. */
export interface AppParts {
  readonly clock?: Clock;
  readonly random?: Random;
  /** Sees every SQL statement. */
  readonly sqlLogger?: SqlLogger;
  /** Where log lines go; the standard output by default. */
  readonly logTo?: DestinationStream;
}

/** An open database and all that use cases need; the command line works with this alone. */
export interface Core {
  readonly deps: Deps;
  readonly log: Logger;
  /** Runs pending migrations and names them, and readies the audit log. */
  migrate(): Promise<string[]>;
  close(): Promise<void>;
}

/** The only place where parts are put together. */
export async function makeCore(config: Config, pepper: string, parts: AppParts = {}): Promise<Core> {
  const clock = parts.clock ?? systemClock;
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
    hasher: new SecretHasher(pepper, config.hashing),
    audit: new AuditLog(pepper, clock, ids),
    metrics: makeMetrics(),
    settings: config.settings,
  };
  return {
    deps,
    log,
    async migrate() {
      const names = await migrate(db);
      await deps.audit.start(db);
      return names;
    },
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
    } else if (!(await hasPendingMigrations(core.deps.db))) {
      await core.deps.audit.start(core.deps.db);
    }
    await core.deps.hasher.warmUp();
    const { deps } = core;
    const http = await makeHttpServer({
      config,
      schema,
      log: core.log,
      metrics: deps.metrics,
      isReady: async () => !(await hasPendingMigrations(deps.db)),
      makeContext: (request) => makeContext(deps, request),
      beforeScrape: () => {
        deps.metrics.hashingQueue.set(deps.hasher.queueLength);
      },
    });
    return {
      ...core,
      http,
      async close() {
        await http.close();
        await core.close();
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

import { pruneAuditLog } from './audit/prune-audit-log.ts';
import { authenticate } from './auth/authenticate.ts';
import type { Config } from './config.ts';
import { RequestContext } from './context.ts';
import { type AppParts, type Core, SCHEMA_PROBLEMS, createCore, purges } from './core.ts';
import type { Deps } from './deps.ts';
import { type DetailsByName, detailLoaders } from './device/device-details.ts';
import type { Loaders } from './loaders.ts';
import { merge } from './merge.ts';
import { modules, nodeFinders } from './modules.ts';
import { nodeLoader } from './node.ts';
import { HOUR, MINUTE } from './platform/clock.ts';
import { schemaState } from './platform/database/database.ts';
import { TrustedDocuments } from './platform/graphql/trusted-documents.ts';
import type { ContextRequest } from './platform/http/plugins/graphql.ts';
import { type HttpServer, createHttpServer } from './platform/http/server.ts';
import { Jobs } from './platform/jobs/jobs.ts';
import { purgeAll } from './platform/jobs/purge.ts';
import { createSchema } from './schema.ts';

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

const deviceDetails = detailLoaders(merge<DetailsByName>(modules.map((module) => module.deviceDetails)));

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
        { node: nodeLoader(nodeFinders, { deps, db, actor }), ofDevice: deviceDetails(db) },
        ...modules.map((module) => module.loaders?.(db, db.scans, deps.clock)),
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

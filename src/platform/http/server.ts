import { randomUUID } from 'node:crypto';
import type { ApolloServer, BaseContext } from '@apollo/server';
import cookies from '@fastify/cookie';
import fastify, { type FastifyBaseLogger, type FastifyPluginAsync, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type LoggableContext, createApollo } from '../graphql/apollo.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';
import type { OperationContext } from './operations.ts';
import { type GraphqlOptions, graphqlPlugin } from './plugins/graphql.ts';
import { HttpConnections } from './connections.ts';
import { type HealthOptions, healthPlugin } from './plugins/health.ts';
import { type MetricsOptions, metricsPlugin } from './plugins/metrics.ts';
import { type PlaygroundAccounts, playgroundPlugin } from './plugins/playground.ts';
import { portalsPlugin } from './plugins/portals.ts';
import { requestsPlugin } from './plugins/requests.ts';
import { schemaPlugin } from './plugins/schema.ts';
import { securityHeadersPlugin } from './plugins/security-headers.ts';

/** The maximum size of a body in bytes. The largest operation of the portals has about 4 kB. */
const BODY_LIMIT = 100_000;

export interface HttpOptions<Context extends LoggableContext & OperationContext>
  extends
    MetricsOptions,
    Pick<HealthOptions, 'findProblem'>,
    Pick<GraphqlOptions<Context>, 'createContext' | 'operations'> {
  readonly config: {
    readonly host: string;
    readonly port: number;
    readonly production: boolean;
    readonly portals: boolean;
    readonly secureAppsManager: boolean;
    readonly playground: boolean;
    readonly playgroundAccounts: PlaygroundAccounts | null;
    readonly trustProxy: readonly string[];
    readonly corsOrigins: readonly string[];
  };
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly log: Logger;
  /** The plugins of the modules. */
  readonly plugins: readonly FastifyPluginAsync[];
}

export interface HttpServer<Context extends BaseContext> {
  /** Executes operations without HTTP, and so without the limits on requests. */
  readonly apollo: Pick<ApolloServer<Context>, 'executeOperation'>;
  /** Starts to listen; returns the address, such as `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Reports "not ready", accepts no new connections and waits for the requests in progress. */
  close(): Promise<void>;
}

/** Creates the HTTP server from one plugin for each concern. */
export async function createHttpServer<Context extends LoggableContext & OperationContext>(
  options: HttpOptions<Context>,
): Promise<HttpServer<Context>> {
  const { config, schema, documents, log } = options;
  // Fastify's own lines below "warn" repeat what the server logs itself.
  const loggerInstance: FastifyBaseLogger = log.child({}, { level: log.isLevelEnabled('warn') ? 'warn' : log.level });
  const server = fastify({
    loggerInstance,
    childLoggerFactory: (_logger, bindings) => log.child(bindings),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    // Always a new ID, so that the log never contains an ID that a client has chosen.
    genReqId: () => randomUUID(),
    return503OnClosing: true,
  });
  server.removeContentTypeParser('text/plain'); // a form on another site can send it without a preflight request
  let isClosing = false;
  const connections = new HttpConnections(server.server);
  const apollo = createApollo<Context>({
    schema,
    documents,
    production: config.production,
    log,
  });
  await apollo.start();

  await server.register(securityHeadersPlugin, { corsOrigins: config.corsOrigins });
  await server.register(cookies);
  await server.register(requestsPlugin, { log, metrics: options.metrics });
  await server.register(healthPlugin, { findProblem: options.findProblem, isClosing: () => isClosing });
  await server.register(metricsPlugin, options);
  // Before the route of GraphQL, because a hook applies only to routes that are added later.
  await server.register(playgroundPlugin, { enabled: config.playground, accounts: config.playgroundAccounts });
  await server.register(portalsPlugin, {
    enabled: config.portals,
    secureAppsManager: config.secureAppsManager,
  });
  await server.register(schemaPlugin, { enabled: !config.production && !documents.only, schema });
  await server.register(graphqlPlugin({ apollo, ...options }));
  for (const plugin of options.plugins) await server.register(plugin);
  await server.ready();

  return {
    apollo,
    listen: () => server.listen({ host: config.host, port: config.port }),
    async close() {
      isClosing = true;
      connections.closeIdle();
      await server.close(); // waits for the requests in progress, however long they take
      await apollo.stop();
    },
  };
}

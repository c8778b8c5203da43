import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type LoggableContext, makeApollo } from '../graphql/apollo.ts';
import type { Metrics } from '../metrics.ts';
import { watchEventLoop } from './event-loop.ts';

/** The largest body that is read. The largest operation of the portals has about 4 kB. */
const BODY_LIMIT = 100_000;

export interface HttpOptions<Context extends LoggableContext> {
  readonly config: {
    readonly host: string;
    readonly port: number;
    readonly production: boolean;
    readonly playground: boolean;
    readonly trustProxy: readonly string[];
    readonly corsOrigins: readonly string[];
  };
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Whether the database answers and has no migration pending. */
  readonly isReady: () => Promise<boolean>;
  readonly makeContext: (request: {
    requestId: string;
    authorization: string | undefined;
    address: string;
  }) => Promise<Context>;
  readonly beforeScrape: () => void;
}

export interface HttpServer {
  /** Starts to listen; answers the address, such as `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Says "not ready" from now on, takes no new connection, and ends when what is in flight has its answer. */
  close(): Promise<void>;
}

/** The HTTP side: `/graphql` with its playground, `/livez`, `/readyz` and `/metrics`. */
export async function makeHttpServer<Context extends LoggableContext>(
  options: HttpOptions<Context>,
): Promise<HttpServer> {
  const { config, log, metrics } = options;
  const loggerInstance: FastifyBaseLogger = log;
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    // Never taken from the caller: an id in the log is the server's own.
    genReqId: () => randomUUID(),
    return503OnClosing: true,
  });
  server.removeContentTypeParser('text/plain'); // what a form of another site can send without asking first
  let isClosing = false;
  const eventLoop = watchEventLoop(metrics);

  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    // Browsers ignore it over plain HTTP, and a proxy that ends TLS passes it on.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  if (config.corsOrigins.length > 0) {
    await server.register(cors, {
      origin: [...config.corsOrigins],
      methods: ['POST'],
      allowedHeaders: ['authorization', 'content-type'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      credentials: false, // tokens travel in a header; there are no cookies
      maxAge: 3_600,
      strictPreflight: true,
    });
  }
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
  });
  // Behind `onRequest` the request is taken for a URL, its host included.
  server.addHook('onRequest', async (request, reply) => {
    if (URL.canParse(`${request.protocol}://${request.host}/`)) return;
    return reply.code(400).send(graphqlError('BAD_REQUEST', 'The Host header is not a host.'));
  });
  server.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/graphql' && request.method === 'POST')
      metrics.duration.observe(reply.elapsedTime / 1_000);
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(graphqlError('NOT_FOUND', 'There is nothing at this address. The API is at /graphql.')),
  );

  server.get('/livez', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const problem = isClosing ? 'shutting down' : await readiness(options, log);
    if (problem === null) return { status: 'ok' };
    return reply.code(503).send({ status: 'unavailable', problem });
  });
  server.get('/metrics', async (_request, reply) => {
    options.beforeScrape();
    eventLoop.publish();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  const apollo = makeApollo<Context>({
    schema: options.schema,
    production: config.production,
    log,
    plugins: [fastifyApolloDrainPlugin(server)],
  });
  await apollo.start();
  serveGraphql(server, apollo, options);
  if (config.playground) await servePlayground(server);
  else server.get('/graphql', (_request, reply) => methodNotAllowed(reply));
  await server.ready();

  return {
    listen: () => server.listen({ host: config.host, port: config.port }),
    async close() {
      isClosing = true;
      await apollo.stop();
      await server.close();
      eventLoop.stop();
    },
  };
}

function serveGraphql<Context extends LoggableContext>(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  options: HttpOptions<Context>,
): void {
  const handler = fastifyApolloHandler(apollo, {
    context: (request: FastifyRequest) =>
      options.makeContext({
        requestId: request.id,
        authorization: request.headers.authorization,
        address: request.ip,
      }),
  });
  server.post('/graphql', handler);
  server.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) => methodNotAllowed(reply),
  });
}

/** The folder that `npm run build` fills, for the sources and for the compiled server alike. */
const PLAYGROUND_FOLDER = fileURLToPath(new URL('../../../dist/playground/', import.meta.url));
const PLAYGROUND_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GraphiQL, from our own files only. */
async function servePlayground(server: FastifyInstance): Promise<void> {
  if (!existsSync(PLAYGROUND_FOLDER)) {
    server.log.warn('the playground is not built: run "npm run build"');
    server.get('/graphql', (_request, reply) => methodNotAllowed(reply));
    return;
  }
  await server.register(staticFiles, {
    root: PLAYGROUND_FOLDER,
    prefix: '/playground/',
    index: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('content-security-policy', PLAYGROUND_POLICY);
    },
  });
  server.get('/graphql', (request, reply) => {
    if (request.headers.accept?.includes('text/html') !== true) return methodNotAllowed(reply);
    return reply.header('content-security-policy', PLAYGROUND_POLICY).sendFile('index.html');
  });
}

function methodNotAllowed(reply: FastifyReply) {
  return reply
    .code(405)
    .header('allow', 'POST')
    .send(graphqlError('METHOD_NOT_ALLOWED', 'Send GraphQL operations with POST.'));
}

async function readiness<Context extends LoggableContext>(
  options: HttpOptions<Context>,
  log: Logger,
): Promise<string | null> {
  try {
    return (await options.isReady()) ? null : 'migrations are pending: run "pinportal migrate"';
  } catch (error) {
    log.error({ err: error }, 'the database does not answer');
    return 'the database does not answer';
  }
}

/** Errors outside GraphQL. The body of the request is never repeated. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error, requestId: request.id }, 'a request failed');
    return reply
      .code(status)
      .send(graphqlError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', request.id));
  }
  const message =
    status === 413
      ? `The body is larger than ${BODY_LIMIT} bytes.`
      : status === 415
        ? 'Send the body as application/json.'
        : 'The body is not a JSON object.';
  return reply.code(status).send(graphqlError('BAD_REQUEST', message));
}

function graphqlError(code: string, message: string, requestId?: string) {
  return { errors: [{ message, extensions: { code, ...(requestId === undefined ? {} : { requestId }) } }] };
}

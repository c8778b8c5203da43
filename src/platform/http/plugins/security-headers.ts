import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import plugin from 'fastify-plugin';

/** What a page of another origin may send: the server's own headers, and those that common clients add. */
const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'x-pinportal-background',
  'x-request-id',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'x-apollo-operation-name',
];

export interface SecurityHeadersOptions {
  /** The origins of portals that browsers may send requests from. */
  readonly corsOrigins: readonly string[];
}

/** The headers of every response: content security policy, no caching, CORS for configured portals. */
export const securityHeadersPlugin = plugin<SecurityHeadersOptions>(async (server, { corsOrigins }) => {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    // Browsers ignore this header over plain HTTP. A proxy that terminates TLS passes it on.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  if (corsOrigins.length > 0) {
    await server.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ALLOWED_HEADERS,
      exposedHeaders: ['x-request-id', 'retry-after'],
      credentials: false, // only the pages of the server itself may use cookies
      maxAge: 3_600,
      strictPreflight: true,
    });
  }
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
});

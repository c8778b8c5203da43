import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import plugin from 'fastify-plugin';
import helmet, { type HelmetOptions } from 'helmet';

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

const HELMET: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  },
  // Browsers ignore this header over plain HTTP. A proxy that terminates TLS passes it on.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
};

export interface SecurityHeadersOptions {
  /** The origins of portals that browsers may send requests from. */
  readonly corsOrigins: readonly string[];
}

/** The headers of every response: content security policy, no caching. CORS for configured portals, only at `/graphql`. */
export const securityHeadersPlugin = plugin<SecurityHeadersOptions>(async (server, { corsOrigins }) => {
  const headers = { ...fixedHeaders(HELMET), 'cache-control': 'no-store' };
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (corsOrigins.length > 0) {
    const ofTheApi: FastifyCorsOptions = {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ALLOWED_HEADERS,
      exposedHeaders: ['x-request-id', 'retry-after'],
      credentials: false, // only the pages of the server itself may use cookies
      maxAge: 3_600,
      strictPreflight: true,
    };
    await server.register(cors, {
      delegator: ({ url }: FastifyRequest, done: (error: Error | null, options: FastifyCorsOptions) => void) =>
        done(null, /^\/graphql(?:\?|$)/u.test(url) ? ofTheApi : { origin: false }),
    });
  }
});

/** The headers of helmet, which are the same in every response, and which it would work out for each of them. */
function fixedHeaders(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as never, response as unknown as ServerResponse, () => {});
  return headers;
}

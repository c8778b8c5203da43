import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { PACKAGE_FOLDER } from '../../package-folder.ts';

/** The folder that `npm run build` creates. */
const FOLDER = fileURLToPath(new URL('dist/playground/', PACKAGE_FOLDER));
const JSON_TYPE = 'application/json; charset=utf-8';
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PlaygroundOptions {
  readonly enabled: boolean;
  /** Accounts that the playground fills in. Elsewhere than in the demo there are none. */
  readonly accounts: PlaygroundAccounts | null;
}

export interface PlaygroundAccounts {
  readonly user: string;
  readonly administrator: string;
  readonly password: string;
}

/** A browser that opens `/graphql` without an operation in the URL gets GraphiQL. */
export const playgroundPlugin = plugin(async (server, { enabled, accounts }: PlaygroundOptions) => {
  if (!enabled) return;
  if (!existsSync(FOLDER)) {
    server.log.warn('the playground is not built: run "npm run build"');
    return;
  }
  await server.register(staticFiles, {
    root: FOLDER,
    prefix: '/playground/',
    index: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
    },
  });
  server.get('/playground/accounts.json', async (_request, reply) =>
    reply.type(JSON_TYPE).send(JSON.stringify(accounts)),
  );
  server.addHook('onRequest', async (request, reply) => {
    const { method, query, routeOptions } = request;
    const hasOperation = ['query', 'documentId'].some((name) => name in (query as object));
    if (method !== 'GET' || routeOptions.url !== '/graphql' || hasOperation || !isBrowser(request)) return;
    return reply.header('content-security-policy', CONTENT_SECURITY_POLICY).sendFile('index.html');
  });
});

/** Whether a request is for a page. */
export function isBrowser({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') === true;
}

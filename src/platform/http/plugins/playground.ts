import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { methodNotAllowed } from './graphql.ts';

/** The folder that `npm run build` creates. The relative path is the same from `src/` and from `dist/`. */
const FOLDER = fileURLToPath(new URL('../../../../dist/playground/', import.meta.url));
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `GET /graphql` returns GraphiQL to browsers, and 405 to other clients. If GraphiQL is off, it always returns 405. */
export const playgroundPlugin: FastifyPluginAsync<{ readonly enabled: boolean }> = async (server, { enabled }) => {
  const isBuilt = existsSync(FOLDER);
  if (enabled && !isBuilt) server.log.warn('the playground is not built: run "npm run build"');
  if (!enabled || !isBuilt) {
    server.get('/graphql', methodNotAllowed);
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
  server.get('/graphql', (request, reply) => {
    if (request.headers.accept?.includes('text/html') !== true) return methodNotAllowed(request, reply);
    return reply.header('content-security-policy', CONTENT_SECURITY_POLICY).sendFile('index.html');
  });
};

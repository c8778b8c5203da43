import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import plugin from 'fastify-plugin';
import { PACKAGE_FOLDER } from '../../package-folder.ts';
import { isBrowser } from './playground.ts';

/** The folder that `npm run build` creates. */
const FOLDER = fileURLToPath(new URL('dist/web/', PACKAGE_FOLDER));
/** What stands in a built page for the nonce. */
const NONCE = /__NONCE__/gu;
const NONCE_BYTES = 16;
const HTML = 'text/html; charset=utf-8';

/** A portal: the folder with its page and its files, and the addresses at which the page is. */
interface Portal {
  readonly folder: string;
  readonly paths: readonly string[];
}

const PORTALS: readonly Portal[] = [
  { folder: 'user', paths: ['/'] },
  { folder: 'admin', paths: ['/admin', '/admin/*'] },
];
const SECURE_APPS_MANAGER: Portal = { folder: 'device', paths: ['/device', '/device/'] };

export interface PortalsOptions {
  readonly enabled: boolean;
  /** Whether the simulator of the Secure Apps Manager is served, too. */
  readonly secureAppsManager: boolean;
}

/**
 * The portals. Each page has a nonce of its own, without which a browser runs no script and uses no style. The names of the
 * other files contain a hash of their content, so that browsers may keep them.
 */
export const portalsPlugin = plugin(async (server, { enabled, secureAppsManager }: PortalsOptions) => {
  if (!enabled) return;
  for (const { folder, paths } of secureAppsManager ? [...PORTALS, SECURE_APPS_MANAGER] : PORTALS) {
    const file = join(FOLDER, folder, 'index.html');
    if (!existsSync(file)) {
      server.log.warn({ portal: folder }, 'a portal is not built: run "npm run build"');
      continue;
    }
    const page = readFileSync(file, 'utf8');
    await server.register(staticFiles, {
      root: join(FOLDER, folder),
      prefix: `/assets/${folder}/`,
      decorateReply: false,
      index: false,
      allowedPath: (path) => !path.includes('.html'), // a page is sent only with a nonce
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
    for (const path of paths) {
      server.get(path, async (request, reply) => {
        if (!isBrowser(request)) {
          reply.callNotFound();
          return reply;
        }
        const nonce = randomBytes(NONCE_BYTES).toString('base64');
        return reply
          .header('content-security-policy', contentSecurityPolicy(nonce))
          .type(HTML)
          .send(page.replace(NONCE, nonce));
      });
    }
  }
});

function contentSecurityPolicy(nonce: string): string {
  const own = `'self' 'nonce-${nonce}'`;
  return `default-src 'none'; script-src ${own}; style-src ${own}; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}

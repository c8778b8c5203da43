import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { precompress } from './precompress.ts';

export interface PortalBuild {
  /** The folder of the portal, with its `index.html`. */
  readonly root: string;
  /** The name of the portal: its files go to `dist/web/NAME`, and have addresses under `/assets/NAME/`. */
  readonly name: string;
}

/** The build of a portal. Its page has `__NONCE__` wherever the server must write the nonce of a response. */
export function portalBuild({ root, name }: PortalBuild): UserConfig {
  return {
    root,
    base: `/assets/${name}/`,
    logLevel: 'warn',
    html: { cspNonce: '__NONCE__' },
    plugins: [precompress()],
    build: {
      outDir: join(import.meta.dirname, '../../../dist/web', name),
      emptyOutDir: true,
      assetsDir: '',
      target: 'es2022',
      // The content security policy allows no data: URLs for scripts, styles and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        onLog(level, log, report) {
          // Hides warnings about directives such as "use client", which have no effect without React server components.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  };
}

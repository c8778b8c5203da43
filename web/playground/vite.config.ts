import { defineConfig } from 'vite';

/** Bundles everything that the playground needs, because its content security policy allows no other origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  logLevel: 'warn',
  build: {
    outDir: '../../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The code editor is one large file.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      onLog(level, log, report) {
        // Hides warnings about directives such as "use client", which have no effect without React server components.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});

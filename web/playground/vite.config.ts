import { defineConfig } from 'vite';

/** Everything the playground needs becomes a file of ours: the server's policy for it allows no other address. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  logLevel: 'warn',
  build: {
    outDir: '../../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The code editor is one large piece; it is loaded only here.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      onLog(level, log, report) {
        // "use client" and the like in React libraries, which say nothing to a page without server components.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});

import { defineConfig } from 'vitest/config';

/** `tests`: `npm test`. `faults`: long runs, `npm run test:faults`. `e2e`: a browser, `npm run test:e2e`. */
function project(name: string, include: string[], testTimeout: number) {
  return { extends: true as const, test: { name, include, testTimeout, hookTimeout: 60_000 } };
}

export default defineConfig({
  // Node loads graphql's CommonJS build for everybody; Vite would pick the other one for our own imports.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    globalSetup: ['test/testkit/postgres.global-setup.ts'],
    pool: 'forks',
    maxWorkers: '100%', // the tests wait for databases and hashes more than they compute
    projects: [
      project('tests', ['src/**/*.test.ts', 'test/{api,audit,cli,database,security,types}/**/*.test.ts'], 60_000),
      project('faults', ['test/faults/**/*.test.ts'], 3_600_000),
      project('e2e', ['test/e2e/**/*.test.ts'], 60_000),
    ],
  },
});

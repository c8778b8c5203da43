import { availableParallelism } from 'node:os';
import { type TestProjectInlineConfiguration, defineConfig } from 'vitest/config';

const BUILD = 'test/testkit/build.global-setup.ts';
const PAGES = 'test/testkit/pages.global-setup.ts';
const SQLITE = 'test/testkit/sqlite.global-setup.ts';
const POSTGRES = 'test/testkit/postgres.global-setup.ts';

/** Tests that run on each kind of database. */
const ON_A_DATABASE = ['test/{api,audit,cli,client,database,security}/**/*.test.ts'];
/** Tests that do not depend on the kind of database. */
const ON_SQLITE_ONLY = [
  'test/api/{graphql-over-http,misplaced-secrets,null-arguments,permissions,screens,trusted-documents,user-errors}.test.ts',
  'test/client/*.test.ts',
  'test/cli/{arguments,audit-commands,demo,embedded-database,options,stop}.test.ts',
  'test/security/{addresses,browser,costly-requests,defaults,document-memory,equal-work,hashing-queue,largest-responses}.test.ts',
  'test/security/{one-credential,schema-disclosure,slow-connections}.test.ts',
];

/** Ends a test that hangs. No test may fail because other work keeps the machine busy. */
const HANGS = 600_000;
/** Ends the wait for something on a page that does not come. */
const HANGS_ON_A_PAGE = 120_000;

const PROJECTS = ['unit', 'sqlite', 'postgres', 'faults', 'e2e'] as const;

/** These projects run at the same time: they wait a lot, and load the server for each file. */
const TOGETHER: readonly string[] = ['faults', 'e2e'];

/**
 * The other projects run one after the other. In a common random order, a worker would rarely get two files of the same project in
 * succession, and a worker that changes to another project loads the whole server again.
 */
function project(
  name: (typeof PROJECTS)[number],
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  const sequence = { groupOrder: TOGETHER.includes(name) ? PROJECTS.length : PROJECTS.indexOf(name) };
  return { extends: true, test: { name, sequence, testTimeout: HANGS, hookTimeout: HANGS, ...test } };
}

/** `npm test` runs `unit`, `sqlite` and `postgres`; `faults` takes minutes, and `e2e` needs a browser. */
export default defineConfig({
  // All code must use one build of graphql: Node.js loads the CommonJS build for packages, but Vite would load another.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    expect: { poll: { timeout: HANGS_ON_A_PAGE } }, // one second by default, which a busy machine exceeds
    sequence: { shuffle: true }, // no test may depend on another; Vitest prints the seed
    maxWorkers: availableParallelism() + 1, // the tests wait for databases, hashes and browsers, too
    projects: [
      project('unit', {
        include: ['{src,evidence}/**/*.test.ts', 'test/{packages,types}/**/*.test.ts'],
        isolate: false,
      }),
      project('sqlite', {
        include: ON_A_DATABASE,
        isolate: false, // loading the server takes longer than most files' tests
        globalSetup: [BUILD, SQLITE],
        provide: { database: 'sqlite' },
      }),
      project('postgres', {
        include: ON_A_DATABASE,
        exclude: ON_SQLITE_ONLY,
        isolate: false,
        globalSetup: [BUILD, POSTGRES],
        provide: { database: 'postgres' },
      }),
      project('faults', {
        include: ['test/faults/**/*.test.ts'],
        testTimeout: 3_600_000,
        globalSetup: [BUILD, SQLITE, POSTGRES],
      }),
      project('e2e', {
        include: ['test/e2e/**/*.test.ts'],
        globalSetup: [PAGES, BUILD, SQLITE],
        provide: { database: 'sqlite' },
      }),
    ],
  },
});

// @ts-check
/** Every folder of src/ except these is a module: one concept with its entities, store, rules and use cases. */
const NOT_A_MODULE = '(?!platform/|auth/|cli/|generated/)';
const IN_A_MODULE = `^src/${NOT_A_MODULE}([^/]+)/`;
const TEST_FILE = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other, even only types, cannot be understood or changed separately.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'platform-imports-platform-only',
      comment: 'platform/ must not depend on a module. Pass it what it needs.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'module-interface',
      comment: 'From another module, import its stores, rules, use cases (verb-noun.ts) and types of its entities.',
      severity: 'error',
      from: { path: IN_A_MODULE },
      to: {
        path: `^src/${NOT_A_MODULE}[^/]+/`,
        pathNot: ['^src/$1/', '\\.(store|rule|entity)\\.ts$', '/[a-z]+-[a-z-]+\\.ts$'],
      },
    },
    {
      name: 'entity-types-only',
      comment: 'Only the store of a module creates and changes its entities. Other modules import the type.',
      severity: 'error',
      // session.store.ts reads a session with its user in one statement.
      from: { path: IN_A_MODULE, pathNot: [TEST_FILE, '^src/session/session\\.store\\.ts$'] },
      to: {
        path: `^src/${NOT_A_MODULE}[^/]+/.*\\.entity\\.ts$`,
        pathNot: '^src/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'cli-is-the-outermost',
      comment: 'Only the command line, main.ts and the testkit import src/cli/.',
      severity: 'error',
      from: { pathNot: ['^src/(cli/|main\\.ts$)', '^test/testkit/'] },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-import-of-tests',
      comment: 'Do not import a test file. Move shared code to test/testkit/.',
      severity: 'error',
      from: {},
      to: { path: TEST_FILE },
    },
    {
      name: 'clients-use-the-api',
      comment: 'web/, packages/client/, examples/ and bench/ use the server only through its API and its command line.',
      severity: 'error',
      from: { path: '^(web|packages/client|examples|bench)/' },
      to: { path: '^src/' },
    },
    {
      name: 'server-stands-alone',
      comment: 'The server imports no workspace, because it is installed without them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|packages)/' },
    },
    {
      name: 'tests-use-the-testkit',
      comment: 'Tests outside src/ use the API. test/testkit/ is the only part of them that imports the server.',
      severity: 'error',
      from: { path: '^test/', pathNot: '^test/testkit/' },
      to: { path: '^src/' },
    },
    {
      name: 'evidence-stands-alone',
      comment: 'The catalogue names tests. It imports neither them nor the server.',
      severity: 'error',
      from: { path: '^evidence/' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'modules-are-listed-once',
      comment: 'Only src/modules.ts imports module.ts files.',
      severity: 'error',
      from: { pathNot: '^src/modules\\.ts$' },
      to: { path: `^src/${NOT_A_MODULE}[^/]+/module\\.ts$` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    includeOnly: '^(src|test|web|packages|examples|bench)/',
    exclude: '(^|/)(node_modules|dist)/',
  },
};

// @ts-check
import { defineConfig } from 'rolldown';

/** What Node.js loads from `node_modules`. */
const NOT_BUNDLED = [
  // native code
  'argon2',
  'better-sqlite3',
  'better-sqlite3-13',
  // TypeORM loads it by its name
  'pg',
  // It looks for the hashes of Node.js with `module.require`. A bundle has none, so it would hash in JavaScript.
  '@apollo/utils.createhash',
  // read only when a password is chosen
  '@zxcvbn-ts/language-common',
];

/** What TypeORM has for databases that the server does not support, a third of its code. */
const OTHER_DATABASES =
  /typeorm\/driver\/(?!better-sqlite3|sqlite-abstract|postgres)[\w-]+\/\w+(Driver|QueryRunner)\.js$/;

/** Bundles the server and its packages into `dist/`, because loading some files takes less time than loading a thousand. */
export default defineConfig({
  input: { main: 'src/main.ts', 'scan-thread': 'src/platform/database/sqlite/scan-thread.js' },
  platform: 'node',
  external: NOT_BUNDLED,
  plugins: [
    {
      name: 'leave-out-other-databases',
      load: { filter: { id: OTHER_DATABASES }, handler: () => ({ code: 'export {};', moduleType: 'js' }) },
    },
  ],
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    sourcemap: true,
    comments: { legal: true, annotation: false, jsdoc: false }, // most of the text, which Node.js would read at each start
    keepNames: true, // TypeORM and the log use the names of classes
  },
});

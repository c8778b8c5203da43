/**
 * Measures how long a test waits for a server of `@pinportal/testkit`: for the first one of a process, which also migrates
 * the template, for the next ones, and for `tellStory`. Each process is new, and runs the built package without a loader.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseNumber, percentile } from './server.ts';

const TESTKIT = fileURLToPath(new URL('../packages/testkit/dist/packages/testkit/src/index.js', import.meta.url));
const PROCESS = fileURLToPath(new URL('testkit-process.js', import.meta.url));

/** Times in milliseconds, as `testkit-process.js` prints them. */
interface Times {
  readonly imported: number;
  readonly first: number;
  readonly next: readonly number[];
  readonly story: readonly number[];
  readonly stop: readonly number[];
}

const { values } = parseArgs({
  options: { processes: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log('testkit [--processes N]   measures createTestServer() and tellStory() in N new processes, 5 by default');
  process.exit(0);
}
const processes = parseNumber('processes', values.processes, [1, 100]);
if (!existsSync(TESTKIT)) throw new Error('The package is not built. Run "npm run prepack -w packages/testkit" first.');

const all: Times[] = [];
for (let round = 1; round <= processes; round++) {
  const { status, stdout } = spawnSync(process.execPath, [PROCESS], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the process exited with ${String(status)}`);
  all.push(JSON.parse(stdout) as Times);
  console.log(`process ${round} of ${processes}: first ${all.at(-1)?.first.toFixed(0)} ms`);
}
const steps: [string, readonly number[]][] = [
  ['import of the package', all.map(({ imported }) => imported)],
  ['first createTestServer()', all.map(({ first }) => first)],
  ['next createTestServer()', all.flatMap(({ next }) => next)],
  ['tellStory()', all.flatMap(({ story }) => story)],
  ['stop()', all.flatMap(({ stop }) => stop)],
];
for (const [step, times] of steps) {
  console.log(
    `${step}: median ${percentile(times, 0.5).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (${times.length} times)`,
  );
}

/**
 * `npm run bench`: installs the packages of bench/ if bench/package-lock.json has changed since the last run, checks
 * the types and runs a measurement: `compare`, or the one that the first argument names, such as
 * `npm run bench -- hashing-flood --seconds 20`. bench/ is not a workspace, so these packages are not installed with the
 * server.
 */
import { execSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { stderr } from 'node:process';

const folder = import.meta.dirname;
const lock = join(folder, 'package-lock.json');
const installedLock = join(folder, 'node_modules', 'installed-package-lock.json');

if (!existsSync(installedLock) || !readFileSync(lock).equals(readFileSync(installedLock))) {
  execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit' });
  copyFileSync(lock, installedLock);
}
execSync('npm run --silent check:types', { cwd: folder, stdio: 'inherit' });
const MEASUREMENTS = [
  'compare',
  'growth',
  'servers',
  'start',
  'hashing-flood',
  'lists',
  'trusted-documents',
  'testkit',
];
const args = process.argv.slice(2);
const named = args[0] !== undefined && !args[0].startsWith('-');
const measurement = (named ? args[0] : undefined) ?? 'compare';
if (!MEASUREMENTS.includes(measurement)) {
  stderr.write(`there is no measurement ${measurement}: name one of ${MEASUREMENTS.join(', ')}\n`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(folder, `${measurement}.ts`), ...args.slice(named ? 1 : 0)],
  { cwd: join(folder, '..'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;

/**
 * `npm run bench`: installs what the measurements need when bench/package-lock.json has changed since the last time,
 * checks their types and runs them. bench/ is no workspace, so that the server installs without its packages.
 */
import { execSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const folder = import.meta.dirname;
const lock = join(folder, 'package-lock.json');
const installedLock = join(folder, 'node_modules', 'installed-package-lock.json');

if (!existsSync(installedLock) || !readFileSync(lock).equals(readFileSync(installedLock))) {
  execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit' });
  copyFileSync(lock, installedLock);
}
execSync('npm run --silent check:types', { cwd: folder, stdio: 'inherit' });
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(folder, 'portal-query.ts'), ...process.argv.slice(2)],
  { cwd: join(folder, '..'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;

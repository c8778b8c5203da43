/**
 * npm runs this script after each install in a checkout. It builds as much as the installed packages allow: nothing if
 * the development dependencies are not installed, and only the server if the workspaces are not installed.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const isInstalled = (/** @type {string} */ name) => existsSync(join(import.meta.dirname, '../node_modules', name));

if (isInstalled('rolldown')) {
  execSync(isInstalled('@pinportal/playground') ? 'npm run build' : 'npm run build:server', { stdio: 'inherit' });
}

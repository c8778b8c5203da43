/**
 * npm runs this after each install in a checkout. It builds what the installed packages can build: nothing without
 * development dependencies, and only the server without workspaces.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const isInstalled = (name) => existsSync(join(import.meta.dirname, '../node_modules', name));

if (isInstalled('typescript')) {
  execSync(isInstalled('@pinportal/playground') ? 'npm run build' : 'npm run build:server', { stdio: 'inherit' });
}

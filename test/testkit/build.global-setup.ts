import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the server for the tests that run it in a process of its own. Each project calls it; the first builds. */
export default function setup(): void {
  if (process.env.BUILT_FOR_TESTS !== undefined) return;
  process.env.BUILT_FOR_TESTS = 'true';
  execSync('npm run --silent build:server', { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles the server for the tests that run it in a process of its own. Each project calls it; the first compiles. */
export default function setup(): void {
  if (process.env.COMPILED_FOR_TESTS !== undefined) return;
  process.env.COMPILED_FOR_TESTS = 'true';
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

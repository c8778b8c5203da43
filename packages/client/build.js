// @ts-check
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

rmSync(join(import.meta.dirname, 'dist'), { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: import.meta.dirname, stdio: 'inherit' });
// The package has copies of files that are generated, or kept, once for the whole repository.
for (const file of ['src/generated/schema.graphql', 'src/generated/trusted-documents.json', 'LICENSE']) {
  copyFileSync(join(ROOT, file), join(import.meta.dirname, basename(file)));
}

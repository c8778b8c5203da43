import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Fails if the built pages are older than their sources: the tests would look at the pages of before. */
export default function setup(): void {
  const sources = ['web', 'packages/client'].flatMap((folder) =>
    timesOf(folder, /\/src\/(?!.*generated).*\.(tsx?|css)$/u),
  );
  const pages = timesOf('dist/web', /\/index\.html$/u);
  if (pages.length > 0 && Math.min(...pages) >= Math.max(...sources)) return;
  throw new Error('The pages in dist/web are older than their sources. Run "npm run build" first.');
}

/** When the files of a folder were changed. */
function timesOf(folder: string, wanted: RegExp): number[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => wanted.test(path) && !path.includes('node_modules'))
    .map((path) => statSync(path).mtimeMs);
}

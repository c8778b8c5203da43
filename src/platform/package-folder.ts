import { existsSync } from 'node:fs';

/** The folder of the package, which contains `schema/` and `dist/`: from `src/`, from the bundle and in the testkit. */
export const PACKAGE_FOLDER = findPackage(new URL('.', import.meta.url));

function findPackage(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : findPackage(new URL('..', folder));
}

import { existsSync } from 'node:fs';

/** The nearest enclosing folder with a `package.json`. It also contains `schema/`. */
export const PACKAGE_FOLDER = findPackage(new URL('.', import.meta.url));

function findPackage(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : findPackage(new URL('..', folder));
}

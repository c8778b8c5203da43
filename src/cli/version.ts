import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDER } from '../platform/package-folder.ts';

/** The version in package.json. */
export function readVersion(): string {
  const file = readFileSync(new URL('package.json', PACKAGE_FOLDER), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { prepareDataFolder } from '../data-folder.ts';
import type { Random } from './random.ts';

/** In characters. Shorter peppers may be too easy to guess. A generated one has 43: 32 random bytes in base64url. */
export const MINIMUM_PEPPER_LENGTH = 32;

/** Reads the pepper from a file. Throws if the file is missing or the pepper is too short. */
export function readPepperFile(path: string): string {
  const pepper = readFileSync(path, 'utf8').trim();
  if (pepper.length < MINIMUM_PEPPER_LENGTH) {
    throw new Error(`the pepper in ${path} is shorter than ${MINIMUM_PEPPER_LENGTH} characters`);
  }
  return pepper;
}

/**
 * The pepper in the file next to an embedded database. The file is created once, with mode 0600 and atomically: two
 * processes that start at the same time use the same pepper, and a crash never leaves an incomplete file. If `random` is
 * null, the file is only read.
 */
export function pepperNextTo(databasePath: string, random: Random | null): string {
  const path = `${databasePath}.pepper`;
  if (random === null) return readPepperFile(path);
  prepareDataFolder(databasePath);
  if (!existsSync(path)) {
    if (existsSync(databasePath)) {
      throw new Error(
        `${path} is missing, but ${databasePath} exists: restore ${path} from your backup, or set the pepper of this database`,
      );
    }
    const draft = `${path}.${random.bytes(8).toString('hex')}`;
    writeFileSync(draft, `${random.bytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  chmodSync(path, 0o600);
  return readPepperFile(path);
}

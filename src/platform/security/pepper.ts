import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from './random.ts';

/** 32 random bytes are 43 characters in base64url. Fewer than 32 characters are too easy to guess. */
export const MINIMUM_PEPPER_LENGTH = 32;

/** Reads the pepper from a file. Throws with a clear message if it is missing or too short. */
export function readPepperFile(path: string): string {
  const pepper = readFileSync(path, 'utf8').trim();
  if (pepper.length < MINIMUM_PEPPER_LENGTH) {
    throw new Error(`the pepper in ${path} is shorter than ${MINIMUM_PEPPER_LENGTH} characters`);
  }
  return pepper;
}

/**
 * The pepper next to an embedded database, created once with mode 0600. It is created atomically: two processes that
 * start together use the same one, and a crash does not leave a part of one.
 */
export function pepperBeside(databasePath: string, random: Random): string {
  const path = `${databasePath}.pepper`;
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) {
    if (existsSync(databasePath)) {
      throw new Error(`${path} is missing, but ${databasePath} was created with it: restore it from your backup`);
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

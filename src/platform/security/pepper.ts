import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from './random.ts';

/** 32 random bytes in base64url are 43 characters; anything shorter than 32 is too easy to guess. */
export const MINIMUM_PEPPER_LENGTH = 32;

/** Reads the pepper from a file. Throws with a clear message when it is missing or too short. */
export function readPepperFile(path: string): string {
  const pepper = readFileSync(path, 'utf8').trim();
  if (pepper.length < MINIMUM_PEPPER_LENGTH) {
    throw new Error(`the pepper in ${path} is shorter than ${MINIMUM_PEPPER_LENGTH} characters`);
  }
  return pepper;
}

/**
 * The pepper beside an embedded database, made once with mode 0600. Two processes that start together agree: only
 * one creates the file, the other reads it.
 */
export function pepperBeside(databasePath: string, random: Random): string {
  const path = `${databasePath}.pepper`;
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) {
    if (existsSync(databasePath)) {
      throw new Error(`${path} is missing, but ${databasePath} was made with it: restore it from your backup`);
    }
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, `${random.bytes(32).toString('base64url')}\n`);
      fsyncSync(file);
      closeSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(path, 0o600);
  return readPepperFile(path);
}

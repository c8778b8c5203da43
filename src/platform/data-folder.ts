import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder of an embedded database cannot be used. The message names it and says what to do. */
export class UnusableFolder extends Error {}

/**
 * Creates the folder of an embedded database if it is missing. Throws `UnusableFolder` if the process cannot create
 * files in it: SQLite needs that even for a database that exists.
 */
export function prepareDataFolder(databasePath: string): void {
  const folder = dirname(resolve(databasePath));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnusableFolder(
      `DATABASE_URL: the folder ${folder} is not writable (${code ?? 'unknown error'}). Give the user of this process permission to write to it, or name another folder in DATABASE_URL.`,
      { cause: error },
    );
  }
}

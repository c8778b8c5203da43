import { closeSync, openSync, realpathSync } from 'node:fs';
import { createPrivateFile } from './sqlite-database.ts';
import { sqliteDriver } from './driver.ts';

/**
 * Makes sure that one server uses an embedded database: jobs, limits of the hashing queue and the clock are those of one
 * process. Commands do not take the lock, so they can run at the same time. Returns a function that releases it.
 *
 * Node.js cannot lock files, but SQLite can: the transaction on the empty database `PATH.lock` stays open, and the
 * operating system releases its lock when the process ends, however it ends. The lock is not on the database itself,
 * because that would lock out the commands.
 */
export function lockForServer(path: string): () => void {
  createPrivateFile(path);
  const file = `${realpathSync(path)}.lock`;
  closeSync(openSync(file, 'a', 0o600));
  const lock = new sqliteDriver(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Error(`Another server uses the database ${path}. An embedded database belongs to one server.`, {
      cause: error,
    });
  }
  return () => lock.close();
}

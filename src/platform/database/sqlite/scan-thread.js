import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * The thread of `SqliteScans`. Plain JavaScript, because a thread cannot be started from TypeScript.
 *
 * @typedef {{ id: number, text: string, values: unknown[], deadline: number }} Scan
 */

/** Rows between two looks at the clock. */
const ROWS_PER_LOOK = 1_000;

const { path, driver, busyTimeout } = /** @type {{ path: string, driver: string, busyTimeout: number }} */ (workerData);
const { default: Driver } = /** @type {{ default: import('better-sqlite3') }} */ (await import(driver));
const database = new Driver(path, { readonly: true, timeout: busyTimeout });

let deadline = 0;
let rows = 0;

// SQLite calls it for each row, which is the only way to stop a statement in better-sqlite3.
database.function('within_deadline', () => {
  if (++rows % ROWS_PER_LOOK === 0 && now() > deadline) throw new Error('deadline exceeded');
  return 1;
});

/** The time in milliseconds, the same in all threads. */
function now() {
  return performance.timeOrigin + performance.now();
}

parentPort?.on('message', (/** @type {Scan} */ { id, text, values, deadline: until }) => {
  deadline = until;
  try {
    if (now() > deadline) throw new Error('deadline exceeded');
    parentPort?.postMessage({ id, rows: database.prepare(text).all(...values) });
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    parentPort?.postMessage({ id, error: message, isLate: message === 'deadline exceeded' });
  }
});

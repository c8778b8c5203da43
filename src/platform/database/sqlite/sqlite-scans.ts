import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type Reader, ScanTooSlow } from '../database.ts';
import { type Row, type Sql, sql } from '../rows.ts';
import { DRIVER } from './driver.ts';

interface Waiting {
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: Error) => void;
}

type Answer =
  | { readonly id: number; readonly rows: Row[] }
  | { readonly id: number; readonly error: string; readonly isLate: boolean };

interface ScanLimits {
  /** How long SQLite waits for a lock, in milliseconds. */
  readonly busyTimeout: number;
  /** How long a statement may take, in milliseconds. */
  readonly deadline: number;
}

const THREAD = new URL('./scan-thread.js', import.meta.url);

/**
 * Reads that may look at every row, on a read-only connection in a thread of their own: better-sqlite3 does not leave the
 * event loop while a statement runs. The first read starts the thread.
 */
export class SqliteScans implements Reader {
  /** Stops a statement at its deadline. */
  readonly guard = sql`within_deadline() = 1`;
  readonly #path: string;
  readonly #limits: ScanLimits;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #lastId = 0;

  constructor(path: string, limits: ScanLimits) {
    this.#path = path;
    this.#limits = limits;
  }

  query({ sql: text, values }: Sql): Promise<Row[]> {
    const thread = (this.#thread ??= this.#start());
    const id = ++this.#lastId;
    const deadline = performance.timeOrigin + performance.now() + this.#limits.deadline;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.postMessage({ id, text, values: values.map(toSqlite), deadline });
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#fail(new Error('the database is closed'));
  }

  #start(): Worker {
    const driver = createRequire(import.meta.url).resolve(DRIVER);
    const { busyTimeout } = this.#limits;
    const thread = new Worker(THREAD, { workerData: { path: this.#path, driver, busyTimeout } });
    thread.unref();
    thread.on('message', (answer: Answer) => this.#settle(answer));
    thread.on('error', (error) => this.#fail(error));
    thread.on('exit', () => {
      this.#thread = null;
      this.#fail(new Error('the thread has ended'));
    });
    return thread;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(answer.isLate ? new ScanTooSlow() : new Error(answer.error));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** SQLite has no booleans. */
export function toSqlite(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

import { closeSync, constants, openSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import {
  type Database,
  MIGRATION_REPORT_MS,
  MIGRATION_WAIT_MS,
  type MigrateOptions,
  type OnWait,
  type Tx,
  errorCode,
  migrationGaveUp,
} from '../database.ts';
import { prepareDataFolder } from '../../data-folder.ts';
import { type Row, type Sql, raw, sql } from '../rows.ts';
import { Transaction, runStatement } from '../transaction.ts';
import { sqliteDriver } from './driver.ts';
import { PreparedStatements } from './prepared-statements.ts';
import { SqliteScans, toSqlite } from './sqlite-scans.ts';

/** Short, because better-sqlite3 blocks the event loop while it waits for a lock. */
const BUSY_TIMEOUT_MS = 100;
/** How long another process may hold the write lock before a write fails. */
const WRITE_WAIT_MS = 10_000;

export function sqliteOptions(path: string): Extract<DataSourceOptions, { type: 'better-sqlite3' }> {
  return {
    type: 'better-sqlite3',
    driver: sqliteDriver,
    database: path,
    enableWAL: true,
    timeout: BUSY_TIMEOUT_MS,
    statementCacheSize: 500,
    // With NORMAL, the default here, a power failure can undo a commit, and a used PIN would be valid again.
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('synchronous = FULL');
    },
  };
}

/**
 * The embedded database. TypeORM's driver has one connection with one query runner, on which the statements of
 * concurrent transactions would mix. Writes therefore run one after another, each between BEGIN IMMEDIATE and COMMIT,
 * and reads use a second connection, which never sees uncommitted rows.
 */
export class SqliteDatabase implements Database {
  readonly kind = 'sqlite';
  readonly sharedTime = null;
  readonly dataSource: DataSource;
  readonly scans: SqliteScans;
  readonly skipLocked = sql``;
  readonly #reader: DataSource;
  readonly #statements: PreparedStatements;
  readonly #writeQueue = pLimit(1);

  private constructor(writer: DataSource, reader: DataSource, scanDeadline: number) {
    this.dataSource = writer;
    this.#reader = reader;
    this.#statements = new PreparedStatements(reader);
    this.scans = new SqliteScans(String(writer.options.database), {
      busyTimeout: BUSY_TIMEOUT_MS,
      deadline: scanDeadline,
    });
  }

  static async open(path: string, options: DataSourceOptions, scanDeadline: number): Promise<SqliteDatabase> {
    createPrivateFile(path);
    const writer = await new DataSource(options).initialize();
    try {
      const reader = await new DataSource(options).initialize();
      await reader.query('PRAGMA query_only = ON');
      return new SqliteDatabase(writer, reader, scanDeadline);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  async query({ sql: text, values }: Sql): Promise<Row[]> {
    return this.#statements.all(text, values.map(toSqlite));
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#writeQueue(() => this.#transaction((runner) => new Transaction(runner, run, raw('')).complete(work)));
  }

  async writeOne(statement: Sql): Promise<void> {
    await this.write((tx) => tx.query(statement));
  }

  /** Whether the file system can be written to. */
  async acceptsWrites(): Promise<boolean> {
    return access(String(this.dataSource.options.database), constants.W_OK).then(
      () => true,
      () => false,
    );
  }

  async hasTable(name: string): Promise<boolean> {
    return (await this.query(sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${name}`)).length > 0;
  }

  async migrate({ complete, onWait = () => {} }: MigrateOptions = {}): Promise<string[]> {
    // Otherwise recreating a table would delete the rows that reference it. Within a transaction this has no effect.
    await this.dataSource.query('PRAGMA foreign_keys = OFF');
    try {
      // Runs in our transaction, because TypeORM looks for its migrations table before it begins one of its own.
      const migrateAll = async (runner: QueryRunner) => {
        const migrations = await this.dataSource.runMigrations({ transaction: 'none' });
        const names = migrations.map(({ name }) => name);
        await new Transaction(runner, run, raw('')).complete(async (tx) => complete?.(tx, names));
        return names;
      };
      return await this.#transaction(migrateAll, { milliseconds: MIGRATION_WAIT_MS, onWait });
    } catch (error) {
      throw isBusy(error) ? migrationGaveUp(error) : error;
    } finally {
      await this.dataSource.query('PRAGMA foreign_keys = ON');
    }
  }

  async close(): Promise<void> {
    await this.#writeQueue(async () => {
      await this.scans.close();
      await this.#reader.destroy();
      await this.dataSource.destroy();
    });
  }

  async #transaction<T>(work: (runner: QueryRunner) => Promise<T>, wait = WRITE_WAIT): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    // IMMEDIATE takes the write lock now. After a plain BEGIN, a write fails if another process wrote meanwhile.
    await untilNotBusy(() => runner.query('BEGIN IMMEDIATE'), wait);
    try {
      const result = await work(runner);
      await untilNotBusy(() => runner.query('COMMIT'), wait);
      return result;
    } catch (error) {
      // After some errors, such as a full disk, SQLite has already ended the transaction.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

/** Runs a statement. */
function run(runner: QueryRunner, { sql, values }: Sql): Promise<Row[]> {
  return runStatement(runner, sql, values.map(toSqlite));
}

interface Wait {
  readonly milliseconds: number;
  /** Called every two seconds. */
  readonly onWait: OnWait;
}

const WRITE_WAIT: Wait = { milliseconds: WRITE_WAIT_MS, onWait: () => {} };

/** Runs a statement again while another process holds the lock. It waits here, because the driver would block. */
async function untilNotBusy<T>(statement: () => Promise<T>, { milliseconds, onWait }: Wait): Promise<T> {
  const start = performance.now();
  let nextReport = start + MIGRATION_REPORT_MS;
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await statement();
    } catch (error) {
      if (!isBusy(error) || performance.now() > start + milliseconds) throw error;
    }
    if (performance.now() > nextReport) {
      onWait('waiting for another process that writes to the database');
      nextReport += MIGRATION_REPORT_MS;
    }
    await sleep(pause);
  }
}

function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_BUSY') === true;
}

/** Creates the database file with mode 0600. SQLite gives its other files the mode of this one. */
export function createPrivateFile(path: string): void {
  prepareDataFolder(path);
  closeSync(openSync(path, 'a', 0o600));
}

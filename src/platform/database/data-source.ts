import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { types } from 'pg';

import { DataSource, type DataSourceOptions, type LoggerOptions, type Logger as SqlLogger } from 'typeorm';
import { ColumnNaming } from './columns.ts';
import { Database, untilNotBusy } from './database.ts';
import { InitialSchema } from './migrations/001-initial-schema.ts';
import { sqliteDriver } from './sqlite-driver.ts';

export type DatabaseUrl = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** 250 ms at the most: better-sqlite3 holds the event loop while it waits for a lock. */
const SQLITE_BUSY_TIMEOUT_MS = 100;
const POSTGRES_POOL_SIZE = 10;
type Oid = Parameters<typeof types.getTypeParser>[0];

/** Reads `DATABASE_URL`. Throws with a clear message, without the URL's password, when it is of neither form. */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  if (text.startsWith('sqlite:')) {
    const path = text.slice('sqlite:'.length);
    if (path === '' || path === ':memory:') throw new Error('must name a file, as in sqlite:./data/pinportal.sqlite');
    return { kind: 'sqlite', path };
  }
  if (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)) return { kind: 'postgres', url: text };
  throw new Error('must be sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE');
}

export interface OpenOptions {
  /** The entities, which live in the rooms. */
  readonly entities: readonly (new () => object)[];
  /** Sees every statement; tests count with it. */
  readonly logger?: SqlLogger;
}

/** TypeORM's options for a database, for the server and for TypeORM's own command line. */
export function dataSourceOptions(url: DatabaseUrl, options: OpenOptions): DataSourceOptions {
  const shared = {
    entities: [...options.entities],
    migrations: [InitialSchema],
    migrationsTableName: 'migrations',
    namingStrategy: new ColumnNaming(),
    synchronize: false,
    ...(options.logger === undefined
      ? { logging: false as LoggerOptions }
      : { logger: options.logger, logging: ['query'] as LoggerOptions }),
  };
  if (url.kind === 'postgres') {
    return {
      ...shared,
      type: 'postgres',
      url: url.url,
      applicationName: 'pinportal',
      poolErrorHandler: () => undefined, // the pool replaces a lost connection by itself
      extra: {
        max: POSTGRES_POOL_SIZE,
        connectionTimeoutMillis: 10_000,
        // bigint holds instants and counts, all far below 2^53: numbers, as on SQLite.
        types: {
          getTypeParser: (oid: Oid): unknown => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid)),
        },
      },
    };
  }
  return {
    ...shared,
    type: 'better-sqlite3',
    driver: sqliteDriver,
    database: url.path,
    enableWAL: true,
    timeout: SQLITE_BUSY_TIMEOUT_MS,
    statementCacheSize: 500,
    // FULL: with WAL's default a commit can vanish on power loss, and a spent PIN live again.
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('synchronous = FULL');
    },
  };
}

/** Opens the database. Close it with `Database.close`. */
export async function openDatabase(url: DatabaseUrl, options: OpenOptions): Promise<Database> {
  if (url.kind === 'sqlite') createPrivateFile(url.path);
  const writer = await new DataSource(dataSourceOptions(url, options)).initialize().catch((error: unknown) => {
    throw new Error(`the database of DATABASE_URL cannot be opened: ${(error as Error).message}`, { cause: error });
  });
  if (url.kind === 'postgres') return new Database(writer, writer);
  try {
    const reader = await new DataSource(dataSourceOptions(url, options)).initialize();
    await reader.query('PRAGMA query_only = ON');
    return new Database(writer, reader);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** SQLite gives its other files the mode of this one. */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', 0o600));
}

const MIGRATION_LOCK = 5_074_268; // any constant: the key of PostgreSQL's advisory lock

/** Runs what migrations are pending and names them. Servers that start together take turns. */
export async function migrate(database: Database): Promise<string[]> {
  const { dataSource } = database;
  if (database.kind === 'sqlite') return migrateSqlite(dataSource);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations({ transaction: 'all' })).map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}

/** Takes SQLite's write lock first: TypeORM looks for its table before it begins a transaction. */
async function migrateSqlite(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  // Within a transaction it would have no effect, and a table that is made anew would take rows of others along.
  await runner.query('PRAGMA foreign_keys = OFF');
  try {
    await untilNotBusy(() => runner.query('BEGIN IMMEDIATE'));
    const migrations = await dataSource.runMigrations({ transaction: 'none' });
    await untilNotBusy(() => runner.query('COMMIT'));
    return migrations.map((migration) => migration.name);
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.query('PRAGMA foreign_keys = ON');
  }
}

/** Whether the database lacks a migration that this version knows. */
export async function hasPendingMigrations(database: Database): Promise<boolean> {
  return database.dataSource.showMigrations();
}

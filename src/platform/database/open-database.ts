import type { DataSourceOptions, LoggerOptions, Logger as SqlLogger } from 'typeorm';
import { ColumnNaming } from './columns.ts';
import { type Database, SCAN_DEADLINE_MS } from './database.ts';
import { migrations } from './migrations/index.ts';
import type { EntityClass } from './rows.ts';

export type { SqlLogger };

export type DatabaseUrl =
  | { kind: 'sqlite'; path: string }
  /** One URL for each host. */
  | { kind: 'postgres'; urls: readonly string[] };

/** Parses `DATABASE_URL`. Throws an error whose message completes "DATABASE_URL …" and does not contain the URL. */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  if (text.startsWith('sqlite:')) {
    const path = text.slice('sqlite:'.length);
    if (path === '' || path === ':memory:') throw new Error('must name a file, as in sqlite:./data/pinportal.sqlite');
    return { kind: 'sqlite', path };
  }
  const parts = /^(?<before>postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?<hosts>[^/?#]*)(?<after>.*)$/u.exec(text)?.groups;
  const urls = parts?.hosts?.split(',').map((host) => `${parts.before}${host}${parts.after}`) ?? [];
  if (urls.length === 0 || !urls.every((url) => URL.canParse(url))) {
    throw new Error('must be sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  }
  const session = new URL(String(urls[0])).searchParams.get('target_session_attrs');
  if (session !== null && session !== 'read-write') {
    throw new Error('must have target_session_attrs=read-write or none, because the server writes');
  }
  return { kind: 'postgres', urls };
}

export interface OpenOptions {
  /** The tables of all modules. */
  readonly entities: readonly EntityClass<object>[];
  /** How long PostgreSQL may work on a statement, in milliseconds. */
  readonly timeout?: number;
  /** How long a statement of `Database.scans` may take, in milliseconds. */
  readonly scanDeadline?: number | undefined;
  /** Receives every statement. Tests count statements with it. */
  readonly logger?: SqlLogger;
}

/* Each kind of database is loaded, with its driver, only when it is used. */
const loadSqlite = () => import('./sqlite/sqlite-database.ts');
const loadPostgres = () => import('./postgres/postgres-database.ts');

/** TypeORM's options for a database, for the server and for TypeORM's own command line. */
export async function dataSourceOptions(
  url: DatabaseUrl,
  { entities, timeout, logger }: OpenOptions,
): Promise<DataSourceOptions> {
  return {
    ...(url.kind === 'sqlite'
      ? (await loadSqlite()).sqliteOptions(url.path)
      : (await loadPostgres()).postgresOptions(url.urls, timeout)),
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    namingStrategy: new ColumnNaming(),
    synchronize: false,
    ...(logger === undefined ? { logging: false } : { logger, logging: ['query'] as LoggerOptions }),
  };
}

/** Opens the database. Close it with `Database.close`. */
export async function openDatabase(url: DatabaseUrl, options: OpenOptions): Promise<Database> {
  const settings = await dataSourceOptions(url, options);
  try {
    const { scanDeadline = SCAN_DEADLINE_MS } = options;
    return await (url.kind === 'sqlite'
      ? (await loadSqlite()).SqliteDatabase.open(url.path, settings, scanDeadline)
      : (await loadPostgres()).PostgresDatabase.open(settings, scanDeadline));
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

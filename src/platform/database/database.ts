import type { DataSource } from 'typeorm';
import { type EntityClass, type Row, type Sql, entityFrom } from './rows.ts';

/** Reads committed data. */
export interface Reader {
  /** Runs one statement and returns its rows. */
  query(statement: Sql): Promise<Row[]>;
}

/** A transaction: all its changes are committed, or none. Use RETURNING to find out which rows a statement changed. */
export interface Tx extends Reader {
  /** Inserts entities with one statement. */
  insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void>;
  /** ` FOR UPDATE` on PostgreSQL; empty on SQLite, which runs one transaction at a time. */
  readonly forUpdate: Sql;
  /** Adds work that runs last, just before the commit. */
  beforeCommit(work: () => Promise<void>): void;
}

/** The database. Reads return committed data. Every write is a transaction that is run by `write`. */
export interface Database extends Reader {
  readonly kind: 'sqlite' | 'postgres';
  /** For migrations and checks of the schema only. */
  readonly dataSource: DataSource;
  /** The SQL expression for the time in milliseconds if servers can share the database; otherwise null. */
  readonly sharedTime: Sql | null;
  /**
   * Runs a transaction and commits it. An error rolls it back and is rethrown. The work may run again after a deadlock,
   * so it must only read and write through `tx`. Hash secrets before the call.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs the pending migrations and returns their names. Servers that start at the same time wait for one another.
   * `complete` gets the names too, and adds to the transaction of the migrations what they cannot do.
   */
  migrate(complete: (tx: Tx, names: readonly string[]) => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
}

/** The rows of a statement that returns `columns(entity)`, as entities. */
export async function entities<T extends object>(db: Reader, entity: EntityClass<T>, statement: Sql): Promise<T[]> {
  return (await db.query(statement)).map((row) => entityFrom(entity, row));
}

/** The only row of a statement that returns `columns(entity)`, as an entity, or null. */
export async function entity<T extends object>(db: Reader, of: EntityClass<T>, statement: Sql): Promise<T | null> {
  return (await entities(db, of, statement))[0] ?? null;
}

/** Whether the database lacks a migration that this version has. */
export async function hasPendingMigrations({ dataSource }: Database): Promise<boolean> {
  return dataSource.showMigrations();
}

/** The database's own error code, from an error that TypeORM has wrapped. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether a statement failed because it would have duplicated a unique value. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

import type { DataSource } from 'typeorm';
import { type EntityClass, type Row, type Sql, entityFrom } from './rows.ts';

/** Reads committed data. */
export interface Reader {
  /** Runs one statement and returns its rows. */
  query(statement: Sql): Promise<Row[]>;
}

/** One transaction: everything in it is committed, or nothing. Statements that change rows use RETURNING. */
export interface Tx extends Reader {
  /** Inserts entities with one statement. */
  insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void>;
  /** ` FOR UPDATE` where rows are locked one by one; empty on SQLite, which runs one transaction at a time. */
  readonly forUpdate: Sql;
  /** Adds work that runs last, just before the commit. */
  beforeCommit(work: () => Promise<void>): void;
}

/** The database, as every module sees it. Reads return committed data; every write is a transaction through `write`. */
export interface Database extends Reader {
  readonly kind: 'sqlite' | 'postgres';
  /** For migrations and checks of the schema only. */
  readonly dataSource: DataSource;
  /** The SQL expression for the current time where several servers share the database; else null. In milliseconds. */
  readonly sharedTime: Sql | null;
  /**
   * Runs a transaction and commits it. An error rolls it back and is thrown on. The work may run again after a
   * deadlock, so it must only read and write through `tx`; hash secrets before calling.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs the pending migrations and returns their names. Servers that start together take turns. */
  migrate(): Promise<string[]>;
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

/** The error code of the database itself; TypeORM wraps its errors. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether a statement failed because it would have duplicated a unique value. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

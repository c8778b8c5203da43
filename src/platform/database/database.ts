import type { DataSource } from 'typeorm';
import { type EntityClass, type Row, type Sql, entityFrom, sql } from './rows.ts';

/** Reads committed data. */
export interface Reader {
  /** Runs one statement and returns its rows. */
  query(statement: Sql): Promise<Row[]>;
  /** A condition of every statement that may look at many rows, which ends it at its deadline. If omitted, true. */
  readonly guard?: Sql;
}

/** Reads for a decision about rows. */
export interface LockingReader extends Reader {
  /** Ends a SELECT so that its rows stay locked until the transaction ends. Empty where nothing is locked. */
  readonly forUpdate: Sql;
}

/** Reads as a transaction would, for a decision that is not carried out. Locks nothing. */
export function withoutLocks(db: Reader): LockingReader {
  return { query: (statement) => db.query(statement), forUpdate: sql`` };
}

/** Reads for lists. */
export interface ListReader extends Reader {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * For statements that may look at every row of a table: filters and counts. They have a deadline, and hold up no other
   * statement: on SQLite they run in a thread of their own, on PostgreSQL on connections of their own. Throws
   * `ScanTooSlow`.
   */
  readonly scans: Reader;
}

/** How long a statement of `Database.scans` may take. */
export const SCAN_DEADLINE_MS = 8_000;

/** Thrown for a statement that `Database.scans` has ended at its deadline. */
export class ScanTooSlow extends Error {}

/** A transaction: all its changes are committed, or none. Use RETURNING to find out which rows a statement changed. */
export interface Tx extends LockingReader {
  /** Inserts entities with one statement. */
  insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void>;
  /** ` FOR UPDATE` on PostgreSQL; empty on SQLite, which runs one transaction at a time. */
  readonly forUpdate: Sql;
  /** Adds work that runs last, just before the commit. */
  beforeCommit(work: () => Promise<void>): void;
}

/** Receives what a migration waits for. */
export type OnWait = (reason: string) => void;

/** How often a migration reports what it waits for, and how long it waits for a lock. */
export const MIGRATION_REPORT_MS = 2_000;
export const MIGRATION_WAIT_MS = 60_000;

export function migrationGaveUp(cause: unknown): Error {
  const seconds = MIGRATION_WAIT_MS / 1_000;
  return new Error(`The migrations waited ${seconds} seconds for a lock and gave up. Nothing was changed.`, { cause });
}

export interface MigrateOptions {
  /** Gets the names of the migrations that ran, and adds to their transaction what they cannot do. */
  readonly complete?: (tx: Tx, names: readonly string[]) => Promise<void>;
  readonly onWait?: OnWait;
}

/** The database. Reads return committed data. Every write is a transaction that is run by `write`. */
export interface Database extends ListReader {
  /** For migrations and checks of the schema only. */
  readonly dataSource: DataSource;
  /** The SQL expression for the time in milliseconds if servers can share the database; otherwise null. */
  readonly sharedTime: Sql | null;
  /**
   * Runs a transaction and commits it. An error rolls it back and is rethrown. The work may run again after a deadlock,
   * so it must only read and write through `tx`. Hash secrets before the call.
   *
   * `turns` names what many transactions may wait for, such as the row of the caller. Of the transactions with the same name,
   * one runs at a time, so that those that wait hold no connection that others need.
   */
  write<T>(work: (tx: Tx) => Promise<T>, turns?: readonly string[]): Promise<T>;
  /**
   * Commits one statement. On PostgreSQL it does not need a connection of `write`, so it does not wait for writers that
   * wait for a row. Use it only for rows that no transaction locks for long.
   */
  writeOne(statement: Sql): Promise<void>;
  /** Ends a SELECT in a statement of `writeOne` so that it leaves out rows that are locked. Empty where none is locked. */
  readonly skipLocked: Sql;
  /** Whether the database accepts writes: a replica of PostgreSQL, for example, does not. */
  acceptsWrites(): Promise<boolean>;
  hasTable(name: string): Promise<boolean>;
  /**
   * Runs the pending migrations and returns their names. Servers that start at the same time wait for one another. While
   * it waits for a lock, it calls `onWait`; after a minute, it gives up and throws.
   */
  migrate(options?: MigrateOptions): Promise<string[]>;
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

/** `PENDING`: the database lacks a migration of this version. `NEWER`: it has a migration that this version lacks. */
export type SchemaState = 'CURRENT' | 'PENDING' | 'NEWER';

/** Compares the migrations of the database with those of this version. Reads only. */
export async function schemaState(db: Database): Promise<SchemaState> {
  const own = new Set(db.dataSource.migrations.map(({ name }) => name));
  const rows = (await db.hasTable('migrations')) ? await db.query(sql`SELECT name FROM migrations`) : [];
  const run = new Set(rows.map(({ name }) => String(name)));
  if ([...run].some((name) => !own.has(name))) return 'NEWER';
  return run.size < own.size ? 'PENDING' : 'CURRENT';
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

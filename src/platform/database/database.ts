import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { DataSource, QueryRunner } from 'typeorm';
import { type EntityClass, type Row, type Sql, entityFrom, raw } from './rows.ts';

/** Reads committed data. Each call is one SQL statement. */
export interface Reader {
  /** The rows of a SELECT. */
  rows(statement: Sql): Promise<Row[]>;
  /** The rows of a SELECT over `columns(entity)`, as entities. */
  entities<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]>;
}

/** One unit of work: all of it is committed, or none. */
export interface Tx extends Reader {
  /** Runs a statement that changes rows; the answer is what its RETURNING clause gives. */
  run(statement: Sql): Promise<Row[]>;
  /** Inserts entities with one statement. */
  insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void>;
  /** ` FOR UPDATE` where rows are locked one by one; empty on SQLite, where a unit of work is alone anyway. */
  readonly forUpdate: Sql;
  /** Runs as the last thing before the commit. */
  beforeCommit(work: () => Promise<void>): void;
}

const COMMIT_RETRIES = 5;
/** SQLite: how long another process may hold the write lock before a write is given up. */
const BUSY_DEADLINE_MS = 10_000;

/**
 * The database, as all rooms see it. Reads go to committed data; every write is a unit of work through `write`.
 *
 * SQLite: TypeORM's driver has one connection and one query runner, on which the statements of parallel transactions
 * would mix. So writes pass one queue, each between BEGIN IMMEDIATE and COMMIT, and reads have a connection of their
 * own that never sees what is not committed. PostgreSQL: a connection of the pool for each.
 */
export class Database implements Reader {
  readonly kind: 'sqlite' | 'postgres';
  /** For migrations and checks of the schema only. */
  readonly dataSource: DataSource;
  readonly #reader: DataSource;
  readonly #writeQueue = pLimit(1);

  constructor(writer: DataSource, reader: DataSource) {
    this.kind = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
    this.dataSource = writer;
    this.#reader = reader;
  }

  async rows(statement: Sql): Promise<Row[]> {
    const runner = this.#reader.createQueryRunner();
    try {
      return await runStatement(runner, this.kind, statement);
    } finally {
      if (this.kind === 'postgres') await runner.release();
    }
  }

  async entities<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]> {
    return (await this.rows(statement)).map((row) => entityFrom(entity, row));
  }

  /**
   * Runs a unit of work and commits it. Whatever it throws rolls it back and is thrown on. It may be run again after
   * a deadlock, so it must do nothing but read and write through `tx`; hash secrets before.
   */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.kind === 'sqlite' ? this.#writeQueue(() => this.#writeSqlite(work)) : this.#writePostgres(work);
  }

  async close(): Promise<void> {
    await this.#writeQueue(async () => {
      if (this.#reader !== this.dataSource) await this.#reader.destroy();
      await this.dataSource.destroy();
    });
  }

  async #writeSqlite<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    // IMMEDIATE takes the write lock now: a plain BEGIN fails when it first writes after another process wrote.
    await untilNotBusy(() => runner.query('BEGIN IMMEDIATE'));
    try {
      const unit = new UnitOfWork(runner, 'sqlite');
      const result = await work(unit);
      await unit.finish();
      await untilNotBusy(() => runner.query('COMMIT'));
      return result;
    } catch (error) {
      // Disk full and the like end the transaction by themselves; then there is nothing to roll back.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async #writePostgres<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.dataSource.createQueryRunner();
      try {
        await runner.startTransaction('READ COMMITTED');
        try {
          const unit = new UnitOfWork(runner, 'postgres');
          const result = await work(unit);
          await unit.finish();
          await runner.commitTransaction();
          return result;
        } catch (error) {
          await runner.rollbackTransaction().catch(() => undefined);
          throw error;
        }
      } catch (error) {
        if (!isDeadlock(error) || attempt === COMMIT_RETRIES) throw error;
      } finally {
        await runner.release().catch(() => undefined);
      }
      await sleep(attempt * 10);
    }
  }
}

class UnitOfWork implements Tx {
  readonly forUpdate: Sql;
  readonly #last: (() => Promise<void>)[] = [];
  readonly #runner: QueryRunner;
  readonly #kind: Database['kind'];

  constructor(runner: QueryRunner, kind: Database['kind']) {
    this.#runner = runner;
    this.#kind = kind;
    this.forUpdate = raw(kind === 'postgres' ? ' FOR UPDATE' : '');
  }

  rows(statement: Sql): Promise<Row[]> {
    return runStatement(this.#runner, this.#kind, statement);
  }

  run(statement: Sql): Promise<Row[]> {
    return this.rows(statement);
  }

  async entities<T extends object>(entity: EntityClass<T>, statement: Sql): Promise<T[]> {
    return (await this.rows(statement)).map((row) => entityFrom(entity, row));
  }

  async insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#runner.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values([...rows])
      .updateEntity(false)
      .execute();
  }

  beforeCommit(work: () => Promise<void>): void {
    this.#last.push(work);
  }

  async finish(): Promise<void> {
    for (const work of this.#last) await work();
  }
}

async function runStatement(runner: QueryRunner, kind: Database['kind'], statement: Sql): Promise<Row[]> {
  const [text, values] =
    kind === 'postgres'
      ? [statement.text, statement.values]
      : [statement.sql, statement.values.map((value) => (typeof value === 'boolean' ? Number(value) : value))];
  // The structured result: TypeORM's other form differs between the databases for statements with RETURNING.
  const result = (await runner.query(text, values, true)) as { records?: Row[] };
  return result.records ?? [];
}

/** better-sqlite3 waits for a lock on the event loop, so its own timeout is short and the waiting is done here. */
export async function untilNotBusy<T>(statement: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + BUSY_DEADLINE_MS;
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await statement();
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_BUSY') !== true || performance.now() > deadline) throw error;
    }
    await sleep(pause);
  }
}

function isDeadlock(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40P01' || code === '40001';
}

/** The code of the database's own error, which TypeORM wraps. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether a statement failed because a value that must be unique is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

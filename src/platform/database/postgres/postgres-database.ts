import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type DataSourceOptions, MigrationExecutor, type QueryRunner } from 'typeorm';
import { type Database, type Tx, errorCode } from '../database.ts';
import { type Row, type Sql, raw } from '../rows.ts';
import { Transaction, runStatement } from '../transaction.ts';

const POOL_SIZE = 10;
const CONNECTION_TIMEOUT_MS = 10_000;
/** The maximum number of runs of a transaction that fails with a deadlock or serialization failure. */
const MAXIMUM_RUNS = 5;
/** The key of the advisory lock for migrations: an arbitrary constant. */
const MIGRATION_LOCK = 5_074_268;

type Oid = Parameters<typeof pg.types.getTypeParser>[0];

/** A lost session emits several errors. The pool handles the first; without a listener the others end the process. */
class Client extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export function postgresOptions(url: string) {
  return {
    type: 'postgres',
    url,
    applicationName: 'pinportal',
    poolErrorHandler: () => undefined, // the pool replaces a lost connection by itself
    extra: {
      Client,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      // bigint columns contain times and counts far below 2^53, so they are read as numbers, as on SQLite.
      types: {
        getTypeParser: (oid: Oid): unknown => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)),
      },
    },
  } as const;
}

/** A PostgreSQL database, which servers may share. Each read and each transaction has its own pooled connection. */
export class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly sharedTime = raw('CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)');
  readonly dataSource: DataSource;

  private constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  static async open(options: DataSourceOptions): Promise<PostgresDatabase> {
    return new PostgresDatabase(await new DataSource(options).initialize());
  }

  async query(statement: Sql): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await run(runner, statement);
    } finally {
      await runner.release();
    }
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(work);
      } catch (error) {
        if (!isDeadlock(error) || attempt === MAXIMUM_RUNS) throw error;
      }
      await sleep(attempt * 10);
    }
  }

  async migrate(complete: (tx: Tx, names: readonly string[]) => Promise<void>): Promise<string[]> {
    const lock = this.dataSource.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      return await this.#transaction(async (tx, runner) => {
        // Runs in our transaction, because TypeORM would begin one of its own and commit it.
        const migrations = await new MigrationExecutor(this.dataSource, runner).executePendingMigrations();
        const names = migrations.map(({ name }) => name);
        await complete(tx, names);
        return names;
      });
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
      await lock.release();
    }
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  async #transaction<T>(work: (tx: Tx, runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      const result = await new Transaction(runner, run, raw(' FOR UPDATE')).complete((tx) => work(tx, runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

function run(runner: QueryRunner, { text, values }: Sql): Promise<Row[]> {
  return runStatement(runner, text, values);
}

function isDeadlock(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40P01' || code === '40001';
}

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type DataSourceOptions, MigrationExecutor, type QueryRunner } from 'typeorm';
import {
  type Database,
  MIGRATION_REPORT_MS,
  MIGRATION_WAIT_MS,
  type MigrateOptions,
  type OnWait,
  type Reader,
  ScanTooSlow,
  type Tx,
  errorCode,
  migrationGaveUp,
} from '../database.ts';
import { type Row, type Sql, raw, sql } from '../rows.ts';
import { Transaction, runStatement } from '../transaction.ts';
import { PreparedStatements, queryPool } from './prepared-statements.ts';
import { Turns } from '../turns.ts';
import { ACCEPTS_WRITES, Connection, type ConnectionConfig, Connections } from './connections.ts';

/** The connections of the readers, and again of the writers: writers who wait for a row keep no reader waiting. */
const POOL_SIZE = 10;
/** The connections for statements that may look at every row. More of them would take the processors from the others. */
const SCAN_POOL_SIZE = 3;
/** How long PostgreSQL may work on a statement, in milliseconds, if the options of the database do not say it. */
const STATEMENT_TIMEOUT_MS = 8_000;
const IDLE_GRACE_MS = 2_000;
/** A migration may take long, and may wait longer for a lock. */
const MIGRATION_LIMITS = {
  lock_timeout: MIGRATION_WAIT_MS,
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
};
/** The maximum number of runs of a transaction that fails with a deadlock or serialization failure. */
const MAXIMUM_RUNS = 5;
/** The key of the advisory lock for migrations: an arbitrary constant. */
const MIGRATION_LOCK = 5_074_268;

/** How long closing waits for the sessions to end. */
const CLOSING_TIMEOUT_MS = 2_000;
/** The message of the pool's error. It has no code. */
const NO_FREE_CONNECTION = 'timeout exceeded when trying to connect';
/* Error codes of PostgreSQL. */
const READ_ONLY = '25006';
const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';

type Oid = Parameters<typeof pg.types.getTypeParser>[0];

interface Extra extends Omit<ConnectionConfig, 'types' | 'lock_timeout'> {
  readonly types: { getTypeParser(oid: Oid): unknown };
  readonly Client: typeof Connection;
  readonly max: number;
  readonly lock_timeout: number;
}

/** TypeORM's options. `urls` has one URL for each host. Nothing waits without an end: `timeout` bounds every wait. */
export function postgresOptions(urls: readonly string[], timeout = STATEMENT_TIMEOUT_MS) {
  const url = String(urls[0]);
  const extra: Extra = {
    Client: Connection,
    connections: new Connections(urls),
    max: POOL_SIZE,
    connectionTimeoutMillis: timeout / 2,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: timeout,
    lock_timeout: timeout / 2,
    idle_in_transaction_session_timeout: timeout + IDLE_GRACE_MS,
    // bigint columns contain times and counts far below 2^53, so they are read as numbers, as on SQLite.
    types: {
      getTypeParser: (oid: Oid): unknown => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)),
    },
  };
  return {
    type: 'postgres' as const,
    url,
    applicationName: 'pinportal',
    poolErrorHandler: () => undefined, // the pool replaces a lost connection by itself
    extra,
  };
}

/** A PostgreSQL database, which servers may share. Each read and each transaction has its own pooled connection. */
export class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly sharedTime = raw('CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)');
  readonly dataSource: DataSource;
  readonly scans: Reader;
  readonly skipLocked = raw(' FOR UPDATE SKIP LOCKED');
  readonly #statements: PreparedStatements;
  readonly #readPool: pg.Pool;
  readonly #scanPool: pg.Pool;
  readonly #turns: Turns;

  private constructor(dataSource: DataSource, scanDeadline: number) {
    this.dataSource = dataSource;
    this.#turns = new Turns({ atATime: 1, longestWait: this.#extra.lock_timeout });
    this.#readPool = this.#createPool({ max: POOL_SIZE });
    this.#statements = new PreparedStatements(this.#readPool, dataSource);
    this.#scanPool = this.#createPool({ max: SCAN_POOL_SIZE, statement_timeout: scanDeadline });
    this.scans = { query: (statement) => this.#scan(statement) };
  }

  static async open(options: DataSourceOptions, scanDeadline: number): Promise<PostgresDatabase> {
    const database = new PostgresDatabase(await new DataSource(options).initialize(), scanDeadline);
    const [row] = await database.query(sql`SELECT current_setting('server_encoding') AS encoding`);
    if (row?.encoding === 'UTF8') return database;
    await database.close();
    throw new Error(`its encoding is ${String(row?.encoding)}. Create a database with the encoding UTF8.`);
  }

  query({ text, values }: Sql): Promise<Row[]> {
    return this.#statements.all(text, values);
  }

  async writeOne(statement: Sql): Promise<void> {
    await this.query(statement);
  }

  write<T>(work: (tx: Tx) => Promise<T>, turns: readonly string[] = []): Promise<T> {
    return this.#turns.take(turns, () => this.#write(work));
  }

  async acceptsWrites(): Promise<boolean> {
    const [row] = await this.query(sql`SELECT ${raw(ACCEPTS_WRITES)} AS writable`);
    if (row?.writable === true) return true;
    this.#connections.leaveHost('the host is read-only');
    return false;
  }

  async hasTable(name: string): Promise<boolean> {
    return (
      (await this.query(sql`SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ${name}`))
        .length > 0
    );
  }

  async migrate({ complete, onWait = () => {} }: MigrateOptions = {}): Promise<string[]> {
    const extra = { ...this.#extra, ...MIGRATION_LIMITS };
    const options = { ...this.dataSource.options, extra } as DataSourceOptions;
    const migrating = await new DataSource(options).initialize();
    const runner = migrating.createQueryRunner();
    try {
      const [session] = await runStatement(runner, 'SELECT pg_backend_pid() AS pid', []);
      const watch = setInterval(() => void this.#reportHolder(Number(session?.pid), onWait), MIGRATION_REPORT_MS);
      try {
        await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        return await inTransaction(runner, async (tx) => {
          // In this transaction TypeORM begins none of its own, which it would commit before `complete`.
          const migrations = await new MigrationExecutor(migrating, runner).executePendingMigrations();
          const names = migrations.map(({ name }) => name);
          await complete?.(tx, names);
          return names;
        });
      } finally {
        clearInterval(watch);
      }
    } catch (error) {
      throw errorCode(error) === LOCK_NOT_AVAILABLE ? migrationGaveUp(error) : error;
    } finally {
      await runner.release(); // ends the session, and with it the advisory lock
      await migrating.destroy();
    }
  }

  async close(): Promise<void> {
    // A host that does not respond does not close its connections either.
    const drop = setTimeout(() => this.#connections.drop('the database is being closed'), CLOSING_TIMEOUT_MS);
    try {
      await this.#scanPool.end();
      await this.#readPool.end();
      await this.dataSource.destroy();
    } finally {
      clearTimeout(drop);
    }
  }

  /** A pool of further connections to the same database. */
  #createPool(limits: Pick<pg.PoolConfig, 'max' | 'statement_timeout'>): pg.Pool {
    const { url, applicationName } = this.dataSource.options as ReturnType<typeof postgresOptions>;
    const pool = new pg.Pool({
      ...(this.#extra as unknown as pg.PoolConfig),
      connectionString: url,
      application_name: applicationName,
      ...limits,
    });
    pool.on('error', () => undefined); // the pool replaces a lost connection by itself
    return pool;
  }

  get #extra(): Extra {
    return (this.dataSource.options as unknown as { extra: Extra }).extra;
  }

  get #connections(): Connections {
    return this.#extra.connections;
  }

  async #reportHolder(pid: number, onWait: OnWait): Promise<void> {
    const holders = await this.query(
      sql`SELECT pid, application_name FROM pg_stat_activity WHERE pid = ANY(pg_blocking_pids(${pid})) ORDER BY pid`,
    ).catch(() => []);
    for (const { pid: holder, application_name: name } of holders) {
      onWait(`waiting for a lock of PostgreSQL process ${Number(holder)} (application "${String(name)}")`);
    }
  }

  async #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(work);
      } catch (error) {
        if (errorCode(error) === READ_ONLY) this.#connections.leaveHost('the host has become read-only');
        if (!isDeadlock(error) || attempt === MAXIMUM_RUNS) throw error;
      }
      await sleep(attempt * 10);
    }
  }

  async #scan({ text, values }: Sql): Promise<Row[]> {
    try {
      return await queryPool(this.#scanPool, { text, values });
    } catch (error) {
      throw isTooLate(error) ? new ScanTooSlow() : error;
    }
  }

  async #transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await inTransaction(runner, work);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

async function inTransaction<T>(runner: QueryRunner, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await runner.startTransaction('READ COMMITTED');
    const result = await new Transaction(runner, run, raw(' FOR UPDATE')).complete(work);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

function run(runner: QueryRunner, { text, values }: Sql): Promise<Row[]> {
  return runStatement(runner, text, values);
}

/** Whether a statement was ended at its deadline, or found no free connection until then. */
function isTooLate(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return code === QUERY_CANCELED || message === NO_FREE_CONNECTION;
}

function isDeadlock(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40P01' || code === '40001';
}

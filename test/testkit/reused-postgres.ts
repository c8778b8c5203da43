import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { POSTGRES_TEMPLATE, administer } from './administrator.ts';
import type { TestDatabase } from './databases.ts';
import { type Database, type SqlLogger, openDatabase } from './server.ts';

/** Limits on time that a server has by `startServer`, in milliseconds. */
const TIMEOUT = 600_000;
/** Larger databases are dropped: to empty one would take longer than to make another. */
const MAXIMUM_SIZE = 4 * 2 ** 20;

const TABLES = `SELECT format('%I', relname) AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;

/** Changes with everything that a test may have done to a database apart from its rows. */
const SHAPE = `SELECT concat_ws(' ',
  (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
  (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_trigger),
  (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
  (SELECT count(*) FROM pg_constraint),
  (SELECT count(*) FROM pg_namespace),
  (SELECT count(*) FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid WHERE c.relnamespace = 'public'::regnamespace),
  (SELECT count(*) FROM pg_db_role_setting JOIN pg_database d ON d.oid = setdatabase WHERE datname = current_database()),
  (SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database())) AS shape`;

/** Whether no server works on the database, and it is small. */
const RESTS = `SELECT NOT EXISTS (
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IS DISTINCT FROM 'idle')
  AND (SELECT sum(pg_relation_size(oid)) FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') < ${MAXIMUM_SIZE} AS rests`;

/** Passes statements on to the logger of the app that uses the connections. */
class Relay implements SqlLogger {
  to: SqlLogger | undefined;

  logQuery(...call: Parameters<SqlLogger['logQuery']>): void {
    this.to?.logQuery(...call);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The open database, as one app gets it: to close it leaves the connections open. */
class Lent implements Database {
  readonly #db: Database;
  readonly kind;
  readonly dataSource;
  readonly sharedTime;
  readonly scans;
  readonly skipLocked;

  constructor(db: Database) {
    this.#db = db;
    this.kind = db.kind;
    this.dataSource = db.dataSource;
    this.sharedTime = db.sharedTime;
    this.skipLocked = db.skipLocked;
    this.scans = { query: (...call: Parameters<Database['query']>) => db.scans.query(...call) };
  }

  query: Database['query'] = (statement) => this.#db.query(statement);
  write: Database['write'] = (work, turns) => this.#db.write(work, turns);
  writeOne: Database['writeOne'] = (statement) => this.#db.writeOne(statement);
  acceptsWrites: Database['acceptsWrites'] = () => this.#db.acceptsWrites();
  hasTable: Database['hasTable'] = (name) => this.#db.hasTable(name);
  migrate: Database['migrate'] = (options) => this.#db.migrate(options);
  close: Database['close'] = async () => {};
}

/**
 * A migrated database that the tests of a worker use one after the other. A new one, and new connections to it, cost a
 * test a quarter of a second: PostgreSQL reads its catalogues anew for each connection.
 */
class ReusedDatabase {
  readonly #server: string;
  readonly #name: string;
  readonly #client: pg.Client;
  readonly #relay = new Relay();
  #open: Promise<Database> | undefined;
  /** Statements that put the rows of a new database in place of all others. */
  #reset = '';
  #shape = '';

  private constructor(server: string, name: string) {
    this.#server = server;
    this.#name = name;
    this.#client = new pg.Client(server + name);
    this.#client.on('error', () => undefined); // the server ends before the tests do
  }

  static async create(): Promise<ReusedDatabase> {
    const server = inject('postgresUrl');
    const name = `test_${randomBytes(8).toString('hex')}`;
    await administer(server, `CREATE DATABASE ${name} TEMPLATE ${POSTGRES_TEMPLATE} STRATEGY FILE_COPY`);
    const database = new ReusedDatabase(server, name);
    await database.#client.connect();
    await database.#prepare();
    return database;
  }

  lend(drop: () => Promise<void>): TestDatabase {
    let isLent = false;
    return {
      kind: 'postgres',
      url: this.#server + this.#name,
      folder: null,
      isMigrated: true,
      drop,
      // The second server of a test has connections of its own, and so has one with other limits or behind a proxy.
      openDatabase: async (url, options) => {
        const isHere = url.kind === 'postgres' && url.urls.length === 1 && url.urls[0] === this.#server + this.#name;
        const isUsual = options.timeout === TIMEOUT && options.scanDeadline === undefined;
        if (isLent || !isHere || !isUsual) return openDatabase(url, options);
        isLent = true;
        this.#relay.to = options.logger;
        this.#open ??= openDatabase(url, { ...options, logger: this.#relay });
        return new Lent(await this.#open);
      },
    };
  }

  /** Makes the database as it was at first. Returns false if it can no longer be used. */
  async reset(): Promise<boolean> {
    try {
      const { rows } = await this.#client.query<{ rests: boolean }>(RESTS);
      if (rows[0]?.rests !== true || (await this.#readShape()) !== this.#shape) return false;
      await this.#client.query(this.#reset);
      return true;
    } catch {
      return false;
    }
  }

  async drop(): Promise<void> {
    await (await this.#open)?.close();
    await this.#client.end().catch(() => undefined);
    await administer(this.#server, `DROP DATABASE ${this.#name} WITH (FORCE)`);
  }

  async #prepare(): Promise<void> {
    const { rows: tables } = await this.#client.query<{ name: string }>(TABLES);
    const statements = ['SET session_replication_role = replica', ...tables.map(({ name }) => `DELETE FROM ${name}`)];
    for (const { name } of tables) {
      const { rows } = await this.#client.query<{ rows: string | null }>(
        `SELECT json_agg(t)::text AS rows FROM ${name} t`,
      );
      const all = rows[0]?.rows;
      if (all == null) continue;
      const literal = this.#client.escapeLiteral(all);
      statements.push(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, ${literal})`);
    }
    this.#reset = statements.join(';');
    this.#shape = await this.#readShape();
  }

  async #readShape(): Promise<string> {
    const { rows } = await this.#client.query<{ shape: string }>(SHAPE);
    return String(rows[0]?.shape);
  }
}

/** The databases of this worker that no test uses. */
const free: ReusedDatabase[] = [];

/** A migrated database without rows on the PostgreSQL of the run. */
export async function reusedPostgres(): Promise<TestDatabase> {
  const database = free.pop() ?? (await ReusedDatabase.create());
  return database.lend(async () => {
    if (await database.reset()) free.push(database);
    else await database.drop();
  });
}

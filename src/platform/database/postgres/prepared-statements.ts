import type pg from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Row } from '../rows.ts';

/** PostgreSQL keeps each prepared statement in memory until its connection ends. Further statements are not prepared. */
const MAXIMUM_STATEMENTS = 200;
/** In characters. */
const LONGEST_STATEMENT = 4_000;
/** PostgreSQL's error code for "cached plan must not change result type". */
const FEATURE_NOT_SUPPORTED = '0A000';

/**
 * Runs statements outside transactions. Each connection prepares a statement once, because parsing and planning a short
 * statement takes longer than running it. TypeORM cannot prepare statements.
 */
export class PreparedStatements {
  readonly #pool: pg.Pool;
  readonly #dataSource: DataSource;
  readonly #names = new Map<string, string>();
  #count = 0;

  constructor(pool: pg.Pool, dataSource: DataSource) {
    this.#pool = pool;
    this.#dataSource = dataSource;
  }

  async all(text: string, values: unknown[]): Promise<Row[]> {
    this.#dataSource.logger.logQuery(text, values);
    const run = () => queryPool(this.#pool, { text, values, ...this.#nameOf(text) });
    try {
      return await run().catch((error: unknown) => {
        // A migration has changed the type of a column. Nothing was done, and under another name it is prepared again.
        if ((error as { code?: string }).code !== FEATURE_NOT_SUPPORTED || !this.#names.delete(text)) throw error;
        return run();
      });
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }

  /** The name of the prepared statement; none if it is not prepared. */
  #nameOf(text: string): { readonly name?: string } {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < MAXIMUM_STATEMENTS && text.length <= LONGEST_STATEMENT) {
      name = `statement_${++this.#count}`;
      this.#names.set(text, name);
    }
    return name === undefined ? {} : { name };
  }
}

/**
 * Runs one statement. `Pool.query` is not used: it passes a callback, and `Connection` limits the time only of queries that
 * return a promise.
 */
export async function queryPool(pool: pg.Pool, statement: pg.QueryConfig): Promise<Row[]> {
  const connection = await pool.connect();
  try {
    return (await connection.query<Row>(statement)).rows;
  } finally {
    connection.release();
  }
}

import type pg from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Row } from '../rows.ts';

/** The statements that a connection prepares. Each holds memory in proportion to its text, until the connection ends. */
const MAXIMUM_STATEMENTS = 200;
const LONGEST_STATEMENT = 4_000;

/**
 * Reads on a pool of connections, each of which prepares a statement once: to plan a short one takes PostgreSQL longer
 * than to run it. TypeORM cannot prepare statements.
 */
export class PreparedReads {
  readonly #pool: pg.Pool;
  readonly #dataSource: DataSource;
  readonly #names = new Map<string, string>();

  constructor(pool: pg.Pool, dataSource: DataSource) {
    this.#pool = pool;
    this.#dataSource = dataSource;
  }

  async all(text: string, values: unknown[]): Promise<Row[]> {
    this.#dataSource.logger.logQuery(text, values);
    const name = this.#nameOf(text);
    try {
      return await queryPool(this.#pool, { text, values, ...(name === undefined ? {} : { name }) });
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }

  /** The name of the prepared statement; undefined for one that is not kept. */
  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === MAXIMUM_STATEMENTS || text.length > LONGEST_STATEMENT) return known;
    const name = `read_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** Runs one statement. `Pool.query` passes a callback to the connection, which then would not bound the time. */
export async function queryPool(pool: pg.Pool, statement: pg.QueryConfig): Promise<Row[]> {
  const connection = await pool.connect();
  try {
    return (await connection.query<Row>(statement)).rows;
  } finally {
    connection.release();
  }
}

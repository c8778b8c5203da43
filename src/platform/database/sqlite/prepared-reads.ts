import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Row } from '../rows.ts';

/** Each holds memory in proportion to its text. */
const MAXIMUM_STATEMENTS = 500;

/**
 * Reads on a connection of TypeORM's, with statements that are prepared once. TypeORM's own way to run a statement takes
 * longer than SQLite takes for a short one.
 */
export class PreparedReads {
  readonly #dataSource: DataSource;
  readonly #statements = new LRUCache<string, Sqlite.Statement>({ max: MAXIMUM_STATEMENTS });

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  all(text: string, values: readonly unknown[]): Row[] {
    const { logger, driver } = this.#dataSource;
    logger.logQuery(text, [...values]);
    try {
      let statement = this.#statements.get(text);
      if (statement === undefined) {
        const { databaseConnection } = driver as unknown as { readonly databaseConnection: Sqlite.Database };
        statement = databaseConnection.prepare(text);
        this.#statements.set(text, statement);
      }
      return statement.all(values) as Row[];
    } catch (error) {
      throw new QueryFailedError(text, [...values], error as Error);
    }
  }
}

import type Sqlite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Row } from '../rows.ts';

/** Each holds memory in proportion to its text. */
const MAXIMUM_STATEMENTS = 500;

/** The driver would create the names of the columns again for each row. */
interface Prepared {
  readonly statement: Sqlite.Statement;
  readonly names: readonly string[];
}

/**
 * Reads on a connection of TypeORM's, with statements that are prepared once. TypeORM's own way to run a statement takes
 * longer than SQLite takes for a short one.
 */
export class PreparedStatements {
  readonly #dataSource: DataSource;
  readonly #statements = new LRUCache<string, Prepared>({ max: MAXIMUM_STATEMENTS });

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  all(text: string, values: unknown[]): Row[] {
    const { logger, driver } = this.#dataSource;
    logger.logQuery(text, values);
    try {
      let prepared = this.#statements.get(text);
      if (prepared === undefined) {
        const { databaseConnection } = driver as unknown as { readonly databaseConnection: Sqlite.Database };
        const statement = databaseConnection.prepare(text).raw();
        prepared = { statement, names: statement.columns().map(({ name }) => name) };
        this.#statements.set(text, prepared);
      }
      const { statement, names } = prepared;
      return (statement.all(values) as unknown[][]).map((cells) => toRow(names, cells));
    } catch (error) {
      throw new QueryFailedError(text, values, error as Error);
    }
  }
}

function toRow(names: readonly string[], cells: readonly unknown[]): Row {
  const row: Row = {};
  for (let index = 0; index < names.length; index++) row[names[index] as string] = cells[index];
  return row;
}

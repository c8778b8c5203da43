import type { Database, ListReader, Reader } from './database.ts';
import { Turns } from './turns.ts';

/** Of the connections for reads of a server on PostgreSQL, one caller uses at most so many at a time. */
const READS_PER_CALLER = 3;
/** Of the scans, one caller runs at most so many at a time. */
const SCANS_PER_CALLER = 2;

/** The readers of callers. What one caller reads takes turns, so that others need not wait for all of it. */
export class CallerReaders {
  readonly #db: Database;
  readonly #reads = new Turns({ atATime: READS_PER_CALLER });
  readonly #scans = new Turns({ atATime: SCANS_PER_CALLER });

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * The reader of a request. `caller` is the ID of a user or device, or the address of an unauthenticated client, as soon as it
   * is known. `check` is called before each statement, after the wait for its turn, and may throw.
   */
  of(caller: () => string | null, check: () => void): ListReader {
    const { kind, scans } = this.#db;
    const inTurn =
      (reader: Reader, turns: Turns): Reader['query'] =>
      (statement) => {
        const name = caller();
        return turns.take(name === null ? [] : [name], async () => {
          check();
          return reader.query(statement);
        });
      };
    const unlimited: Reader['query'] = async (statement) => {
      check();
      return this.#db.query(statement);
    };
    const { guard } = scans;
    return {
      kind,
      // On SQLite, a read blocks the thread, so there is nothing that it could wait for.
      query: kind === 'sqlite' ? unlimited : inTurn(this.#db, this.#reads),
      scans: { ...(guard === undefined ? {} : { guard }), query: inTurn(scans, this.#scans) },
    };
  }
}

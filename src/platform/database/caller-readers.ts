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

  /** `caller` is the ID of a user or device, or the address of an unauthenticated client. */
  of(caller: string): ListReader {
    const { kind, scans } = this.#db;
    // On SQLite, a read blocks the thread, so there is nothing that it could wait for.
    const reads = kind === 'sqlite' ? this.#db : inTurn(this.#db, this.#reads, caller);
    return { kind, query: (statement) => reads.query(statement), scans: inTurn(scans, this.#scans, caller) };
  }
}

function inTurn(reader: Reader, turns: Turns, caller: string): Reader {
  return {
    ...(reader.guard === undefined ? {} : { guard: reader.guard }),
    query: (statement) => turns.take([caller], () => reader.query(statement)),
  };
}

import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import pLimit from 'p-limit';
import { type IRateLimiterStoreOptions, RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import { type Clock, SECOND } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { columns, entityFrom, join, sql } from '../database/rows.ts';
import { rateLimited } from '../graphql/errors.ts';
import { nameKey } from '../text.ts';
import { AttemptCounter } from './attempt-counter.entity.ts';

/** How many wrong tries are taken in a window of time. */
export interface AttemptLimitSettings {
  /** On one device. */
  readonly perDevice: number;
  /** For one user name, from one address: from another address its owner is let in all the same. */
  readonly perAccount: number;
  /** From one address, for any user name. */
  readonly perAddress: number;
  /** The window in milliseconds. */
  readonly window: number;
}

/** Who tries: a device with its token, or somebody at an address who names an account. */
export type Trier =
  | { readonly device: string }
  | {
      /** Null on the command line, which is not limited. */
      readonly address: string | null;
      readonly username: string;
    };

/** A try that was counted. */
export interface CountedTry {
  /** It was right: gives back what it took. Never fails: what was right stays right, though the count is one too high. */
  forgive(): Promise<void>;
}

/**
 * Limits how often credentials are tried. A try counts before anything is compared, so parallel tries all count; the
 * counters are in the database, so all servers share them and a restart forgets none.
 */
export class AttemptLimits {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #key: Buffer;
  readonly #devices: DatabaseRateLimiter;
  readonly #accounts: DatabaseRateLimiter;
  readonly #addresses: DatabaseRateLimiter;
  /**
   * Few at a time: in a crowd most wait for each other's counter anyway, and on PostgreSQL each that waits would hold
   * a connection that a portal needs.
   */
  readonly #turns = pLimit(2);

  constructor(db: Database, clock: Clock, pepper: string, settings: AttemptLimitSettings) {
    this.#db = db;
    this.#clock = clock;
    this.#key = createHmac('sha256', pepper).update('pinportal/attempts').digest();
    const limiter = (points: number) => new DatabaseRateLimiter(db, clock, points, settings.window);
    this.#devices = limiter(settings.perDevice);
    this.#accounts = limiter(settings.perAccount);
    this.#addresses = limiter(settings.perAddress);
  }

  /** Counts a try of a credential. Throws `RATE_LIMITED` where there were too many. */
  async count(trier: Trier): Promise<CountedTry> {
    const counters: [DatabaseRateLimiter, string][] = [];
    if ('device' in trier) counters.push([this.#devices, this.#hash('device', trier.device)]);
    else if (trier.address !== null) {
      const network = networkOf(trier.address);
      counters.push(
        [this.#addresses, this.#hash('address', network)],
        [this.#accounts, this.#hash('account', network, nameKey(trier.username))],
      );
    }
    // A crowd that goes on when its tries are used up is refused by a read: nothing waits for the disk because of it.
    const exhausted = await this.#exhausted(counters);
    if (exhausted !== null) throw rateLimited(exhausted);
    // One unit of work for all: a commit waits for the disk, and on SQLite everybody waits with it.
    const count = async (tx: Tx) => {
      for (const [limiter, key] of counters) {
        try {
          await limiter.consume(key, 1, { tx });
        } catch (thrown) {
          if (thrown instanceof RateLimiterRes) return thrown;
          throw thrown;
        }
      }
      return null;
    };
    const refusal = await this.#turns(() => this.#db.write(count));
    if (refusal !== null) throw rateLimited(retryAfter(refusal.msBeforeNext));
    return {
      async forgive() {
        for (const [limiter, key] of counters) await limiter.reward(key).catch(() => undefined);
      },
    };
  }

  /** In how many seconds there are tries again where one of the counters has none left, else null. */
  async #exhausted(counters: readonly [DatabaseRateLimiter, string][]): Promise<number | null> {
    if (counters.length === 0) return null;
    const now = this.#clock.now();
    const rows = await this.#db.entities(
      AttemptCounter,
      sql`SELECT ${columns(AttemptCounter)} FROM attempt_counters
          WHERE key IN (${join(counters.map(([, key]) => key))}) AND expires_at > ${now}`,
    );
    for (const [limiter, key] of counters) {
      const counter = rows.find((row) => row.key === key);
      if (counter !== undefined && counter.attempts >= limiter.points) return retryAfter(counter.expiresAt - now);
    }
    return null;
  }

  #hash(...parts: readonly string[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('hex');
  }
}

/** `Retry-After` in whole seconds, 1 at least. */
function retryAfter(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / SECOND));
}

/**
 * What counts as one address: an IPv4 address; of IPv6 the /64, of which anybody at home has all. Some proxies write
 * the port behind it. What is no address at all counts as one, whoever it comes from.
 */
export function networkOf(written: string): string {
  const address = /^\[([^\]]+)\](?::\d+)?$/u.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/u, '$1');
  if (!ipaddr.isValid(address)) return 'no address';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}

/** rate-limiter-flexible on our database: in its units of work, by the server's clock. */
class DatabaseRateLimiter extends RateLimiterStoreAbstract {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock, points: number, window: number) {
    const options: IRateLimiterStoreOptions = { storeClient: db, keyPrefix: '', points, duration: window / SECOND };
    super(options);
    this.#db = db;
    this.#clock = clock;
  }

  /** Called by the library: adds to a counter, or begins it anew when its window is over. */
  async _upsert(
    key: string,
    points: number,
    duration: number,
    _forceExpire: boolean,
    { tx }: { readonly tx?: Tx },
  ): Promise<AttemptCounter> {
    const now = this.#clock.now();
    const upsert = (unit: Tx) =>
      unit.run(
        sql`INSERT INTO attempt_counters (key, attempts, expires_at) VALUES (${key}, ${Math.max(points, 0)}, ${now + duration})
            ON CONFLICT (key) DO UPDATE SET
              attempts = CASE WHEN attempt_counters.expires_at <= ${now} THEN ${Math.max(points, 0)}
                ELSE attempt_counters.attempts + ${points} END,
              expires_at = CASE WHEN attempt_counters.expires_at <= ${now} THEN excluded.expires_at
                ELSE attempt_counters.expires_at END
            RETURNING ${columns(AttemptCounter)}`,
      );
    const [row] = await (tx === undefined ? this.#db.write(upsert) : upsert(tx));
    if (row === undefined) throw new Error('an upsert returned no row');
    return entityFrom(AttemptCounter, row);
  }

  /** Called by the library: its own form of a counter. */
  _getRateLimiterRes(_key: string, changedPoints: number, counter: AttemptCounter): RateLimiterRes {
    return new RateLimiterRes(
      Math.max(this.points - counter.attempts, 0),
      Math.max(counter.expiresAt - this.#clock.now(), 0),
      counter.attempts,
      counter.attempts === changedPoints,
    );
  }
}

/** Deletes up to `limit` counters whose window was over by an instant; answers how many. */
export async function purgeAttemptCounters(tx: Tx, until: number, limit: number): Promise<number> {
  const purged = await tx.run(
    sql`DELETE FROM attempt_counters WHERE key IN (
          SELECT key FROM attempt_counters WHERE expires_at <= ${until} LIMIT ${limit}) RETURNING key`,
  );
  return purged.length;
}

import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import pLimit from 'p-limit';
import { type Clock, SECOND } from '../clock.ts';
import { type Database, type Tx, entities } from '../database/database.ts';
import { columns, entityFrom, join, select, sql } from '../database/rows.ts';
import { type Purge, deleteRows } from '../jobs/purge.ts';
import { nameKey } from '../text.ts';
import { AttemptCounter } from './attempt-counter.entity.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** The numbers of failed attempts that are allowed in a period. */
export interface AttemptLimitSettings {
  readonly perDevice: number;
  /** For one user name from one address, so that an attacker at another address cannot lock the user out. */
  readonly perAccount: number;
  /** From one address, for all user names together. */
  readonly perAddress: number;
  /** The period in milliseconds. */
  readonly window: number;
}

/** The source of an attempt: a device with its token, or an address that names an account. */
export type AttemptSource =
  | { readonly device: string }
  | {
      /** Null on the command line, which is not limited. */
      readonly address: string | null;
      readonly username: string;
    };

export interface CountedAttempt {
  /** Removes a successful attempt from the counters. Never throws: a count that is one too high does no harm. */
  forgive(): Promise<void>;
}

interface Limit {
  readonly key: string;
  readonly attempts: number;
}

/**
 * Limits failed attempts to enter a credential. An attempt is counted before anything is compared, so concurrent
 * attempts all count. The counters are in the database: servers share them, and a restart keeps them.
 */
export class AttemptLimits {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #settings: AttemptLimitSettings;
  readonly #key: Buffer;
  /** At most two at a time: in a burst, requests wait for the same counter, and each holds a PostgreSQL connection. */
  readonly #turns = pLimit(2);

  constructor(options: { db: Database; clock: Clock; pepper: string; settings: AttemptLimitSettings }) {
    this.#db = options.db;
    this.#clock = options.clock;
    this.#settings = options.settings;
    this.#key = createHmac('sha256', options.pepper).update('pinportal/attempts').digest();
  }

  /** Counts an attempt. Throws `TooManyRequests` when a limit is exceeded. */
  async count(source: AttemptSource): Promise<CountedAttempt> {
    const limits = this.#limitsOf(source);
    if (limits.length === 0) return { forgive: async () => undefined };
    const keys = limits.map(({ key }) => key);
    // After a limit is reached, further attempts are refused after a read, so that they cause no writes.
    this.#refuse(limits, await this.#counters(keys), ({ attempts }, limit) => attempts >= limit);
    const counters = await this.#turns(() => this.#db.write((tx) => this.#increment(tx, keys)));
    this.#refuse(limits, counters, ({ attempts }, limit) => attempts > limit);
    return {
      forgive: async () => {
        await this.#db.write((tx) => decrement(tx, keys)).catch(() => undefined);
      },
    };
  }

  #limitsOf(source: AttemptSource): Limit[] {
    const { perDevice, perAccount, perAddress } = this.#settings;
    if ('device' in source) return [{ key: this.#hash('device', source.device), attempts: perDevice }];
    if (source.address === null) return [];
    const network = networkOf(source.address);
    return [
      { key: this.#hash('address', network), attempts: perAddress },
      { key: this.#hash('account', network, nameKey(source.username)), attempts: perAccount },
    ];
  }

  #refuse(
    limits: readonly Limit[],
    counters: readonly AttemptCounter[],
    isReached: (counter: AttemptCounter, limit: number) => boolean,
  ): void {
    for (const { key, attempts } of limits) {
      const counter = counters.find((each) => each.key === key);
      if (counter === undefined || !isReached(counter, attempts)) continue;
      throw new TooManyRequests(Math.max(1, Math.ceil((counter.expiresAt - this.#clock.now()) / SECOND)));
    }
  }

  #counters(keys: readonly string[]): Promise<AttemptCounter[]> {
    return entities(
      this.#db,
      AttemptCounter,
      sql`${select(AttemptCounter)}
          WHERE key IN (${join([...keys])}) AND expires_at > ${this.#clock.now()}`,
    );
  }

  async #increment(tx: Tx, keys: readonly string[]): Promise<AttemptCounter[]> {
    const now = this.#clock.now();
    const rows = keys.map((key) => sql`(${key}, 1, ${now + this.#settings.window})`);
    const counters = await tx.query(
      sql`INSERT INTO attempt_counters (key, attempts, expires_at) VALUES ${join(rows)}
          ON CONFLICT (key) DO UPDATE SET
            attempts = CASE WHEN attempt_counters.expires_at <= ${now} THEN 1 ELSE attempt_counters.attempts + 1 END,
            expires_at = CASE WHEN attempt_counters.expires_at <= ${now} THEN excluded.expires_at
              ELSE attempt_counters.expires_at END
          RETURNING ${columns(AttemptCounter)}`,
    );
    return counters.map((row) => entityFrom(AttemptCounter, row));
  }

  #hash(...parts: readonly string[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('hex');
  }
}

async function decrement(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.query(
    sql`UPDATE attempt_counters SET attempts = attempts - 1 WHERE key IN (${join([...keys])}) AND attempts > 0`,
  );
}

/**
 * The address for which attempts are counted: an IPv4 address, or the /64 network of an IPv6 address, because one
 * subscriber has a whole /64. Removes the port, which some proxies append. All invalid addresses count as one address.
 */
export function networkOf(written: string): string {
  const address = /^\[([^\]]+)\](?::\d+)?$/u.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/u, '$1');
  if (!ipaddr.isValid(address)) return 'no address';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}

/** Deletes counters whose period has ended. */
export const purgeAttemptCounters: Purge = (tx, { now, limit }) =>
  deleteRows(tx, { table: 'attempt_counters', key: 'key' }, { where: sql`expires_at <= ${now}`, limit });

import { type Clock, HOUR, SECOND } from '../clock.ts';
import { type Database, type Tx, entities } from '../database/database.ts';
import { columns, entityFrom, join, select, sql } from '../database/rows.ts';
import { type Purge, deleteRows } from '../jobs/purge.ts';
import { ConsecutiveFailures } from './consecutive-failures.entity.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** The numbers of consecutive failed attempts for a user name, for each of its two origins. */
export interface ConsecutiveLimits {
  /** After this number, each further attempt has to wait. */
  readonly free: number;
  /** After this number, no attempt is accepted until one from the other origin is successful. */
  readonly maximum: number;
}

/** NIST SP 800-63B-4, 3.2.2: at most 100 consecutive failed attempts for an account, here half for each origin. */
export const CONSECUTIVE_LIMITS: ConsecutiveLimits = { free: 10, maximum: 50 };

/** NIST SP 800-63B-4, 3.2.2 names waits from 30 seconds to an hour. */
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = HOUR;

/** The time that must pass after the last of `failures` consecutive failed attempts, in milliseconds. */
export function waitAfter(failures: number, { free, maximum }: ConsecutiveLimits): number {
  if (failures < free) return 0;
  if (failures >= maximum) return Infinity;
  return Math.min(FIRST_WAIT * 2 ** (failures - free), LONGEST_WAIT);
}

/** The keys of the rows about one account. */
export interface AccountKeys {
  /** Attempts from addresses at which the account has signed in before, and from its sessions. */
  readonly familiar: string;
  /** All other attempts, so that an attacker elsewhere does not make the user wait. */
  readonly unfamiliar: string;
  /** The address of the attempt, for this account. */
  readonly address: string;
}

/** Counts consecutive failed attempts for an account over all addresses, and makes further attempts wait. */
export class ConsecutiveFailureLimits {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #limits: ConsecutiveLimits;

  constructor(options: { db: Database; clock: Clock; limits: ConsecutiveLimits }) {
    this.#db = options.db;
    this.#clock = options.clock;
    this.#limits = options.limits;
  }

  /** The key that counts an attempt. Throws `TooManyRequests` if the attempt has to wait. Writes nothing. */
  async check({ familiar, unfamiliar, address }: AccountKeys, hasSession: boolean): Promise<string> {
    const known = await this.#db.query(sql`SELECT key FROM familiar_addresses WHERE key = ${address}`);
    const key = hasSession || known.length > 0 ? familiar : unfamiliar;
    const rows = await entities(this.#db, ConsecutiveFailures, sql`${select(ConsecutiveFailures)} WHERE key = ${key}`);
    for (const row of rows) this.#refuse(row);
    return key;
  }

  /** Counts an attempt. Throws `TooManyRequests` if a concurrent attempt was counted first and this one has to wait. */
  async count(tx: Tx, key: string): Promise<void> {
    // Locks the row: PostgreSQL does not lock a row that does not exist yet.
    const [row] = await tx.query(
      sql`INSERT INTO consecutive_failures (key, failures, last_failed_at) VALUES (${key}, 0, 0)
          ON CONFLICT (key) DO UPDATE SET failures = consecutive_failures.failures
          RETURNING ${columns(ConsecutiveFailures)}`,
    );
    if (row !== undefined) this.#refuse(entityFrom(ConsecutiveFailures, row));
    await tx.query(
      sql`UPDATE consecutive_failures SET failures = failures + 1, last_failed_at = ${this.#clock.now()}
          WHERE key = ${key}`,
    );
  }

  /** Remembers the address of a successful attempt. */
  async remember(tx: Tx, { address }: AccountKeys): Promise<void> {
    await tx.query(
      sql`INSERT INTO familiar_addresses (key, last_used_at) VALUES (${address}, ${this.#clock.now()})
          ON CONFLICT (key) DO UPDATE SET last_used_at = excluded.last_used_at`,
    );
  }

  #refuse({ failures, lastFailedAt }: ConsecutiveFailures): void {
    const pause = waitAfter(failures, this.#limits);
    const wait = lastFailedAt + pause - this.#clock.now();
    // Without a pause there is nothing to wait for, even if the server that counted the last attempt is ahead.
    if (pause > 0 && wait > 0) throw new TooManyRequests(Math.ceil(Math.min(wait, LONGEST_WAIT) / SECOND));
  }
}

/** Forgets the failed attempts for an account, of both origins. */
export async function forgetFailures(
  tx: Tx,
  { familiar, unfamiliar }: Pick<AccountKeys, 'familiar' | 'unfamiliar'>,
): Promise<void> {
  await tx.query(sql`DELETE FROM consecutive_failures WHERE key IN (${join([familiar, unfamiliar])})`);
}

/** Deletes the counts of accounts for which no attempt has failed for `PURGE_DAYS`. */
export const purgeConsecutiveFailures: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'consecutive_failures', key: 'key' }, { where: sql`last_failed_at <= ${keptSince}`, limit });

/** Deletes the addresses at which nobody has signed in for `PURGE_DAYS`. */
export const purgeFamiliarAddresses: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'familiar_addresses', key: 'key' }, { where: sql`last_used_at <= ${keptSince}`, limit });

import { type Clock, HOUR, SECOND } from '../clock.ts';
import { type Database, type Tx, entities } from '../database/database.ts';
import { columns, entityFrom, join, select, sql } from '../database/rows.ts';
import { type Purge, deleteRows } from '../jobs/purge.ts';
import { ConsecutiveFailures } from './consecutive-failures.entity.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** The numbers of consecutive failed attempts for a user name, for each origin of attempts. */
export interface ConsecutiveLimits {
  /** After this number, each further attempt has to wait. */
  readonly free: number;
  /** After this number from familiar, or from unfamiliar addresses, none is accepted until one of another origin succeeds. */
  readonly maximum: number;
  /** The same for the account password on all devices of the user. */
  readonly maximumOnDevices: number;
}

/** NIST SP 800-63B-4, 3.2.2: at most 100 consecutive failed attempts for an account, here of its three origins together. */
export const CONSECUTIVE_LIMITS: ConsecutiveLimits = { free: 10, maximum: 40, maximumOnDevices: 20 };

/** NIST SP 800-63B-4, 3.2.2 names waits from 30 seconds to an hour. */
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = HOUR;

/** The time that must pass after the last of `failures` consecutive failed attempts, in milliseconds. */
export function waitAfter(failures: number, { free, maximum }: Pick<ConsecutiveLimits, 'free' | 'maximum'>): number {
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
  /** Attempts with the account password on the devices of the account, so that the thief of one delays no sign-in. */
  readonly onDevices: string;
}

/** The keys of an attempt from an address. */
export interface AddressKeys extends AccountKeys {
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
  async check({ familiar, unfamiliar, address }: AddressKeys, hasSession: boolean): Promise<string> {
    const known = await this.#db.query(sql`SELECT key FROM familiar_addresses WHERE key = ${address}`);
    const key = hasSession || known.length > 0 ? familiar : unfamiliar;
    const rows = await entities(this.#db, ConsecutiveFailures, sql`${select(ConsecutiveFailures)} WHERE key = ${key}`);
    for (const row of rows) refuse(this.#waitOf(row, this.#limits));
    return key;
  }

  /** Counts an attempt. Throws `TooManyRequests` if a concurrent attempt was counted first and this one has to wait. */
  async count(tx: Tx, key: string): Promise<void> {
    refuse(await this.#tryToCount(tx, key, this.#limits));
  }

  /** Counts an attempt on a device. Returns false, and counts nothing, if the account password must not be compared. */
  async countOnDevice(tx: Tx, { onDevices }: AccountKeys): Promise<boolean> {
    const { free, maximumOnDevices: maximum } = this.#limits;
    return (await this.#tryToCount(tx, onDevices, { free, maximum })) <= 0;
  }

  /** Remembers the address of a successful attempt. */
  async remember(tx: Tx, { address }: AddressKeys): Promise<void> {
    await tx.query(
      sql`INSERT INTO familiar_addresses (key, last_used_at) VALUES (${address}, ${this.#clock.now()})
          ON CONFLICT (key) DO UPDATE SET last_used_at = excluded.last_used_at`,
    );
  }

  /** Counts an attempt unless it has to wait. Returns how long. */
  async #tryToCount(tx: Tx, key: string, limits: Pick<ConsecutiveLimits, 'free' | 'maximum'>): Promise<number> {
    // Locks the row: PostgreSQL does not lock a row that does not exist yet.
    const [row] = await tx.query(
      sql`INSERT INTO consecutive_failures (key, failures, last_failed_at) VALUES (${key}, 0, 0)
          ON CONFLICT (key) DO UPDATE SET failures = consecutive_failures.failures
          RETURNING ${columns(ConsecutiveFailures)}`,
    );
    const wait = row === undefined ? 0 : this.#waitOf(entityFrom(ConsecutiveFailures, row), limits);
    if (wait > 0) return wait;
    await tx.query(
      sql`UPDATE consecutive_failures SET failures = failures + 1, last_failed_at = ${this.#clock.now()}
          WHERE key = ${key}`,
    );
    return 0;
  }

  #waitOf(
    { failures, lastFailedAt }: ConsecutiveFailures,
    limits: Pick<ConsecutiveLimits, 'free' | 'maximum'>,
  ): number {
    const pause = waitAfter(failures, limits);
    // Without a pause there is nothing to wait for, even if the server that counted the last attempt is ahead.
    return pause === 0 ? 0 : lastFailedAt + pause - this.#clock.now();
  }
}

function refuse(wait: number): void {
  if (wait > 0) throw new TooManyRequests(Math.ceil(Math.min(wait, LONGEST_WAIT) / SECOND));
}

/** Removes an attempt that was successful with another credential than the account password. */
export async function takeBackFailure(tx: Tx, key: string): Promise<void> {
  await tx.query(sql`UPDATE consecutive_failures SET failures = failures - 1 WHERE key = ${key} AND failures > 0`);
  await tx.query(sql`DELETE FROM consecutive_failures WHERE key = ${key} AND failures = 0`);
}

/** Forgets the failed attempts for an account, of all origins. */
export async function forgetFailures(tx: Tx, { familiar, unfamiliar, onDevices }: AccountKeys): Promise<void> {
  await tx.query(sql`DELETE FROM consecutive_failures WHERE key IN (${join([familiar, unfamiliar, onDevices])})`);
}

/** Deletes the counts of accounts for which no attempt has failed for `PURGE_DAYS`. */
export const purgeConsecutiveFailures: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'consecutive_failures', key: 'key' }, { where: sql`last_failed_at <= ${keptSince}`, limit });

/** Deletes the addresses at which nobody has signed in for `PURGE_DAYS`. */
export const purgeFamiliarAddresses: Purge = (tx, { keptSince, limit }) =>
  deleteRows(tx, { table: 'familiar_addresses', key: 'key' }, { where: sql`last_used_at <= ${keptSince}`, limit });

import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { type Clock, SECOND } from '../clock.ts';
import { type Database, type Tx, entities } from '../database/database.ts';
import { columns, entityFrom, join, select, sql } from '../database/rows.ts';
import { type Purge, deleteRows } from '../jobs/purge.ts';
import { nameKey } from '../text.ts';
import { AttemptCounter } from './attempt-counter.entity.ts';
import {
  type AccountKeys,
  type AddressKeys,
  CONSECUTIVE_LIMITS,
  ConsecutiveFailureLimits,
  type ConsecutiveLimits,
  forgetFailures,
  takeBackFailure,
} from './consecutive-failures.ts';
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
  | {
      readonly device: string;
      /** The user name of the account whose password the credential may be; omitted if it cannot be one. */
      readonly passwordOf?: string | undefined;
    }
  | {
      /** Null on the command line, which is not limited. */
      readonly address: string | null;
      readonly username: string;
      /** Whether the caller has a session of the account, which attempts from elsewhere must not delay. */
      readonly hasSession?: true;
    };

export interface CountedAttempt {
  /**
   * Whether the credential may be compared with the account password. False after too many consecutive failures on
   * devices. The attempt goes on, because the credential may be a one-time PIN, which such failures must not block.
   */
  readonly mayBePassword: boolean;
  /**
   * Call if the account password was correct. Removes the attempt from the counters, ends the account's consecutive failures
   * and remembers the address. Never throws: a count that is one too high does no harm.
   */
  passwordMatched(): Promise<void>;
  /**
   * Call if the attempt was successful in any other way. Only removes the attempt from the counters: no other credential
   * says anything about earlier attempts with a password. Never throws.
   */
  takeBack(): Promise<void>;
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
  readonly #consecutive: ConsecutiveFailureLimits;

  constructor(options: {
    db: Database;
    clock: Clock;
    pepper: string;
    settings: AttemptLimitSettings;
    consecutive?: ConsecutiveLimits | undefined;
  }) {
    const { consecutive: limits = CONSECUTIVE_LIMITS } = options;
    this.#consecutive = new ConsecutiveFailureLimits({ ...options, limits });
    this.#db = options.db;
    this.#clock = options.clock;
    this.#settings = options.settings;
    this.#key = createHmac('sha256', options.pepper).update('pinportal/attempts').digest();
  }

  /** Counts an attempt. Throws `TooManyRequests` when a limit is exceeded. */
  async count(source: AttemptSource): Promise<CountedAttempt> {
    const limits = this.#limitsOf(source);
    if (limits.length === 0) return NOT_LIMITED;
    const keys = limits.map(({ key }) => key);
    // After a limit is reached, further attempts are refused after reads, so that they cause no writes.
    this.#refuse(reached(limits, await this.#counters(keys), 0));
    const address = this.#addressOf(source);
    const row = address === null ? null : await this.#consecutive.check(address, 'hasSession' in source);
    const owner = 'device' in source && source.passwordOf !== undefined ? this.#accountKeys(source.passwordOf) : null;
    const account = address ?? owner;
    // The rows that concurrent attempts wait for. The key of one row of the account stands for all of them.
    const turns = account === null ? keys : [...keys, account.familiar];
    let mayBePassword = false;
    const exceeded = await this.#db.write(async (tx) => {
      const counted = await this.#increment(tx, keys);
      // An attempt that is refused below is not compared, so it is no failure of the account.
      const tooMany = reached(limits, counted, 1);
      if (tooMany !== undefined) return tooMany;
      if (row !== null) await this.#consecutive.count(tx, row);
      mayBePassword = owner !== null && (await this.#consecutive.countOnDevice(tx, owner));
      return undefined;
    }, turns);
    this.#refuse(exceeded);
    const finish = async (work: (tx: Tx) => Promise<void>) => {
      await this.#db
        .write(async (tx) => {
          await decrement(tx, keys);
          await work(tx);
        }, turns)
        .catch(() => undefined);
    };
    return {
      mayBePassword,
      passwordMatched: () =>
        finish(async (tx) => {
          if (account !== null) await forgetFailures(tx, account);
          if (address !== null) await this.#consecutive.remember(tx, address);
        }),
      takeBack: () =>
        finish(async (tx) => {
          const onDevices = mayBePassword && owner !== null ? owner.onDevices : null;
          const key = row ?? onDevices;
          if (key !== null) await takeBackFailure(tx, key);
        }),
    };
  }

  /** Forgets the consecutive failures of an account, whose password is replaced in the transaction. */
  async forgetFailures(tx: Tx, username: string): Promise<void> {
    await forgetFailures(tx, this.#accountKeys(username));
  }

  #addressOf(source: AttemptSource): AddressKeys | null {
    if ('device' in source || source.address === null) return null;
    const { username, address } = source;
    return { ...this.#accountKeys(username), address: this.#hash('address of', nameKey(username), networkOf(address)) };
  }

  #accountKeys(username: string): AccountKeys {
    const name = nameKey(username);
    return {
      familiar: this.#hash('familiar', name),
      unfamiliar: this.#hash('unfamiliar', name),
      onDevices: this.#hash('on devices', name),
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

  #refuse(counter: AttemptCounter | undefined): void {
    if (counter === undefined) return;
    throw new TooManyRequests(Math.max(1, Math.ceil((counter.expiresAt - this.#clock.now()) / SECOND)));
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

/** An attempt on the command line. */
const NOT_LIMITED: CountedAttempt = {
  mayBePassword: true,
  passwordMatched: async () => undefined,
  takeBack: async () => undefined,
};

/** The first counter that allows no further attempt. `counted` is 1 if the counters contain this attempt. */
function reached(
  limits: readonly Limit[],
  counters: readonly AttemptCounter[],
  counted: 0 | 1,
): AttemptCounter | undefined {
  for (const { key, attempts } of limits) {
    const counter = counters.find((each) => each.key === key);
    if (counter !== undefined && counter.attempts - counted >= attempts) return counter;
  }
  return undefined;
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

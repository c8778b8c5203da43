import { createHmac } from 'node:crypto';
import argon2 from 'argon2';
import pLimit from 'p-limit';
import { rateLimited } from '../graphql/errors.ts';

/** What one argon2id hash costs: `memoryCost` in KiB, `timeCost` in passes over it. One lane. */
export interface HashingCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** The OWASP Password Storage Cheat Sheet's setting for argon2id: 19 MiB, two passes, one lane. */
export const HASHING_COST: HashingCost = { memoryCost: 19_456, timeCost: 2 };

/** What is hashed. Each kind is keyed on its own, so that a hash of one can never pass for another. */
export type SecretKind = 'password' | 'passcode' | 'one-time-pin' | 'registration-pin';

export interface HashingGateOptions {
  /** How many hashes run at once: more than there are cores only makes each slower. */
  readonly concurrency: number;
  /** How many may wait. One more is refused with `RATE_LIMITED`. */
  readonly queueLimit: number;
}

/** The share of the places that one caller with a token gets at most, and that all strangers together get. */
const SHARE_OF_ONE = 1 / 8;
const SHARE_OF_STRANGERS = 3 / 4;
const STRANGERS = 'strangers';

/**
 * Hashes and verifies low-entropy secrets with argon2id, keyed with the pepper.
 *
 * argon2 runs on libuv's few threads and holds up every file read while it does, so all hashing passes one gate.
 * When its queue is full, `hash` and `verify` throw `RATE_LIMITED`.
 */
export class SecretHasher {
  readonly #keys: Record<SecretKind, Buffer>;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #queueLimit: number;
  readonly #places: number;
  readonly #options: HashingCost & { readonly type: typeof argon2.argon2id; readonly parallelism: 1 };
  #admitted = 0;
  readonly #taken = new Map<string, number>();
  #decoys: Promise<Record<SecretKind, string>> | undefined;

  constructor(pepper: string, options: HashingGateOptions, cost: HashingCost = HASHING_COST) {
    this.#options = { ...cost, type: argon2.argon2id, parallelism: 1 };
    const key = (kind: SecretKind) => createHmac('sha256', pepper).update(`pinportal/${kind}`).digest();
    this.#keys = {
      password: key('password'),
      passcode: key('passcode'),
      'one-time-pin': key('one-time-pin'),
      'registration-pin': key('registration-pin'),
    };
    this.#limit = pLimit(options.concurrency);
    this.#queueLimit = options.queueLimit;
    this.#places = options.concurrency + options.queueLimit;
  }

  /** How many hashes are waiting for their turn. */
  get queueLength(): number {
    return this.#limit.pendingCount;
  }

  /**
   * Gives a piece of work that is about to hash its place in the queue from its very beginning, and throws
   * `RATE_LIMITED` when there is none: before a try is counted, a user looked up or anything written. Whoever is known
   * by a token (`principal`; null is a stranger) gets no more than a share of the places, so that one user cannot keep
   * everybody from signing in; and strangers leave some to those with a token.
   */
  async admit<T>(principal: string | null, work: () => Promise<T>): Promise<T> {
    const who = principal ?? STRANGERS;
    const share = principal === null ? SHARE_OF_STRANGERS : SHARE_OF_ONE;
    const taken = this.#taken.get(who) ?? 0;
    if (this.#admitted >= this.#places || taken >= this.#places * share) throw rateLimited(1);
    this.#admitted++;
    this.#taken.set(who, taken + 1);
    try {
      return await work();
    } finally {
      this.#admitted--;
      this.#giveBack(who);
    }
  }

  #giveBack(who: string): void {
    const taken = this.#taken.get(who) ?? 0;
    if (taken > 1) this.#taken.set(who, taken - 1);
    else this.#taken.delete(who);
  }

  async hash(kind: SecretKind, secret: string): Promise<string> {
    return this.#gated(() => argon2.hash(normalizeSecret(secret), { ...this.#options, secret: this.#keys[kind] }));
  }

  /**
   * Whether the secret is the one that was hashed. With `hash` null the answer is false, after the same work: a
   * caller cannot tell by the clock that there was nothing to compare with.
   */
  async verify(kind: SecretKind, hash: string | null, secret: string): Promise<boolean> {
    const compared = hash ?? (await this.#decoy(kind));
    const matches = await this.#gated(() =>
      argon2.verify(compared, normalizeSecret(secret), { secret: this.#keys[kind] }),
    );
    return matches && hash !== null;
  }

  /** Makes the decoy hashes ahead of time, so that the first unknown user name takes no longer than the next. */
  async warmUp(): Promise<void> {
    await this.#decoy('password');
  }

  async #decoy(kind: SecretKind): Promise<string> {
    this.#decoys ??= (async () => {
      const make = (of: SecretKind) => argon2.hash('decoy', { ...this.#options, secret: this.#keys[of] });
      return {
        password: await make('password'),
        passcode: await make('passcode'),
        'one-time-pin': await make('one-time-pin'),
        'registration-pin': await make('registration-pin'),
      };
    })();
    return (await this.#decoys)[kind];
  }

  async #gated<T>(work: () => Promise<T>): Promise<T> {
    if (this.#limit.pendingCount >= this.#queueLimit) throw rateLimited(1);
    return this.#limit(work);
  }
}

/** NIST SP 800-63B-4, 3.1.1.2: normalise with NFKC before hashing, so that two keyboards type one password. */
export function normalizeSecret(secret: string): string {
  return secret.normalize('NFKC');
}

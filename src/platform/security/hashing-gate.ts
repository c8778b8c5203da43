import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { TooManyRequests } from './too-many-requests.ts';

export interface HashingGateOptions {
  /** Number of hashes computed at the same time. More than there are cores only makes each one slower. */
  readonly concurrency: number;
  /** Number of hashes that may wait. */
  readonly queueLimit: number;
  /** Minimum delay of a denied request, in milliseconds. */
  readonly refusalDelay?: number;
}

export const REFUSAL_DELAY_MS = 2_000;
const REFUSAL_INTERVAL_MS = 10;
/** Each delayed response keeps its request in memory. */
const MAXIMUM_DELAYED_REFUSALS = 1_000;

/** The largest share of the places for one caller with a token, and for all unauthenticated callers together. */
const SHARE_OF_ONE = 1 / 8;
const SHARE_OF_ANONYMOUS = 3 / 4;
const ANONYMOUS = 'anonymous';

/**
 * Limits how much hashing goes on. argon2 runs on libuv's few threads and delays every file read meanwhile, so a
 * request that hashes needs a place here from its beginning (`admit`), and each of its hashes takes its turn (`run`).
 * Throws `TooManyRequests` where no place is left.
 */
export class HashingGate {
  readonly #turns: ReturnType<typeof pLimit>;
  readonly #queueLimit: number;
  readonly #places: number;
  readonly #taken = new Map<string, number>();
  #admitted = 0;
  readonly #refusalDelay: number;
  #delayedRefusals = 0;
  #lastRefusal = 0;

  constructor({ concurrency, queueLimit, refusalDelay = REFUSAL_DELAY_MS }: HashingGateOptions) {
    this.#turns = pLimit(concurrency);
    this.#queueLimit = queueLimit;
    this.#places = concurrency + queueLimit;
    this.#refusalDelay = refusalDelay;
  }

  /** Number of hashes that wait for their turn. */
  get queueLength(): number {
    return this.#turns.pendingCount;
  }

  /**
   * Runs work that is going to hash, if there is a place for it: otherwise nothing is counted, read or written.
   * `principal` is the id of the user or device whose token was sent, or null. One principal gets only a share of the
   * places, so that it cannot prevent others from signing in; unauthenticated callers leave some to the others.
   * `TooManyRequests`, from here or from the work, is thrown after a delay.
   */
  async admit<T>(principal: string | null, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#withPlace(principal, work);
    } catch (error) {
      if (error instanceof TooManyRequests) await this.delayRefusal();
      throw error;
    }
  }

  /** Computes one hash when its turn comes. */
  async run<T>(hash: () => Promise<T>): Promise<T> {
    if (this.#turns.pendingCount >= this.#queueLimit) throw new TooManyRequests(1);
    return this.#turns(hash);
  }

  async #withPlace<T>(principal: string | null, work: () => Promise<T>): Promise<T> {
    const holder = principal ?? ANONYMOUS;
    const share = principal === null ? SHARE_OF_ANONYMOUS : SHARE_OF_ONE;
    const taken = this.#taken.get(holder) ?? 0;
    if (this.#admitted >= this.#places || taken >= this.#places * share) throw new TooManyRequests(1);
    this.#admitted++;
    this.#taken.set(holder, taken + 1);
    try {
      return await work();
    } finally {
      this.#admitted--;
      this.#release(holder);
    }
  }

  #release(holder: string): void {
    const taken = this.#taken.get(holder) ?? 0;
    if (taken > 1) this.#taken.set(holder, taken - 1);
    else this.#taken.delete(holder);
  }

  /**
   * Delays refusals and sends them one by one. Clients that retry immediately would otherwise keep the server busy
   * with refusing them, and clients refused at the same moment would all return at the same moment.
   */
  async delayRefusal(): Promise<void> {
    if (this.#refusalDelay === 0 || this.#delayedRefusals >= MAXIMUM_DELAYED_REFUSALS) return;
    const now = performance.now();
    this.#lastRefusal = Math.max(now + this.#refusalDelay, this.#lastRefusal + REFUSAL_INTERVAL_MS);
    this.#delayedRefusals++;
    await sleep(this.#lastRefusal - now);
    this.#delayedRefusals--;
  }
}

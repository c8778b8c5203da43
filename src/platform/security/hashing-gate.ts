import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { TooManyRequests } from './too-many-requests.ts';

export interface HashingGateOptions {
  /** The number of hashes computed at the same time. A number above that of the cores only makes each hash slower. */
  readonly concurrency: number;
  /** The number of hashes that may wait. */
  readonly queueLimit: number;
  /** The minimum delay of a refused request, in milliseconds. */
  readonly refusalDelay?: number;
}

export const REFUSAL_DELAY_MS = 2_000;
const REFUSAL_INTERVAL_MS = 10;
/** Limited, because each delayed response keeps its request in memory. */
const MAXIMUM_DELAYED_REFUSALS = 1_000;

/** The maximum share of the places for one user with all their devices, and for all unauthenticated clients together. */
const SHARE_OF_ONE = 1 / 8;
const SHARE_OF_ANONYMOUS = 3 / 4;
const ANONYMOUS = 'anonymous';

/**
 * The hashing queue. argon2 runs on libuv's few threads and delays every file read meanwhile. A request that hashes
 * therefore needs a place in the queue before it does anything (`admit`), and each of its hashes then waits for its
 * turn (`run`). Both throw `TooManyRequests` if there is no place.
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

  /** The number of hashes that wait. */
  get queueLength(): number {
    return this.#turns.pendingCount;
  }

  /**
   * Runs work that hashes, if there is a place for it. If not, nothing is counted, read or written. `principal` is the
   * ID of the user whose token, or whose device's token, was sent, or null for an unauthenticated client. One principal, and all
   * unauthenticated clients together, get only a share of the places, so that they cannot prevent others from signing
   * in. `TooManyRequests`, from here or from the work, is thrown after a delay.
   */
  async admit<T>(principal: string | null, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#withPlace(principal, work);
    } catch (error) {
      if (error instanceof TooManyRequests) await this.delayRefusal();
      throw error;
    }
  }

  /** Computes a hash when its turn comes. Throws `TooManyRequests` if the queue is full. */
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
   * Delays refusals and sends them one by one. Otherwise clients that retry immediately would keep the server busy, and
   * clients that are refused at the same time would all retry at the same time.
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

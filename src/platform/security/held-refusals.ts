import { setTimeout as sleep } from 'node:timers/promises';

/** How long a refusal is held back at least. */
export const REFUSAL_DELAY_MS = 2_000;
const INTERVAL_MS = 10;
/** So many are held back at most; each keeps a request in memory. */
const MAXIMUM_HELD = 1_000;

/**
 * Holds back what is refused with `RATE_LIMITED`, and lets it go one by one: a crowd that asks again at once would
 * keep the server busy with refusing, and one that is refused at one moment would be back at one moment.
 */
export class HeldRefusals {
  readonly #delay: number;
  #held = 0;
  #last = 0;

  constructor(delay = REFUSAL_DELAY_MS) {
    this.#delay = delay;
  }

  async hold(): Promise<void> {
    if (this.#delay === 0 || this.#held >= MAXIMUM_HELD) return;
    const now = performance.now();
    this.#last = Math.max(now + this.#delay, this.#last + INTERVAL_MS);
    this.#held++;
    await sleep(this.#last - now);
    this.#held--;
  }
}

/** A clock that stands until it is advanced. The first time is 1 March 2026, 9:00 UTC, unless another is given. */
export class TestClock {
  #now: number;
  #monotonic = 0;

  /** `now` is in milliseconds since 1970. */
  constructor(now = Date.UTC(2026, 2, 1, 9)) {
    this.#now = now;
  }

  /** The time in milliseconds since 1970. */
  now(): number {
    return this.#now;
  }

  readonly wall = (): number => this.#now;
  readonly monotonic = (): number => this.#monotonic;

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.#monotonic += milliseconds;
  }

  /** Puts the clock wrong without time passing: forward, or back with a negative number. */
  set(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

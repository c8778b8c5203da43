/** The current time, for all code of the server. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The clocks of this machine. Injected so that tests can control the time. */
export interface TimeSource {
  /** Milliseconds since 1970-01-01T00:00:00Z, by a clock that can be set. */
  wall(): number;
  /** Milliseconds since an arbitrary start, by a clock that cannot be set. */
  monotonic(): number;
}

export const systemTime: TimeSource = { wall: () => Date.now(), monotonic: () => performance.now() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** NTP adjusts a clock by small amounts. Only a larger step back, in milliseconds, means that the clock was set. */
const TOLERANCE = SECOND;

/**
 * The time of this server. It follows the machine's clock forwards but not backwards, so that an expired PIN or session
 * stays expired. `synchronize` in `database/server-time.ts` sets it from the database.
 */
export class ServerClock implements Clock {
  readonly #source: TimeSource;
  /** The milliseconds to add to the machine's clock. */
  #offset = 0;
  #latest: number;
  #lastWall: number;
  #lastMonotonic: number;

  constructor(source: TimeSource) {
    this.#source = source;
    this.#lastWall = source.wall();
    this.#lastMonotonic = source.monotonic();
    this.#latest = this.#lastWall;
  }

  now(): number {
    const wall = this.#source.wall();
    const monotonic = this.#source.monotonic();
    const setBack = this.#lastWall + (monotonic - this.#lastMonotonic) - wall;
    if (setBack > TOLERANCE) this.#offset += Math.round(setBack);
    this.#lastWall = wall;
    this.#lastMonotonic = monotonic;
    this.#latest = Math.max(this.#latest, wall + this.#offset);
    return this.#latest;
  }

  /** Sets the time if it is later than now. */
  notBefore(time: number): void {
    if (time > this.now()) this.set(time);
  }

  /** Sets the time, forwards or backwards. */
  set(time: number): void {
    this.#lastWall = this.#source.wall();
    this.#lastMonotonic = this.#source.monotonic();
    this.#offset = time - this.#lastWall;
    this.#latest = time;
  }
}

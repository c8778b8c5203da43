/** The source of the time for everything in the server. */
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

/** Time synchronisation adjusts clocks by small amounts; only a larger step back means that the clock was set. */
const TOLERANCE = SECOND;

/**
 * The time of this server. It follows the machine's clock forward and never goes back with it, so that what has
 * expired stays expired. `synchronize` in `database/server-time.ts` keeps it in step with the database.
 */
export class ServerClock implements Clock {
  readonly #source: TimeSource;
  /** The correction of the machine's clock, in milliseconds. */
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

  /** Continues from this time if it is later than now. */
  notBefore(time: number): void {
    if (time > this.now()) this.set(time);
  }

  /** Continues from this time. */
  set(time: number): void {
    this.#lastWall = this.#source.wall();
    this.#lastMonotonic = this.#source.monotonic();
    this.#offset = time - this.#lastWall;
    this.#latest = time;
  }
}

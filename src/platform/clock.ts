/** Where everything in the server reads the time. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** What this machine knows of the time. Passed in, so that tests hold the hands. */
export interface TimeSource {
  /** Milliseconds since 1970-01-01T00:00:00Z, by a clock that anybody may set. */
  wall(): number;
  /** Milliseconds since some moment, by a clock that nobody can set. */
  monotonic(): number;
}

export const systemTime: TimeSource = { wall: () => Date.now(), monotonic: () => performance.now() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Clocks are nudged all the time to keep them right; only a larger step back is one that somebody set. */
const TOLERANCE = SECOND;

/**
 * The time of this server. It follows the machine's clock forward and never goes back with it: what has expired stays
 * expired, whoever sets the clock. `ServerTime` keeps it together with the database's.
 */
export class ServerClock implements Clock {
  readonly #source: TimeSource;
  /** What the machine's clock is wrong by. */
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

  /** Goes on from `instant`, if that is later than now. */
  notBefore(instant: number): void {
    if (instant > this.now()) this.set(instant);
  }

  /** Goes on from `instant`, which knows better. */
  set(instant: number): void {
    this.#lastWall = this.#source.wall();
    this.#lastMonotonic = this.#source.monotonic();
    this.#offset = instant - this.#lastWall;
    this.#latest = instant;
  }

  /** How far the machine's clock is behind (above 0) or ahead of (below) this one. */
  get offset(): number {
    return this.#offset;
  }
}

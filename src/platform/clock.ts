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

/**
 * The time of this server. It continues from a base by the monotonic clock of the machine, so it never goes back: an
 * expired PIN or session stays expired, whatever happens to the clock of the machine. `synchronize` in
 * `database/server-time.ts` moves the base.
 */
export class ServerClock implements Clock {
  readonly #source: TimeSource;
  /** The time at `#since`, to which the monotonic clock adds. */
  #base: number;
  #since: number;
  /** The milliseconds by which this clock was ahead of the base at `#since`. */
  #lead = 0;
  #isSynchronized = false;

  constructor(source: TimeSource) {
    this.#source = source;
    this.#base = source.wall();
    this.#since = source.monotonic();
  }

  now(): number {
    const elapsed = this.#source.monotonic() - this.#since;
    return this.#base + Math.floor(elapsed + Math.max(0, this.#lead - elapsed / 2));
  }

  /** The clock of the machine, which can be set. */
  machineTime(): number {
    return this.#source.wall();
  }

  /** The own time; null before the first `set`, while it is only what the clock of the machine said at the start. */
  synchronizedTime(): number | null {
    return this.#isSynchronized ? this.now() : null;
  }

  /**
   * Sets the time. The first time, it may go back. Later, a clock that is ahead runs at half speed until the given time
   * has caught up with it, so that no time occurs twice and the clock does not stand still.
   */
  set(time: number): void {
    const own = this.synchronizedTime() ?? time;
    this.#isSynchronized = true;
    this.#base = time;
    this.#since = this.#source.monotonic();
    this.#lead = Math.max(0, own - time);
  }
}

import pLimit, { type LimitFunction } from 'p-limit';

interface Queue {
  readonly turn: LimitFunction;
  /** The number of calls that run or wait. */
  length: number;
}

interface TurnOptions {
  /** How many functions with the same name run at a time. */
  readonly atATime: number;
  /** In milliseconds. If omitted, the wait is not limited. */
  readonly longestWait?: number;
}

/**
 * Limits how many functions that share a name run at a time. What would wait for the same row, or take the connections
 * that others need, waits here instead, where it holds no connection.
 */
export class Turns {
  readonly #atATime: number;
  readonly #longestWait: number;
  readonly #queues = new Map<string, Queue>();

  constructor({ atATime, longestWait = Number.POSITIVE_INFINITY }: TurnOptions) {
    this.#atATime = atATime;
    this.#longestWait = longestWait;
  }

  /** Runs `work` when its turn has come under every name. If that is later than `longestWait`, throws instead. */
  take<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const latest = performance.now() + this.#longestWait;
    const inTime = (): Promise<T> => {
      if (performance.now() > latest) throw new Error('the wait for other transactions took too long');
      return work();
    };
    // The names are sorted, so that two calls never wait for each other.
    return [...new Set(names)]
      .sort()
      .reduceRight<() => Promise<T>>((next, name) => () => this.#queue(name, next), inTime)();
  }

  async #queue<T>(name: string, next: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(name) ?? { turn: pLimit(this.#atATime), length: 0 };
    this.#queues.set(name, queue);
    queue.length++;
    try {
      return await queue.turn(next);
    } finally {
      queue.length--;
      if (queue.length === 0) this.#queues.delete(name);
    }
  }
}

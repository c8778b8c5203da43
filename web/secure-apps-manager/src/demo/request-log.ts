import type { RequestOutcome } from '@pinportal/ui';

/** Requests with the same outcome, one directly after the other. */
export interface RequestEntry extends RequestOutcome {
  readonly number: number;
  readonly times: number;
}

/** More entries than this are of no use to anybody. */
const LONGEST = 50;

/** What the server was asked since the page was opened, newest first: only names and codes. */
class RequestLog {
  #entries: readonly RequestEntry[] = [];
  readonly #listeners = new Set<() => void>();

  readonly entries = (): readonly RequestEntry[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly add = ({ operation, code }: RequestOutcome): void => {
    const [newest, ...older] = this.#entries;
    if (newest?.operation === operation && newest.code === code) {
      this.#entries = [{ ...newest, times: newest.times + 1 }, ...older];
    } else {
      const entry = { number: (newest?.number ?? 0) + 1, operation, code, times: 1 };
      this.#entries = [entry, ...this.#entries].slice(0, LONGEST);
    }
    for (const listener of this.#listeners) listener();
  };
}

export const requestLog = new RequestLog();

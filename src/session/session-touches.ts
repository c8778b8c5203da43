import type { Database } from '../platform/database/database.ts';
import type { Session } from './session.entity.ts';
import { touchSessions } from './session.store.ts';

/** How long a touch waits for others, in milliseconds. */
const DELAY_MS = 200;

/**
 * The sessions that have been used and whose `lastSeenAt` is still to be written. They are written together, after the
 * responses: a page must not wait for a commit, and many people come in the same second.
 */
export class SessionTouches {
  readonly #db: Database;
  readonly #pending = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The session with the time of a touch that is still to be written. */
  withPending(session: Session): Session {
    const pending = this.#pending.get(session.id);
    return pending === undefined || pending <= session.lastSeenAt ? session : { ...session, lastSeenAt: pending };
  }

  add(sessionId: string, now: number): void {
    this.#pending.set(sessionId, now);
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS).unref();
  }

  /** Writes what is pending. A write that fails is no error: the session ends early. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const touches = [...this.#pending];
    this.#written = this.#written.then(() => this.#write(touches));
    await this.#written;
  }

  async #write(touches: readonly [id: string, lastSeenAt: number][]): Promise<void> {
    await touchSessions(this.#db, touches).catch(() => undefined);
    for (const [id, time] of touches) if (this.#pending.get(id) === time) this.#pending.delete(id);
  }
}

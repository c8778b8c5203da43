import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the limits on operations need to know about one. */
export interface OperationContext {
  /** Who shares the limit on concurrent operations: a user, a device, or all unauthenticated clients of an address. */
  readonly party: { readonly id: string; readonly hasToken: boolean };
  /** Whether a mutation has begun. Its response must be sent, because the work is done. */
  readonly hasMutated: boolean;
  /** Ends the work on the operation. Returns false if it must be finished. */
  cancel(): boolean;
}

export interface OperationLimits {
  /** The number of concurrent operations of one user, and of one device. */
  readonly perCaller: number;
  /** The time for an operation, in milliseconds. */
  readonly deadline: number;
}

export interface Response {
  /** In bytes. */
  readonly size: number;
  readonly mustBeSent: boolean;
}

/** Many people may share an address, so it may have so many times the operations of one user. */
const SHARE_OF_AN_ADDRESS = 10;
/** The time for a client to read a response. */
const READ_DEADLINE_MS = 30_000;
/** The size of all responses that clients have not read yet, in bytes. Small responses are always sent. */
const MAXIMUM_UNREAD = 64 * 2 ** 20;
const SMALL_RESPONSE = 64 * 2 ** 10;

/**
 * The operations that run, and the responses that clients have not read yet. An operation counts until its work has
 * ended and the client has read the response: otherwise, a client that does not read could fill the memory.
 */
export class Operations {
  readonly #limits: OperationLimits;
  readonly #running = new Map<string, number>();
  #unread = 0;

  constructor(limits: OperationLimits) {
    this.#limits = limits;
  }

  /** Counts an operation. Returns false if the caller has too many. Otherwise, `release` must be called at its end. */
  admit({ party: { id, hasToken } }: OperationContext): boolean {
    const running = this.#running.get(id) ?? 0;
    if (running >= this.#limits.perCaller * (hasToken ? 1 : SHARE_OF_AN_ADDRESS)) return false;
    this.#running.set(id, running + 1);
    return true;
  }

  release({ party: { id } }: OperationContext): void {
    const running = this.#running.get(id) ?? 0;
    if (running > 1) this.#running.set(id, running - 1);
    else this.#running.delete(id);
  }

  /** Waits for the work. Returns false if it takes too long and could be cancelled. */
  finishes(context: OperationContext, work: Promise<unknown>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (context.cancel()) resolve(false);
      }, this.#limits.deadline).unref();
      work
        .then(() => resolve(true), reject)
        .finally(() => {
          clearTimeout(timer);
        });
    });
  }

  /** Whether a response may be sent. If so, it counts until it has been read, and a client that reads slowly is cut. */
  mayRespond({ raw }: FastifyRequest, closed: Promise<void>, { size, mustBeSent }: Response): boolean {
    if (!mustBeSent && size > SMALL_RESPONSE && this.#unread + size > MAXIMUM_UNREAD) return false;
    this.#unread += size;
    const timer = setTimeout(() => raw.socket.destroy(), READ_DEADLINE_MS);
    void closed.then(() => {
      clearTimeout(timer);
      this.#unread -= size;
    });
    return true;
  }
}

/** Resolves when the client has read the response, or the connection is closed, which may have happened already. */
export function untilClosed({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply): Promise<void> {
  if (socket.destroyed || raw.closed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      raw.off('close', done);
      socket.off('close', done);
      resolve();
    };
    socket.setMaxListeners(0); // a client may send many requests on one connection before it reads a response
    raw.once('close', done);
    socket.once('close', done);
  });
}

import { Pool } from 'undici';
import type { DatabaseKind } from './databases.ts';

/** Requests on one connection under way at once: ten thousand connections are more than a process may hold. */
const PIPELINED = 50;
/**
 * How many a server on PostgreSQL is sent at once; the others follow as soon as one is answered. It has ten
 * connections for all, and gives up on who waits for one longer than ten seconds.
 */
const AT_ONCE_ON_POSTGRES = 200;

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** Many who send without waiting for each other's answers, to one server or in turns to several. */
export class Crowd {
  readonly #pools: readonly Pool[];

  constructor(kind: DatabaseKind, urls: readonly string[], size: number) {
    const share = size / urls.length;
    const connections = Math.ceil((kind === 'sqlite' ? share : Math.min(share, AT_ONCE_ON_POSTGRES)) / PIPELINED);
    // However long the last one waits for an answer: that is for the test to say.
    const patient = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 0 };
    this.#pools = urls.map((url) => new Pool(url, { ...patient, connections, pipelining: PIPELINED }));
  }

  /** The answers of `size` requests that all start now; `operation` gives the body of each. */
  async send(
    size: number,
    token: string | null,
    operation: (index: number) => { readonly query: string; readonly variables: object },
  ): Promise<RawAnswer[]> {
    return Promise.all(
      Array.from({ length: size }, async (_, index) => {
        const pool = this.#pools[index % this.#pools.length];
        if (pool === undefined) throw new Error('no server');
        const { statusCode, body } = await pool.request({
          path: '/graphql',
          method: 'POST',
          // Otherwise it would wait for the answer to the one before.
          idempotent: true,
          blocking: false,
          headers: {
            'content-type': 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(operation(index)),
        });
        return { status: statusCode, body: await body.text() };
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.close()));
  }
}

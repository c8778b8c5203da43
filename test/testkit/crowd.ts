import { Pool } from 'undici';
import type { DatabaseKind } from './databases.ts';

/** Concurrent requests on one connection: a process cannot open ten thousand connections. */
const PIPELINED = 50;
/**
 * Concurrent requests to a server on PostgreSQL. Each response lets the next request follow. The server has a pool of
 * ten connections for writing, and fails a request that waits for one longer than its timeout.
 */
const AT_ONCE_ON_POSTGRES = 200;

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** A burst of requests, to one server or distributed evenly to several. */
export class Crowd {
  readonly #pools: readonly Pool[];

  constructor(kind: DatabaseKind, urls: readonly string[], size: number) {
    const share = size / urls.length;
    const connections = Math.ceil((kind === 'sqlite' ? share : Math.min(share, AT_ONCE_ON_POSTGRES)) / PIPELINED);
    // No timeouts: the test limits how long the last response may take.
    const patient = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 0 };
    this.#pools = urls.map((url) => new Pool(url, { ...patient, connections, pipelining: PIPELINED }));
  }

  /** Sends `size` requests at the same time and returns the responses. `operation` returns the body of each request. */
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
          // Otherwise undici would wait for the response to the previous request.
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

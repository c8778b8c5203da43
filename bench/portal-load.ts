/** Pages of the user portal, requested at a fixed rate: what other work on the server must not slow down. */
import { setTimeout as sleep } from 'node:timers/promises';
import { clientDocument } from './documents.ts';

interface Load {
  readonly graphql: string;
  /** Sessions of users of the portal, who take turns. */
  readonly tokens: readonly string[];
  /** Requests in a second. */
  readonly rate: number;
}

export interface RunningLoad {
  /** Stops and returns the durations of all requests in milliseconds. */
  stop(): Promise<number[]>;
}

/**
 * Requests the start page of the user portal, even if the previous request has no response yet: a client that waits for
 * each response sends few requests while the server is slow, and hides the delay.
 */
export function startPortalLoad({ graphql, tokens, rate }: Load): RunningLoad {
  const body = JSON.stringify({ documentId: clientDocument('MyDevices').id, variables: {} });
  const page = async (token: string) => {
    const started = performance.now();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(graphql, { method: 'POST', headers, body });
    const text = await response.text();
    if (response.status !== 200 || text.startsWith('{"errors"')) throw new Error(`A portal page failed: ${text}`);
    return performance.now() - started;
  };
  let running = true;
  const pages: Promise<number>[] = [];
  const started = performance.now();
  const load = (async () => {
    while (running) {
      const due = page(tokens[pages.length % tokens.length] ?? '');
      due.catch(() => {}); // `stop` reports it
      pages.push(due);
      await sleep(Math.max(0, (pages.length * 1_000) / rate - (performance.now() - started)));
    }
  })();
  return {
    async stop() {
      running = false;
      await load;
      return Promise.all(pages);
    },
  };
}

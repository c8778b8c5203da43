import { expect, graphql } from '../testkit/index.ts';
import { type ServerProcess, test as base } from '../testkit/pinportal.ts';
import { SLOW_BODY, SLOW_HEADERS, type SlowConnection, openSlowly } from '../testkit/slow-connection.ts';

const CONNECTIONS = 1_000;
const REQUESTS = 40;
/** The median latency of a healthy client may grow so many times, while the slow connections hang on. */
const MOST = 10;

const test = base
  .override('kind', 'sqlite')
  .extend('server', ({ pinportal }) => pinportal.serve())
  .extend('open', async ({ server }, { onCleanup }) => {
    const opened: SlowConnection[] = [];
    onCleanup(() => {
      for (const connection of opened) connection.destroy();
    });
    return async (beginning: string): Promise<SlowConnection> => {
      const connection = await openSlowly(server.url, beginning);
      opened.push(connection);
      return connection;
    };
  });

/** The median latency of some requests, one after the other. */
async function latency(server: ServerProcess): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < REQUESTS; request++) {
    const start = performance.now();
    expect(await server.sendOk(graphql('{ __typename }'), {})).toEqual({ __typename: 'Query' });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[REQUESTS / 2] ?? 0;
}

test.for([
  ['headers', SLOW_HEADERS],
  ['bodies', SLOW_BODY],
] as const)(
  `serves a healthy client about as fast while ${CONNECTIONS} connections send %s slowly`,
  async ([, beginning], { server, open }) => {
    await latency(server); // warm
    const before = await latency(server);
    const slow = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(beginning)));
    const during = await latency(server);
    const stillOpen = slow.filter(({ isOpen }) => isOpen).length;
    console.log(`median latency ${(during / before).toFixed(1)} times as long; ${stillOpen} connections still open`);
    expect(stillOpen).toBeGreaterThan(0);
    expect(during / before).toBeLessThan(MOST);
  },
);

test('cuts slow headers after 10 seconds and a slow body after 30', async ({ open }) => {
  const start = performance.now();
  const cut = async (beginning: string) => {
    const connection = await open(beginning);
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 408 /);
    return performance.now() - start;
  };
  const [headers, body] = await Promise.all([cut(SLOW_HEADERS), cut(SLOW_BODY)]);
  expect(headers).toBeGreaterThan(9_000);
  expect(body).toBeGreaterThan(29_000);
  // Three times, give or take the two seconds between the server's checks.
  expect(body / headers).toBeGreaterThan(2);
  expect(body / headers).toBeLessThan(4);
});

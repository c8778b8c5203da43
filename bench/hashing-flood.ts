/**
 * Latency of the user portal's query while 200 clients at once send incorrect passwords, as a ratio to its latency
 * before the flood. One query is sent every 10 ms, whether or not the previous one has its response: a client that
 * waits for each response sends few while the server is slow, and hardly sees it.
 *
 * Exits with 1 if a portal query fails, the server fails, or nothing is refused: then the ratio means nothing. Other
 * work on the machine only ever adds, so the best of three rounds counts. On PostgreSQL give it other cores than the
 * server's.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { PORTAL_QUERY, parseSeconds, percentile, startServer } from './server.ts';

const ROUNDS = 3;
const CLIENTS = 200;
const SIGN_IN = `mutation { signIn(input: { username: "ada", password: "incorrect" }) { __typename } }`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    'database-url': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(
    'hashing-flood [--seconds N] [--database-url URL]   compares the portal query before and during a flood of incorrect passwords in three rounds of N seconds each',
  );
  process.exit(0);
}
const seconds = parseSeconds(values.seconds);
// The limits on attempts would end the flood after ten; here it is hashing itself that is flooded.
const server = await startServer(values['database-url'], {
  LIMIT_PER_ACCOUNT: '1000000',
  LIMIT_PER_ADDRESS: '1000000',
});

function send(query: string, token?: string): Promise<Response> {
  return fetch(server.graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
}

async function portalQuery(): Promise<number> {
  const start = performance.now();
  const response = await send(PORTAL_QUERY, server.token);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`a portal query failed with ${response.status}: ${body}`);
  return performance.now() - start;
}

/** The milliseconds that portal queries took, one sent every 10 ms. */
async function portalQueries(forSeconds: number): Promise<number[]> {
  const queries: Promise<number>[] = [];
  const end = performance.now() + forSeconds * 1_000;
  while (performance.now() < end) {
    queries.push(portalQuery());
    await sleep(10);
  }
  return Promise.all(queries);
}

try {
  // Afterwards every thread has hashed once and keeps its memory, and the heap has the size that portal queries need.
  await Promise.all(Array.from({ length: 16 }, () => send(SIGN_IN).then((response) => response.text())));
  await portalQueries(3);
  const quietMemory = server.memory();
  let floodedMemory = 0;
  const quiet: number[] = [];
  const flooded: number[] = [];
  let refused = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    quiet.push(percentile(await portalQueries(seconds), 0.99));
    const flood = autocannon({
      url: server.graphql,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN }),
      connections: CLIENTS,
      duration: seconds + 1,
      workers: 1,
    });
    await sleep(500); // until all clients have connected
    flooded.push(percentile(await portalQueries(seconds), 0.99));
    floodedMemory = Math.max(floodedMemory, server.memory() ?? 0);
    const result = await flood;
    if (result['5xx'] > 0) throw new Error(`${result['5xx']} sign-ins ended in a server error`);
    refused += result['4xx'];
    console.log(
      `round ${round} of ${ROUNDS}: portal query p99 ${quiet.at(-1)?.toFixed(1)} ms quiet, ${flooded.at(-1)?.toFixed(1)} ms in the flood`,
    );
  }
  if (refused === 0) throw new Error('no sign-in was refused: there was no flood');
  console.log(
    `best p99: ${Math.min(...quiet).toFixed(1)} ms quiet, ${Math.min(...flooded).toFixed(1)} ms in the flood, ratio ${(Math.min(...flooded) / Math.min(...quiet)).toFixed(2)}; ${refused} refused`,
  );
  if (quietMemory !== null) {
    console.log(
      `memory: ${quietMemory.toFixed(0)} MiB quiet, ${floodedMemory.toFixed(0)} MiB in the flood, ratio ${(floodedMemory / quietMemory).toFixed(2)}`,
    );
  }
} finally {
  await server.stop();
}

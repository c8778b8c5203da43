/**
 * Measures the latency of the user portal's query while 200 concurrent clients send incorrect passwords, as a ratio to
 * its latency before this flood. One query is sent every 10 ms, even if the previous one has no response yet: a client
 * that waits for each response sends few queries while the server is slow, and hides the delay.
 *
 * Exits with 1 if a portal query fails, the server returns an error or no sign-in is refused, because the ratio would
 * be meaningless. Other work on the machine only increases latency, so the best of three rounds counts. Run PostgreSQL
 * on other cores than the server.
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
// Raised, because the limits on attempts would refuse all sign-ins after the tenth.
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
  if (response.status !== 200) throw new Error(`A portal query failed with ${response.status}: ${body}`);
  return performance.now() - start;
}

/** Sends a portal query every 10 ms. Returns the duration of each in milliseconds. */
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
  // Warms up: every thread hashes and keeps its memory, and the heap grows to the size that portal queries need.
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
  if (refused === 0) throw new Error('No sign-in was refused, so hashing was not flooded. Run the benchmark again.');
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

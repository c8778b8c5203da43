/**
 * Measures the throughput of the user portal's query, as a ratio to that of `/livez` in the same run, which needs only
 * HTTP. Options: `--seconds 20` for a longer round, `--database-url postgres://…` for an empty PostgreSQL database.
 */
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { PORTAL_QUERY, parseSeconds, percentile, startServer } from './server.ts';

const ROUNDS = 3;
const CONNECTIONS = 20;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    'database-url': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(
    'portal-query [--seconds N] [--database-url URL]   compares the portal query with /livez in three rounds of N seconds each',
  );
  process.exit(0);
}
const duration = parseSeconds(values.seconds);
const server = await startServer(values['database-url']);
try {
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bare = await autocannon({ url: server.livez, connections: CONNECTIONS, duration });
    const portal = await autocannon({
      url: server.graphql,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
      body: JSON.stringify({ query: PORTAL_QUERY }),
      connections: CONNECTIONS,
      duration,
    });
    if (portal.non2xx > 0 || portal.errors > 0) throw new Error(`${portal.non2xx + portal.errors} requests failed`);
    const ratio = portal.requests.average / bare.requests.average;
    ratios.push(ratio);
    console.log(
      `round ${round} of ${ROUNDS}: portal query ${Math.round(portal.requests.average)}/s (p99 ${portal.latency.p99} ms), /livez ${Math.round(bare.requests.average)}/s, ratio ${ratio.toFixed(3)}`,
    );
  }
  console.log(`median ratio ${percentile(ratios, 0.5).toFixed(3)}`);
} finally {
  await server.stop();
}

/**
 * How fast the user portal's query is, as a ratio: against `/livez` of the same server in the same run, which costs
 * HTTP alone. `npm run bench`; add `-- --seconds 20` for calmer numbers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';

const PORTAL_QUERY = `query Portal { viewer { displayName canGenerateOneTimePin devices(first: 20) { nodes {
  id name platform status canGenerateOneTimePin oneTimePinEligibility { requirements { code satisfied } }
  oneTimePin { status expiresAt remainingAttempts } } } } }`;
const ROUNDS = 3;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log(
    'npm run bench -- [--seconds N]   measures the portal query against /livez, in three rounds of N seconds each',
  );
  process.exit(0);
}
const seconds = Number(values.seconds);
if (!(seconds >= 1 && seconds <= 600)) {
  console.error('--seconds must be from 1 to 600');
  process.exit(2);
}

// The demo server: an embedded database with sample data, deleted when the server stops.
const server = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('../src/main.ts', import.meta.url)), 'demo', '--port', '0'],
  { env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', PLAYGROUND: 'false' }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const stopped = once(server, 'exit');
try {
  const url = await listeningUrl();
  const token = await signIn(url);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bare = await autocannon({ url: `${url}/livez`, connections: 20, duration: seconds });
    const portal = await autocannon({
      url: `${url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: PORTAL_QUERY }),
      connections: 20,
      duration: seconds,
    });
    if (portal.non2xx > 0 || portal.errors > 0) throw new Error(`${portal.non2xx + portal.errors} requests failed`);
    const ratio = portal.requests.average / bare.requests.average;
    ratios.push(ratio);
    console.log(
      `round ${round} of ${ROUNDS}: portal query ${Math.round(portal.requests.average)}/s (p99 ${portal.latency.p99} ms), /livez ${Math.round(bare.requests.average)}/s, ratio ${ratio.toFixed(3)}`,
    );
  }
  console.log(`median ratio ${(ratios.sort((a, b) => a - b)[1] ?? 0).toFixed(3)}`);
} finally {
  server.kill('SIGTERM');
  await stopped;
}

async function listeningUrl(): Promise<string> {
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the server stopped before it listened');
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken } } }`,
      variables: { input: { username: 'ios-user', password: 'demo-password' } },
    }),
  });
  const { data } = (await response.json()) as { data: { signIn: { sessionToken: string } } };
  return data.signIn.sessionToken;
}

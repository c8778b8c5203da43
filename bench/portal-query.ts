/**
 * How fast the user portal's query is, as a ratio: against `/livez` of the same server in the same run, which costs
 * HTTP alone. `npm run bench`; add `-- --seconds 20` for calmer numbers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { makeApp } from '../src/app.ts';
import { DEMO_PASSWORD, fillDemo } from '../src/cli/demo.ts';
import { readConfig } from '../src/config.ts';

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

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
const app = await makeApp(
  readConfig({
    DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}`,
    PORT: '0',
    LOG_LEVEL: 'silent',
    PLAYGROUND: 'false',
  }),
  'a pepper for measurements, long enough',
);
try {
  await fillDemo(app.deps);
  const url = await app.http.listen();
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
  await app.close();
  await rm(folder, { recursive: true, force: true });
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken } } }`,
      variables: { input: { username: 'ios-user', password: DEMO_PASSWORD } },
    }),
  });
  const { data } = (await response.json()) as { data: { signIn: { sessionToken: string } } };
  return data.signIn.sessionToken;
}

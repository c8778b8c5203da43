/**
 * Measures what a trusted document saves: the start page of the user portal, requested by its ID, by its text, by a text of
 * a team's own that the server may keep, and by a text with a literal, which the server parses and validates each time. All
 * have the same fields and variables. They take turns in each round, and the CPU time of a request counts as well as the
 * rate, because other work on the machine changes the rate.
 */
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { clientDocument } from './documents.ts';
import { parseSeconds, percentile, startServer } from './server.ts';

const ROUNDS = 5;
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
    `trusted-documents [--seconds N] [--database-url URL]   compares a query by documentId and by text in ${ROUNDS} rounds of N seconds for each`,
  );
  process.exit(0);
}
const duration = parseSeconds(values.seconds);

const { id, text } = clientDocument('MyDevices');
const REQUESTS = {
  documentId: { documentId: id },
  'the same text': { query: text },
  'own text': { query: text.replace('query MyDevices', 'query OwnDevices') },
  // A default value is a literal, even if the variable has another value.
  'own text with a literal': { query: withLiteral(text) },
};
type Name = keyof typeof REQUESTS;
const NAMES = Object.keys(REQUESTS) as Name[];

interface Measured {
  /** Requests in a second. */
  readonly rate: number;
  /** CPU time of a request in milliseconds; null on systems other than Linux. */
  readonly cpu: number | null;
}

const server = await startServer(values['database-url']);
try {
  const measured: Record<Name, Measured[]> = {
    documentId: [],
    'the same text': [],
    'own text': [],
    'own text with a literal': [],
  };
  for (const name of NAMES) await measure(name, duration); // warms up
  for (let round = 1; round <= ROUNDS; round++) {
    const first = round % NAMES.length; // none of them is always the first
    for (const name of [...NAMES.slice(first), ...NAMES.slice(0, first)]) {
      measured[name].push(await measure(name, duration));
    }
    console.log(
      `round ${round} of ${ROUNDS}: ${NAMES.map((name) => `${name} ${summary(measured[name].slice(-1))}`).join('; ')}`,
    );
  }
  for (const name of NAMES) {
    const ratios = measured[name].map(({ rate }, round) => rate / (measured.documentId[round]?.rate ?? rate));
    const times = measured[name].map(({ cpu }, round) => (cpu ?? NaN) / (measured.documentId[round]?.cpu ?? NaN));
    console.log(
      `${name}: median ${summary(measured[name])}; relative to documentId: rate ${percentile(ratios, 0.5).toFixed(2)}, CPU ${percentile(times, 0.5).toFixed(2)}`,
    );
  }
} finally {
  await server.stop();
}

async function measure(name: Name, forSeconds: number): Promise<Measured> {
  const before = server.cpu();
  const result = await autocannon({
    url: server.graphql,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ ...REQUESTS[name], variables: { first: 20, after: null } }),
    connections: CONNECTIONS,
    duration: forSeconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx + result.errors} requests failed`);
  const after = server.cpu();
  const cpu = before === null || after === null ? null : (after - before) / result.requests.total;
  return { rate: result.requests.average, cpu };
}

function withLiteral(document: string): string {
  const changed = document
    .replace('query MyDevices', 'query OwnDevices')
    .replace('$after:String', '$after:String="a cursor"');
  if (!changed.includes('="a cursor"')) throw new Error('The operation MyDevices has no variable $after.');
  return changed;
}

function summary(measured: readonly Measured[]): string {
  const rate = percentile(
    measured.map((each) => each.rate),
    0.5,
  );
  const cpu = percentile(
    measured.map((each) => each.cpu ?? NaN),
    0.5,
  );
  return `${Math.round(rate)}/s${Number.isNaN(cpu) ? '' : `, CPU ${cpu.toFixed(3)} ms`}`;
}

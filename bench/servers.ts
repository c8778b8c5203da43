/**
 * Measures the CPU time of one user-portal query, in the servers and in PostgreSQL, with one server and with several on the
 * same database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contender, startPinportal } from './contenders.ts';
import { type Measured, cpuOf, measure, warmUp } from './load.ts';
import { populate } from './population.ts';
import { copyToPostgres, createPostgres } from './postgres-copy.ts';
import { ratio, shuffled, spread, written } from './ratios.ts';
import { cpuTimeOfProgram, parseNumber, parseSeconds, prepareDatabase } from './server.ts';
import { addOwners, keepUntouched } from './sessions.ts';
import { table } from './table.ts';
import { PORTAL_QUERY_WORKLOAD, writeTrustedDocuments } from './workloads.ts';

/** The number of users with two devices who send requests. */
const OWNERS = 2_000;
/** The number of warm-ups that one server needs until its code is optimised. */
const WARM_UPS = 3;
/** The number of connections to all servers together. */
const CONNECTIONS = 32;

const { values } = parseArgs({
  options: {
    postgres: { type: 'string' },
    servers: { type: 'string', default: '4' },
    users: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`servers --postgres URL [options]   compares the CPU time of one server with that of several on one database
  --postgres URL  a PostgreSQL server. Its database "servers" is dropped and created again. The CPU time of
                PostgreSQL is that of all processes named postgres
  --servers N   number of servers to compare with one, 4 by default
  --users N     number of users, 20,000 by default; 1.5 times as many devices
  --seconds N   duration of each measurement, 5 by default
  --rounds N    number of rounds, 3 by default
  --json FILE   also writes the results, and each round, to this file`);
  process.exit(0);
}
if (values.postgres === undefined) {
  console.error('Give the URL of a PostgreSQL server with --postgres URL.');
  process.exit(2);
}
const several = Math.floor(parseNumber('servers', values.servers, [2, 32]));
const users = Math.floor(parseNumber('users', values.users, [1_000, 10_000_000]));
const seconds = parseSeconds(values.seconds);
const rounds = Math.floor(parseNumber('rounds', values.rounds, [1, 100]));

interface Cost {
  /** Requests a second. */
  readonly rate: number;
  /** CPU time per request in microseconds; null on systems other than Linux. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}
/** By the number of servers. */
type Round = Readonly<Record<number, Cost>>;

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
try {
  const { url, tokens } = await createDatabase(values.postgres);
  const documents = join(folder, 'documents.json');
  writeTrustedDocuments(documents);
  const results: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    const measured: Record<number, Cost> = {};
    for (const count of shuffled([1, several]))
      measured[count] = await measureServers(count, { url, tokens, documents });
    results.push(measured);
    console.error(`round ${round} of ${rounds}`);
  }
  report(results);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function createDatabase(server: string): Promise<{ readonly url: string; readonly tokens: readonly string[] }> {
  const file = join(folder, 'servers.sqlite');
  console.error(`creating ${users} users`);
  await prepareDatabase(`sqlite:${file}`);
  populate(file, { users, devices: Math.floor(users * 1.5), auditEvents: 0 });
  const tokens = addOwners(file, OWNERS).map(({ token }) => token);
  keepUntouched(file);
  const url = await createPostgres(server, 'servers');
  await copyToPostgres(file, url);
  return { url, tokens };
}

/** What the servers and the requests of a measurement need. */
interface Target {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly documents: string;
}

/** Starts servers, sends each its share of the requests at the same time, and stops them. */
async function measureServers(count: number, { url, tokens, documents }: Target): Promise<Cost> {
  const settings = { NODE_ENV: 'production', TRUSTED_DOCUMENTS: documents, OPERATIONS_PER_CALLER: '8' };
  const started = await Promise.all(Array.from({ length: count }, () => startPinportal(url, settings)));
  const servers = started.flatMap((contenders) => contenders.at(-1) ?? []); // the one that is sent trusted documents
  const connections = Math.max(1, Math.floor(CONNECTIONS / count));
  try {
    const sendAll = (amounts: readonly number[]) =>
      Promise.all(servers.map((server, index) => send(server, { tokens, connections, amount: amounts[index] ?? 0 })));
    let rates: number[] = [];
    // Each server gets about as many warm-up requests as the single server does.
    for (let warmUpIndex = 0; warmUpIndex < WARM_UPS * count; warmUpIndex++) {
      rates = await Promise.all(
        servers.map((server) => warmUp((amount) => send(server, { tokens, connections, amount }))),
      );
    }
    const before = cpuTimeOfProgram('postgres');
    const all = await sendAll(rates.map((rate) => Math.ceil(rate * seconds)));
    const requests = all.reduce((sum, each) => sum + each.requests, 0);
    const databaseCpu = cpuOf(before, cpuTimeOfProgram('postgres'), requests);
    return { rate: all.reduce((sum, { rate }) => sum + rate, 0), serverCpu: mean(all, requests), databaseCpu };
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()));
  }
}

/** The mean CPU time per request over all servers. */
function mean(all: readonly Measured[], requests: number): number | null {
  return all.reduce<number | null>(
    (sum, each) => (sum === null || each.cpu === null ? null : sum + (each.cpu * each.requests) / requests),
    0,
  );
}

function total({ serverCpu, databaseCpu }: Cost): number | null {
  return serverCpu === null || databaseCpu === null ? null : serverCpu + databaseCpu;
}

interface Share {
  readonly tokens: readonly string[];
  readonly amount: number;
  readonly connections: number;
}

function send(contender: Contender, { tokens, amount, connections }: Share): Promise<Measured> {
  const { url, body } = contender.ask(PORTAL_QUERY_WORKLOAD, {});
  return measure(contender.server, { url, connections, amount, requests: tokens.map((token) => ({ token, body })) });
}

function report(results: readonly Round[]): void {
  const costs = (count: number) => results.flatMap((round) => round[count] ?? []);
  const median = (count: number, of: (cost: Cost) => number | null) =>
    spread(costs(count).map(of))?.median.toFixed(0) ?? '';
  const rows = [1, several].map((count) => ({
    servers: count,
    'requests a second': median(count, ({ rate }) => rate),
    'server CPU µs per request': median(count, ({ serverCpu }) => serverCpu),
    'PostgreSQL CPU µs per request': median(count, ({ databaseCpu }) => databaseCpu),
    'total, relative to one server': written(
      spread(results.map(({ [1]: one, [count]: each }) => ratio(each && total(each), one && total(one)))),
    ),
  }));
  console.log(
    `${users} users, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s. Medians, with the least and the most.\n`,
  );
  console.log(table(rows));
  if (values.json === undefined) return;
  const options = { servers: several, users, rounds, seconds };
  writeFileSync(values.json, `${JSON.stringify({ options, rows, results }, null, 2)}\n`);
}

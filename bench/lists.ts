/**
 * Measures the lists of the admin portal on a large database, and how much they slow down the user portal: the filters and orders
 * of `users` and `devices`, the filters of `auditEvents`, the counts of labels and policies, `adminOverview`, and
 * `eligibilityPreview` of every kind of change. Each is repeated for some seconds, while start pages of the user portal are
 * requested at a fixed rate.
 *
 * An operation misses its goals if it takes longer than 5 s, or ends with FILTER_TOO_SLOW, or if the p99 of the portal
 * meanwhile is more than twice its p99 in the quiet rounds, in which only the portal is used. Other work on the machine only makes operations slower, so one that misses
 * is measured up to three times and its best round counts. Run PostgreSQL on other cores than the server.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { clientDocument } from './documents.ts';
import { type HeavyOperation, type Send, heavyOperations } from './list-operations.ts';
import { countUsers, populate } from './population.ts';
import { startPortalLoad } from './portal-load.ts';
import { copyToPostgres } from './postgres-copy.ts';
import { seconds as inSeconds } from './progress.ts';
import { addSessions } from './sessions.ts';
import { parseNumber, parseSeconds, percentile, prepareDatabase, serve, signIn } from './server.ts';
import { table } from './table.ts';

const LONGEST = 5_000;
const HIGHEST_RATIO = 2;
const ROUNDS = 3;
const PORTAL_USERS = 200;
/** A quiet round, in which only the portal is used, comes before every 15 operations, so that these rounds are spread over the run. */
const OPERATIONS_PER_QUIET_ROUND = 15;
/** The pause between two runs of an operation, in milliseconds: an administrator reads the page before the next one. */
const PAUSE = 100;

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
    file: { type: 'string' },
    'database-url': { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`lists [options]   measures lists, counts and previews on a large database, and the user portal at the same time
  --users N            number of users, 1,000,000 by default; 1.5 times as many devices and audit events
  --seconds N          duration of the measurement of each operation, 10 by default
  --rate N             pages of the user portal per second, 50 by default
  --only TEXT          measures only the operations with this text in their name, such as "devices: search"
  --file FILE          keeps the SQLite database in this file, and uses it again if it exists
  --database-url URL   a PostgreSQL database to copy to and to measure. It must be empty, or filled from the same --file
                       before; then only its sessions are replaced
  --json FILE          also writes the results to this file
With the defaults, all operations take at least half an hour to measure, and longer if some miss their goals.`);
  process.exit(0);
}
const duration = parseSeconds(values.seconds) * 1_000;
const rate = parseNumber('rate', values.rate, [1, 1_000]);
const users = Math.floor(parseNumber('users', values.users, [1_000, 10_000_000]));
const population = { users, devices: Math.floor(users * 1.5), auditEvents: Math.floor(users * 1.5) };

interface Round {
  /** Durations of the operation in milliseconds. */
  readonly durations: readonly number[];
  readonly isTooSlow: boolean;
  /** The p99 of the portal's pages in milliseconds. */
  readonly portal: number;
}

interface Result extends Round {
  readonly name: string;
  readonly misses: readonly string[];
}

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
const file = resolve(values.file ?? join(folder, 'bench.sqlite'));
try {
  await prepareFile();
  const databaseUrl = values['database-url'] ?? `sqlite:${file}`;
  const tokens = addSessions(file, PORTAL_USERS);
  if (values['database-url'] !== undefined) await copyToPostgres(file, values['database-url']);
  const server = await serve(databaseUrl);
  try {
    report(await measureAll(server.graphql, tokens, await signIn(server)));
  } finally {
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Creates the file, under another name until it is complete. If it exists, only checks its number of users. */
async function prepareFile(): Promise<void> {
  if (existsSync(file)) {
    const existing = countUsers(file);
    if (existing !== users) throw new Error(`${file} has ${existing} users. Give --users ${existing} or another file.`);
    return;
  }
  const incomplete = `${file}.incomplete`;
  for (const part of ['', '-wal', '-shm']) await rm(incomplete + part, { force: true });
  console.error(`creating ${users} users, ${population.devices} devices and ${population.auditEvents} audit events`);
  await prepareDatabase(`sqlite:${incomplete}`);
  populate(incomplete, population);
  renameSync(incomplete, file);
}

async function measureAll(graphql: string, tokens: readonly string[], token: string): Promise<Results> {
  const send: Send = async (request, variables) => {
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...request, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<Send>>;
  };
  const beside = async (work: () => Promise<void>): Promise<number> => {
    const load = startPortalLoad({ graphql, tokens, rate });
    await work();
    return percentile(await load.stop(), 0.99);
  };
  const quietRound = () => beside(() => sleep(duration));

  const operations = (await heavyOperations(send)).filter(({ name }) => name.includes(values.only));
  if (operations.length === 0) throw new Error(`No operation has "${values.only}" in its name.`);
  await beside(() => sleep(3_000)); // warms up
  const quiets: number[] = [];
  const results: Result[] = [];
  for (const [index, operation] of operations.entries()) {
    if (index % OPERATIONS_PER_QUIET_ROUND === 0) {
      quiets.push(await quietRound());
      console.error(`quiet: portal p99 ${quiets.at(-1)?.toFixed(1)} ms`);
    }
    const quiet = () => percentile(quiets, 0.5);
    let best = await measure(operation);
    for (let round = 2; round <= ROUNDS && missesOf(best, quiet()).length > 0; round++) {
      quiets.push(await quietRound());
      const next = await measure(operation);
      const [fewer, more] = [missesOf(next, quiet()).length, missesOf(best, quiet()).length];
      if (fewer < more || (fewer === more && next.portal < best.portal)) best = next;
    }
    results.push({ ...best, name: operation.name, misses: [] });
    console.error(`${index + 1} of ${operations.length}: ${line({ ...best, name: operation.name }, quiet())}`);
  }
  // All results are judged by the quiet rounds of the whole run, because there are few at the beginning.
  const quiet = percentile(quiets, 0.5);
  return { quiet, results: results.map((result) => ({ ...result, misses: missesOf(result, quiet) })) };

  async function measure(operation: HeavyOperation): Promise<Round> {
    const request = { documentId: clientDocument(operation.document).id };
    const durations: number[] = [];
    let isTooSlow = false;
    const portal = await beside(async () => {
      const end = performance.now() + duration;
      do {
        const started = performance.now();
        const { data, errors = [] } = await send(request, operation.variables);
        durations.push(performance.now() - started);
        isTooSlow ||= errors.some(({ extensions }) => extensions?.code === 'FILTER_TOO_SLOW');
        const other = errors.find(({ extensions }) => extensions?.code !== 'FILTER_TOO_SLOW');
        if (other !== undefined) throw new Error(`${operation.name}: ${other.message}`);
        const { failure = null } = (data?.eligibilityPreview ?? {}) as { failure?: object | null };
        if (failure !== null) throw new Error(`${operation.name}: ${JSON.stringify(failure)}`);
        await sleep(PAUSE);
      } while (performance.now() < end);
    });
    return { durations, isTooSlow, portal };
  }
}

interface Results {
  /** The median of the p99 of the portal's pages in the quiet rounds, in milliseconds. */
  readonly quiet: number;
  readonly results: readonly Result[];
}

function missesOf({ durations, isTooSlow, portal }: Round, quiet: number): string[] {
  const misses: string[] = [];
  if (isTooSlow) misses.push('FILTER_TOO_SLOW');
  else if (Math.max(...durations) > LONGEST) misses.push(`> ${inSeconds(LONGEST)}`);
  if (portal > HIGHEST_RATIO * quiet) misses.push(`portal > ${HIGHEST_RATIO} x quiet`);
  return misses;
}

function line({ name, durations, isTooSlow, portal }: Round & { readonly name: string }, quiet: number): string {
  const took = isTooSlow ? 'FILTER_TOO_SLOW' : `median ${milliseconds(percentile(durations, 0.5))}`;
  return `${name}: ${took}, portal p99 ${milliseconds(portal)}, ratio ${(portal / quiet).toFixed(2)}`;
}

function report({ quiet, results }: Results): void {
  const rows = results.map(({ name, durations, isTooSlow, portal, misses }) => ({
    operation: name,
    runs: durations.length,
    median: isTooSlow ? 'FILTER_TOO_SLOW' : milliseconds(percentile(durations, 0.5)),
    longest: milliseconds(Math.max(...durations)),
    'portal p99': milliseconds(portal),
    ratio: (portal / quiet).toFixed(2),
    misses: misses.join(', '),
  }));
  console.log(table(rows));
  console.log(`\nportal p99 ${milliseconds(quiet)} quiet; ${users} users, ${rate} pages a second`);
  const missing = results.filter(({ misses }) => misses.length > 0);
  for (const { name, misses } of missing) console.log(`misses: ${name}: ${misses.join(', ')}`);
  if (missing.length === 0) console.log(`all ${results.length} operations meet both goals`);
  if (values.json !== undefined) {
    const lines = results.map(({ durations, ...result }) => ({
      ...result,
      runs: durations.length,
      median: percentile(durations, 0.5),
      longest: Math.max(...durations),
      ratio: result.portal / quiet,
    }));
    writeFileSync(values.json, `${JSON.stringify({ population, rate, quiet, lines }, null, 2)}\n`);
  }
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

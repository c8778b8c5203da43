/**
 * Compares the server with others that answer the same from the same database: with the least that Node.js and SQLite need
 * (`floor`), and with three that are built as tutorials show, on Apollo Server and Express (`conventional`), GraphQL Yoga
 * (`yoga`) and Mercurius (`mercurius`), all with TypeORM's repositories and DataLoader. Workloads that hash are compared
 * with argon2 alone.
 *
 * Each contender is a process of its own, and only one is busy at a time. In each round, all are measured once, in an order
 * drawn anew. The CPU time of a request counts more than the rate: requests are sent from the same machine.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { compareAnswers } from './answers.ts';
import {
  type Asked,
  type BareHashing,
  type Contender,
  type ContenderName,
  CONTENDERS,
  buildContenders,
  startBareHashing,
  startContender,
} from './contenders.ts';
import {
  type Done,
  type HashingWorkload,
  HASHES,
  HASHING_CLIENTS,
  generateAndRedeem,
  hashOnly,
  repeat,
  signInOnce,
} from './hashing.ts';
import { type Measured, WARM_UP_SECONDS, measure, warmUp } from './load.ts';
import { populate } from './population.ts';
import { median, ratio, shuffled, spread, written } from './ratios.ts';
import { type RunningServer, parseNumber, parseSeconds, prepareDatabase } from './server.ts';
import {
  ADMINISTRATORS,
  type Example,
  REDEEMERS,
  addAdministrators,
  addExamples,
  addPortalSessions,
  addRedeemers,
  countTouched,
  setLastSeen,
  usernameKeys,
  usernames,
} from './sessions.ts';
import { table } from './table.ts';
import {
  PORTAL_PAGE_WORKLOAD,
  PORTAL_QUERY_WORKLOAD,
  USERS_PAGE_WORKLOAD,
  usersPage,
  writeTrustedDocuments,
} from './workloads.ts';

const PORTAL_USERS = 2_000;
const TOUCHING_SESSIONS = 40_000;
const PAGES = 2_000;
const MINUTE = 60_000;
/** How long after the answers the sessions must be touched at the latest, in milliseconds. */
const LONGEST_TOUCH = 5_000;

const READING = ['portal-query', 'portal-page', 'users-page', 'touching'] as const;
type ReadingWorkload = (typeof READING)[number];
const WORKLOADS: readonly string[] = [...READING, ...Object.keys(HASHES)];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    users: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string', default: WORKLOADS.join(',') },
    contenders: { type: 'string', default: CONTENDERS.join(',') },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`compare [options]   compares the server with others that answer the same
  --seconds N          duration of a round of each contender, 5 by default
  --rounds N           number of rounds, 3 by default
  --users N            number of users, 100,000 by default; 1.5 times as many devices
  --connections N      number of connections that send requests, 32 by default
  --only NAMES         measures only these workloads: ${WORKLOADS.join(', ')}
  --contenders NAMES   measures only these contenders, and the floor: ${CONTENDERS.join(', ')}
  --json FILE          also writes the results, and each round, to this file
touching is compared with portal-query, so it measures this workload too.`);
  process.exit(0);
}
const seconds = parseSeconds(values.seconds);
const rounds = Math.floor(parseNumber('rounds', values.rounds, [1, 100]));
const users = Math.floor(parseNumber('users', values.users, [1_000, 10_000_000]));
const connections = Math.floor(parseNumber('connections', values.connections, [1, 1_000]));
const only = namesIn('only', values.only, WORKLOADS);
if (only.includes('touching') && !only.includes('portal-query')) only.unshift('portal-query');
const contenderNames = CONTENDERS.filter(
  (name) => name === 'floor' || namesIn('contenders', values.contenders, CONTENDERS).includes(name),
);

/** A workload that reads, with everything that its requests need. */
interface Reading extends Asked {
  readonly name: ReadingWorkload;
  readonly requests: readonly { readonly token: string; readonly variables: object }[];
  /** Whether no session may be used twice in a round. */
  readonly isTouching: boolean;
}

/** What a round has measured, by contender. */
type Round<T> = Readonly<Record<string, T>>;

interface Results {
  readonly reading: Partial<Record<ReadingWorkload, readonly Round<Measured>[]>>;
  readonly hashing: Partial<Record<HashingWorkload, readonly Round<Done>[]>>;
}

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
const file = join(folder, 'bench.sqlite');
try {
  buildContenders();
  await createDatabase();
  const workloads = readings();
  const examples = workloads.length > 0 ? addExamples(file) : [];
  const contenders = await startAll();
  try {
    await checkAnswers(contenders, workloads, examples);
    const reading: Results['reading'] = {};
    for (const workload of workloads) reading[workload.name] = await measureReading(contenders, workload);
    report({ reading, hashing: await measureHashing(contenders) });
  } finally {
    for (const server of new Set(contenders.map((contender) => contender.server))) await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function createDatabase(): Promise<void> {
  const population = { users, devices: Math.floor(users * 1.5), auditEvents: Math.floor(users * 1.5) };
  console.error(`creating ${users} users and ${population.devices} devices`);
  await prepareDatabase(`sqlite:${file}`);
  populate(file, population);
}

function readings(): Reading[] {
  const of = (name: ReadingWorkload, create: () => Omit<Reading, 'name'>) =>
    only.includes(name) ? [{ name, ...create() }] : [];
  const people =
    only.includes('portal-query') || only.includes('portal-page') ? addPortalSessions(file, PORTAL_USERS) : [];
  const byPeople = people.map((token) => ({ token, variables: {} }));
  return [
    ...of('portal-query', () => ({ ...PORTAL_QUERY_WORKLOAD, requests: byPeople, isTouching: false })),
    ...of('portal-page', () => ({ ...PORTAL_PAGE_WORKLOAD, requests: byPeople, isTouching: false })),
    ...of('users-page', () => ({ ...USERS_PAGE_WORKLOAD, requests: pagesOfUsers(), isTouching: false })),
    ...of('touching', () => ({
      ...PORTAL_QUERY_WORKLOAD,
      requests: addPortalSessions(file, PORTAL_USERS, TOUCHING_SESSIONS).map((token) => ({ token, variables: {} })),
      isTouching: true,
    })),
  ];
}

/** Pages that begin anywhere in the list, so that hardly one is requested twice. */
function pagesOfUsers(): Reading['requests'] {
  const administrators = addAdministrators(file, ADMINISTRATORS);
  return usernameKeys(file, PAGES).spread.map((key, index) => ({
    token: administrators[index % administrators.length] ?? '',
    variables: usersPage(key),
  }));
}

async function startAll(): Promise<Contender[]> {
  const documents = join(folder, 'documents.json');
  writeTrustedDocuments(documents);
  const settings = {
    NODE_ENV: 'production',
    TRUSTED_DOCUMENTS: documents,
    OPERATIONS_PER_CALLER: '8', // the default of the server, which other measurements raise
  };
  const all: Contender[] = [];
  const needed: readonly ContenderName[] = only.some((name) => READING.some((known) => known === name))
    ? contenderNames
    : ['pinportal'];
  for (const name of needed) {
    all.push(...(await startContender(name, file, settings)));
    console.error(`${name} has started`);
  }
  return all;
}

async function checkAnswers(
  contenders: readonly Contender[],
  workloads: readonly Reading[],
  examples: readonly Example[],
): Promise<void> {
  for (const workload of workloads.filter(({ isTouching }) => !isTouching)) {
    const questions =
      workload.name === 'users-page'
        ? pageQuestions(examples)
        : examples.map((example) => ({ ...example, variables: {} }));
    await compareAnswers(contenders, workload, questions);
    console.error(`${workload.name}: the answers of all contenders are the same for ${questions.length} requests`);
  }
}

/** The first page, pages within the list, and the last one, for the administrator. */
function pageQuestions([administrator]: readonly Example[]) {
  const { spread: keys, last } = usernameKeys(file, 5);
  return [undefined, ...keys, ...last].map((key) => ({
    name: `the page of users after ${key ?? 'none'}`,
    token: administrator?.token ?? '',
    variables: usersPage(key),
  }));
}

async function measureReading(contenders: readonly Contender[], workload: Reading): Promise<Round<Measured>[]> {
  const amounts = new Map<string, number>();
  for (const contender of contenders) {
    const rate = await warmUp((amount) => run(contender, workload, amount));
    amounts.set(contender.name, Math.ceil(rate * seconds));
  }
  const results: Round<Measured>[] = [];
  for (let round = 1; round <= rounds; round++) {
    const measured: Record<string, Measured> = {};
    for (const contender of shuffled(contenders)) {
      measured[contender.name] = await run(contender, workload, amounts.get(contender.name) ?? 0);
    }
    results.push(measured);
    const rates = contenders.map(({ name }) => `${name} ${Math.round(measured[name]?.rate ?? 0)}/s`);
    console.error(`${workload.name}, round ${round} of ${rounds}: ${rates.join(', ')}`);
  }
  return results;
}

async function run(contender: Contender, workload: Reading, amount: number): Promise<Measured> {
  const { isTouching } = workload;
  const now = Date.now();
  // A session that is not to be touched was last used at the end of the round, or even later.
  setLastSeen(file, isTouching ? now - MINUTE : now + 10 * seconds * 1_000);
  const requests = workload.requests.map(({ token, variables }) => ({ token, ...contender.ask(workload, variables) }));
  const measured = await measure(contender.server, {
    url: requests[0]?.url ?? '',
    connections,
    requests,
    amount: isTouching ? Math.min(amount, requests.length) : amount,
    ...(isTouching ? { untilDone: () => untilTouched(contender, now, Math.min(amount, requests.length)) } : {}),
  });
  return measured;
}

/** Waits until the sessions of all requests are touched. A server may write that after its answers. */
async function untilTouched({ name }: Contender, since: number, requests: number): Promise<void> {
  const end = performance.now() + LONGEST_TOUCH;
  while (countTouched(file, since) !== requests) {
    if (performance.now() > end) throw new Error(`${name} has not touched the session of each request`);
    await sleep(20);
  }
}

async function measureHashing(contenders: readonly Contender[]): Promise<Results['hashing']> {
  const server = contenders.find(({ name }) => name === 'pinportal')?.server;
  const workloads = (Object.keys(HASHES) as HashingWorkload[]).filter((name) => only.includes(name));
  const results: Results['hashing'] = {};
  if (server === undefined || workloads.length === 0) return results;
  const hashing = await startBareHashing();
  try {
    for (const workload of workloads) results[workload] = await measureOneHashing({ server, hashing }, workload);
  } finally {
    await hashing.stop();
  }
  return results;
}

async function measureOneHashing(
  { server, hashing }: { readonly server: RunningServer; readonly hashing: BareHashing },
  workload: HashingWorkload,
): Promise<Round<Done>[]> {
  const work = hashingWork(server, workload);
  const contenders: Readonly<Record<string, (duration: number) => Promise<Done>>> = {
    argon2: (duration) => hashOnly(hashing, workload, duration),
    pinportal: (duration) => repeat(server, { clients: HASHING_CLIENTS, seconds: duration, work }),
  };
  for (const once of Object.values(contenders)) await once(WARM_UP_SECONDS);
  const results: Round<Done>[] = [];
  for (let round = 1; round <= rounds; round++) {
    setLastSeen(file, Date.now() + 10 * seconds * 1_000);
    const measured: Record<string, Done> = {};
    for (const [name, once] of shuffled(Object.entries(contenders))) measured[name] = await once(seconds);
    results.push(measured);
    const rates = Object.entries(measured).map(([name, { rate }]) => `${name} ${rate.toFixed(1)}/s`);
    console.error(`${workload}, round ${round} of ${rounds}: ${rates.join(', ')}`);
  }
  return results;
}

/** The users take turns. */
function hashingWork(server: RunningServer, workload: HashingWorkload): (turn: number) => Promise<void> {
  if (workload === 'sign-in') {
    const names = usernames(file, PORTAL_USERS);
    return (turn) => signInOnce(server, names[turn % names.length] ?? '');
  }
  const redeemers = addRedeemers(file, REDEEMERS);
  return async (turn) => {
    const redeemer = redeemers[turn % redeemers.length];
    if (redeemer === undefined) throw new Error('The population is too small: nobody can redeem a one-time PIN.');
    await generateAndRedeem(server, redeemer);
  };
}

function report({ reading, hashing }: Results): void {
  console.log(
    `${users} users, ${rounds} rounds of ${seconds} s, ${connections} connections. Ratios are medians of the rounds, with the least and the most; larger is better.\n`,
  );
  const readingRows = READING.flatMap((name) => rowsOfReading(name, reading));
  if (readingRows.length > 0) console.log(`${table(readingRows)}\n`);
  const hashingRows = (Object.keys(HASHES) as HashingWorkload[]).flatMap((name) => rowsOfHashing(name, hashing[name]));
  if (hashingRows.length > 0) console.log(table(hashingRows));
  if (values.json === undefined) return;
  const options = { users, rounds, seconds, connections };
  writeFileSync(
    values.json,
    `${JSON.stringify({ options, rows: [...readingRows, ...hashingRows], reading, hashing }, null, 2)}\n`,
  );
}

function rowsOfReading(workload: ReadingWorkload, reading: Results['reading']): Record<string, string>[] {
  const measured = reading[workload] ?? [];
  return Object.keys(measured[0] ?? {})
    .sort(byPlace)
    .map((name) => {
      const of = measured.map((round) => round[name] as Measured);
      const floor = measured.map((round) => round.floor as Measured);
      const untouched =
        workload === 'touching' ? reading['portal-query']?.map((round) => round[name]?.cpu ?? null) : [];
      return {
        workload,
        contender: name,
        'rate / floor': written(spread(of.map(({ rate }, round) => ratio(rate, floor[round]?.rate))), 3),
        'CPU: floor / own': written(spread(of.map(({ cpu }, round) => ratio(floor[round]?.cpu, cpu))), 3),
        'requests/s': median(of.map(({ rate }) => rate)).toFixed(0),
        'CPU µs': spread(of.map(({ cpu }) => cpu))?.median.toFixed(0) ?? '',
        'p50 ms': median(of.map(({ p50 }) => p50)).toFixed(1),
        'p99 ms': median(of.map(({ p99 }) => p99)).toFixed(1),
        'CPU / portal-query': written(spread(of.map(({ cpu }) => ratio(cpu, spread(untouched ?? [])?.median)))),
      };
    });
}

function rowsOfHashing(workload: HashingWorkload, measured: readonly Round<Done>[] = []): Record<string, string>[] {
  return ['argon2', 'pinportal'].flatMap((name) => {
    const of = measured.flatMap((round) => round[name] ?? []);
    if (of.length === 0) return [];
    const bare = measured.map((round) => round.argon2 as Done);
    return [
      {
        workload,
        contender: name,
        'rate / argon2': written(spread(of.map(({ rate }, round) => ratio(rate, bare[round]?.rate))), 3),
        'CPU: argon2 / own': written(spread(of.map(({ cpu }, round) => ratio(bare[round]?.cpu, cpu))), 3),
        'times/s': median(of.map(({ rate }) => rate)).toFixed(1),
        'CPU µs': spread(of.map(({ cpu }) => cpu))?.median.toFixed(0) ?? '',
      },
    ];
  });
}

/** The order in which contenders are listed: a round measured them in another one. */
function byPlace(one: string, other: string): number {
  const place = (name: string) => CONTENDERS.findIndex((known) => name.startsWith(known)) + name.length / 1_000;
  return place(one) - place(other);
}

/** The names in a command-line list; ends the process with exit code 2 if one is unknown. */
function namesIn(option: string, text: string, known: readonly string[]): string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return known.filter((name) => names.includes(name));
  console.error(`--${option} has an unknown name ${unknown}: name some of ${known.join(', ')}`);
  process.exit(2);
}

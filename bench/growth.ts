/**
 * Measures how the CPU time of a request grows with the database: on a small one and a large one, on the first page of a
 * list and on one near its end, and for devices without and with a history of one-time PINs. It is the same request each
 * time: the people of the user portal have two devices each, and pages of users have 100 users.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, type Contender, startPinportal } from './contenders.ts';
import { HASHING_CLIENTS, generateAndRedeem, repeat } from './hashing.ts';
import { WARM_UP_SECONDS, measure, warmUp } from './load.ts';
import { addPinHistory, populate } from './population.ts';
import { copyToPostgres, createPostgres } from './postgres-copy.ts';
import { type Spread, ratio, shuffled, spread, written } from './ratios.ts';
import { type RunningServer, cpuTimeOfProgram, parseNumber, parseSeconds, prepareDatabase } from './server.ts';
import {
  ADMINISTRATORS,
  type Owner,
  REDEEMERS,
  type Redeemer,
  addAdministrators,
  addOwners,
  addRedeemers,
  otherDevices,
  keepUntouched,
  usernameKeys,
} from './sessions.ts';
import { table } from './table.ts';
import { PORTAL_QUERY_WORKLOAD, USERS_PAGE_WORKLOAD, usersPage, writeTrustedDocuments } from './workloads.ts';

const DEVICES_WITH_HISTORY = 10_000;
/** Half of them have a history of PINs. */
const OWNERS = 2_000;
const PAGES = 200;
const CONNECTIONS = 32;

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '1000000' },
    pins: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    postgres: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`growth [options]   compares the CPU time of requests on a small and a large database
  --small N     number of users in the small one, 1,000 by default
  --large N     number of users in the large one, 1,000,000 by default; it takes minutes to create
  --pins N      one-time PINs that up to 10,000 devices of each have had in the last two months, 50 by default
  --seconds N   duration of a round of each workload, 5 by default
  --rounds N    number of rounds, 3 by default
  --postgres URL  measures on this PostgreSQL, in two databases that it creates anew: growth_small and
                growth_large. The CPU time is that of the server and of all processes named postgres
  --json FILE   also writes the results, and each round, to this file`);
  process.exit(0);
}
const small = Math.floor(parseNumber('small', values.small, [1_000, 10_000_000]));
const large = Math.floor(parseNumber('large', values.large, [1_000, 10_000_000]));
const pins = Math.floor(parseNumber('pins', values.pins, [1, 1_000]));
const seconds = parseSeconds(values.seconds);
const rounds = Math.floor(parseNumber('rounds', values.rounds, [1, 100]));

/** Does the work for some seconds, and returns the CPU time of one request in microseconds. */
type Work = (duration: number) => Promise<number | null>;

interface Sized {
  /** Keeps the sessions from being touched during a round. */
  readonly keepSessions: () => void;
  readonly server: RunningServer;
  readonly work: Readonly<Record<string, Work>>;
}

type Size = 'small' | 'large';
/** The CPU times of a round in microseconds, by workload. */
type Round = Readonly<Record<string, Readonly<Record<Size, number | null>>>>;

/** What each workload is compared with on the same database. */
const COMPARED: Readonly<Record<string, string>> = {
  'portal-query, with PINs': 'portal-query',
  'users-page, anywhere': 'users-page, the first',
  'users-page, near the end': 'users-page, the first',
  'generate-redeem, with PINs': 'generate-redeem',
};

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
const documents = join(folder, 'documents.json');
writeTrustedDocuments(documents);
try {
  const databases = { small: await start('small', small), large: await start('large', large) };
  try {
    report(await measureAll(databases));
  } finally {
    for (const { server } of Object.values(databases)) await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Creates a database, and starts a server on it. */
async function start(name: Size, users: number): Promise<Sized> {
  const file = join(folder, `${name}.sqlite`);
  console.error(`creating ${users} users`);
  await prepareDatabase(`sqlite:${file}`);
  populate(file, { users, devices: Math.floor(users * 1.5), auditEvents: Math.floor(users * 1.5) });
  const people = addPeople(file);
  const administrators = addAdministrators(file, ADMINISTRATORS);
  const { spread: anywhere, last } = usernameKeys(file, PAGES);
  const url = values.postgres === undefined ? null : await createPostgres(values.postgres, `growth_${name}`);
  if (url !== null) {
    keepUntouched(file);
    await copyToPostgres(file, url);
  }
  const contender = await startTrusted(url ?? `sqlite:${file}`);
  const pages = (keys: readonly (string | undefined)[]) =>
    reading(
      contender,
      USERS_PAGE_WORKLOAD,
      keys.map((key, index) => ({
        token: administrators[index % administrators.length] ?? '',
        variables: usersPage(key),
      })),
    );
  const portal = (owners: readonly Owner[]) =>
    reading(
      contender,
      PORTAL_QUERY_WORKLOAD,
      owners.map(({ token }) => ({ token, variables: {} })),
    );
  const { plain, withHistory } = people;
  return {
    keepSessions: url === null ? () => keepUntouched(file) : () => {},
    server: contender.server,
    work: {
      'portal-query': portal(plain.owners),
      'portal-query, with PINs': portal(withHistory.owners),
      'users-page, the first': pages(administrators.map(() => undefined)),
      'users-page, anywhere': pages(anywhere),
      'users-page, near the end': pages(last),
      'generate-redeem': hashing(contender.server, plain.redeemers),
      'generate-redeem, with PINs': hashing(contender.server, withHistory.redeemers),
    },
  };
}

/** Asks the server for trusted documents, as portals do in production. */
async function startTrusted(databaseUrl: string): Promise<Contender> {
  const settings = { NODE_ENV: 'production', TRUSTED_DOCUMENTS: documents, OPERATIONS_PER_CALLER: '8' };
  const trusted = (await startPinportal(databaseUrl, settings)).at(-1);
  if (trusted === undefined) throw new Error('The server has not started.');
  if (values.postgres === undefined) return trusted;
  const { server } = trusted;
  return { ...trusted, server: { ...server, cpu: () => sum(server.cpu(), cpuTimeOfProgram('postgres')) } };
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

interface People {
  readonly owners: readonly Owner[];
  readonly redeemers: readonly Redeemer[];
}

/** People whose devices have had few PINs, and people whose devices have had many. */
function addPeople(file: string): { readonly plain: People; readonly withHistory: People } {
  const owners = addOwners(file, OWNERS);
  const redeemers = addRedeemers(file, REDEEMERS);
  const plainOwners = owners.filter((_, index) => index % 2 === 0);
  const otherOwners = owners.filter((_, index) => index % 2 === 1);
  const plain = new Set(plainOwners.flatMap(({ deviceIds }) => deviceIds));
  const old = new Set(otherOwners.flatMap(({ deviceIds }) => deviceIds));
  redeemers.forEach(({ deviceId }, index) => {
    if (!plain.has(deviceId) && !old.has(deviceId)) (index % 2 === 0 ? plain : old).add(deviceId);
  });
  const others = otherDevices(file, [...plain, ...old], Math.max(0, DEVICES_WITH_HISTORY - old.size));
  addPinHistory(file, [...old, ...others], pins);
  return {
    plain: { owners: plainOwners, redeemers: redeemers.filter(({ deviceId }) => plain.has(deviceId)) },
    withHistory: { owners: otherOwners, redeemers: redeemers.filter(({ deviceId }) => old.has(deviceId)) },
  };
}

interface Asking {
  readonly token: string;
  readonly variables: object;
}

function reading(contender: Contender, workload: Asked, askings: readonly Asking[]): Work {
  const asked = askings.map(({ token, variables }) => ({ token, ...contender.ask(workload, variables) }));
  const send = (amount: number) =>
    measure(contender.server, {
      url: asked[0]?.url ?? '',
      connections: Math.min(CONNECTIONS, asked.length),
      requests: asked,
      amount,
    });
  let rate: number | undefined;
  return async (duration) => {
    rate ??= await warmUp(send);
    return (await send(Math.ceil(rate * duration))).cpu;
  };
}

function hashing(server: RunningServer, redeemers: readonly Redeemer[]): Work {
  let next = 0;
  const work = async () => {
    const redeemer = redeemers[next++ % redeemers.length];
    if (redeemer === undefined) throw new Error('The population is too small: nobody can redeem a one-time PIN.');
    await generateAndRedeem(server, redeemer);
  };
  return async (duration) => (await repeat(server, { clients: HASHING_CLIENTS, seconds: duration, work })).cpu;
}

async function measureAll(databases: Readonly<Record<Size, Sized>>): Promise<Round[]> {
  const names = Object.keys(databases.small.work);
  const results: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const measured: Record<string, Record<Size, number | null>> = {};
    for (const name of shuffled(names)) {
      measured[name] = { small: null, large: null };
      for (const size of shuffled(['small', 'large'] as const)) {
        const { keepSessions, work } = databases[size];
        keepSessions();
        measured[name][size] = (await work[name]?.(round === 0 ? WARM_UP_SECONDS : seconds)) ?? null;
      }
    }
    if (round > 0) results.push(measured);
    console.error(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`);
  }
  return results;
}

function report(results: readonly Round[]): void {
  const times = (name: string, size: Size) => results.map((round) => round[name]?.[size] ?? null);
  const ratios = (some: readonly (number | null)[], to: readonly (number | null)[]): Spread | null =>
    spread(some.map((cpu, round) => ratio(cpu, to[round])));
  const rows = Object.keys(results[0] ?? {})
    .sort()
    .map((name) => {
      const compared = COMPARED[name];
      const within = (size: Size) =>
        compared === undefined ? '' : written(ratios(times(name, size), times(compared, size)));
      return {
        workload: name,
        'small CPU µs': spread(times(name, 'small'))?.median.toFixed(0) ?? '',
        'large CPU µs': spread(times(name, 'large'))?.median.toFixed(0) ?? '',
        'large / small': written(ratios(times(name, 'large'), times(name, 'small'))),
        'compared with': compared ?? '',
        'on the small one': within('small'),
        'on the large one': within('large'),
      };
    });
  console.log(
    `${small} and ${large} users, ${pins} PINs, ${rounds} rounds of ${seconds} s. Ratios of CPU time are medians of the rounds, with the least and the most; smaller is better.\n`,
  );
  console.log(table(rows));
  if (values.json === undefined) return;
  const options = { small, large, pins, rounds, seconds };
  writeFileSync(values.json, `${JSON.stringify({ options, rows, results }, null, 2)}\n`);
}

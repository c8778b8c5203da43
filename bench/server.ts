/** Starts the built server in its own process. Every measurement of the API uses it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
export const ADMINISTRATOR = 'ada';
/** The password of every user. */
export const PASSWORD = 'a password for measurements';

/** The user portal's query. */
export const PORTAL_QUERY = `query Portal { viewer { displayName canGenerateOneTimePin devices(first: 20) { nodes {
  id name platform status canGenerateOneTimePin oneTimePinEligibility { requirements { code satisfied } }
  oneTimePin { status expiresAt remainingAttempts } } } } }`;

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignInSuccess { sessionToken } } }`;
const REGISTER_DEVICE = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }`;

export interface RunningServer {
  readonly url: string;
  readonly graphql: string;
  /** Resident memory in MiB; null on systems other than Linux. */
  memory(): number | null;
  /** CPU time of all threads since the start in milliseconds; null on systems other than Linux. */
  cpu(): number | null;
  stop(): Promise<void>;
}

export interface MeasuredServer extends RunningServer {
  /** The session token of the user with the two iPhones. */
  readonly token: string;
}

export type Settings = Readonly<Record<string, string>>;

/** Starts the built server on an empty database, an embedded one or `databaseUrl`, with one user who has two iPhones. */
export async function startServer(databaseUrl?: string, settings: Settings = {}): Promise<MeasuredServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
  const url = databaseUrl ?? `sqlite:${join(folder, 'bench.sqlite')}`;
  const remove = () => rm(folder, { recursive: true, force: true });
  const server = await prepareDatabase(url)
    .then(() => serve(url, settings))
    .catch(async (error: unknown) => {
      await remove();
      throw error;
    });
  const stop = async () => {
    await server.stop();
    await remove();
  };
  try {
    const token = await signIn(server);
    for (const name of ['Work iPhone', 'Travel iPhone']) {
      await mutate(server.graphql, REGISTER_DEVICE, {
        ...{ name, model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' },
        ...{ username: ADMINISTRATOR, proof: { password: PASSWORD } },
      });
    }
    return { ...server, token, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Migrates a database and creates the administrator, who has all roles. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await toEnd(run(databaseUrl, ['migrate']));
  await toEnd(run(databaseUrl, ['create-admin', '--username', ADMINISTRATOR]), `${PASSWORD}\n`);
}

/** Starts the built server on a database that `prepareDatabase` has prepared. */
export async function serve(databaseUrl: string, settings: Settings = {}): Promise<RunningServer> {
  return started(run(databaseUrl, ['serve'], settings));
}

/** Waits until a server says in its log on which address it listens. */
export async function started(child: ChildProcess): Promise<RunningServer> {
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    const url = await address(child);
    const pid = child.pid ?? 0;
    return {
      url,
      graphql: `${url}/graphql`,
      memory: () => residentMemory(pid),
      cpu: () => cpuTime(pid),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Signs the administrator in. Returns the session token. */
export async function signIn({ graphql }: RunningServer): Promise<string> {
  const { sessionToken } = await mutate(graphql, SIGN_IN, { username: ADMINISTRATOR, password: PASSWORD });
  return String(sessionToken);
}

export function run(databaseUrl: string, args: readonly string[], settings: Settings = {}): ChildProcess {
  if (!existsSync(MAIN)) throw new Error('The server is not built. Run "npm run build" first.');
  const env = {
    PATH: process.env.PATH,
    NODE_OPTIONS: process.env.NODE_OPTIONS,
    DATABASE_URL: databaseUrl,
    PEPPER: 'a pepper for measurements, long enough',
    MIGRATE_ON_START: 'true',
    PLAYGROUND: 'false',
    OPERATIONS_PER_CALLER: '1000', // all requests of a measurement have one caller
    LOG_LEVEL: 'info', // `address` reads the address from the log
    PORT: '0',
    ...settings,
  };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Waits for a command to end. Throws if it fails. */
async function toEnd(child: ChildProcess, input = ''): Promise<void> {
  child.stdout?.resume();
  child.stdin?.end(input);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnargs.slice(2).join(' ')} exited with ${String(code)}`);
}

/** Reads the address from the server's log. Continues to read the log afterwards, so that the pipe never fills. */
async function address(child: ChildProcess): Promise<string> {
  let output = '';
  let found: string | undefined;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (found !== undefined) return;
    output += chunk.toString();
    found = /"address":"([^"]+)"/.exec(output)?.[1];
  });
  while (found === undefined) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${output}`);
    await sleep(20);
  }
  return found;
}

/** Sends a mutation of one field with its input as a variable, and returns its result, which must be a success. */
async function mutate(graphql: string, query: string, input: object): Promise<Record<string, unknown>> {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const body = await response.text();
  const { data } = JSON.parse(body) as { data?: Record<string, Record<string, unknown>> | null };
  const [result] = Object.values(data ?? {});
  if (typeof result?.__typename !== 'string' || !result.__typename.endsWith('Success')) {
    throw new Error(`a mutation failed: ${body}`);
  }
  return result;
}

/** Linux counts CPU time in hundredths of a second. */
export const MILLISECONDS_PER_TICK = 10;

export function cpuTime(pid: number, { withEnded = false } = {}): number | null {
  if (process.platform !== 'linux') return null;
  // The name of the command, in parentheses, may contain spaces. User and system time are fields 14 and 15, and
  // those of children that have ended are fields 16 and 17.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = fields.slice(11, withEnded ? 15 : 13).reduce((sum, field) => sum + Number(field), 0);
  return ticks * MILLISECONDS_PER_TICK;
}

/** The CPU time of all processes of a program, and of those that they have started and that have ended, in milliseconds. */
export function cpuTimeOfProgram(program: string): number | null {
  if (process.platform !== 'linux') return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return pids.reduce(
    (sum, pid) => sum + (isOfProgram(pid, program) ? (cpuTime(Number(pid), { withEnded: true }) ?? 0) : 0),
    0,
  );
}

function isOfProgram(pid: string, program: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === program;
  } catch {
    return false; // it has ended meanwhile
  }
}

export function residentMemory(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

/** A command-line number of seconds; ends the process with exit code 2 if it is out of range. */
export function parseSeconds(text: string): number {
  return parseNumber('seconds', text, [1, 600]);
}

/** A command-line number; ends the process with exit code 2 if it is out of range. */
export function parseNumber(option: string, text: string, [least, most]: readonly [number, number]): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  console.error(`--${option} must be from ${least} to ${most}`);
  process.exit(2);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Starts a server in its own process, with one user who has two iPhones. Every measurement uses it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
export const PASSWORD = 'a password for measurements';

/** The user portal's query. */
export const PORTAL_QUERY = `query Portal { viewer { displayName canGenerateOneTimePin devices(first: 20) { nodes {
  id name platform status canGenerateOneTimePin oneTimePinEligibility { requirements { code satisfied } }
  oneTimePin { status expiresAt remainingAttempts } } } } }`;

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignInSuccess { sessionToken } } }`;
const REGISTER_DEVICE = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }`;

export interface MeasuredServer {
  readonly graphql: string;
  readonly livez: string;
  /** The session token of the user with the two iPhones. */
  readonly token: string;
  /** Resident memory in MiB; null on systems other than Linux. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Starts the built server on an empty database: an embedded one, or the PostgreSQL of `databaseUrl`. */
export async function startServer(
  databaseUrl?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<MeasuredServer> {
  if (!existsSync(MAIN)) throw new Error('The server is not built. Run "npm run build" first.');
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, 'bench.sqlite')}`,
    PEPPER: 'a pepper for measurements, long enough',
    MIGRATE_ON_START: 'true',
    PLAYGROUND: 'false',
    OPERATIONS_PER_CALLER: '1000', // all requests of a measurement have one caller
    LOG_LEVEL: 'info', // `address` reads the address from the log
    PORT: '0',
    ...settings,
  };
  const run = (args: readonly string[]) =>
    spawn(process.execPath, [MAIN, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  await toEnd(run(['migrate']));
  await toEnd(run(['create-admin', '--username', 'ada']), `${PASSWORD}\n`);

  const child = run(['serve']);
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await address(child);
    const graphql = `${url}/graphql`;
    const { sessionToken } = await mutate(graphql, SIGN_IN, { username: 'ada', password: PASSWORD });
    for (const name of ['Work iPhone', 'Travel iPhone']) {
      await mutate(graphql, REGISTER_DEVICE, {
        ...{ name, model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' },
        ...{ username: 'ada', proof: { password: PASSWORD } },
      });
    }
    return {
      graphql,
      livez: `${url}/livez`,
      token: String(sessionToken),
      memory: () => residentMemory(child.pid ?? 0),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
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

function residentMemory(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

/** A command-line number of seconds; ends the process with exit code 2 if it is out of range. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds >= 1 && seconds <= 600) return seconds;
  console.error('--seconds must be from 1 to 600');
  process.exit(2);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Measures how long the server takes to start, how much memory it has at rest, and how long its command line takes for
 * `--version` and `--help`. The start is compared with that of Apollo Server with one field, and the command line with
 * Node.js itself. All take turns.
 */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildContenders, spawnProgram } from './contenders.ts';
import { median, ratio, spread, written } from './ratios.ts';
import { MAIN, MILLISECONDS_PER_TICK, parseNumber, prepareDatabase, residentMemory, run } from './server.ts';
import { table } from './table.ts';

/** How long after its start a server is at rest, in milliseconds. */
const REST = 5_000;
const LONGEST_START = 60_000;

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '5' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`start [options]   measures the start of the server and of its command line
  --times N     how often each is started, 5 by default
  --json FILE   also writes the results, and each start, to this file`);
  process.exit(0);
}
const times = Math.floor(parseNumber('times', values.times, [1, 100]));

interface Started {
  /** From the start of the process to the first answer, in milliseconds. */
  readonly firstAnswer: number;
  /** Resident memory at rest in MiB; null on systems other than Linux. */
  readonly memory: number | null;
}

interface Command {
  /** In milliseconds. */
  readonly wall: number;
  /** In milliseconds; null on systems other than Linux. */
  readonly cpu: number | null;
}

const folder = await mkdtemp(join(tmpdir(), 'pinportal-bench-'));
const databaseUrl = `sqlite:${join(folder, 'bench.sqlite')}`;

const SERVERS: Readonly<Record<string, (port: number) => ChildProcess>> = {
  'Apollo Server with one field': (port) => spawnProgram('bare-apollo', [String(port)]),
  pinportal: (port) => run(databaseUrl, ['serve'], { NODE_ENV: 'production', PORT: String(port) }),
};
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'pinportal --version': [MAIN, '--version'],
  'pinportal --help': [MAIN, '--help'],
};

try {
  buildContenders();
  await prepareDatabase(databaseUrl);
  const servers = collector<Started>(Object.keys(SERVERS));
  const commands = collector<Command>(Object.keys(COMMANDS));
  for (let time = 1; time <= times; time++) {
    for (const [name, start] of Object.entries(SERVERS)) servers[name]?.push(await startOnce(start));
    for (const [name, args] of Object.entries(COMMANDS)) commands[name]?.push(runOnce(args));
    console.error(`${time} of ${times}`);
  }
  report(servers, commands);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function collector<T>(names: readonly string[]): Record<string, T[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

async function startOnce(start: (port: number) => ChildProcess): Promise<Started> {
  const port = await freePort();
  const started = performance.now();
  const child = start(port);
  child.stdout?.resume(); // otherwise the pipe would fill
  const exited = once(child, 'exit');
  try {
    await firstAnswer(child, port);
    const firstAnswerAt = performance.now() - started;
    await sleep(REST - firstAnswerAt);
    return { firstAnswer: firstAnswerAt, memory: residentMemory(child.pid ?? 0) };
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until there is an answer. */
async function firstAnswer(child: ChildProcess, port: number): Promise<void> {
  const path = child.spawnargs.includes('serve') ? '/graphql' : '/';
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  };
  const started = performance.now();
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, request).catch(() => null);
    const text = (await response?.text()) ?? '';
    if (text.includes('"__typename":"Query"')) return;
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.slice(1).join(' ')} has ended`);
    if (performance.now() - started > LONGEST_START) throw new Error(`no answer: ${text}`);
    await sleep(2);
  }
}

function runOnce(args: readonly string[]): Command {
  const before = cpuOfChildren();
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env.PATH } });
  const wall = performance.now() - started;
  const after = cpuOfChildren();
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${String(status)}`);
  return { wall, cpu: before === null || after === null ? null : after - before };
}

/** CPU time of the processes that this one has started and that have ended, in milliseconds. */
function cpuOfChildren(): number | null {
  if (process.platform !== 'linux') return null;
  // As in `cpuTime`; the times of children are fields 16 and 17.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * MILLISECONDS_PER_TICK;
}

function report(
  servers: Readonly<Record<string, readonly Started[]>>,
  commands: Readonly<Record<string, readonly Command[]>>,
): void {
  const [apollo = []] = Object.values(servers);
  const serverRows = Object.entries(servers).map(([server, starts]) => ({
    server,
    'first answer ms': median(starts.map((start) => start.firstAnswer)).toFixed(0),
    'ratio to Apollo Server': ratios(starts, apollo, (start) => start.firstAnswer),
    'memory MiB': spread(starts.map(({ memory }) => memory))?.median.toFixed(0) ?? '',
    'memory ratio': ratios(starts, apollo, ({ memory }) => memory),
  }));
  const [node = []] = Object.values(commands);
  const commandRows = Object.entries(commands).map(([command, runs]) => ({
    command,
    'wall ms': median(runs.map(({ wall }) => wall)).toFixed(0),
    'ratio to Node.js': ratios(runs, node, ({ wall }) => wall),
    'CPU ms': spread(runs.map(({ cpu }) => cpu))?.median.toFixed(0) ?? '',
    'CPU ratio': ratios(runs, node, ({ cpu }) => cpu),
  }));
  console.log(`Medians of ${times}, with the least and the most ratio; smaller is better.\n`);
  console.log(`${table(serverRows)}\n\n${table(commandRows)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ servers, commands }, null, 2)}\n`);
}

/** The ratios of the values of one to those of another, turn by turn. */
function ratios<T>(of: readonly T[], to: readonly T[], value: (each: T) => number | null): string {
  return written(spread(of.map((each, turn) => ratio(value(each), to[turn] === undefined ? null : value(to[turn])))));
}

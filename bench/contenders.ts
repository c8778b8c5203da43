/** The servers that `compare` measures, each in a process of its own. */
import { type ChildProcess, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientDocument } from './documents.ts';
import { type RunningServer, type Settings, cpuTime, serve, started } from './server.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Below node_modules, so that the compiled programs find the packages of bench/, and nobody takes them for sources. */
const COMPILED = join(FOLDER, 'node_modules', '.contenders');
const SCHEMA = fileURLToPath(new URL('../schema', import.meta.url));

export const OTHERS = ['floor', 'conventional', 'yoga', 'mercurius'] as const;
export type ContenderName = (typeof OTHERS)[number] | 'pinportal';
export const CONTENDERS: readonly ContenderName[] = [...OTHERS, 'pinportal'];

/** A row of the results: a server, and how it is asked. */
export interface Contender {
  readonly name: string;
  readonly server: RunningServer;
  /** The address and the body of a request. `path` names the workload for a server that knows no documents. */
  ask(workload: Asked, variables: object): { readonly url: string; readonly body: string };
}

export interface Asked {
  readonly path: string;
  readonly document: ClientDocument;
}

/** Compiles the programs, as the server is compiled: the loader of TypeScript would slow them down. */
export function buildContenders(): void {
  execSync('npm run --silent build:contenders', { cwd: FOLDER, stdio: 'inherit' });
  writeFileSync(join(COMPILED, 'package.json'), '{ "type": "module" }\n');
}

/** Starts one of the programs of contenders/. */
export function spawnProgram(name: string, args: readonly string[], stdio: 'pipe' | 'ipc' = 'pipe'): ChildProcess {
  return spawn(process.execPath, [join(COMPILED, `${name}.js`), ...args], {
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS, NODE_ENV: 'production' },
    stdio: ['ignore', stdio === 'pipe' ? 'pipe' : 'ignore', 'inherit', ...(stdio === 'ipc' ? (['ipc'] as const) : [])],
  });
}

export async function startContender(name: ContenderName, file: string, settings: Settings): Promise<Contender[]> {
  if (name === 'pinportal') return startPinportal(`sqlite:${file}`, settings);
  const server = await started(spawnProgram(name, [file, SCHEMA]));
  if (name !== 'floor') return [{ name, server, ask: asText(server) }];
  const ask: Contender['ask'] = ({ path }, variables) => ({
    url: `${server.url}/${path}`,
    body: JSON.stringify({ variables }),
  });
  return [{ name, server, ask }];
}

/** The server as it ships, asked in two ways. */
export async function startPinportal(databaseUrl: string, settings: Settings): Promise<Contender[]> {
  const server = await serve(databaseUrl, settings);
  const byId: Contender['ask'] = ({ document }, variables) => ({
    url: server.graphql,
    body: JSON.stringify({ documentId: document.id, variables }),
  });
  return [
    { name: 'pinportal', server, ask: asText(server) },
    { name: 'pinportal (trusted document)', server, ask: byId },
  ];
}

function asText(server: RunningServer): Contender['ask'] {
  return ({ document }, variables) => ({
    url: server.graphql,
    body: JSON.stringify({ query: document.text, variables }),
  });
}

export interface HashingTask {
  readonly hashes: number;
  readonly verifications: number;
  /** How many hashes are computed at the same time. */
  readonly concurrency: number;
  readonly seconds: number;
}

export interface BareHashing {
  /** How often the task was done in how many seconds, and its CPU time in microseconds; null on systems other than Linux. */
  run(task: HashingTask): Promise<{ readonly done: number; readonly seconds: number; readonly cpu: number | null }>;
  stop(): Promise<void>;
}

/** Starts a process that hashes, and does nothing else. */
export async function startBareHashing(): Promise<BareHashing> {
  const child = spawnProgram('bare-hashing', [], 'ipc');
  const exited = once(child, 'exit');
  await once(child, 'message');
  const cpu = () => cpuTime(child.pid ?? 0);
  return {
    async run(task) {
      const before = cpu();
      child.send(task);
      const [result] = (await once(child, 'message')) as [{ readonly done: number; readonly seconds: number }];
      const after = cpu();
      return { ...result, cpu: before === null || after === null ? null : ((after - before) * 1_000) / result.done };
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { print } from 'graphql';
import { test as base } from './fixtures.ts';
import type { TadaDocumentNode } from './graphql.ts';
import { PEPPER } from '../../packages/testkit/src/pepper.ts';

/** Compiled by `build.global-setup.ts`. */
export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** No limit on time or concurrency may end a test. A test of such a limit sets the variable to undefined. */
const PATIENT = { DATABASE_TIMEOUT_SECONDS: '600', OPERATION_SECONDS: '300', OPERATIONS_PER_CALLER: '10000' };

/** A variable that is undefined is left out. */
type Environment = Readonly<Record<string, string | undefined>>;

/** A `pinportal` command that has ended. */
export interface Ended {
  /** The exit code; null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `pinportal` command in a process of its own. */
export class PinportalProcess {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcessWithoutNullStreams;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], env: Environment) {
    this.#child = spawn(process.execPath, [MAIN, ...args], {
      env: { PATH: process.env.PATH, ...env },
      stdio: 'pipe',
    });
    this.#child.stdout.on('data', (chunk: Buffer) => (this.#stdout += chunk.toString()));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.#child.stdin.on('error', () => undefined); // a command that ends early reads no input
    this.pid = this.#child.pid ?? 0;
    this.ended = once(this.#child, 'close').then(([code]) => ({
      code: code as number | null,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }));
  }

  /** Everything it has written to its standard output and error. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Writes to the standard input and closes it. */
  input(text: string): void {
    this.#child.stdin.end(text);
  }

  /** Waits until it has written something that matches, and returns the match. Throws if it ends before. */
  async written(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match !== null) return match;
      if (this.hasEnded) throw new Error(`ended without writing ${String(pattern)}:\n${this.output}`);
      await sleep(10);
    }
  }

  /** Sends a signal and waits for the end. Returns the exit code, also if it had ended before. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null> {
    this.#child.kill(signal);
    return (await this.ended).code;
  }
}

/** A client of a server that may fail, at a URL. */
export class Client {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /**
   * Sends an operation. Throws if the response is complete and not a GraphQL response: a server never sends that,
   * whatever happens to it.
   */
  async send<Result, Variables extends object>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    token: string | null = null,
  ): Promise<Sent<Result>> {
    const received = await this.#post(JSON.stringify({ query: print(document), variables }), token);
    return received === null ? { kind: 'no response' } : parse<Result>(received.status, received.body);
  }

  /** Sends an operation that must succeed, and returns its data. */
  async sendOk<Result, Variables extends object>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    token: string | null = null,
  ): Promise<Result> {
    const sent = await this.send(document, variables, token);
    if (sent.kind !== 'data') throw new Error(`expected data, got ${JSON.stringify(sent)}`);
    return sent.data;
  }

  async #post(body: string, token: string | null): Promise<{ status: number; body: string } | null> {
    try {
      const response = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body,
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return null; // fetch() and text() reject only if the connection fails
    }
  }
}

/** A server in a process of its own, which a test may kill. */
export class ServerProcess extends Client {
  /** Milliseconds from the start of the process until `/readyz` returned 200. */
  readonly startedIn: number;
  readonly #process: PinportalProcess;

  constructor(running: PinportalProcess, url: string, startedIn: number) {
    super(url);
    this.#process = running;
    this.startedIn = startedIn;
  }

  get pid(): number {
    return this.#process.pid;
  }

  get output(): string {
    return this.#process.output;
  }

  /** Waits until the server has written something that matches. Throws if it ends before. */
  written(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#process.written(pattern);
  }

  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null> {
    return this.#process.kill(signal);
  }
}

/** The outcome of an operation sent to a server that may be killed or lose its database meanwhile. */
export type Sent<Result> =
  | { readonly kind: 'data'; readonly data: Result }
  | {
      readonly kind: 'errors';
      readonly status: number;
      readonly errors: readonly { readonly code: string; readonly requestId: string | null }[];
      readonly body: string;
    }
  /** The connection ended before the response was complete. */
  | { readonly kind: 'no response' };

interface GraphQLResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly requestId?: string } }[];
}

function parse<Result>(status: number, body: string): Sent<Result> {
  const { data, errors } = parseObject(status, body) as GraphQLResponse<Result>;
  if (errors !== undefined) {
    return {
      kind: 'errors',
      status,
      errors: errors.map(({ extensions }) => ({
        code: extensions?.code ?? 'no code',
        requestId: extensions?.requestId ?? null,
      })),
      body,
    };
  }
  if (data === undefined || data === null) throw new Error(`neither data nor errors: ${body.slice(0, 500)}`);
  return { kind: 'data', data };
}

function parseObject(status: number, body: string): object {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // reported below, with the body
  }
  throw new Error(`not a GraphQL response (status ${status}): ${body.slice(0, 500)}`);
}

/** Starts `pinportal` commands. What still runs when the test ends is killed. */
export class Pinportal {
  readonly #env: Environment;
  readonly #started: PinportalProcess[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  /** Starts a command. `env` is added to `DATABASE_URL` and `PEPPER` of the test, or replaces them. */
  start(args: readonly string[], env: Environment = {}): PinportalProcess {
    const started = new PinportalProcess(args, { ...this.#env, ...env });
    this.#started.push(started);
    return started;
  }

  /** Runs a command to its end. */
  run(args: readonly string[], options: { readonly env?: Environment; readonly input?: string } = {}): Promise<Ended> {
    const command = this.start(args, options.env);
    command.input(options.input ?? '');
    return command.ended;
  }

  /** Starts `pinportal serve` and waits until it is ready, however long that takes: the time limit is the test's own. */
  async serve(env: Environment = {}): Promise<ServerProcess> {
    const begin = performance.now();
    const command = this.start(['serve'], { PORT: '0', ...PATIENT, ...env });
    const [, url = ''] = await command.written(/"address":"([^"]+)"/);
    while (!(await isReady(url))) {
      if (command.hasEnded) throw new Error(`the server ended before it was ready:\n${command.output}`);
      await sleep(10);
    }
    return new ServerProcess(command, url, performance.now() - begin);
  }

  async killAll(): Promise<void> {
    await Promise.all(this.#started.map((started) => started.kill('SIGKILL')));
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** The fixtures, and `pinportal` on the test's database. */
export const test = base.extend('pinportal', ({ database }, { onCleanup }) => {
  const pinportal = new Pinportal({ DATABASE_URL: database.url, PEPPER });
  onCleanup(() => pinportal.killAll());
  return pinportal;
});

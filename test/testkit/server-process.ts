import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own, which a test may kill. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start until `/readyz` said yes. */
  readonly startedIn: number;
  /** Everything it wrote to its standard output and error. */
  readonly output: () => string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Runs a `pinportal` command from the sources. */
export function runCli(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function runToEnd(
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = runCli(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin?.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Starts `pinportal serve` and waits until it is ready. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const start = performance.now();
  const child = runCli(['serve'], { PORT: '0', ...env });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  for (;;) {
    const url = /"address":"([^"]+)"/.exec(output)?.[1];
    if (url !== undefined && (await isReady(url))) {
      return {
        url,
        pid: child.pid ?? 0,
        startedIn: performance.now() - start,
        output: () => output,
        async kill(signal) {
          child.kill(signal);
          return (await exited)[0];
        },
      };
    }
    if (child.exitCode !== null || performance.now() - start > 30_000) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start:\n${output}`);
    }
    await sleep(10);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Sends an operation; null when no answer came, as when the server is killed. */
export async function post(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  token: string,
): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { data?: Record<string, unknown> | null };
    return data ?? null;
  } catch {
    return null;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { PEPPER, describe, expect, until } from '../testkit/index.ts';
import { freePort } from '../testkit/free-port.ts';
import { MAIN, test } from '../testkit/pinportal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Opens a connection to a server and sends a request on it, if there is one. */
async function open(url: string, request = ''): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (request !== '') {
    socket.write(request);
    await once(socket, 'data');
  }
  return socket;
}

/** A request whose body never comes. The server confirms that it has received the headers. */
const UNFINISHED =
  'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n';

const responds = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
};

describe('a server that is stopped', () => {
  test('does not wait for connections without a request', async ({ pinportal }) => {
    const server = await pinportal.serve({ SHUTDOWN_SECONDS: '2' });
    const unused = await open(server.url);
    const used = await open(server.url, 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(server.output).toContain('"msg":"stopped"');
    unused.destroy();
    used.destroy();
  });

  test('has logged once that it listens', async ({ pinportal }) => {
    const server = await pinportal.serve();
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(server.output.match(/"msg":"[^"]*listening[^"]*"/giu)).toEqual(['"msg":"PinPortal is listening"']);
  });

  test('completes its requests and ends with 0 after SIGINT, too', async ({ pinportal }) => {
    const server = await pinportal.serve();
    expect(await server.kill('SIGINT')).toBe(0);
    expect(server.output).toContain('"msg":"stopped"');
  });

  test('waits for a request in progress, until a second signal ends it', async ({ pinportal }) => {
    const server = await pinportal.serve({ SHUTDOWN_SECONDS: '300' });
    const socket = await open(server.url, UNFINISHED);
    process.kill(server.pid, 'SIGTERM');
    await server.written(/"msg":"shutting down"/u);
    expect(socket.closed).toBe(false);
    expect(await server.kill('SIGINT')).toBe(1);
    expect(server.output).not.toContain('"msg":"stopped"');
    expect(server.output).not.toContain('timed out');
  });

  test('waits for a request in progress no longer than SHUTDOWN_SECONDS', async ({ pinportal }) => {
    const server = await pinportal.serve({ SHUTDOWN_SECONDS: '1' });
    await open(server.url, UNFINISHED);
    expect(await server.kill('SIGTERM')).toBe(1);
    expect(server.output).toContain('requests were still in progress when the shutdown timed out');
  });

  test('ends with npm start when npm gets SIGTERM', async ({ database, onTestFinished }) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.url, PEPPER, PORT: String(port) },
      stdio: 'ignore',
      detached: true,
    });
    onTestFinished(() => {
      try {
        process.kill(-Number(npm.pid), 'SIGKILL');
      } catch {
        // everything has ended
      }
    });
    await until(() => responds(url));
    npm.kill('SIGTERM');
    await until(async () => !(await responds(url)));
  });
});

describe('a server that cannot listen', () => {
  test('names PORT if the port is in use, and ends', async ({ pinportal, emptyDatabase }) => {
    const { url } = await pinportal.serve();
    const PORT = new URL(url).port;
    const ended = await pinportal.run(['serve'], {
      env: { PORT, DATABASE_URL: emptyDatabase.url, LOG_LEVEL: 'silent' },
    });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      `pinportal: PORT ${PORT} is in use. Set PORT to another one, or stop the program that uses it.\n`,
    );
  });

  test('names HOST if the address is not one of the machine, and ends', async ({ pinportal }) => {
    const env = { PORT: '0', HOST: '192.0.2.1', LOG_LEVEL: 'silent' };
    const ended = await pinportal.run(['serve'], { env });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^pinportal: HOST 192\.0\.2\.1 .*\n$/u);
  });
});

describe.runIf(process.platform === 'linux')('a server whose log cannot be written', () => {
  test.for<[name: string, stdout: () => number | 'pipe']>([
    ['the disk is full', () => openSync('/dev/full', 'w')],
    ['the reader has ended', () => 'pipe'],
  ])('works, counts the dropped lines and stops if %s', async ([, stdout], { database, onTestFinished }) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = spawn(process.execPath, [MAIN, 'serve'], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, PEPPER, PORT: String(port) },
      stdio: ['ignore', stdout(), 'ignore'],
    });
    server.stdout?.destroy();
    onTestFinished(() => void server.kill('SIGKILL'));
    const ended = once(server, 'exit');
    await until(() => responds(url));
    const dropped = async () =>
      Number(/^pinportal_log_lines_dropped_total (\d+)$/mu.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
    const before = await dropped();
    expect(await responds(url)).toBe(true);
    await until(async () => (await dropped()) > before);
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

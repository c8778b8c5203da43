import { type Socket, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type EmptyDatabase, emptyDatabase } from '../testkit/databases.ts';
import { type ServerProcess, startServerProcess } from '../testkit/server-process.ts';
import { PEPPER } from '../testkit/test-app.ts';

const CROWD = 1_000;
/** Each healthy request is answered within this, while the slow ones hang on. */
const PATIENCE_MS = 1_000;

let database: EmptyDatabase;
let server: ServerProcess;
let sockets: Socket[] = [];
beforeAll(async () => {
  database = await emptyDatabase('sqlite');
  server = await startServerProcess({ DATABASE_URL: database.url, PEPPER });
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await database.drop();
});

/** Opens a connection that sends a beginning and then a byte a second, and never its end. */
function openSlowly(beginning: string): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(beginning);
      const drip = setInterval(() => socket.write('x'), 1_000);
      socket.on('close', () => {
        clearInterval(drip);
      });
      resolve(socket);
    });
    socket.once('error', reject);
    socket.on('error', () => undefined);
  });
}

it.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  [
    'bodies',
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"query":"',
  ],
])(`${CROWD} connections with slow %s leave a healthy client served`, async (_what, beginning) => {
  sockets = await Promise.all(Array.from({ length: CROWD }, () => openSlowly(beginning)));
  for (let request = 0; request < 20; request++) {
    const start = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  }
});

it.each([
  ['headers', 10_000, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  [
    'a body',
    30_000,
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{',
  ],
])('a request whose %s take too long is cut after %i ms', { timeout: 90_000 }, async (_what, limit, beginning) => {
  const start = performance.now();
  const socket = await openSlowly(beginning);
  sockets.push(socket);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeGreaterThan(limit - 1_000);
  expect(performance.now() - start).toBeLessThan(limit + 10_000);
});

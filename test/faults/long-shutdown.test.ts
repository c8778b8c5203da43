import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '../testkit/index.ts';
import { type ServerProcess, test as base } from '../testkit/pinportal.ts';

const BODY = JSON.stringify({ query: '{ __typename }' });

/** Begins a request and sends all but the end of its body. */
async function beginRequest(server: ServerProcess): Promise<{ socket: Socket; received: () => string }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  const headers = `Host: localhost\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\nExpect: 100-continue`;
  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n`);
  while (!received.includes('100 Continue')) await sleep(10); // the request has begun
  socket.write(BODY.slice(0, -1));
  return { socket, received: () => received };
}

const test = base.override('kind', 'sqlite');

test('a request that takes longer than 10 seconds is completed within SHUTDOWN_SECONDS', async ({ pinportal }) => {
  const server = await pinportal.serve({ SHUTDOWN_SECONDS: '25' });
  const { socket, received } = await beginRequest(server);
  const ended = server.kill('SIGTERM');
  await server.written(/"msg":"shutting down"/u);
  await sleep(12_000);
  expect(server.output).not.toContain('"msg":"stopped"');
  socket.write(BODY.slice(-1));
  expect(await ended).toBe(0);
  expect(received()).toMatch(/HTTP\/1\.1 200 [\s\S]*\{"data":\{"__typename":"Query"\}\}/u);
  expect(server.output).toContain('"msg":"stopped"');
});

test('a request that takes longer than SHUTDOWN_SECONDS is cut, which is logged', async ({ pinportal }) => {
  const server = await pinportal.serve({ SHUTDOWN_SECONDS: '2' });
  const { socket, received } = await beginRequest(server);
  expect(await server.kill('SIGTERM')).toBe(1);
  expect(server.output).toContain('requests were still in progress when the shutdown timed out');
  expect(received()).not.toContain('HTTP/1.1 200');
  socket.destroy();
});

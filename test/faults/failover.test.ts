import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { expect, graphql, test as base } from '../testkit/index.ts';
import { ownPostgres } from '../testkit/own-postgres.ts';

/** A host of PostgreSQL that can fail in silence: its connections stay open, and nothing passes any more. */
interface Host {
  readonly address: string;
  isSilent: boolean;
  close(): void;
}

async function host(target: { host: string; port: number }, isSilent: boolean): Promise<Host> {
  const sockets = new Set<Socket>();
  const state = { isSilent };
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (chunk: Buffer) => state.isSilent || to.write(chunk));
      from.on('close', () => state.isSilent || to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(state, {
    address: `127.0.0.1:${port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}

const test = base
  .override('kind', 'postgres')
  .extend('hosts', async ({}, { onCleanup }) => {
    const { hostname, port } = new URL(inject('postgresUrl'));
    const hosts = [
      await host({ host: hostname, port: Number(port) }, false),
      await host({ host: hostname, port: Number(port) }, true),
    ] as const;
    onCleanup(() => hosts.forEach((each) => each.close()));
    return hosts;
  })
  .extend('url', ({ database, hosts }) =>
    database.url.replace(new URL(database.url).host, hosts.map(({ address }) => address).join(',')),
  );

const VIEWER = graphql('{ viewer { username } }');

test('serves again within 15 seconds after a host has failed in silence', async ({
  startApp,
  database,
  hosts,
  url,
}) => {
  const app = await startApp({
    database: { ...database, url: `${url}?target_session_attrs=read-write` },
    env: { DATABASE_TIMEOUT_SECONDS: '8' }, // the default
  });
  const token = await app.admin();
  const serves = async () => {
    const ready = fetch(`${app.url}/readyz`);
    const read = app.send('{ viewer { username } }', {}, token);
    const written = app.send('mutation { signOut { __typename } }', {}, await app.signIn('root').catch(() => null));
    const answers = await Promise.all([ready, read, written]);
    return answers[0].status === 200 && answers.slice(1).every((answer) => 'data' in answer && answer.data !== null);
  };
  await Promise.all(Array.from({ length: 30 }, () => app.execute(VIEWER, {}, token))); // opens all connections
  expect(await serves()).toBe(true);
  const [first, second] = hosts;
  second.isSilent = false;
  first.isSilent = true;
  const start = performance.now();
  const waiting = Array.from({ length: 5 }, () => app.send('{ viewer { username } }', {}, token));
  while (!(await serves())) await sleep(50);
  const seconds = (performance.now() - start) / 1_000;
  console.log(`served again after ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(15);
  for (const { errors } of await Promise.all(waiting)) expect(errors).toHaveLength(1);
});

test('uses the one of several hosts that accepts writes', async ({ startApp, database, onTestFinished }) => {
  const other = await ownPostgres();
  onTestFinished(() => other.remove());
  await other.query(`ALTER SYSTEM SET default_transaction_read_only = on`);
  await other.query('SELECT pg_reload_conf()');
  const url = database.url.replace(new URL(database.url).host, `127.0.0.1:${other.port},${new URL(database.url).host}`);
  const app = await startApp({ database: { ...database, url } });
  expect(await app.admin()).toMatch(/^pps_/);
});

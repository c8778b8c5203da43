import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, until } from '../testkit/index.ts';
import type { OwnPostgres } from '../testkit/own-postgres.ts';
import { Client, type ServerProcess } from '../testkit/pinportal.ts';
import { Load, test } from './redemptions.ts';

const SERVERS = 3;
/** The number of redemptions to wait for before the primary is stopped, and again after the standby is promoted. */
const ENOUGH = 10;
/** The maximum time from the stop of the primary to the next acknowledged redemption, in seconds. */
const LONGEST_OUTAGE = 15;

interface Balancer {
  readonly url: string;
  close(): void;
}

/** Starts a load balancer. It forwards each connection to the next ready server or, if none is ready, to the next server. */
async function balancer(servers: readonly ServerProcess[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let ready: readonly ServerProcess[] = servers;
  let isOpen = true;
  let next = 0;
  const watch = async () => {
    while (isOpen) {
      const found = await Promise.all(servers.map(isReady));
      ready = servers.filter((_, index) => found[index]);
      await sleep(100);
    }
  };
  const listener = createServer((client) => {
    const from = ready.length > 0 ? ready : servers;
    const { port } = new URL(from[next++ % from.length]?.url ?? '');
    const server = connect({ host: '127.0.0.1', port: Number(port) });
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  void watch();
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    close() {
      isOpen = false;
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Also false if the server does not respond. */
async function isReady({ url }: ServerProcess): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

test('keeps every acknowledged redemption when the primary is stopped and its standby promoted', async ({
  postgres: primary,
  owner,
  pinportal,
  onTestFinished,
}) => {
  const standby = await primary.startStandby();
  onTestFinished(() => standby.remove());

  const env = {
    DATABASE_URL: `postgres://postgres:postgres@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/postgres`,
    DATABASE_TIMEOUT_SECONDS: '8', // the default
    OPERATION_SECONDS: undefined,
    LIMIT_PER_DEVICE: '1000000',
  };
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => pinportal.serve(env)));
  const balanced = await balancer(servers);
  onTestFinished(() => balanced.close());
  const load = new Load(new Client(balanced.url), owner);
  await load.more(ENOUGH);

  await primary.stopImmediately();
  const stopped = performance.now();
  await standby.query('SELECT pg_promote()');
  const promoted = performance.now();
  await load.more(1);
  const served = performance.now();
  await until(async () => (await Promise.all(servers.map(isReady))).every(Boolean));
  await load.more(ENOUGH);
  const acknowledged = await load.stop();
  const seconds = (served - stopped) / 1_000;
  console.log(
    `${acknowledged.length} redemptions; promoted after ${((promoted - stopped) / 1_000).toFixed(1)} s, served again after ${seconds.toFixed(1)} s`,
  );

  expect(seconds).toBeLessThan(LONGEST_OUTAGE);
  expect(new Set(acknowledged.map(({ oneTimePinId }) => oneTimePinId)).size).toBe(acknowledged.length);
  expect(await redeemed(standby)).toEqual(expect.arrayContaining(acknowledged.map(({ oneTimePinId }) => oneTimePinId)));
  expect(await pinportal.run(['verify-audit'], { env: { DATABASE_URL: standby.url } })).toMatchObject({ code: 0 });
});

async function redeemed(postgres: OwnPostgres): Promise<unknown[]> {
  const rows = await postgres.query(`SELECT id FROM one_time_pins WHERE status = 'REDEEMED'`);
  return rows.map(({ id }) => id);
}

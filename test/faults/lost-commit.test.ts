import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import { print } from 'graphql';
import { inject } from 'vitest';
import { type ResultOf, test as base, expect, generatePin, graphql, sql } from '../testkit/index.ts';

const AUTHORIZE = graphql(
  'mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }',
);

/** A proxy in front of PostgreSQL that can forward a COMMIT and cut the connection instead of forwarding the response. */
interface LosingProxy {
  readonly port: number;
  /** Loses the response to the commit that follows `spare` others. */
  lose(spare: number): void;
  readonly lost: () => number;
  close(): void;
}

async function losingProxy(target: { host: string; port: number }): Promise<LosingProxy> {
  let spare = Number.POSITIVE_INFINITY;
  let lost = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let isLosing = false;
    client.on('data', (chunk: Buffer) => {
      if (chunk.includes('COMMIT\0') && spare-- === 0) {
        isLosing = true;
        lost++;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      // PostgreSQL has responded, so it has committed; the client does not learn it.
      if (isLosing) client.destroy();
      else client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    lose(after) {
      spare = after;
    },
    lost: () => lost,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const test = base
  .override('kind', 'postgres')
  .extend('proxy', async ({}, { onCleanup }) => {
    const { hostname, port } = new URL(inject('postgresUrl'));
    const proxy = await losingProxy({ host: hostname, port: Number(port) });
    onCleanup(() => proxy.close());
    return proxy;
  })
  /** A server that reaches its database through the proxy. */
  .override('app', async ({ startApp, database, proxy }) => {
    const url = new URL(database.url);
    url.port = String(proxy.port);
    return startApp({ database: { ...database, url: url.href } });
  });

const STATUSES = sql`SELECT status FROM one_time_pins`;

// A redemption commits four times: the counted attempts of the limit and of the PIN, the redemption, and the attempts
// that are not to count.
test.for([
  [0, 'INTERNAL_SERVER_ERROR'],
  [1, 'INTERNAL_SERVER_ERROR'],
  [2, 'INTERNAL_SERVER_ERROR'],
  [3, 'PasscodeResetAuthorized'],
] as const)(
  'never redeems a PIN twice if the response to commit %i is lost',
  async ([spare, told], { app, story, proxy }) => {
    const pin = await generatePin(app, story);
    const redeem = async () => {
      const { data, errors } = await app.send(
        print(AUTHORIZE),
        { input: { username: 'ada', credential: pin } },
        story.device.token,
      );
      if (errors !== undefined) return errors[0]?.extensions.code;
      return (data as ResultOf<typeof AUTHORIZE>).authorizePasscodeReset.__typename;
    };
    proxy.lose(spare);
    const first = await redeem();
    expect(proxy.lost()).toBe(1);
    expect(first).toBe(told);
    const isRedeemed = spare >= 2;
    expect(await app.deps.db.query(STATUSES)).toEqual([{ status: isRedeemed ? 'REDEEMED' : 'ACTIVE' }]);

    expect(await redeem()).toBe(isRedeemed ? 'PasscodeResetDenied' : 'PasscodeResetAuthorized');
    expect(await redeem()).toBe('PasscodeResetDenied');
    expect(await app.deps.db.query(STATUSES)).toEqual([{ status: 'REDEEMED' }]);
    const events = await app.deps.db.query(
      sql`SELECT id FROM audit_events WHERE action = 'AUTHORIZE_PASSCODE_RESET' AND outcome = 'SUCCESS'`,
    );
    expect(events).toHaveLength(1);
  },
);

import { type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { sql } from '../../src/platform/database/rows.ts';
import { type EmptyDatabase, emptyDatabase } from '../testkit/databases.ts';
import { generatePin, tellStory } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }`;

/** Stands between server and PostgreSQL and, when told to, passes a COMMIT on but not its answer. */
interface LosingProxy {
  readonly port: number;
  /** How many answers to COMMIT are still to be lost: that of the commit after `spare` others. */
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
      // The answer is here, so it is committed; the client never learns.
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

let database: EmptyDatabase;
let proxy: LosingProxy;
let app: TestApp;
beforeEach(async () => {
  database = await emptyDatabase('postgres');
  const { hostname, port } = new URL(inject('postgresUrl'));
  proxy = await losingProxy({ host: hostname, port: Number(port) });
  const url = new URL(database.url);
  url.port = String(proxy.port);
  app = await startApp('postgres', { database: { ...database, url: url.href } });
});
afterEach(async () => {
  await app.stop();
  proxy.close();
  await database.drop();
});

// A redeem commits the counted tries of limit and PIN, the redemption, and what is given back.
it.each([
  [0, 'INTERNAL_SERVER_ERROR'],
  [1, 'INTERNAL_SERVER_ERROR'],
  [2, 'INTERNAL_SERVER_ERROR'],
  [3, 'PasscodeResetAuthorized'],
])('the answer to commit %i of a redeem is lost: there are never two successes', async (spare, told) => {
  const story = await tellStory(app);
  const pin = await generatePin(app, story);
  const redeem = async () => {
    const answer = await app.send(AUTHORIZE, { input: { username: 'ada', credential: pin } }, story.device.token);
    if (answer.errors === undefined) return String(answer.data.authorizePasscodeReset.__typename);
    return answer.errors[0]?.extensions.code;
  };
  proxy.lose(spare);
  const first = await redeem();
  expect(proxy.lost()).toBe(1);
  expect(first).toBe(told);
  const wasSpent = spare >= 2;
  const rows = () => app.deps.db.rows(sql`SELECT status FROM one_time_pins`);
  expect(await rows()).toEqual([{ status: wasSpent ? 'REDEEMED' : 'ACTIVE' }]);

  expect(await redeem()).toBe(wasSpent ? 'PasscodeResetDenied' : 'PasscodeResetAuthorized');
  expect(await redeem()).toBe('PasscodeResetDenied');
  expect(await rows()).toEqual([{ status: 'REDEEMED' }]);
  const events = await app.deps.db.rows(
    sql`SELECT id FROM audit_events WHERE action = 'AUTHORIZE_PASSCODE_RESET' AND outcome = 'SUCCESS'`,
  );
  expect(events).toHaveLength(1);
});

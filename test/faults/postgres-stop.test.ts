import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemTime } from '../../src/platform/clock.ts';
import type { EmptyDatabase } from '../testkit/databases.ts';
import { type OwnPostgres, ownPostgres } from '../testkit/own-postgres.ts';
import { type ServerProcess, post, runToEnd, startServerProcess } from '../testkit/server-process.ts';
import { registerWithPin, tellStory } from '../testkit/story.ts';
import { PEPPER, startApp } from '../testkit/test-app.ts';

/** How often the database is taken away. `OUTAGES=20 npm run test:faults` for more. */
const OUTAGES = Number(process.env.OUTAGES ?? 3);
const WORKERS = 4;

const GENERATE = `mutation ($id: ID!) { generateOneTimePin(input: { deviceId: $id }) {
  ... on GenerateOneTimePinSuccess { pin oneTimePin { id } } } }`;
const AUTHORIZE = `mutation ($credential: Credential!) {
  authorizePasscodeReset(input: { username: "ada", credential: $credential }) { __typename } }`;

let postgres: OwnPostgres;
let server: ServerProcess;
let userToken: string;
const devices: { id: string; token: string }[] = [];
const env = () => ({ DATABASE_URL: postgres.url, PEPPER, LIMIT_PER_DEVICE: '1000000' });

beforeAll(async () => {
  postgres = await ownPostgres();
  const database: EmptyDatabase = {
    kind: 'postgres',
    url: postgres.url,
    folder: null,
    drop: () => Promise.resolve(),
  };
  const setup = await startApp('postgres', { database, parts: { time: systemTime } });
  const story = await tellStory(setup);
  userToken = story.userToken;
  for (let worker = 0; worker < WORKERS; worker++) {
    devices.push(await registerWithPin(setup, story.adminToken, { id: story.userId, username: 'ada' }));
  }
  await setup.stop();
  server = await startServerProcess(env());
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await postgres.remove();
});

interface Redeem {
  readonly id: string;
  readonly pin: string;
  readonly token: string;
}

/** Generates and redeems until told to stop; answers what was acknowledged, and how much got no success. */
function work(): { stop(): Promise<{ acknowledged: Redeem[]; failed: number }> } {
  let isRunning = true;
  const acknowledged: Redeem[] = [];
  let failed = 0;
  const workers = devices.map(async ({ id, token }) => {
    while (isRunning) {
      const generated = await post(server.url, GENERATE, { id }, userToken);
      const { pin, oneTimePin } = (generated?.generateOneTimePin ?? {}) as {
        pin?: string;
        oneTimePin?: { id: string };
      };
      if (pin === undefined || oneTimePin === undefined) {
        failed++;
        continue;
      }
      for (let time = 0; time < 2; time++) {
        const authorized = await post(server.url, AUTHORIZE, { credential: pin }, token);
        const result = authorized?.authorizePasscodeReset as { __typename: string } | undefined;
        if (result?.__typename === 'PasscodeResetAuthorized') acknowledged.push({ id: oneTimePin.id, pin, token });
      }
    }
  });
  return {
    async stop() {
      isRunning = false;
      await Promise.all(workers);
      return { acknowledged, failed };
    },
  };
}

const isReady = async (): Promise<number> => (await fetch(`${server.url}/readyz`)).status;

async function expectKept(acknowledged: readonly Redeem[]): Promise<void> {
  expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(acknowledged.length); // each at most once
  const rows = (await postgres.query(`SELECT id FROM one_time_pins WHERE status = 'REDEEMED'`)) as { id: string }[];
  const redeemed = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !redeemed.has(id))).toEqual([]);
  for (const { pin, token } of acknowledged.slice(-3)) {
    const again = await post(server.url, AUTHORIZE, { credential: pin }, token);
    expect(again?.authorizePasscodeReset).toEqual({ __typename: 'PasscodeResetDenied' });
  }
  expect(await runToEnd(['verify-audit'], env())).toMatchObject({ code: 0 });
}

it(`PostgreSQL is stopped immediately ${OUTAGES} times under load`, async () => {
  const all: Redeem[] = [];
  for (let outage = 1; outage <= OUTAGES; outage++) {
    const load = work();
    await sleep(1_000 + Math.random() * 500);
    await postgres.stopImmediately();
    await expect.poll(isReady, { timeout: 10_000 }).toBe(503);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await postgres.start();
    await expect.poll(isReady, { timeout: 20_000 }).toBe(200);
    await sleep(500);
    const { acknowledged } = await load.stop();
    all.push(...acknowledged);
    await expectKept(all);
  }
  expect(all.length).toBeGreaterThan(OUTAGES);
});

it('sessions of PostgreSQL are terminated under load', async () => {
  const load = work();
  for (let time = 0; time < 10; time++) {
    await sleep(200);
    await postgres.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pinportal' AND pid <> pg_backend_pid()`,
    );
  }
  await sleep(500);
  const { acknowledged } = await load.stop();
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(await isReady()).toBe(200);
  await expectKept(acknowledged);
});

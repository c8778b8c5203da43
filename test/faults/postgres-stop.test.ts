import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '../testkit/index.ts';
import type { OwnPostgres } from '../testkit/own-postgres.ts';
import type { Pinportal, ServerProcess } from '../testkit/pinportal.ts';
import { AUTHORIZE } from './operations.ts';
import { Load, type Redemption, type UserWithDevices, test as base } from './redemptions.ts';

/** How often the database is stopped. `OUTAGES=20 npm run test:faults` for more. */
const OUTAGES = Number(process.env.OUTAGES ?? 3);
/** Redemptions that are acknowledged before the database is stopped, and again after it is back. */
const ENOUGH = 5;

interface Site {
  readonly server: ServerProcess;
  readonly pinportal: Pinportal;
  readonly postgres: OwnPostgres;
  readonly owner: UserWithDevices;
}

const test = base.extend('site', async ({ owner, pinportal, postgres }): Promise<Site> => {
  const server = await pinportal.serve({ LIMIT_PER_DEVICE: '1000000' });
  return { server, pinportal, postgres, owner };
});

const readiness = async ({ server }: Site): Promise<number> => (await fetch(`${server.url}/readyz`)).status;

async function untilReadinessIs(site: Site, status: number): Promise<void> {
  while ((await readiness(site)) !== status) await sleep(20);
}

/** Each acknowledged redemption is in the database, once, and cannot be repeated. */
async function expectKept(site: Site, acknowledged: readonly Redemption[]): Promise<void> {
  const { server, postgres, pinportal } = site;
  expect(new Set(acknowledged.map(({ oneTimePinId }) => oneTimePinId)).size).toBe(acknowledged.length);
  const rows = await postgres.query(`SELECT id FROM one_time_pins WHERE status = 'REDEEMED'`);
  const redeemed = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter(({ oneTimePinId }) => !redeemed.has(oneTimePinId))).toEqual([]);
  for (const { pin, token } of acknowledged.slice(-3)) {
    const { authorizePasscodeReset } = await server.sendOk(AUTHORIZE, { credential: pin }, token);
    expect(authorizePasscodeReset).toEqual({ __typename: 'PasscodeResetDenied' });
  }
  expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });
}

test(`keeps every acknowledged redemption when PostgreSQL is stopped ${OUTAGES} times under load`, async ({ site }) => {
  const { server, postgres } = site;
  const all: Redemption[] = [];
  for (let outage = 1; outage <= OUTAGES; outage++) {
    const load = new Load(site.server, site.owner);
    await load.more(ENOUGH);
    await postgres.stopImmediately();
    await untilReadinessIs(site, 503);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await postgres.start();
    await untilReadinessIs(site, 200);
    await load.more(ENOUGH);
    all.push(...(await load.stop()));
    await expectKept(site, all);
  }
});

test('keeps every acknowledged redemption when sessions of PostgreSQL are terminated under load', async ({ site }) => {
  const { postgres } = site;
  const load = new Load(site.server, site.owner);
  for (let time = 0; time < 10; time++) {
    await load.more(1);
    await postgres.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pinportal' AND pid <> pg_backend_pid()`,
    );
  }
  await load.more(ENOUGH);
  const acknowledged = await load.stop();
  expect(await readiness(site)).toBe(200);
  await expectKept(site, acknowledged);
});

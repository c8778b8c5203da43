import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemTime } from '../../src/platform/clock.ts';
import { sqliteDriver } from '../../src/platform/database/sqlite-driver.ts';
import type { EmptyDatabase } from '../testkit/databases.ts';
import { post, runToEnd, startServerProcess } from '../testkit/server-process.ts';
import { type Story, tellStory } from '../testkit/story.ts';
import { PEPPER, startApp } from '../testkit/test-app.ts';

/** Mounting needs root and Linux. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let disk: string;
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'pinportal-disk-'));
  if (canMount) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
});
afterEach(() => {
  if (canMount) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

const GENERATE = `mutation ($id: ID!) { generateOneTimePin(input: { deviceId: $id }) {
  __typename ... on GenerateOneTimePinSuccess { pin oneTimePin { id } } } }`;
const AUTHORIZE = `mutation ($credential: Credential!) {
  authorizePasscodeReset(input: { username: "ada", credential: $credential }) { __typename } }`;

it.skipIf(!canMount)('a full disk refuses everything, loses nothing, and is recovered from by itself', async () => {
  const path = join(disk, 'pinportal.sqlite');
  const database: EmptyDatabase = {
    kind: 'sqlite',
    url: `sqlite:${path}`,
    folder: disk,
    drop: () => Promise.resolve(),
  };
  const setup = await startApp('sqlite', { database, parts: { time: systemTime } });
  const story: Story = await tellStory(setup);
  await setup.stop();

  const env = { DATABASE_URL: database.url, PEPPER, LIMIT_PER_DEVICE: '100000' };
  const server = await startServerProcess(env);
  /** The result of a mutation, or null when it ended in an error. */
  const send = async (query: string, variables: Record<string, unknown>, token: string) =>
    (Object.values((await post(server.url, query, variables, token)) ?? {})[0] ?? null) as Record<
      string,
      unknown
    > | null;
  const generate = async () =>
    (await send(GENERATE, { id: story.device.id }, story.userToken)) as { pin: string; oneTimePin: { id: string } };
  const redeem = async (credential: string) =>
    (await send(AUTHORIZE, { credential }, story.device.token))?.__typename ?? null;

  const { pin, oneTimePin } = await generate();
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));

  // Full: some writes may still fit into pages that are there; soon none does.
  const acknowledged: string[] = [];
  let errors = 0;
  for (let attempt = 0; attempt < 50 && errors < 5; attempt++) {
    const outcome = await redeem('wrong');
    if (outcome === null) errors++;
  }
  expect(errors).toBe(5);
  for (let attempt = 0; attempt < 3; attempt++) {
    const outcome = await redeem(pin);
    if (outcome === 'PasscodeResetAuthorized') acknowledged.push(outcome);
    else expect(outcome).toBeNull();
    expect(await send(GENERATE, { id: story.device.id }, story.userToken)).toBeNull();
  }
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${story.device.token}` },
    body: JSON.stringify({ query: AUTHORIZE, variables: { credential: pin } }),
  });
  const { errors: shown } = (await answer.json()) as {
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  expect(shown[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(shown)).not.toMatch(/disk|SQLITE|full/i);
  const line = () =>
    server
      .output()
      .split('\n')
      .find((text) => text.includes('SQLITE_FULL') && text.includes(shown[0]?.extensions.requestId ?? 'no id'));
  await expect.poll(line).toContain('"level":"error"');
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  // Reading goes on.
  expect(await post(server.url, '{ viewer { username } }', {}, story.userToken)).toEqual({
    viewer: { username: 'ada' },
  });

  rmSync(ballast);
  await expect.poll(() => redeem('wrong'), { timeout: 10_000 }).toBe('PasscodeResetDenied');
  const fresh = await generate();
  expect(await redeem(pin)).toBe('PasscodeResetDenied'); // superseded, or spent
  expect(await redeem(fresh.pin)).toBe('PasscodeResetAuthorized');
  expect(await redeem(fresh.pin)).toBe('PasscodeResetDenied');
  expect(await server.kill('SIGTERM')).toBe(0);

  const file = new sqliteDriver(path, { readonly: true });
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
  const status = file.prepare('SELECT status FROM one_time_pins WHERE id = ?').pluck().get(oneTimePin.id);
  expect(status).toBe(acknowledged.length === 1 ? 'REDEEMED' : 'SUPERSEDED');
  file.close();
  expect(await runToEnd(['verify-audit'], env)).toMatchObject({ code: 0 });
});

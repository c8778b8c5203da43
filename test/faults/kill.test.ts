import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { systemTime } from '../../src/platform/clock.ts';
import { sqliteDriver } from '../../src/platform/database/sqlite-driver.ts';
import { emptyDatabase } from '../testkit/databases.ts';
import { post, runToEnd, startServerProcess } from '../testkit/server-process.ts';
import { registerWithPin, tellStory } from '../testkit/story.ts';
import { PEPPER, startApp } from '../testkit/test-app.ts';

/** `KILLS=300 npm run test:faults` for the full figure. */
const KILLS = Number(process.env.KILLS ?? 5);
const WORKERS = 4;

/** What one device has been told, and what it asked and was not told. */
interface Ledger {
  readonly token: string;
  readonly deviceId: string;
  redeemed: string[];
  passcode: string | null;
  passcodeInFlight: string | null;
}

it(`keeps every acknowledged redeem and reset through ${KILLS} kills`, async () => {
  const database = await emptyDatabase('sqlite');
  const path = database.url.slice('sqlite:'.length);
  const env = { DATABASE_URL: database.url, PEPPER, LOG_LEVEL: 'info', LIMIT_PER_DEVICE: '1000000' };
  const setup = await startApp('sqlite', { database, parts: { time: systemTime } });
  const story = await tellStory(setup);
  const ledgers: Ledger[] = [];
  for (let worker = 0; worker < WORKERS; worker++) {
    const device = await registerWithPin(setup, story.adminToken, { id: story.userId, username: 'ada' });
    ledgers.push({ token: device.token, deviceId: device.id, redeemed: [], passcode: null, passcodeInFlight: null });
  }
  await setup.stop();

  let acknowledged = 0;
  let slowestStart = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const server = await startServerProcess(env);
    expect(server.startedIn).toBeLessThan(5_000);
    slowestStart = Math.max(slowestStart, server.startedIn);
    await expectKept(server.url, ledgers);
    let isRunning = true;
    const workers = ledgers.map(async (ledger) => {
      while (isRunning) if (await resetOnce(server.url, story.userToken, ledger)) acknowledged++;
    });
    await sleep(100 + Math.floor(Math.random() * 900));
    isRunning = false;
    await server.kill('SIGKILL');
    await Promise.all(workers);

    const file = new sqliteDriver(path);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    const spent = file.prepare(`SELECT id FROM one_time_pins WHERE status = 'REDEEMED'`).pluck().all();
    // Killed tries stay counted: without a day in between the devices would soon have none left.
    file.exec('DELETE FROM one_time_pin_attempts');
    file.close();
    if (kill % 25 === 0) console.log(`${kill} of ${KILLS} kills, ${acknowledged} resets acknowledged`);
    expect(spent).toEqual(expect.arrayContaining(ledgers.flatMap(({ redeemed }) => redeemed)));
  }
  console.log(`${KILLS} kills, ${acknowledged} resets acknowledged, slowest start ${Math.round(slowestStart)} ms`);
  expect(acknowledged).toBeGreaterThan(0);
  expect(await runToEnd(['verify-audit'], env)).toMatchObject({ code: 0 });
  await database.drop();
});

/** Generates, redeems and resets; true when the reset was acknowledged. */
async function resetOnce(url: string, userToken: string, ledger: Ledger): Promise<boolean> {
  const generated = await post(
    url,
    `mutation ($id: ID!) { generateOneTimePin(input: { deviceId: $id }) { ... on GenerateOneTimePinSuccess { pin oneTimePin { id } } } }`,
    { id: ledger.deviceId },
    userToken,
  );
  const { pin, oneTimePin } = (generated?.generateOneTimePin ?? {}) as { pin?: string; oneTimePin?: { id: string } };
  if (pin === undefined || oneTimePin === undefined) return false;
  const authorized = await post(
    url,
    `mutation ($credential: Credential!) { authorizePasscodeReset(input: { username: "ada", credential: $credential }) {
      ... on PasscodeResetAuthorized { resetTicket } } }`,
    { credential: pin },
    ledger.token,
  );
  const { resetTicket } = (authorized?.authorizePasscodeReset ?? {}) as { resetTicket?: string };
  if (resetTicket === undefined) return false;
  ledger.redeemed.push(oneTimePin.id);
  const newPasscode = String(100_000 + Math.floor(Math.random() * 900_000));
  ledger.passcodeInFlight = newPasscode;
  const reset = await post(
    url,
    `mutation ($resetTicket: Credential!, $newPasscode: Credential!) {
      resetSecureAppsPasscode(input: { resetTicket: $resetTicket, newPasscode: $newPasscode }) { __typename } }`,
    { resetTicket, newPasscode },
    ledger.token,
  );
  const result = reset?.resetSecureAppsPasscode as { __typename: string } | undefined;
  if (result?.__typename !== 'ResetSecureAppsPasscodeSuccess') return false;
  ledger.passcode = newPasscode;
  ledger.passcodeInFlight = null;
  return true;
}

/** The passcode a device was told is in force, or the one whose answer was lost. */
async function expectKept(url: string, ledgers: readonly Ledger[]): Promise<void> {
  for (const ledger of ledgers) {
    const candidates = [ledger.passcode, ledger.passcodeInFlight].filter((candidate) => candidate !== null);
    if (ledger.passcode === null) continue;
    const results: string[] = [];
    for (const passcode of candidates) {
      const unlocked = await post(
        url,
        `mutation ($passcode: Credential!) { unlockSecureApps(input: { passcode: $passcode }) { __typename } }`,
        { passcode },
        ledger.token,
      );
      results.push((unlocked?.unlockSecureApps as { __typename: string }).__typename);
      if (results.at(-1) === 'UnlockSecureAppsSuccess') {
        ledger.passcode = passcode;
        break;
      }
    }
    ledger.passcodeInFlight = null;
    expect(results).toContain('UnlockSecureAppsSuccess');
  }
}

import {
  assertType,
  expect,
  graphql,
  registerWithPin,
  sqliteDriver,
  succeeded,
  systemTime,
  tellStory,
} from '../testkit/index.ts';
import { type Sent, type ServerProcess, test } from '../testkit/pinportal.ts';
import { AUTHORIZE, GENERATE } from './operations.ts';

/** `KILLS=300 npm run test:faults` for the full figure. */
const KILLS = Number(process.env.KILLS ?? 5);
const WORKERS = 4;
/** The server is killed after a random number of steps of all workers, from 1 to this. */
const MOST_STEPS = 40;
/** A start after a kill recovers the database. It may take so many times as long as the fastest start. */
const SLOWEST_START = 10;

const RESET = graphql(`
  mutation ($resetTicket: Credential!, $newPasscode: Credential!) {
    resetSecureAppsPasscode(input: { resetTicket: $resetTicket, newPasscode: $newPasscode }) {
      __typename
    }
  }
`);
const UNLOCK = graphql(`
  mutation ($passcode: Credential!) {
    unlockSecureApps(input: { passcode: $passcode }) {
      __typename
    }
  }
`);

/** What the server acknowledged to one device, and the passcode whose response was lost. */
interface Ledger {
  readonly token: string;
  readonly deviceId: string;
  readonly redeemed: string[];
  passcode: string | null;
  passcodeInFlight: string | null;
}

test.override('kind', 'sqlite');

test(`keeps every acknowledged redemption and reset through ${KILLS} kills`, async ({
  database,
  startApp,
  pinportal,
}) => {
  const app = await startApp({ parts: { time: systemTime } });
  const { adminToken, userId, userToken } = await tellStory(app);
  const ledgers: Ledger[] = [];
  for (let worker = 0; worker < WORKERS; worker++) {
    const { id, token } = await registerWithPin(app, adminToken, { id: userId, username: 'ada' });
    ledgers.push({ token, deviceId: id, redeemed: [], passcode: null, passcodeInFlight: null });
  }
  await app.stop();

  const starts: number[] = [];
  let resets = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const server = await pinportal.serve({ LIMIT_PER_DEVICE: '1000000' });
    starts.push(server.startedIn);
    await expectPasscodesKept(server, ledgers);

    let isKilled = false;
    let steps = 1 + Math.floor(Math.random() * MOST_STEPS);
    let enough: () => void = () => undefined;
    const stepsDone = new Promise<void>((resolve) => (enough = resolve));
    /** Counts a step. Until the kill every operation must have a response, and one without errors. */
    const step = <Result>(sent: Sent<Result>): Result | null => {
      if (--steps === 0) enough();
      if (sent.kind === 'data') return sent.data;
      expect(isKilled, `before the kill: ${JSON.stringify(sent)}`).toBe(true);
      expect(sent.kind).toBe('no response');
      return null;
    };
    const isRunning = () => !isKilled;
    const workers = ledgers.map(async (ledger) => {
      while (isRunning()) if (await resetOnce(server, userToken, ledger, step)) resets++;
    });
    const all = Promise.all(workers);
    await Promise.race([stepsDone, all]); // a worker that fails ends the wait, too
    isKilled = true;
    await server.kill('SIGKILL');
    await all;

    const file = new sqliteDriver(database.url.slice('sqlite:'.length));
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    const redeemed = file.prepare(`SELECT id FROM one_time_pins WHERE status = 'REDEEMED'`).pluck().all();
    // An attempt whose server was killed stays counted: without a day in between, a device would soon have none left.
    file.exec('DELETE FROM one_time_pin_attempts');
    file.close();
    expect(redeemed).toEqual(expect.arrayContaining(ledgers.flatMap((ledger) => ledger.redeemed)));
    if (kill % 25 === 0) console.log(`${kill} of ${KILLS} kills, ${resets} resets acknowledged`);
  }

  const last = await pinportal.serve({ LIMIT_PER_DEVICE: '1000000' });
  starts.push(last.startedIn);
  await expectPasscodesKept(last, ledgers);
  expect(await last.kill('SIGTERM')).toBe(0);
  expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });

  const slowest = Math.max(...starts) / Math.min(...starts);
  console.log(`${KILLS} kills, ${resets} resets acknowledged, slowest start ${slowest.toFixed(1)} times the fastest`);
  expect(resets).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(SLOWEST_START);
});

/** Generates a PIN, redeems it and resets the passcode. Returns whether the reset was acknowledged. */
async function resetOnce(
  server: ServerProcess,
  userToken: string,
  ledger: Ledger,
  step: <Result>(sent: Sent<Result>) => Result | null,
): Promise<boolean> {
  const generated = step(await server.send(GENERATE, { id: ledger.deviceId }, userToken));
  if (generated === null) return false;
  const { pin, oneTimePin } = succeeded(generated.generateOneTimePin);
  const authorized = step(await server.send(AUTHORIZE, { credential: pin }, ledger.token));
  if (authorized === null) return false;
  const { resetTicket } = assertType(authorized.authorizePasscodeReset, 'PasscodeResetAuthorized');
  ledger.redeemed.push(oneTimePin.id);
  const newPasscode = String(100_000 + Math.floor(Math.random() * 900_000));
  ledger.passcodeInFlight = newPasscode;
  const reset = step(await server.send(RESET, { resetTicket, newPasscode }, ledger.token));
  if (reset === null) return false;
  expect(reset.resetSecureAppsPasscode).toEqual({ __typename: 'ResetSecureAppsPasscodeSuccess' });
  ledger.passcode = newPasscode;
  ledger.passcodeInFlight = null;
  return true;
}

/** Unlocks each device with the passcode that was acknowledged last, or with the one whose response was lost. */
async function expectPasscodesKept(server: ServerProcess, ledgers: readonly Ledger[]): Promise<void> {
  for (const ledger of ledgers) {
    const candidates = [ledger.passcode, ledger.passcodeInFlight].filter((candidate) => candidate !== null);
    const wasSet = ledger.passcode !== null;
    ledger.passcodeInFlight = null;
    let current: string | null = null;
    for (const passcode of candidates) {
      const sent = await server.send(UNLOCK, { passcode }, ledger.token);
      if (sent.kind !== 'data') throw new Error(`no result of unlockSecureApps: ${JSON.stringify(sent)}`);
      if (sent.data.unlockSecureApps.__typename === 'UnlockSecureAppsSuccess') {
        current = passcode;
        break;
      }
    }
    if (wasSet) expect(current, `device ${ledger.deviceId}`).not.toBeNull();
    ledger.passcode = current;
  }
}

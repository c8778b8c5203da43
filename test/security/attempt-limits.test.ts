import { request } from 'node:http';
import {
  MINUTE,
  PASSWORD,
  type TestApp,
  authorize,
  describe,
  expect,
  generatePin,
  networkOf,
  registerWithPassword,
  tellStory,
  test as base,
} from '../testkit/index.ts';
import { dumpTables } from '../testkit/dump.ts';
import { watchHashing } from '../testkit/spies.ts';
import { outcomeOf } from '../testkit/outcome.ts';

const PHONE = { name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }`;
const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) { __typename } }`;
const SET = `mutation ($input: SetSecureAppsPasscodeInput!) { setSecureAppsPasscode(input: $input) { __typename } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;

/** Sends a mutation. A response with `RATE_LIMITED` must have the status and the header that go with it. */
async function outcome(app: TestApp, query: string, input: object, token?: string): Promise<string> {
  const answer = await app.send(query, { input }, token);
  const result = outcomeOf(answer);
  if (result === 'RATE_LIMITED') {
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  }
  return result;
}

const signIn = (app: TestApp, username: string, password: string) => outcome(app, SIGN_IN, { username, password });

async function times(count: number, attempt: () => Promise<string>): Promise<string[]> {
  const results: string[] = [];
  for (let time = 0; time < count; time++) results.push(await attempt());
  return results;
}

const all = (count: number, result: string): string[] => Array<string>(count).fill(result);

const test = base.extend('env', (): Readonly<Record<string, string>> => ({
  LIMIT_PER_DEVICE: '4',
  LIMIT_PER_ACCOUNT: '3',
  LIMIT_PER_ADDRESS: '8',
  LIMIT_MINUTES: '15',
}));

describe('the limit of an account', () => {
  test('rejects the correct password, too, after failed attempts from the same address', async ({ app }) => {
    await app.user('ada');
    await app.user('grace');
    expect(await times(3, () => signIn(app, 'ada', 'incorrect'))).toEqual(all(3, 'InvalidCredentials'));
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    expect(await signIn(app, 'ÀDA'.normalize('NFD').replace(/\p{M}/gu, ''), PASSWORD)).toBe('RATE_LIMITED');
    expect(await signIn(app, 'grace', PASSWORD)).toBe('SignInSuccess');
  });

  test('treats an unknown user name like a known one', async ({ app }) => {
    expect(await times(4, () => signIn(app, 'nobody', 'incorrect'))).toEqual([
      ...all(3, 'InvalidCredentials'),
      'RATE_LIMITED',
    ]);
  });

  test('returns the time after which an attempt is accepted again', async ({ app, clock }) => {
    await app.user('ada');
    await times(3, () => signIn(app, 'ada', 'incorrect'));
    clock.advance(5 * MINUTE);
    const rejected = await app.send(SIGN_IN, { input: { username: 'ada', password: PASSWORD } });
    expect(outcomeOf(rejected)).toBe('RATE_LIMITED');
    expect(rejected.headers.get('retry-after')).toBe(String(10 * 60));
    expect(rejected.errors?.[0]).toMatchObject({ extensions: { retryAfter: 600 } });
    clock.advance(10 * MINUTE - 1);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    clock.advance(1);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('SignInSuccess');
  });

  test('counts for 15 minutes from the first attempt, which later attempts do not extend', async ({ app, clock }) => {
    await app.user('ada');
    for (let time = 0; time < 3; time++) {
      expect(await signIn(app, 'ada', 'incorrect')).toBe('InvalidCredentials');
      clock.advance(4 * MINUTE);
    }
    const rejected = await app.send(SIGN_IN, { input: { username: 'ada', password: PASSWORD } });
    expect(rejected.errors?.[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfter: 3 * 60 } });
    clock.advance(3 * MINUTE);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('SignInSuccess');
  });

  test('does not count a successful sign-in', async ({ app }) => {
    await app.user('ada');
    await times(2, () => signIn(app, 'ada', 'incorrect'));
    expect(await times(10, () => signIn(app, 'ada', PASSWORD))).toEqual(all(10, 'SignInSuccess'));
    expect(await times(2, () => signIn(app, 'ada', 'incorrect'))).toEqual(['InvalidCredentials', 'RATE_LIMITED']);
  });

  test('does not count a successful registration, password change or reset', async ({ app, story }) => {
    const register = () => outcome(app, REGISTER, { ...PHONE, username: 'ada', proof: { password: PASSWORD } });
    expect(await times(10, register)).toEqual(all(10, 'RegisterDeviceSuccess'));
    const change = async () =>
      outcome(app, CHANGE, { currentPassword: PASSWORD, newPassword: PASSWORD }, await app.signIn('ada'));
    expect(await times(10, change)).toEqual(all(10, 'ChangePasswordSuccess'));
    let passcode = 739_164;
    const reset = async () => {
      const pin = await generatePin(app, { ...story, userToken: await app.signIn('ada') });
      const resetTicket = await authorize(app, story.device, pin);
      return outcome(app, RESET, { resetTicket, newPasscode: String(passcode++) }, story.device.token);
    };
    expect(await times(10, reset)).toEqual(all(10, 'ResetSecureAppsPasscodeSuccess'));
  });

  test('rejects with one read and no write when it is used up, so that a burst does not keep the disk busy', async ({
    app,
  }) => {
    await app.user('ada');
    await times(3, () => signIn(app, 'ada', 'incorrect'));
    app.sql.statements.length = 0;
    expect(await times(2, () => signIn(app, 'ada', PASSWORD))).toEqual(all(2, 'RATE_LIMITED'));
    expect(app.sql.statements.filter((statement) => !statement.trim().startsWith('SELECT'))).toEqual([]);
    expect(app.sql.statements).toHaveLength(2);
  });

  test('counts each of many concurrent attempts', async ({ app }) => {
    await app.user('ada');
    const results = await Promise.all(Array.from({ length: 20 }, () => signIn(app, 'ada', 'incorrect')));
    expect(results.sort()).toEqual([...all(3, 'InvalidCredentials'), ...all(17, 'RATE_LIMITED')]);
  });

  test('counts sign-ins, registrations and password changes together', async ({ app, story }) => {
    const register = (input: object) => outcome(app, REGISTER, { ...PHONE, ...input });
    const change = (currentPassword: string) =>
      outcome(app, CHANGE, { currentPassword, newPassword: 'another battery' }, story.userToken);
    expect(await register({ username: 'ada', proof: { password: 'incorrect' } })).toBe('InvalidCredentials');
    expect(await register({ username: 'ada', proof: { registrationPin: '00000000' } })).toBe('InvalidCredentials');
    expect(await change('incorrect')).toBe('InvalidCredentials');
    expect(await change(PASSWORD)).toBe('RATE_LIMITED');
    expect(await register({ username: 'ada', proof: { password: PASSWORD } })).toBe('RATE_LIMITED');
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  test('is shared by the servers on a database and survives a restart', async ({ app, startApp }) => {
    await app.user('ada');
    await times(2, () => signIn(app, 'ada', 'incorrect'));
    const other = await startApp();
    expect(await times(2, () => signIn(other, 'ada', 'incorrect'))).toEqual(['InvalidCredentials', 'RATE_LIMITED']);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    await app.stop();
    const restarted = await startApp();
    expect(await signIn(restarted, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  test('stores neither user names nor addresses', async ({ app }) => {
    await signIn(app, 'canary-name', 'incorrect');
    const { attempt_counters: counters = [] } = await dumpTables(app.deps.db);
    expect(counters).toHaveLength(2);
    expect(counters.join()).not.toMatch(/canary|127\.0\.0\.1|::1/);
  });
});

describe('the limit of an address', () => {
  test('rejects all user names after failed attempts with any of them', async ({ app }) => {
    await app.user('ada');
    let guest = 0;
    expect(await times(8, () => signIn(app, `guest-${guest++}`, 'incorrect'))).toEqual(all(8, 'InvalidCredentials'));
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  test('ignores X-Forwarded-For from anything but a configured proxy', async ({ app, startApp }) => {
    const signInFor = (server: TestApp, forwardedFor: string) =>
      signInFrom('127.0.0.1', server, 'incorrect', { 'x-forwarded-for': forwardedFor });
    const direct: string[] = [];
    for (let last = 1; last <= 4; last++) direct.push(await signInFor(app, `203.0.113.${last}`));
    expect(direct).toEqual([...all(3, 'InvalidCredentials'), 'RATE_LIMITED']);

    const proxied = await startApp({ env: { TRUST_PROXY: 'loopback' } });
    for (let last = 1; last <= 4; last++) {
      expect(await signInFor(proxied, `203.0.113.${last}`)).toBe('InvalidCredentials');
    }
    // Only the entry that the proxy itself added counts, not what the client had put in front of it.
    for (let last = 1; last <= 3; last++) await signInFor(proxied, `198.51.100.${last}, 203.0.113.9`);
    expect(await signInFor(proxied, '198.51.100.4, 203.0.113.9')).toBe('RATE_LIMITED');
  });

  test.for([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::'],
    ['2001:db8:1:3::1', '2001:db8:1:3::'],
    ['::1', '::'],
    ['192.0.2.7:50123', '192.0.2.7'],
    ['[2001:db8:1:2:3:4:5:6]:50123', '2001:db8:1:2::'],
    ['[2001:db8:1:2:3:4:5:6]', '2001:db8:1:2::'],
    ['fe80::1%eth0', 'fe80::'],
  ] as const)('counts %s as %s', ([address, network]) => {
    expect(networkOf(address)).toBe(network);
  });

  test('counts everything that is not an address as one', () => {
    expect(networkOf('a socket')).toBe(networkOf('another'));
  });
});

describe('the limit of a device', () => {
  test('rejects the device after failed attempts, and no other device of the same user', async ({ app, clock }) => {
    await tellStory(app);
    const [one, other] = [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'ada')];
    const attempt = (device: typeof one, credential: string) =>
      outcome(app, AUTHORIZE, { username: 'ada', credential }, device.token);
    expect(await times(4, () => attempt(one, 'incorrect'))).toEqual(all(4, 'PasscodeResetDenied'));
    expect(await attempt(one, PASSWORD)).toBe('RATE_LIMITED');
    expect(await attempt(other, PASSWORD)).toBe('PasscodeResetAuthorized');
    clock.advance(15 * MINUTE);
    expect(await attempt(one, PASSWORD)).toBe('PasscodeResetAuthorized');
  });

  test('counts rejected passcodes and invalid tickets', async ({ app, clock, story }) => {
    const resetTicket = await authorize(app, story.device, await generatePin(app, story));
    const reset = (ticket: string | null, newPasscode: string) =>
      outcome(app, RESET, { resetTicket: ticket, newPasscode }, story.device.token);
    expect(await times(3, () => reset(resetTicket, '1'))).toEqual(all(3, 'PasscodeRejected'));
    expect(await reset('ppr_none', '739164')).toBe('ResetTicketInvalid');
    expect(await reset(resetTicket, '739164')).toBe('RATE_LIMITED');
    clock.advance(15 * MINUTE);
    const pin = await generatePin(app, { ...story, userToken: await app.signIn('ada') });
    const later = await authorize(app, story.device, pin);
    expect(await times(3, () => reset(later, '1'))).toEqual(all(3, 'PasscodeRejected'));
    expect(await reset(later, '739164')).toBe('ResetSecureAppsPasscodeSuccess');
  });
});

describe('first passcodes', () => {
  test('count on the device when they are rejected, and are then rejected before they are hashed', async ({
    app,
    story,
  }) => {
    const other = await registerWithPassword(app, 'ada');
    const hashing = watchHashing(app);
    const set = (passcode: string, { token } = story.device) => outcome(app, SET, { passcode }, token);
    expect(await times(4, () => set('1'))).toEqual(all(4, 'PasscodeRejected'));
    expect(await set('739164')).toBe('RATE_LIMITED');
    expect(hashing).toEqual([]);
    expect(await set('739164', other)).toBe('SetSecureAppsPasscodeSuccess');
    expect(hashing).toEqual(['hash passcode']);
    expect(await times(4, () => set('739164', other))).toEqual(all(4, 'PasscodeAlreadySet'));
    expect(await set('739164', other)).toBe('RATE_LIMITED');
    expect(hashing).toEqual(['hash passcode']);
  });

  test('do not hash on a device that cannot use secure apps', async ({ app, story }) => {
    await app.mutate('setDeviceStatus', { id: story.device.id, status: 'BLOCKED' }, story.adminToken);
    const hashing = watchHashing(app);
    expect(await outcome(app, SET, { passcode: '739164' }, story.device.token)).toBe('SecureAppsUnavailable');
    expect(hashing).toEqual([]);
  });
});

describe('the default limits', () => {
  test.override('env', { LIMIT_PER_DEVICE: '30', LIMIT_PER_ACCOUNT: '10', LIMIT_PER_ADDRESS: '100' });

  test('do not let an unauthenticated client lock a user out', async ({ app, story }) => {
    const pin = await generatePin(app, story);
    const results: string[] = [];
    for (let hundred = 0; hundred < 10; hundred++) {
      results.push(...(await Promise.all(Array.from({ length: 100 }, () => signIn(app, 'ada', 'incorrect')))));
    }
    expect(results.sort()).toEqual([...all(10, 'InvalidCredentials'), ...all(990, 'RATE_LIMITED')]);

    // At the attacker's own address the session and the device still work.
    expect((await app.send('{ viewer { username } }', {}, story.userToken)).data).toEqual({
      viewer: { username: 'ada' },
    });
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    expect(await signInFrom('127.0.0.2', app, PASSWORD)).toBe('SignInSuccess');
    expect(await signInFrom('127.0.0.1', app, PASSWORD)).toBe('RATE_LIMITED');
  });
});

/** Signs in as ada from an address of the loopback. */
function signInFrom(
  localAddress: string,
  app: TestApp,
  password: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${app.url}/graphql`,
      { method: 'POST', localAddress, agent: false, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve(outcomeOf(JSON.parse(body) as Parameters<typeof outcomeOf>[0]));
        });
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: SIGN_IN, variables: { input: { username: 'ada', password } } }));
  });
}

import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/platform/clock.ts';
import { networkOf } from '../../src/platform/security/attempt-limits.ts';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { dumpTables } from '../testkit/dump.ts';
import { type Story, authorize, generatePin, registerWithPassword, tellStory } from '../testkit/story.ts';
import { type Answer, PASSWORD, type TestApp, type TestAppOptions, startApp } from '../testkit/test-app.ts';

const LIMITS = { LIMIT_PER_DEVICE: '4', LIMIT_PER_ACCOUNT: '3', LIMIT_PER_ADDRESS: '8', LIMIT_MINUTES: '15' };
const PHONE = { name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' };
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }`;
const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) { __typename } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) { __typename } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;

/** What an answer says: the type of its result, or that there were too many tries. */
function said(answer: Answer): string {
  const code = answer.errors?.[0]?.extensions.code;
  if (code === undefined) return (Object.values(answer.data as object)[0] as { __typename: string }).__typename;
  if (code === 'RATE_LIMITED') {
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  }
  return code;
}

onBothDatabases('limits on tries of credentials', (kind) => {
  let database: EmptyDatabase | undefined;
  const apps: TestApp[] = [];
  /** A server on the database of the test, of which there may be several. */
  async function start(options: TestAppOptions = {}): Promise<TestApp> {
    database ??= await emptyDatabase(kind);
    const app = await startApp(kind, { ...options, database, env: { ...LIMITS, ...options.env } });
    apps.push(app);
    return app;
  }
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
    await database?.drop();
    database = undefined;
  });

  const signIn = async (app: TestApp, username: string, password: string) =>
    said(await app.send(SIGN_IN, { input: { username, password } }));
  const times = async (count: number, attempt: () => Promise<string>): Promise<string[]> => {
    const answers: string[] = [];
    for (let time = 0; time < count; time++) answers.push(await attempt());
    return answers;
  };
  const wrong = (count: number): string[] => Array<string>(count).fill('InvalidCredentials');

  it('refuse a user name from one address after its wrong tries, the right password too, and leave others alone', async () => {
    const app = await start();
    await app.user('ada');
    await app.user('grace');
    expect(await times(3, () => signIn(app, 'ada', 'wrong'))).toEqual(wrong(3));
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    expect(await signIn(app, 'ÀDA'.normalize('NFD').replace(/\p{M}/gu, ''), PASSWORD)).toBe('RATE_LIMITED');
    expect(await signIn(app, 'grace', PASSWORD)).toBe('SignInSuccess');
  });

  it('answer for a name that nobody has as for one that somebody has', async () => {
    const app = await start();
    expect(await times(4, () => signIn(app, 'nobody', 'wrong'))).toEqual([...wrong(3), 'RATE_LIMITED']);
  });

  it('say truly when to come back', async () => {
    const app = await start();
    await app.user('ada');
    await times(3, () => signIn(app, 'ada', 'wrong'));
    app.clock.advance(5 * MINUTE);
    const refused = await app.send(SIGN_IN, { input: { username: 'ada', password: PASSWORD } });
    expect(said(refused)).toBe('RATE_LIMITED');
    expect(refused.headers.get('retry-after')).toBe(String(10 * 60));
    expect(refused.errors?.[0]).toMatchObject({ extensions: { retryAfter: 600 } });
    app.clock.advance(10 * MINUTE - 1);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    app.clock.advance(1);
    expect(await signIn(app, 'ada', PASSWORD)).toBe('SignInSuccess');
  });

  it('give a right try back', async () => {
    const app = await start();
    await app.user('ada');
    await times(2, () => signIn(app, 'ada', 'wrong'));
    expect(await times(10, () => signIn(app, 'ada', PASSWORD))).toEqual(Array<string>(10).fill('SignInSuccess'));
    expect(await times(2, () => signIn(app, 'ada', 'wrong'))).toEqual(['InvalidCredentials', 'RATE_LIMITED']);
  });

  it('give back right registrations, changes of the password and resets, too', async () => {
    const app = await start();
    const story = await tellStory(app);
    const register = async () =>
      said(await app.send(REGISTER, { input: { ...PHONE, username: 'ada', password: PASSWORD } }));
    expect(await times(10, register)).toEqual(Array<string>(10).fill('RegisterDeviceSuccess'));
    const change = async () => {
      const input = { currentPassword: PASSWORD, newPassword: PASSWORD };
      return said(await app.send(CHANGE, { input }, await app.signIn('ada')));
    };
    expect(await times(10, change)).toEqual(Array<string>(10).fill('ChangePasswordSuccess'));
    let passcode = 739_164;
    const reset = async () => {
      const pin = await generatePin(app, { ...story, userToken: await app.signIn('ada') });
      const input = { resetTicket: await authorize(app, story.device, pin), newPasscode: String(passcode++) };
      return said(await app.send(RESET, { input }, story.device.token));
    };
    expect(await times(10, reset)).toEqual(Array<string>(10).fill('ResetSecureAppsPasscodeSuccess'));
  });

  it('refuse by a read alone once they are used up, so that nobody waits for the disk because of it', async () => {
    const app = await start();
    await app.user('ada');
    await times(3, () => signIn(app, 'ada', 'wrong'));
    app.sql.statements.length = 0;
    expect(await times(2, () => signIn(app, 'ada', PASSWORD))).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(app.sql.statements.filter((statement) => !statement.trim().startsWith('SELECT'))).toEqual([]);
    expect(app.sql.statements).toHaveLength(2);
  });

  it('let refusals go late and one by one, and nothing else', async () => {
    const delay = 400;
    const app = await start({ parts: { refusalDelay: delay } });
    await app.user('ada');
    await app.user('grace');
    const took = async (attempt: () => Promise<string>): Promise<[string, number]> => {
      const begin = performance.now();
      return [await attempt(), performance.now() - begin];
    };
    await times(3, () => signIn(app, 'ada', 'wrong'));
    const refused = await Promise.all(Array.from({ length: 40 }, () => took(() => signIn(app, 'ada', PASSWORD))));
    const late = refused.map(([answer, milliseconds]) => {
      expect(answer).toBe('RATE_LIMITED');
      return milliseconds;
    });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(delay - 5);
    expect(Math.max(...late)).toBeGreaterThanOrEqual(delay + 39 * 10 - 5);
    const crowd = Array.from({ length: 40 }, () => signIn(app, 'ada', PASSWORD));
    const [answer, milliseconds] = await took(() => signIn(app, 'grace', PASSWORD));
    expect(answer).toBe('SignInSuccess');
    expect(milliseconds).toBeLessThan(delay);
    await Promise.all(crowd);
  });

  it('count parallel tries, each', async () => {
    const app = await start();
    await app.user('ada');
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(app, 'ada', 'wrong')));
    expect(answers.filter((answer) => answer === 'InvalidCredentials')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(17);
  });

  it('refuse an address after its wrong tries, whatever the names', async () => {
    const app = await start();
    await app.user('ada');
    let guest = 0;
    expect(await times(8, () => signIn(app, `guest-${guest++}`, 'wrong'))).toEqual(wrong(8));
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  it('count sign-ins, registrations and changes of a password together', async () => {
    const app = await start();
    const story = await tellStory(app);
    const register = async (input: object) => said(await app.send(REGISTER, { input: { ...PHONE, ...input } }));
    expect(await register({ username: 'ada', password: 'wrong' })).toBe('InvalidCredentials');
    expect(await register({ username: 'ada', registrationPin: '00000000' })).toBe('InvalidCredentials');
    const change = async (currentPassword: string) =>
      said(await app.send(CHANGE, { input: { currentPassword, newPassword: 'another battery' } }, story.userToken));
    expect(await change('wrong')).toBe('InvalidCredentials');
    expect(await change(PASSWORD)).toBe('RATE_LIMITED');
    expect(await register({ username: 'ada', password: PASSWORD })).toBe('RATE_LIMITED');
    expect(await signIn(app, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  it('refuse a device after its wrong tries, and no other device of the same user', async () => {
    const app = await start();
    await tellStory(app);
    const [one, other] = [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'ada')];
    const attempt = async (device: typeof one, credential: string) =>
      said(await app.send(AUTHORIZE, { input: { username: 'ada', credential } }, device.token));
    expect(await times(4, () => attempt(one, 'wrong'))).toEqual(Array<string>(4).fill('PasscodeResetDenied'));
    expect(await attempt(one, PASSWORD)).toBe('RATE_LIMITED');
    expect(await attempt(other, PASSWORD)).toBe('PasscodeResetAuthorized');
    app.clock.advance(15 * MINUTE);
    expect(await attempt(one, PASSWORD)).toBe('PasscodeResetAuthorized');
  });

  it('refuse a device after passcodes that are refused, and after tickets that are none', async () => {
    const app = await start();
    const story = await tellStory(app);
    const resetTicket = await authorize(app, story.device, await generatePin(app, story));
    const reset = async (ticket: string | null, newPasscode: string) =>
      said(await app.send(RESET, { input: { resetTicket: ticket, newPasscode } }, story.device.token));
    expect(await times(3, () => reset(resetTicket, '1'))).toEqual(Array<string>(3).fill('PasscodeRejected'));
    expect(await reset('ppr_none', '739164')).toBe('ResetTicketInvalid');
    expect(await reset(resetTicket, '739164')).toBe('RATE_LIMITED');
    app.clock.advance(15 * MINUTE);
    const later = await authorize(
      app,
      story.device,
      await generatePin(app, { ...story, userToken: await app.signIn('ada') }),
    );
    expect(await times(3, () => reset(later, '1'))).toEqual(Array<string>(3).fill('PasscodeRejected'));
    expect(await reset(later, '739164')).toBe('ResetSecureAppsPasscodeSuccess');
  });

  it('are shared by the servers on a database and survive a restart', async () => {
    const one = await start();
    await one.user('ada');
    await times(2, () => signIn(one, 'ada', 'wrong'));
    const other = await start({ clock: one.clock });
    expect(await times(2, () => signIn(other, 'ada', 'wrong'))).toEqual(['InvalidCredentials', 'RATE_LIMITED']);
    expect(await signIn(one, 'ada', PASSWORD)).toBe('RATE_LIMITED');
    await one.stop();
    apps.splice(apps.indexOf(one), 1);
    const again = await start({ clock: one.clock });
    expect(await signIn(again, 'ada', PASSWORD)).toBe('RATE_LIMITED');
  });

  it('keep neither user names nor addresses', async () => {
    const app = await start();
    await signIn(app, 'canary-name', 'wrong');
    const { attempt_counters: counters = [] } = await dumpTables(app.deps.db);
    expect(counters).toHaveLength(2);
    expect(counters.join()).not.toMatch(/canary|127\.0\.0\.1|::1/);
  });

  it('are no weapon: a stranger locks nobody out', async () => {
    const app = await start({ env: { LIMIT_PER_DEVICE: '30', LIMIT_PER_ACCOUNT: '10', LIMIT_PER_ADDRESS: '100' } });
    const story: Story = await tellStory(app);
    const pin = await generatePin(app, story);
    const answers: string[] = [];
    for (let hundred = 0; hundred < 10; hundred++) {
      answers.push(...(await Promise.all(Array.from({ length: 100 }, () => signIn(app, 'ada', 'wrong')))));
    }
    expect(answers.filter((answer) => answer === 'InvalidCredentials')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(990);

    // From the stranger's own address: the session goes on, and so does the device.
    expect((await app.send('{ viewer { username } }', {}, story.userToken)).data).toEqual({
      viewer: { username: 'ada' },
    });
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    // From another address.
    expect(await from('127.0.0.2', app, { username: 'ada', password: PASSWORD })).toContain('SignInSuccess');
    expect(await from('127.0.0.1', app, { username: 'ada', password: PASSWORD })).toContain('RATE_LIMITED');
  });

  it('believe a forwarded address from a configured proxy only', async () => {
    const signInAs = (app: TestApp, forwardedFor: string) =>
      from('127.0.0.1', app, { username: 'ada', password: 'wrong' }, { 'x-forwarded-for': forwardedFor });
    const direct = await start();
    const answers: string[] = [];
    for (let last = 1; last <= 4; last++) answers.push(await signInAs(direct, `203.0.113.${last}`));
    expect(answers[3]).toContain('RATE_LIMITED');

    const proxied = await start({ clock: direct.clock, env: { TRUST_PROXY: 'loopback' } });
    for (let last = 1; last <= 4; last++) {
      expect(await signInAs(proxied, `203.0.113.${last}`)).toContain('InvalidCredentials');
    }
    // What the client itself put in front is not believed: only the proxy's own entry counts.
    for (let last = 1; last <= 3; last++) await signInAs(proxied, `198.51.100.${last}, 203.0.113.9`);
    expect(await signInAs(proxied, '198.51.100.4, 203.0.113.9')).toContain('RATE_LIMITED');
  });
});

/** Signs in from an address of the loopback; answers the body. */
function from(
  localAddress: string,
  app: TestApp,
  input: Record<string, string>,
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
          resolve(body);
        });
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: SIGN_IN, variables: { input } }));
  });
}

describe('an address', () => {
  it.each([
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
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('that is none counts as one, whatever is written there', () => {
    expect(networkOf('a socket')).toBe(networkOf('another'));
  });
});

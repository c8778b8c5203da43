import {
  CONSECUTIVE_LIMITS,
  HOUR,
  MINUTE,
  PASSWORD,
  type RegisteredDevice,
  SECOND,
  type TestApp,
  TestClock,
  authorize,
  createRegistrationPin,
  describe,
  dumpTables,
  expect,
  generatePin,
  openSession,
  registerWithPassword,
  succeeded,
  test as base,
  watchComparisons,
} from '../testkit/index.ts';
import { sendFrom } from '../testkit/send-from.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;
const REGISTER = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }`;
const NEW_PASSWORD = 'another good password';
const DAY = 24 * HOUR;

/** The addresses of clients come from the header that the proxy on the loopback sets. */
const test = base
  .extend('env', (): Readonly<Record<string, string>> => ({ TRUST_PROXY: 'loopback' }))
  .extend('parts', () => ({ refusalDelay: 0, consecutiveLimits: CONSECUTIVE_LIMITS }));

const withOneDevice = test.extend('env', (): Readonly<Record<string, string>> => ({
  TRUST_PROXY: 'loopback',
  DEVICES_PER_USER: '1',
}));

interface Attempt {
  readonly username?: string;
  readonly password?: string;
  readonly address: string;
}

/** Signs in from an address. Returns the type of the result, or `RATE_LIMITED` with the seconds to wait. */
async function signIn(
  app: TestApp,
  { username = 'ada', password = 'an incorrect password', address }: Attempt,
): Promise<string> {
  return sendFrom(app, { query: SIGN_IN, input: { username, password }, address });
}

/** An address at which no user has signed in, a different one for each number. */
const stranger = (number: number) => `198.51.${Math.floor(number / 250)}.${(number % 250) + 1}`;
const HOME = '203.0.113.7';

/** Sends attempts from one stranger after another; returns their results. */
async function attack(app: TestApp, count: number, from: Partial<Attempt> = {}): Promise<string[]> {
  const results: string[] = [];
  for (let number = 0; number < count; number++) {
    results.push(await signIn(app, { address: stranger(number), ...from }));
  }
  return results;
}

const all = (count: number, result: string): string[] => Array<string>(count).fill(result);

describe('consecutive failed attempts for an account over all addresses', () => {
  test('of which few have failed do not wait for a server whose clock is behind', async ({ app, startApp, clock }) => {
    await app.user('ada');
    const behind = await startApp({ clock: new TestClock(clock.now()) });
    clock.advance(MINUTE);
    expect(await attack(app, 9)).toEqual(all(9, 'InvalidCredentials'));
    expect(await signIn(behind, { address: stranger(9) })).toBe('InvalidCredentials');
  });

  test('make attempts from other addresses wait, each time longer', async ({ app, clock }) => {
    await app.user('ada');
    await app.user('grace');
    expect(await attack(app, 10)).toEqual(all(10, 'InvalidCredentials'));
    const waits = [30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600];
    for (const [index, wait] of waits.entries()) {
      const address = stranger(100 + index);
      expect(await signIn(app, { password: PASSWORD, address })).toBe(`RATE_LIMITED ${wait}`);
      clock.advance(wait * SECOND - 1);
      expect(await signIn(app, { password: PASSWORD, address })).toBe('RATE_LIMITED 1');
      clock.advance(1);
      expect(await signIn(app, { address })).toBe('InvalidCredentials');
    }
    expect(await signIn(app, { username: 'grace', password: PASSWORD, address: stranger(0) })).toBe('SignInSuccess');
    clock.advance(HOUR);
    expect(await signIn(app, { password: PASSWORD, address: stranger(200) })).toBe('SignInSuccess');
    expect(await attack(app, 10)).toEqual(all(10, 'InvalidCredentials'));
  });

  withOneDevice.for([{ mode: 'registers a device' }, { mode: 'finds no room for a device' }])(
    'are not forgotten when a registration PIN $mode',
    async ({ mode }, { app }) => {
      await app.user('ada', ['REGISTER_DEVICE']);
      const token = await app.signIn('ada'); // from the loopback
      if (mode === 'finds no room for a device') await registerWithPassword(app, 'ada');
      const registrationPin = await createRegistrationPin(app, token, { platform: 'IOS' });
      expect(await attack(app, 9)).toEqual(all(9, 'InvalidCredentials'));
      const input = {
        name: 'Phone',
        model: 'iPhone',
        osVersion: '26',
        platform: 'IOS',
        username: 'ada',
        proof: { registrationPin },
      };
      const expected = mode === 'registers a device' ? 'RegisterDeviceSuccess' : 'DeviceLimitReached';
      expect(await sendFrom(app, { query: REGISTER, input, address: stranger(100) })).toBe(expected);
      // The attempt with the PIN is taken back, and the address is still a stranger's.
      expect(await signIn(app, { address: stranger(100) })).toBe('InvalidCredentials');
      expect(await signIn(app, { address: stranger(100) })).toBe('RATE_LIMITED 30');
    },
  );

  test('are treated alike for an unknown user name', async ({ app, clock }) => {
    await app.user('ada');
    const seen: Record<string, string[]> = {};
    for (const username of ['ada', 'nobody']) {
      const results = await attack(app, 12, { username });
      clock.advance(30 * SECOND);
      results.push(...(await attack(app, 2, { username })));
      seen[username] = results;
    }
    expect(seen.nobody).toEqual(seen.ada);
    expect(seen.ada).toEqual([
      ...all(10, 'InvalidCredentials'),
      ...all(2, 'RATE_LIMITED 30'),
      'InvalidCredentials',
      'RATE_LIMITED 60',
    ]);
  });

  test('do not delay addresses at which the user has signed in, sessions and devices', async ({ app, story }) => {
    const device = await registerWithPassword(app, 'ada');
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('SignInSuccess');
    expect((await attack(app, 11)).at(-1)).toBe('RATE_LIMITED 30');
    expect((await app.send('{ viewer { username } }', {}, story.userToken)).data).toEqual({
      viewer: { username: 'ada' },
    });
    expect(await signIn(app, { address: HOME })).toBe('InvalidCredentials');
    expect((await attack(app, 1)).at(-1)).toBe('RATE_LIMITED 30');
    expect(await authorize(app, device, PASSWORD)).toMatch(/^ppr_/);
    succeeded(
      await app.mutate('changePassword', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }, story.userToken),
    );
    expect(await signIn(app, { password: NEW_PASSWORD, address: HOME })).toBe('SignInSuccess');
  });

  test('do not delay a session of the user, whatever its address', async ({ app, story }) => {
    const address = stranger(200);
    const change = async (currentPassword: string) => {
      const input = { currentPassword, newPassword: NEW_PASSWORD };
      return sendFrom(app, { query: CHANGE_PASSWORD, input, address, token: story.userToken });
    };
    expect((await attack(app, 11)).at(-1)).toBe('RATE_LIMITED 30');
    expect(await signIn(app, { password: PASSWORD, address })).toBe('RATE_LIMITED 30');
    expect(await change('an incorrect password')).toBe('InvalidCredentials');
    expect(await change(PASSWORD)).toBe('ChangePasswordSuccess');
  });

  test('do not make an address of one user familiar to another', async ({ app }) => {
    await app.user('ada');
    await app.user('grace');
    expect(await signIn(app, { username: 'grace', password: PASSWORD, address: HOME })).toBe('SignInSuccess');
    await attack(app, 10);
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('RATE_LIMITED 30');
  });

  test('begin again after a successful sign-in at a familiar address', async ({ app }) => {
    await app.user('ada');
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('SignInSuccess');
    expect((await attack(app, 11)).at(-1)).toBe('RATE_LIMITED 30');
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('SignInSuccess');
    expect(await attack(app, 11)).toEqual([...all(10, 'InvalidCredentials'), 'RATE_LIMITED 30']);
  });

  test('are at most 100, and then a new password is needed', async ({ app, clock, story }) => {
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('SignInSuccess');
    const failures = async (address: (number: number) => string) => {
      let compared = 0;
      for (let number = 0; number < 60; number++) {
        if ((await signIn(app, { address: address(number) })) === 'InvalidCredentials') compared++;
        clock.advance(HOUR);
      }
      return compared;
    };
    expect(await failures(stranger)).toBe(40);
    expect(await failures(() => HOME)).toBe(40);
    clock.advance(30 * DAY);
    for (const address of [stranger(0), HOME]) {
      expect(await signIn(app, { password: PASSWORD, address })).toBe('RATE_LIMITED 3600');
    }
    const admin = await app.signIn('root');
    succeeded(await app.mutate('updateUser', { id: story.userId, displayName: 'Ada' }, admin));
    expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('RATE_LIMITED 3600');
    succeeded(
      await app.mutate('updateUser', { id: story.userId, password: NEW_PASSWORD, mustChangePassword: false }, admin),
    );
    expect(await signIn(app, { password: NEW_PASSWORD, address: HOME })).toBe('SignInSuccess');
    expect(await signIn(app, { password: NEW_PASSWORD, address: stranger(0) })).toBe('SignInSuccess');
  });

  test('are counted when they are concurrent, on two servers, and after a restart', async ({ app, startApp }) => {
    await app.user('ada');
    const other = await startApp();
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, number) => signIn(number % 2 ? app : other, { address: stranger(number) })),
    );
    expect(results.sort()).toEqual([...all(10, 'InvalidCredentials'), ...all(30, 'RATE_LIMITED 30')]);
    await app.stop();
    const restarted = await startApp();
    expect(await signIn(restarted, { password: PASSWORD, address: stranger(99) })).toBe('RATE_LIMITED 30');
  });

  test('do not include attempts that another limit rejects, which no attacker can use to make them more', async ({
    app,
    clock,
  }) => {
    await app.user('ada');
    const one = { address: stranger(0) };
    const results = await Promise.all(Array.from({ length: 40 }, () => signIn(app, one)));
    expect(results.filter((result) => result === 'InvalidCredentials')).toHaveLength(10);
    clock.advance(30 * SECOND);
    expect(await signIn(app, { password: PASSWORD, address: stranger(1) })).toBe('SignInSuccess');
  });

  test('are rejected with reads only, so that a burst does not keep the disk busy', async ({ app }) => {
    await app.user('ada');
    await attack(app, 10);
    app.sql.statements.length = 0;
    expect(await attack(app, 2, { password: PASSWORD })).toEqual(all(2, 'RATE_LIMITED 30'));
    expect(app.sql.statements.filter((statement) => !statement.trim().startsWith('SELECT'))).toEqual([]);
  });

  test('and familiar addresses are stored without names and addresses, and deleted after 90 days', async ({
    app,
    clock,
  }) => {
    await app.user('canary-name');
    await signIn(app, { username: 'canary-name', password: PASSWORD, address: HOME });
    await attack(app, 1, { username: 'canary-name' });
    const rows = async () => {
      const { consecutive_failures: failures = [], familiar_addresses: addresses = [] } = await dumpTables(app.deps.db);
      return [...failures, ...addresses];
    };
    const kept = await rows();
    expect(kept).toHaveLength(2);
    expect(kept.join()).not.toMatch(/canary|203\.0|198\.51/);
    const purge = async (after: number) => {
      clock.advance(after);
      await app.jobs.runDue();
    };
    await purge(0);
    await purge(90 * DAY - MINUTE);
    expect(await rows()).toEqual(kept);
    await purge(DAY);
    expect(await rows()).toEqual([]);
  });
});

describe('consecutive failed attempts with the account password on devices', () => {
  const deviceTest = test
    .extend('stolen', async ({ app, story }) => {
      expect(story.userToken).toMatch(/^pps_/u);
      return registerWithPassword(app, 'ada');
    })
    .extend('other', ({ app, stolen }) => {
      expect(stolen.id).toMatch(/^device_/u);
      return registerWithPassword(app, 'ada');
    })
    /** Sends incorrect passwords from a device, and waits an hour after each. Returns how many were compared. */
    .extend('guess', ({ app }) => {
      const comparisons = watchComparisons(app);
      return async (device: RegisteredDevice, times: number): Promise<number> => {
        comparisons.length = 0;
        for (let time = 0; time < times; time++) {
          expect(await authorize(app, device, 'an incorrect password')).toBeNull();
          app.clock.advance(HOUR);
        }
        return comparisons.filter(({ kind, hash }) => kind === 'password' && hash !== null).length;
      };
    });
  deviceTest(
    'make the password wait on all devices of the user, each time longer',
    async ({ app, clock, stolen, other }) => {
      await app.user('grace');
      const bystander = await registerWithPassword(app, 'grace');
      for (let time = 0; time < 10; time++) expect(await authorize(app, stolen, 'an incorrect password')).toBeNull();
      for (const [index, wait] of [30, 60, 120, 240].entries()) {
        clock.advance(wait * SECOND - 1);
        for (const device of [stolen, other]) expect(await authorize(app, device, PASSWORD), `${index}`).toBeNull();
        clock.advance(1);
        expect(await authorize(app, index % 2 === 0 ? stolen : other, 'an incorrect password')).toBeNull();
      }
      expect(await authorize(app, bystander, PASSWORD, 'grace')).toMatch(/^ppr_/u);
      clock.advance(480 * SECOND);
      expect(await authorize(app, other, PASSWORD)).toMatch(/^ppr_/u);
      for (let time = 0; time < 9; time++) expect(await authorize(app, stolen, 'an incorrect password')).toBeNull();
      expect(await authorize(app, stolen, PASSWORD)).toMatch(/^ppr_/u);
    },
  );

  deviceTest(
    'are at most 20, and with those at addresses at most 100',
    async ({ app, clock, guess, stolen, other }) => {
      expect(CONSECUTIVE_LIMITS.maximumOnDevices + 2 * CONSECUTIVE_LIMITS.maximum).toBeLessThanOrEqual(100);
      expect(await guess(stolen, 25)).toBe(20);
      expect(await guess(other, 5)).toBe(0);
      clock.advance(30 * DAY);
      expect(await authorize(app, other, PASSWORD)).toBeNull();
    },
  );

  deviceTest(
    'are no weapon: one-time PINs, sign-ins and sessions of the user go on',
    async ({ app, story, guess, stolen, other }) => {
      await guess(stolen, 25);
      expect(await authorize(app, other, PASSWORD)).toBeNull();
      const userToken = (
        await app.deps.db.write((tx) => openSession(app.deps, tx, { userId: story.userId, address: null }))
      ).sessionToken;
      for (const device of [other, stolen]) {
        expect(await authorize(app, device, await generatePin(app, { userToken, device }))).toMatch(/^ppr_/u);
      }
      expect(await authorize(app, other, PASSWORD)).toBeNull(); // a PIN is no proof of the password
      const failed = await app.mutate('changePassword', { currentPassword: 'x', newPassword: NEW_PASSWORD }, userToken);
      expect(failed.__typename).toBe('InvalidCredentials');
      expect(await signIn(app, { address: HOME })).toBe('InvalidCredentials');
      expect(await signIn(app, { password: PASSWORD, address: HOME })).toBe('SignInSuccess');
      expect(await authorize(app, other, PASSWORD)).toMatch(/^ppr_/u); // a sign-in ends the failures
    },
  );

  deviceTest('end with a new password', async ({ app, story, guess, stolen }) => {
    await guess(stolen, 21);
    const admin = await app.signIn('root');
    const password = { id: story.userId, password: NEW_PASSWORD, mustChangePassword: false };
    succeeded(await app.mutate('updateUser', password, admin));
    expect(await authorize(app, stolen, NEW_PASSWORD)).toMatch(/^ppr_/u);
  });

  deviceTest(
    'do not come from attempts at addresses, and a correct one-time PIN is none',
    async ({ app, story, stolen }) => {
      await attack(app, 12);
      expect(await authorize(app, stolen, PASSWORD)).toMatch(/^ppr_/u);
      for (let time = 0; time < 12; time++) {
        const pin = await generatePin(app, { userToken: story.userToken, device: stolen });
        expect(await authorize(app, stolen, pin)).toMatch(/^ppr_/u);
      }
      expect(await authorize(app, stolen, PASSWORD)).toMatch(/^ppr_/u);
    },
  );

  deviceTest('are not counted on a device that was registered with a PIN', async ({ app, story, guess, stolen }) => {
    expect(await guess(story.device, 25)).toBe(0);
    expect(await authorize(app, stolen, PASSWORD)).toMatch(/^ppr_/u);
  });

  deviceTest(
    'count for each user name that is sent, so that no response tells whether it is right',
    async ({ app, stolen }) => {
      for (const username of ['ada', 'nobody', 'root']) {
        for (let time = 0; time < 4; time++) {
          expect(await authorize(app, stolen, 'an incorrect password', username)).toBeNull();
        }
      }
      expect(await authorize(app, stolen, PASSWORD)).toBeNull();
    },
  );

  deviceTest('are exact when they are concurrent, on two servers', async ({ app, startApp, stolen, other }) => {
    const second = await startApp();
    const seen = [watchComparisons(app), watchComparisons(second)];
    await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        authorize(number % 2 === 0 ? app : second, number % 3 === 0 ? stolen : other, 'an incorrect password'),
      ),
    );
    expect(seen.flat().filter(({ kind, hash }) => kind === 'password' && hash !== null)).toHaveLength(10);
  });
});

import { availableParallelism } from 'node:os';
import {
  HOUR,
  MINUTE,
  SECOND,
  PASSWORD,
  PEPPER,
  type TestApp,
  authorize,
  createApp,
  describe,
  dumpTables,
  expect,
  generatePin,
  parseDatabaseUrl,
  readConfig,
} from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

// All other tests set the values on which they depend. This file sets none: it checks the values that protect an
// installation without any configuration.

/** A server with the default configuration, on the test's database and a free port. */
const test = base.extend('unconfigured', async ({ database }, { onCleanup }) => {
  const config = readConfig({ DATABASE_URL: database.url, PORT: '0' });
  const app = await createApp({ ...config, logLevel: 'silent' }, PEPPER);
  onCleanup(() => app.close());
  const url = await app.http.listen();
  return { app, url };
});

/** The rows of a table. */
async function rows(app: Pick<TestApp, 'deps'>, table: string): Promise<Record<string, unknown>[]> {
  const { [table]: found = [] } = await dumpTables(app.deps.db);
  return found.map((row) => JSON.parse(row) as Record<string, unknown>);
}

describe('the default configuration', () => {
  test('has exactly these values', () => {
    expect(readConfig({})).toEqual({
      database: parseDatabaseUrl('sqlite:./data/pinportal.sqlite'),
      databaseTimeout: 8 * SECOND,
      host: '127.0.0.1',
      port: 4000,
      production: false,
      portals: true,
      secureAppsManager: false,
      playground: true,
      playgroundAccounts: null,
      migrateOnStart: true,
      trustedDocuments: { file: null, only: false },
      trustProxy: [],
      corsOrigins: [],
      logLevel: 'info',
      settings: {
        oneTimePinLength: 8,
        oneTimePinAttempts: 5,
        registrationPinLength: 8,
        registrationPinLifetime: 4 * HOUR,
        passwordMinimumLength: 15,
        devicesPerUser: 20,
        purgeDays: 90,
        purgeRetiredDays: null,
        auditRetentionDays: null,
        helpDesk: null,
      },
      limits: { perDevice: 30, perAccount: 10, perAddress: 100, window: 15 * MINUTE },
      hashing: { concurrency: Math.max(1, availableParallelism() - 1), queueLimit: 64 },
      operations: { perCaller: 8, deadline: 10 * SECOND },
      shutdownSeconds: 10,
    });
  });

  test('hashes passwords with 19 MiB in two passes', async ({ unconfigured: { app } }) => {
    const hash = await app.deps.hasher.hash('password', PASSWORD);
    expect(hash.split('$').slice(1, 3)).toEqual(['argon2id', 'v=19']);
    expect(hash.split('$')[3]?.split(',').sort()).toEqual(['m=19456', 'p=1', 't=2']);
  });

  test('rejects the eleventh attempt for a user name in 15 minutes, with a delay of two seconds', async ({
    unconfigured: { url },
  }) => {
    const attempt = async () => {
      const query = 'mutation { signIn(input: { username: "nobody", password: "incorrect" }) { __typename } }';
      const begin = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      await response.text();
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        took: performance.now() - begin,
      };
    };
    for (let count = 0; count < 10; count++) expect((await attempt()).status).toBe(200);
    const rejected = await attempt();
    expect(rejected).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^(900|89\d)$/) as string });
    // Only a lower bound: a busy machine makes the response later, never earlier.
    expect(rejected.took).toBeGreaterThan(1_990);
  });
});

describe('the default lifetimes', () => {
  test('are 8 hours (session), 15 minutes (idle session), 4 and 24 hours (PINs) and 10 minutes (reset ticket)', async ({
    app,
    clock,
    story,
  }) => {
    const now = clock.now();
    const [session] = await rows(app, 'sessions');
    expect(Number(session?.expires_at) - Number(session?.created_at)).toBe(8 * HOUR);
    const [registrationPin] = await rows(app, 'registration_pins');
    expect(Number(registrationPin?.expires_at) - Number(registrationPin?.issued_at)).toBe(4 * HOUR);

    const pin = await generatePin(app, story);
    expect(pin).toMatch(/^\d{8}$/);
    expect(await rows(app, 'one_time_pins')).toMatchObject([
      { issued_at: now, expires_at: now + 24 * HOUR, maximum_attempts: 5 },
    ]);
    expect(await authorize(app, story.device, pin)).toMatch(/^ppr_/);
    expect(await rows(app, 'reset_tickets')).toMatchObject([{ issued_at: now, expires_at: now + 10 * MINUTE }]);

    const viewer = async () => (await app.send('{ viewer { username } }', {}, story.userToken)).data;
    clock.advance(15 * MINUTE - 1);
    expect(await viewer()).toEqual({ viewer: { username: 'ada' } });
    clock.advance(15 * MINUTE);
    expect(await viewer()).toBeNull();
  });
});

describe('the address on which a command listens', () => {
  // 127.0.0.2 is another address of the same machine. Only a server that listens on all addresses responds there.
  const responds = async (url: string, address: string) => {
    const at = new URL('/livez', url);
    at.hostname = address;
    try {
      return (await fetch(at)).status;
    } catch {
      return 'refused';
    }
  };

  test('serve responds only on 127.0.0.1, and with HOST on other addresses', async ({ pinportal }) => {
    const first = await pinportal.serve();
    const { url } = first;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect([await responds(url, '127.0.0.1'), await responds(url, '127.0.0.2')]).toEqual([200, 'refused']);
    await first.kill('SIGTERM');
    const open = await pinportal.serve({ HOST: '0.0.0.0' });
    expect(await responds(open.url, '127.0.0.2')).toBe(200);
  });

  test('demo responds only on 127.0.0.1, even with HOST', async ({ pinportal }) => {
    const demo = pinportal.start(['demo', '--port', '0'], { HOST: '0.0.0.0' });
    const [, url = ''] = await demo.written(/(http:\/\/[^/]+:\d+)\/graphql/);
    expect([await responds(url, '127.0.0.1'), await responds(url, '127.0.0.2')]).toEqual([200, 'refused']);
  });
});

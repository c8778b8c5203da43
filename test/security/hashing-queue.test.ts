import { describe, expect, graphql, registerWithPassword, sql, test } from '../testkit/index.ts';
import { beforeHash, beforeVerify, holdRefusals } from '../testkit/spies.ts';
import { until } from '../testkit/until.ts';

const INCORRECT = { username: 'ada', password: 'incorrect' };
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const VIEWER = graphql('{ viewer { username } }');

/** A promise that is kept when `open` is called. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('a flood of sign-ins', () => {
  const PLACES = 64;
  const UNAUTHENTICATED = 48; // three quarters
  const CLIENTS = 200;
  test.override('env', { HASHING_CONCURRENCY: '1', HASHING_QUEUE: String(PLACES - 1) });

  test('is rejected beyond the share of unauthenticated clients, while clients with a token are served', async ({
    app,
    story,
  }) => {
    await app.mutate('setSecureAppsPasscode', { passcode: '739164' }, story.device.token);
    const before = Number(
      (await app.deps.db.query(sql`SELECT sum(attempts) AS sum FROM attempt_counters`))[0]?.sum ?? 0,
    );
    const comparing = gate();
    beforeVerify(app, 'password', () => comparing.opened);

    const statuses: number[] = [];
    const rejections: object[] = [];
    const flood = Array.from({ length: CLIENTS }, async () => {
      const { status, headers, data, errors } = await app.send(SIGN_IN, { input: INCORRECT });
      statuses.push(status);
      if (status !== 200)
        rejections.push({ retryAfter: headers.get('retry-after'), data, code: errors?.[0]?.extensions.code });
    });
    await until(() => statuses.length >= CLIENTS - UNAUTHENTICATED);
    expect(statuses).toEqual(Array<number>(CLIENTS - UNAUTHENTICATED).fill(429));
    expect(rejections).toEqual(rejections.map(() => ({ retryAfter: '1', data: null, code: 'RATE_LIMITED' })));

    // All the places of unauthenticated clients are taken, and none of them has been answered.
    expect(await app.execute(VIEWER, {}, story.userToken)).toEqual({ viewer: { username: 'ada' } });
    const unlocked = await app.mutate('unlockSecureApps', { passcode: '739164' }, story.device.token);
    expect(unlocked.__typename).toBe('UnlockSecureAppsSuccess');
    expect(statuses).toHaveLength(CLIENTS - UNAUTHENTICATED);

    comparing.open();
    await Promise.all(flood);
    expect(statuses.slice(CLIENTS - UNAUTHENTICATED)).toEqual(Array<number>(UNAUTHENTICATED).fill(200));
    // A rejected sign-in is no attempt: each of the others counts for the account and for the address.
    const [row] = await app.deps.db.query(sql`SELECT sum(attempts) AS sum FROM attempt_counters`);
    expect(Number(row?.sum) - before).toBe(2 * UNAUTHENTICATED);
  });
});

describe('a burst of one user', () => {
  test.override('env', { HASHING_CONCURRENCY: '1', HASHING_QUEUE: '15' });

  test('takes an eighth of the places and leaves the others', async ({ app, story }) => {
    const hashing = gate();
    beforeHash(app, 'registration-pin', () => hashing.opened);
    const statuses: number[] = [];
    const burst = Array.from({ length: 20 }, async () => {
      const query = 'mutation { createRegistrationPin(input: { platform: IOS }) { __typename } }';
      statuses.push((await app.send(query, {}, story.userToken)).status);
    });
    await until(() => statuses.length >= 18);
    expect(statuses).toEqual(Array<number>(18).fill(429));
    expect(await app.signIn('ada')).toMatch(/^pps_/);
    hashing.open();
    await Promise.all(burst);
    expect(statuses.slice(18)).toEqual([200, 200]);
  });
});

describe('a burst of the devices of one user', () => {
  test.override('env', { HASHING_CONCURRENCY: '1', HASHING_QUEUE: '15' });

  test('takes the eighth of the places that the user has, and leaves the others', async ({ app, story }) => {
    const devices = [story.device];
    for (let count = 1; count < 10; count++) devices.push(await registerWithPassword(app, 'ada'));
    await app.user('grace');
    const bystander = await registerWithPassword(app, 'grace');
    const hashing = gate();
    const spy = beforeHash(app, 'passcode', () => hashing.opened);
    const set = (token: string) =>
      app.send('mutation { setSecureAppsPasscode(input: { passcode: "739164" }) { __typename } }', {}, token);
    const statuses: number[] = [];
    const burst = devices.map(async ({ token }) => {
      statuses.push((await set(token)).status);
    });
    await until(() => statuses.length >= 8);
    expect(statuses).toEqual(Array<number>(8).fill(429));
    const viewers = await app.send(
      'mutation { createRegistrationPin(input: { platform: IOS }) { __typename } }',
      {},
      story.userToken,
    );
    expect(viewers.status).toBe(429);
    spy.restore();
    expect((await set(bystander.token)).status).toBe(200);
    hashing.open();
    await Promise.all(burst);
    expect(statuses.slice(8)).toEqual([200, 200]);
  });
});

describe('rejections', () => {
  test.override('env', { LIMIT_PER_ACCOUNT: '3' });

  test('are delayed, and delay no other response', async ({ app }) => {
    await app.user('ada');
    await app.user('grace');
    for (let attempt = 0; attempt < 3; attempt++) await app.mutate('signIn', INCORRECT);
    const { held, release } = holdRefusals(app);
    const statuses: number[] = [];
    const burst = Array.from({ length: 40 }, async () => {
      statuses.push((await app.send(SIGN_IN, { input: INCORRECT })).status);
    });
    await until(() => held() === 40);
    expect(await app.signIn('grace')).toMatch(/^pps_/);
    expect(statuses).toEqual([]);
    expect(held()).toBe(40);
    release();
    await Promise.all(burst);
    expect(statuses).toEqual(Array<number>(40).fill(429));
  });
});

import {
  CONSECUTIVE_LIMITS,
  PASSWORD,
  type TestApp,
  authorize,
  expect,
  registerWithPassword,
  test as base,
} from '../testkit/index.ts';
import { watchHashing } from '../testkit/spies.ts';
import { type Attempts, rejectedAttempts } from './rejected-attempts.ts';

// An attacker who measures a rejection must not learn its reason. That the times are alike is measured by
// test/faults/timing.test.ts; here, that the work is the same, which takes no clock to tell.

/** A statement as the part of the work it is. How many rows a write touches is left to the measurement. */
function part(statement: string): string {
  const verb = /^\s*(\w+)/.exec(statement)?.[1]?.toUpperCase() ?? '';
  return ['INSERT', 'UPDATE', 'DELETE'].includes(verb) ? 'WRITE' : verb;
}

/** Asserts that all attempts hash, read and commit the same, and that they hash `hashes`. */
async function expectEqualWork(app: TestApp, attempts: Attempts, hashes: unknown[]): Promise<void> {
  const hashing = watchHashing(app);
  const work: Record<string, object> = {};
  for (const [reason, attempt] of Object.entries(attempts)) {
    await attempt(); // the first one of a user name counts in a new row
    hashing.length = 0;
    app.sql.statements.length = 0;
    await attempt();
    work[reason] = {
      hashing: hashing.map((step) => step.replace(' with a decoy', '')),
      statements: app.sql.statements.map(part).filter((step, at, all) => step !== 'WRITE' || all[at - 1] !== step),
    };
  }
  const [first, ...others] = Object.entries(work);
  expect(others.length).toBeGreaterThan(0);
  expect(first?.[1]).toMatchObject({ hashing: hashes });
  for (const [reason, other] of others) expect(other, `${reason}, and ${String(first?.[0])}`).toEqual(first?.[1]);
}

base.for(['sign-ins', 'registrations', 'authorizations of a reset'])(
  'does the same hashing, reads and commits for all rejected %s',
  async (useCase, { app, story }) => {
    const attempts = (await rejectedAttempts(app, story))[useCase] ?? {};
    await expectEqualWork(app, attempts, [expect.stringMatching(/^compare /)]);
  },
);

base('does the same for all rejected sign-ins with a new password', async ({ app, story }) => {
  const disabled = await app.user('eve');
  await app.mutate('setUserStatus', { id: disabled, status: 'DISABLED' }, story.adminToken);
  const attempt = (username: string, password: string) => async () =>
    expect(await app.mutate('signIn', { username, password, newPassword: 'a new and long password' })).toMatchObject({
      __typename: 'InvalidCredentials',
    });
  const attempts = {
    'unknown user': attempt('nobody', 'an incorrect password'),
    'incorrect password': attempt('ada', 'an incorrect password'),
    'disabled user, correct password': attempt('eve', PASSWORD),
    'disabled user, incorrect password': attempt('eve', 'an incorrect password'),
  };
  await expectEqualWork(app, attempts, ['compare password', 'hash password']);
});

const test = base.extend('parts', () => ({
  refusalDelay: 0,
  consecutiveLimits: { ...CONSECUTIVE_LIMITS, free: 30, maximumOnDevices: 30 },
}));

test('does the same for all rejected authorizations on a device that was registered with the password', async ({
  app,
  story,
}) => {
  expect(story.userId).toMatch(/^user_/u);
  await app.user('grace');
  const [ours, waiting] = [await registerWithPassword(app, 'ada'), await registerWithPassword(app, 'grace')];
  const attempt = (username: string, credential: string, device = ours) => {
    return async () => expect(await authorize(app, device, credential, username)).toBeNull();
  };
  for (let time = 0; time < 30; time++) await attempt('grace', 'an incorrect password', waiting)();
  await expectEqualWork(
    app,
    {
      'incorrect password': attempt('ada', 'an incorrect password'),
      'unknown user': attempt('nobody', PASSWORD),
      'user of another device': attempt('grace', PASSWORD),
      'too many failures, correct password': attempt('grace', PASSWORD, waiting),
      'too many failures, incorrect password': attempt('grace', 'an incorrect password', waiting),
    },
    ['compare password', 'compare one-time-pin'],
  );
});

import { expect, graphql } from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';

const SIGN_IN = graphql(`
  mutation ($username: String!, $password: Credential!) {
    signIn(input: { username: $username, password: $password }) {
      __typename
    }
  }
`);
const REJECTIONS = 40;
const DELAY = 2_000;
const INTERVAL = 10;
/** Timers may fire a little early. */
const EARLY = 20;

test.override('kind', 'sqlite');

test('delays rejections by two seconds and sends them 10 ms apart, but no other response', async ({ pinportal }) => {
  await pinportal.run(['create-admin', '--username', 'ada'], { input: 'a good long password\n' });
  await pinportal.run(['create-admin', '--username', 'grace'], { input: 'a good long password\n' });
  const server = await pinportal.serve({ LIMIT_PER_ACCOUNT: '3' });
  const signIn = (username: string, password: string) => server.send(SIGN_IN, { username, password });
  for (let attempt = 0; attempt < 3; attempt++) await signIn('ada', 'incorrect');

  const start = performance.now();
  const rejections = Array.from({ length: REJECTIONS }, async () => {
    expect(await signIn('ada', 'incorrect')).toMatchObject({ status: 429, errors: [{ code: 'RATE_LIMITED' }] });
    return performance.now() - start;
  });
  const first = Promise.race(rejections);
  const accepted = signIn('grace', 'a good long password').then((sent) => {
    expect(sent).toMatchObject({ data: { signIn: { __typename: 'SignInSuccess' } } });
    return performance.now() - start;
  });
  const [milliseconds, firstRejection, ...all] = await Promise.all([accepted, first, ...rejections]);
  expect(milliseconds).toBeLessThan(firstRejection);
  expect(firstRejection).toBeGreaterThan(DELAY - EARLY);
  expect(Math.max(...all) - firstRejection).toBeGreaterThan((REJECTIONS - 1) * INTERVAL * 0.5);
  expect(Math.max(...all)).toBeGreaterThan(DELAY + (REJECTIONS - 1) * INTERVAL - EARLY);
});

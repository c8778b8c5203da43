import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { Crowd } from '../testkit/crowd.ts';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { authorize, generatePin, tellStory } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

/** How many wrong PINs are tried at once. `GUESSES=10000` for the full figure. */
const GUESSES = Number(process.env.GUESSES ?? 300);

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on UserError { code message } } }`;

onBothDatabases('guessing a one-time PIN', (kind) => {
  let database: EmptyDatabase;
  let app: TestApp;
  afterEach(async () => {
    vi.restoreAllMocks();
    await app.stop();
    await database.drop();
  });

  it(`compares five of ${GUESSES} parallel guesses, and then refuses the right PIN, after a restart too`, async () => {
    database = await emptyDatabase(kind);
    app = await startApp(kind, { database });
    const story = await tellStory(app);
    const pin = await generatePin(app, story);
    const guess = (index: number): string => {
      const digits = String(index).padStart(8, '0');
      return digits === pin ? '99999999' : digits;
    };
    const crowd = new Crowd(kind, [app.url], GUESSES);
    const compared = vi.spyOn(app.deps.hasher, 'verify');
    const answers = await crowd.send(GUESSES, story.device.token, (index) => ({
      query: AUTHORIZE,
      variables: { input: { username: 'ada', credential: guess(index) } },
    }));
    await crowd.close();
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.body).toContain('PASSCODE_RESET_DENIED');
    const withSomethingToCompare = compared.mock.calls.filter(([of, hash]) => of === 'one-time-pin' && hash !== null);
    expect(withSomethingToCompare).toHaveLength(5);

    expect(await authorize(app, story.device, pin)).toBeNull();
    await app.stop();
    app = await startApp(kind, { database, clock: app.clock });
    expect(await authorize(app, story.device, pin)).toBeNull();
    const again = await generatePin(app, { ...story, userToken: await app.signIn('ada') });
    expect(await authorize(app, story.device, again)).toMatch(/^ppr_/);
  }, 1_800_000);
});

it.each([
  [{ ONE_TIME_PIN_LENGTH: '6', ONE_TIME_PIN_ATTEMPTS: '6' }, 'ONE_TIME_PIN_LENGTH'],
  [{ ONE_TIME_PIN_LENGTH: '7', ONE_TIME_PIN_ATTEMPTS: '51' }, 'ONE_TIME_PIN_LENGTH'],
])('the server does not start with PINs that are too easily guessed: %o', (env, name) => {
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name} \\d+ with \\d+ tries lets one PIN in \\d+ be guessed`));
});

it.each([
  {},
  { ONE_TIME_PIN_LENGTH: '6' },
  { ONE_TIME_PIN_LENGTH: '7', ONE_TIME_PIN_ATTEMPTS: '50' },
  { ONE_TIME_PIN_LENGTH: '8', ONE_TIME_PIN_ATTEMPTS: '100' },
  { REGISTRATION_PIN_LENGTH: '6' },
])('the server starts with PINs that are not: %o', (env) => {
  expect(() => readConfig(env)).not.toThrow();
});

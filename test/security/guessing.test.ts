import { PASSWORD, authorize, describe, expect, generatePin, readConfig, test } from '../testkit/index.ts';
import { Crowd } from '../testkit/crowd.ts';
import { watchHashing } from '../testkit/spies.ts';

/** How many incorrect PINs are sent concurrently. `GUESSES=10000` for the full figure. */
const GUESSES = Number(process.env.GUESSES ?? 300);

const AUTHORIZE = `mutation ($input: AuthorizePasscodeResetInput!) { authorizePasscodeReset(input: $input) {
  __typename ... on UserError { code message } } }`;

describe('a one-time PIN', () => {
  test(
    `is compared with five of ${GUESSES} concurrent guesses, and rejected afterwards, also after a restart`,
    { timeout: 1_800_000 },
    async ({ kind, app, startApp, story, onTestFinished }) => {
      const pin = await generatePin(app, story);
      const guess = (index: number): string => {
        const digits = String(index).padStart(8, '0');
        return digits === pin ? '99999999' : digits;
      };
      const hashing = watchHashing(app);
      const crowd = new Crowd(kind, [app.url], GUESSES);
      onTestFinished(() => crowd.close());
      const responses = await crowd.send(GUESSES, story.device.token, (index) => ({
        query: AUTHORIZE,
        variables: { input: { username: 'ada', credential: guess(index) } },
      }));
      expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1);
      expect(responses[0]?.body).toContain('PASSCODE_RESET_DENIED');
      expect(hashing.filter((step) => step === 'compare one-time-pin')).toHaveLength(5);

      expect(await authorize(app, story.device, pin)).toBeNull();
      await app.stop();
      const restarted = await startApp();
      expect(await authorize(restarted, story.device, pin)).toBeNull();
      const fresh = await generatePin(restarted, { ...story, userToken: await restarted.signIn('ada', PASSWORD) });
      expect(await authorize(restarted, story.device, fresh)).toMatch(/^ppr_/);
    },
  );
});

describe('the configuration', () => {
  test.for([
    { ONE_TIME_PIN_LENGTH: '6', ONE_TIME_PIN_ATTEMPTS: '6' },
    { ONE_TIME_PIN_LENGTH: '7', ONE_TIME_PIN_ATTEMPTS: '51' },
  ])('is rejected if PINs are too easy to guess: %o', (env) => {
    expect(() => readConfig(env)).toThrow(/^ONE_TIME_PIN_LENGTH /);
  });

  test.for<Record<string, string>>([
    {},
    { ONE_TIME_PIN_LENGTH: '6' },
    { ONE_TIME_PIN_LENGTH: '7', ONE_TIME_PIN_ATTEMPTS: '50' },
    { ONE_TIME_PIN_LENGTH: '8', ONE_TIME_PIN_ATTEMPTS: '100' },
    { REGISTRATION_PIN_LENGTH: '6' },
  ])('is accepted if PINs are hard enough to guess: %o', (env) => {
    expect(() => readConfig(env)).not.toThrow();
  });
});

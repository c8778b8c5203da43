import {
  HOUR,
  type InputOf,
  type MutationName,
  type Story,
  type TestApp,
  authorize,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  registerWithPin,
  test,
} from '../testkit/index.ts';
import { outcomeOf } from '../testkit/outcome.ts';
import { afterHash, afterVerify } from '../testkit/spies.ts';

const GENERATE = `mutation ($input: GenerateOneTimePinInput!) { generateOneTimePin(input: $input) { __typename } }`;
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) { __typename } }`;

type Change = (app: TestApp, story: Story) => Promise<unknown>;

function change<Name extends MutationName>(name: Name, input: (story: Story) => InputOf<Name>): Change {
  return (app, story) => app.mutate(name, input(story), story.adminToken);
}
const status = (value: InputOf<'setDeviceStatus'>['status']): Change =>
  change('setDeviceStatus', ({ device }) => ({ id: device.id, status: value }));
const policy = (settings: Omit<InputOf<'updateAppConnectGlobalPolicy'>, 'id'>): Change =>
  change('updateAppConnectGlobalPolicy', ({ defaultPolicyId }) => ({ id: defaultPolicyId, ...settings }));

type Requirement = [condition: string, takeAway: Change, giveBack: Change];

const ACCOUNT: Requirement = [
  'the user is disabled',
  change('setUserStatus', ({ userId }) => ({ id: userId, status: 'DISABLED' })),
  change('setUserStatus', ({ userId }) => ({ id: userId, status: 'ACTIVE' })),
];
/** The other requirements of a recovery: how an administrator takes each away, and gives it back. */
const RESTORABLE: Requirement[] = [
  ...(['RETIRED', 'BLOCKED', 'LOST', 'WIPED'] as const).map((value): [string, Change, Change] => [
    `the device is ${value}`,
    status(value),
    status('ACTIVE'),
  ]),
  [
    'the user has lost the role',
    change('assignRoles', ({ userId }) => ({ userIds: [userId], roles: [] })),
    change('assignRoles', ({ userId }) => ({ userIds: [userId], roles: ['RESET_SECURE_APPS_PASSCODE'] })),
  ],
  [
    'no product is licensed',
    change('setLicensedProducts', () => ({ licensed: [] })),
    change('setLicensedProducts', () => ({ licensed: ['WEB_AT_WORK'] })),
  ],
  [
    'the policy does not allow recovery',
    policy({ allowIosPasscodeRecovery: false }),
    policy({ allowIosPasscodeRecovery: true }),
  ],
  [
    'the policy does not require a passcode',
    policy({ allowIosPasscodeRecovery: false, passcodeRequiredForIos: false }),
    policy({ passcodeRequiredForIos: true, allowIosPasscodeRecovery: true }),
  ],
];
const REQUIREMENTS: Requirement[] = [ACCOUNT, ...RESTORABLE];

const reset = async (app: TestApp, { device }: Story, resetTicket: string | null): Promise<string> =>
  outcomeOf(await app.send(RESET, { input: { resetTicket, newPasscode: '739164' } }, device.token));

describe('between two steps', () => {
  test('disabling the user revokes the PIN and the ticket for good, and those of no other user', async ({
    app,
    story,
  }) => {
    const [, takeAway, giveBack] = ACCOUNT;
    const bobId = await app.user('bob', ['RESET_SECURE_APPS_PASSCODE']);
    const bobDevice = await registerWithPin(app, story.adminToken, { id: bobId, username: 'bob' });
    const bobPin = await generatePin(app, { userToken: await app.signIn('bob'), device: bobDevice });
    const other = await registerWithPin(app, story.adminToken, { id: story.userId, username: 'ada' });
    const ticket = await authorize(app, other, await generatePin(app, { userToken: story.userToken, device: other }));
    const pin = await generatePin(app, story);
    await takeAway(app, story);
    expect(await authorize(app, story.device, pin)).toBeNull();
    await giveBack(app, story);
    expect(await authorize(app, story.device, pin)).toBeNull();
    expect(await reset(app, { ...story, device: other }, ticket)).toBe('ResetTicketInvalid');
    const session = await app.signIn('ada');
    expect(await authorize(app, story.device, await generatePin(app, { ...story, userToken: session }))).toMatch(
      /^ppr_/,
    );
    expect(await authorize(app, bobDevice, bobPin, 'bob')).toMatch(/^ppr_/);
  });

  test.for(RESTORABLE)(
    'denies every step while %s, and continues when that has been undone',
    async ([, takeAway, giveBack], { app, story }) => {
      const pin = await generatePin(app, story);
      await takeAway(app, story);
      const generated = await app.send(GENERATE, { input: { deviceId: story.device.id } }, story.userToken);
      expect(['OneTimePinNotAvailable', 'UNAUTHENTICATED']).toContain(outcomeOf(generated));
      // One more than the PIN has attempts: none of these counts.
      for (let time = 0; time < 6; time++) expect(await authorize(app, story.device, pin)).toBeNull();

      await giveBack(app, story);
      const ticket = await authorize(app, story.device, pin);
      expect(ticket).toMatch(/^ppr_/);
      await takeAway(app, story);
      expect(await reset(app, story, ticket)).toBe('ResetTicketInvalid');
      await giveBack(app, story);
      expect(await reset(app, story, ticket)).toBe('ResetSecureAppsPasscodeSuccess');
      expect(await reset(app, story, ticket)).toBe('ResetTicketInvalid');
    },
  );
});

describe('during a step', () => {
  test.for(REQUIREMENTS)(
    'denies the authorization if %s once the PIN has been compared',
    async ([, takeAway], { app, story }) => {
      const pin = await generatePin(app, story);
      afterVerify(app, 'one-time-pin', () => takeAway(app, story));
      expect(await authorize(app, story.device, pin)).toBeNull();
    },
  );

  test.for(REQUIREMENTS)(
    'denies the reset if %s once the passcode has been hashed',
    async ([, takeAway], { app, story }) => {
      const ticket = await authorize(app, story.device, await generatePin(app, story));
      afterHash(app, 'passcode', () => takeAway(app, story));
      expect(await reset(app, story, ticket)).toBe('ResetTicketInvalid');
    },
  );

  test('denies the authorization if the PIN expires while it is compared', async ({ app, clock, story }) => {
    const pin = await generatePin(app, story);
    afterVerify(app, 'one-time-pin', () => {
      clock.advance(24 * HOUR);
    });
    expect(await authorize(app, story.device, pin)).toBeNull();
  });

  test('registers no device if the registration PIN expires while it is compared', async ({ app, clock, story }) => {
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    afterVerify(app, 'registration-pin', () => {
      clock.advance(4 * HOUR);
    });
    const { __typename } = await app.mutate('registerDevice', {
      ...{ name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' },
      ...{ username: 'ada', proof: { registrationPin } },
    });
    expect(__typename).toBe('InvalidCredentials');
  });
});

test('a new reset ticket revokes the previous one of the device', async ({ app, story }) => {
  const ticket = async () => authorize(app, story.device, await generatePin(app, story));
  const [first, second] = [await ticket(), await ticket()];
  expect(await reset(app, story, first)).toBe('ResetTicketInvalid');
  expect(await reset(app, story, second)).toBe('ResetSecureAppsPasscodeSuccess');
});

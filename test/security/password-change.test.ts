import {
  PASSWORD,
  type Story,
  type TestApp,
  authorize,
  createRegistrationPin,
  expect,
  generatePin,
  graphql,
  registerWithPin,
  test,
} from '../testkit/index.ts';
import { outcomeOf } from '../testkit/outcome.ts';

const DEVICE = graphql('query ($id: ID!) { node(id: $id) { ... on Device { status oneTimePin { status } } } }');
const RESET = `mutation ($input: ResetSecureAppsPasscodeInput!) { resetSecureAppsPasscode(input: $input) { __typename } }`;
const NEW_PASSWORD = 'another good password';

const CHANGES: [mutation: string, change: (app: TestApp, story: Story) => Promise<{ __typename: string }>][] = [
  [
    'changePassword',
    (app, { userToken }) =>
      app.mutate('changePassword', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }, userToken),
  ],
  [
    'updateUser',
    (app, { userId, adminToken }) =>
      app.mutate('updateUser', { id: userId, password: NEW_PASSWORD, mustChangePassword: false }, adminToken),
  ],
];

test.for(CHANGES)(
  '%s with a new password ends the sessions and revokes the PINs and reset tickets of the user',
  async ([, change], { app, story }) => {
    const { device, adminToken, userId, userToken } = story;
    const createPin = (platform: 'IOS' | 'ANDROID') => createRegistrationPin(app, adminToken, { userId, platform });
    const register = async (registrationPin: string, platform: 'IOS' | 'ANDROID') => {
      const phone = { name: 'New', model: 'iPhone 17', osVersion: '26.1', platform };
      return (await app.mutate('registerDevice', { ...phone, username: 'ada', proof: { registrationPin } })).__typename;
    };
    const other = await registerWithPin(app, adminToken, { id: userId, username: 'ada' });
    const resetTicket = await authorize(app, other, await generatePin(app, { userToken, device: other }));
    const pin = await generatePin(app, story);
    const [forIos, forAndroid] = [await createPin('IOS'), await createPin('ANDROID')];
    expect((await change(app, story)).__typename).toMatch(/Success$/);

    expect((await app.send('{ viewer { id } }', {}, userToken)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await authorize(app, device, pin)).toBeNull();
    expect(await app.execute(DEVICE, { id: device.id }, adminToken)).toEqual({
      node: { status: 'ACTIVE', oneTimePin: { status: 'REVOKED' } },
    });
    const reset = { input: { resetTicket, newPasscode: '739164' } };
    expect(outcomeOf(await app.send(RESET, reset, other.token))).toBe('ResetTicketInvalid');
    expect(await register(forIos, 'IOS')).toBe('InvalidCredentials');
    expect(await register(forAndroid, 'ANDROID')).toBe('InvalidCredentials');

    // New sessions and PINs are valid.
    const session = await app.signIn('ada', NEW_PASSWORD);
    expect(await authorize(app, device, await generatePin(app, { userToken: session, device }))).toMatch(/^ppr_/);
    expect(await register(await createPin('IOS'), 'IOS')).toBe('RegisterDeviceSuccess');
  },
);

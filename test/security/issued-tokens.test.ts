import {
  PASSWORD,
  type TestApp,
  createLabel,
  createRegistrationPin,
  describe,
  expect,
  registerWithPassword,
  test as base,
} from '../testkit/index.ts';

const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS', username: 'ada' } as const;
/** Everything that a user may read about themselves. */
const SELF = `username email roles { code } canGenerateOneTimePin
  devices { nodes { name canGenerateOneTimePin labels { name } oneTimePin { status }
    oneTimePinEligibility { canGenerate } appConnectGlobalPolicy { name } } }`;

/** Ada has two devices, one with a label. */
const test = base.extend('ready', { auto: true }, async ({ app, story: { adminToken, device } }) => {
  await registerWithPassword(app, 'ada');
  const id = await createLabel(app, adminToken, 'Berlin');
  await app.mutate('labelDevices', { id, deviceIds: [device.id] }, adminToken);
});

async function username(app: TestApp, token: unknown): Promise<unknown> {
  const { data } = await app.send('{ viewer { username } }', {}, String(token));
  return data;
}

describe('the response that issues a token', () => {
  test('of signIn is complete with every field of the user, for a client without a token', async ({ app, story }) => {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) {
      ... on SignInSuccess { sessionToken viewer { ${SELF} } } } }`;
    const { data, errors } = await app.send(query, { input: { username: 'ada', password: PASSWORD } });
    expect(errors).toBeUndefined();
    const { signIn } = data as { signIn: { sessionToken: string; viewer: unknown } };
    expect(await username(app, signIn.sessionToken)).toEqual({ viewer: { username: 'ada' } });
    const later = await app.send(`{ viewer { ${SELF} } }`, {}, story.userToken);
    expect(signIn.viewer).toEqual((later.data as { viewer: unknown }).viewer);
  });

  test('of signIn is judged for the user who signed in, not for the sender of the header', async ({ app, story }) => {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken
      viewer { devices { nodes { appConnectGlobalPolicy { name deviceCount } } } } } } }`;
    const { data, errors } = await app.send(
      query,
      { input: { username: 'ada', password: PASSWORD } },
      story.adminToken,
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(data).toMatchObject({
      signIn: {
        sessionToken: expect.stringMatching(/^pps_/u) as string,
        viewer: { devices: { nodes: Array(2).fill({ appConnectGlobalPolicy: { deviceCount: null } }) as unknown[] } },
      },
    });
  });

  test('of changePassword is complete, although the session of the request has ended', async ({ app, story }) => {
    const query = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
      ... on ChangePasswordSuccess { sessionToken user { ${SELF} } } } }`;
    const input = { currentPassword: PASSWORD, newPassword: 'another good password' };
    const { data, errors } = await app.send(query, { input }, story.userToken);
    expect(errors).toBeUndefined();
    const { changePassword } = data as { changePassword: { sessionToken: string; user: object } };
    expect(changePassword.user).toMatchObject({ username: 'ada', devices: { nodes: [{}, {}] } });
    expect(await username(app, changePassword.sessionToken)).toEqual({ viewer: { username: 'ada' } });
  });

  test('of registerDevice is complete with every field of the device', async ({ app, story }) => {
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    const query = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) {
      ... on RegisterDeviceSuccess { deviceToken device { id name model osVersion platform status registrationMethod
        registeredAt owner { username displayName } canGenerateOneTimePin secureAppsPasscode { isSet }
        appConnectGlobalPolicy { passcodeRequiredForIos allowIosPasscodeRecovery autoLockMinutes
          passcodeRules { passcodeType minimumPasscodeLength } } } } } }`;
    const { data, errors } = await app.send(query, { input: { ...PHONE, proof: { registrationPin } } });
    expect(errors).toBeUndefined();
    const { registerDevice } = data as { registerDevice: { deviceToken: string; device: { id: string } } };
    expect(registerDevice.device).toMatchObject({
      owner: { username: 'ada' },
      canGenerateOneTimePin: true,
      appConnectGlobalPolicy: { passcodeRequiredForIos: true, passcodeRules: { minimumPasscodeLength: 6 } },
    });
    const again = await app.send('{ thisDevice { id } }', {}, registerDevice.deviceToken);
    expect(again.data).toEqual({ thisDevice: { id: registerDevice.device.id } });
  });
});

test('the mutation after the one that issued a token is judged by the header again', async ({ app, story }) => {
  const { data, errors } = await app.send(
    `mutation ($input: SignInInput!) { signIn(input: $input) { __typename }
      generateOneTimePin(input: { deviceId: "${story.device.id}" }) { __typename } }`,
    { input: { username: 'ada', password: PASSWORD } },
  );
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ['generateOneTimePin'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

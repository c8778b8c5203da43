import {
  type InputOf,
  PASSWORD,
  type TestApp,
  authorize,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  registerWithPassword,
  test as base,
  typeOrCode,
} from '../testkit/index.ts';

const PASSCODE = '482915';
const PHONE = { username: 'ada', name: 'iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

/** One valid credential of each kind, all of one user and one device. */
const test = base.extend('credentials', async ({ app, story }) => {
  const device = await registerWithPassword(app, 'ada');
  const passcode = await app.mutate('setSecureAppsPasscode', { passcode: PASSCODE }, story.device.token);
  expect(passcode.__typename).toBe('SetSecureAppsPasscodeSuccess');
  const other = await generatePin(app, { ...story, device });
  const resetTicket = await authorize(app, story.device, await generatePin(app, story));
  return {
    password: PASSWORD,
    passcode: PASSCODE,
    oneTimePin: await generatePin(app, story),
    oneTimePinOfAnotherDevice: other,
    registrationPin: await createRegistrationPin(app, story.userToken, { platform: 'IOS' }),
    resetTicket: resetTicket ?? '',
    sessionToken: story.userToken,
    deviceToken: story.device.token,
  };
});

type Kind = 'password' | 'passcode' | 'oneTimePin' | 'registrationPin' | 'resetTicket' | 'sessionToken' | 'deviceToken';

interface Use {
  readonly accepts: readonly Kind[];
  readonly rejected: readonly string[];
  /** The type of the result, or the error code, with a value as the credential. */
  readonly with: (app: TestApp, value: string, token: string) => Promise<string>;
}

const asBearer = (query: string) => async (app: TestApp, value: string) => {
  const { errors } = await app.send(query, {}, value);
  return errors?.[0]?.extensions.code ?? 'accepted';
};
const signIn = (app: TestApp, input: Partial<InputOf<'signIn'>>) =>
  app.mutate('signIn', { username: 'ada', password: '', ...input });

/** Every place that takes a credential. */
const USES: Readonly<Record<string, Use>> = {
  'the token of a user': {
    accepts: ['sessionToken'],
    rejected: ['UNAUTHENTICATED', 'FORBIDDEN'],
    with: asBearer('{ viewer { id } }'),
  },
  'the token of a device': {
    accepts: ['deviceToken'],
    rejected: ['UNAUTHENTICATED', 'FORBIDDEN'],
    with: asBearer('{ thisDevice { id } }'),
  },
  'the password of a sign-in': {
    accepts: ['password'],
    rejected: ['InvalidCredentials'],
    with: (app, password) => typeOrCode(signIn(app, { password })),
  },
  'the password of a registration': {
    accepts: ['password'],
    rejected: ['InvalidCredentials'],
    with: (app, password) => typeOrCode(app.mutate('registerDevice', { ...PHONE, proof: { password } })),
  },
  'the PIN of a registration': {
    accepts: ['registrationPin'],
    rejected: ['InvalidCredentials'],
    with: (app, registrationPin) => typeOrCode(app.mutate('registerDevice', { ...PHONE, proof: { registrationPin } })),
  },
  'the credential of an authorization': {
    accepts: ['oneTimePin'],
    rejected: ['PasscodeResetDenied'],
    with: (app, credential, token) =>
      typeOrCode(app.mutate('authorizePasscodeReset', { username: 'ada', credential }, token)),
  },
  'the ticket of a reset': {
    accepts: ['resetTicket'],
    rejected: ['ResetTicketInvalid'],
    with: (app, resetTicket, token) =>
      typeOrCode(app.mutate('resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, token)),
  },
  'the passcode of secure apps': {
    accepts: ['passcode'],
    rejected: ['WrongPasscode'],
    with: (app, passcode, token) => typeOrCode(app.mutate('unlockSecureApps', { passcode }, token)),
  },
};

describe('a valid credential of another kind', () => {
  test.override('env', { LIMIT_PER_DEVICE: '100', LIMIT_PER_ACCOUNT: '100', ONE_TIME_PIN_ATTEMPTS: '20' });

  test.for(Object.entries(USES))('is rejected as %s', async ([, use], { app, story, credentials }) => {
    const accepted: string[] = [];
    // First those that must be rejected: the right one is used up or ends others.
    const isRight = (kind: string) => (use.accepts as readonly string[]).includes(kind);
    const inOrder = Object.entries(credentials).sort(([one], [other]) => Number(isRight(one)) - Number(isRight(other)));
    for (const [kind, value] of inOrder) {
      const outcome = await use.with(app, value, story.device.token);
      if (!use.rejected.includes(outcome)) accepted.push(kind);
      if (!isRight(kind)) expect([kind, use.rejected]).toEqual([kind, expect.arrayContaining([outcome])]);
    }
    expect(accepted).toEqual(use.accepts);
  });
});

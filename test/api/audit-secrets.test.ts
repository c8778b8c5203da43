import {
  type MutationName,
  type Outcome,
  assertType,
  describe,
  expect,
  succeeded,
  PASSWORD,
  test as base,
} from '../testkit/index.ts';
import { type Call, PHONE } from './recorded-events.ts';

/** The fields of inputs and results that hold a secret. */
const SECRETS = new Set([
  'registrationPin',
  'pin',
  'resetTicket',
  'sessionToken',
  'deviceToken',
  'password',
  'passcode',
  'newPasscode',
  'credential',
  'newPassword',
  'currentPassword',
]);

describe('the audit log and secrets', () => {
  base('contains no secret, correct or incorrect, and no unknown user name', async ({ app, story }) => {
    const { adminToken: admin, device, userToken } = story;
    const secrets = [PASSWORD, admin, userToken, device.token];
    /** Sends a mutation and remembers every secret of its input and its result. */
    const typed = async <Name extends MutationName, const Selection extends string = ''>(
      ...[name, input, token, selection]: Call<Name, Selection>
    ): Promise<Outcome<Name, Selection>> => {
      const result = await app.mutate(name, input, token, selection);
      for (const [field, value] of [...Object.entries(result as object), ...Object.entries(input)]) {
        if (SECRETS.has(field)) secrets.push(String(value));
      }
      return result;
    };
    secrets.push('password-typed-as-name');
    await typed('signIn', { username: 'password-typed-as-name', password: 'guess-one' }, null);
    await typed('signIn', { username: 'ada', password: 'guess-two' }, null);
    await typed('createUser', { username: 'eve', password: 'password of eve' }, admin);
    await typed('updateUser', { id: story.userId, password: 'second password', mustChangePassword: false }, admin);
    const signedIn = await typed(
      'signIn',
      { username: 'ada', password: 'second password' },
      null,
      '... on SignInSuccess { sessionToken }',
    );
    const changed = await typed(
      'changePassword',
      { currentPassword: 'second password', newPassword: 'another third password' },
      succeeded(signedIn).sessionToken,
      '... on ChangePasswordSuccess { sessionToken }',
    );
    const token = succeeded(changed).sessionToken;
    const made = await typed(
      'createRegistrationPin',
      { platform: 'IOS' },
      token,
      '... on CreateRegistrationPinSuccess { registrationPin }',
    );
    const { registrationPin } = succeeded(made);
    await typed('registerDevice', { ...PHONE, username: 'ada', proof: { registrationPin: '91827364' } }, null);
    await typed('registerDevice', { ...PHONE, username: 'ada', proof: { registrationPin } }, null);
    await typed('setSecureAppsPasscode', { passcode: '482915' }, device.token);
    await typed('unlockSecureApps', { passcode: '918273' }, device.token);
    const generated = await typed(
      'generateOneTimePin',
      { deviceId: device.id },
      token,
      '... on GenerateOneTimePinSuccess { pin }',
    );
    await typed('authorizePasscodeReset', { username: 'ada', credential: '56473829' }, device.token);
    const authorized = await typed(
      'authorizePasscodeReset',
      { username: 'ada', credential: succeeded(generated).pin },
      device.token,
      '... on PasscodeResetAuthorized { resetTicket }',
    );
    const { resetTicket } = assertType(authorized, 'PasscodeResetAuthorized');
    await typed('resetSecureAppsPasscode', { resetTicket, newPasscode: 'tooodd' }, device.token);
    await typed('resetSecureAppsPasscode', { resetTicket, newPasscode: '739164' }, device.token);

    const rows = await app.deps.db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM audit_events');
    // Numbers and hashes contain digits by chance; a secret would be in one of these.
    const texts = JSON.stringify(
      rows.map(({ reason, details, request_id: requestId }) => ({ reason, details, requestId })),
    );
    expect(secrets.length).toBeGreaterThan(20);
    for (const secret of new Set(secrets)) expect(texts).not.toContain(secret);
    for (const { details } of rows) expect(String(details)).not.toMatch(/argon2|hash/i);
    for (const secret of new Set(secrets)) expect(app.logged()).not.toContain(`"${secret}`);
  });
});

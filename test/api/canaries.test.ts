import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  PASSWORD,
  PEPPER,
  type TestApp,
  authorize,
  createLabel,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  registerWithPassword,
  sql,
  succeeded,
  test as base,
} from '../testkit/index.ts';

/** Everything that the server stores: all files of the embedded database, or all rows of all tables of PostgreSQL. */
async function everythingStored(app: TestApp): Promise<string> {
  const { folder } = app.database;
  if (folder !== null)
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'latin1'))
      .join('\n');
  const tables = await app.deps.db.query(
    sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const dumps: string[] = [];
  for (const { table_name: table } of tables) {
    dumps.push(JSON.stringify(await app.deps.db.dataSource.query(`SELECT * FROM "${String(table)}"`)));
  }
  return dumps.join('\n');
}

describe('planted secrets', () => {
  // Twelve digits, so that no other output contains a PIN by chance.
  const test = base.override({
    env: { ONE_TIME_PIN_LENGTH: '12', REGISTRATION_PIN_LENGTH: '12', LOG_LEVEL: 'trace' },
  });

  test('appear in no log, file, row, metric or error', async ({ app, story }) => {
    const secrets = [
      PASSWORD,
      PEPPER,
      'canary-new-password',
      'canary-wrong-password',
      '918273645546',
      '564738291019',
      'canary7pass',
    ];
    const answers: string[] = [];
    const raw = async (body: string, headers: Record<string, string> = {}, path = '/graphql') => {
      const response = await fetch(`${app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      answers.push(await response.text());
      return response.status;
    };
    const { device, userToken, adminToken } = story;
    secrets.push(userToken, adminToken, device.token);
    // This text is no secret, and must be found in every place. So a secret would be found, too.
    const control = 'canary-of-no-secret';
    await createLabel(app, adminToken, control);
    app.log.info(control);
    app.deps.metrics.jobRuns.inc({ job: control, outcome: 'success' });
    answers.push(JSON.stringify((await app.send('{ labels { nodes { name } } }', {}, adminToken)).data));
    const registrationPin = await createRegistrationPin(app, userToken, { platform: 'IOS' });
    secrets.push(registrationPin);
    const phone = { username: 'ada', name: 'a', model: 'b', osVersion: '1', platform: 'IOS' } as const;
    succeeded(await app.mutate('registerDevice', { ...phone, proof: { registrationPin } }));
    await registerWithPassword(app, 'ada');
    succeeded(await app.mutate('setSecureAppsPasscode', { passcode: '918273645546' }, device.token));
    const unlocked = await app.mutate('unlockSecureApps', { passcode: '564738291019' }, device.token);
    expect(unlocked.__typename).toBe('WrongPasscode');
    const pin = await generatePin(app, story);
    secrets.push(pin);
    const resetTicket = (await authorize(app, device, pin)) ?? '';
    expect(resetTicket).toMatch(/^ppr_/u);
    secrets.push(resetTicket);
    const rejected = await app.mutate(
      'resetSecureAppsPasscode',
      { resetTicket, newPasscode: 'canary7pass' },
      device.token,
    );
    expect(rejected.__typename).toBe('PasscodeRejected');
    answers.push(JSON.stringify(rejected));
    succeeded(await app.mutate('resetSecureAppsPasscode', { resetTicket, newPasscode: '564738291019' }, device.token));
    const passwords = { currentPassword: PASSWORD, newPassword: 'canary-new-password' };
    succeeded(await app.mutate('changePassword', passwords, userToken));
    const refused = [
      await app.mutate('signIn', { username: 'ada', password: 'canary-wrong-password' }),
      await app.mutate('signIn', { username: 'canary-wrong-password', password: 'canary-wrong-password' }),
      await app.mutate('authorizePasscodeReset', { username: 'canary-wrong-password', credential: pin }, device.token),
    ];
    expect(refused.map(({ __typename: type }) => type)).toEqual([
      'InvalidCredentials',
      'InvalidCredentials',
      'PasscodeResetDenied',
    ]);
    answers.push(JSON.stringify(refused));

    // Sends secrets in the wrong places, and in malformed requests.
    const secret = 'canary-wrong-password';
    const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    for (const variables of [
      { input: { username: 'ada', password: { $ne: secret } } },
      { input: { username: [secret], password: secret } },
      { input: { username: 'ada', [secret]: secret } },
      { input: secret },
      { input: { username: 'ada', password: 918273645546 } },
    ]) {
      expect(await raw(JSON.stringify({ query: mutation, variables }))).toBe(400);
    }
    for (const query of [
      `mutation { signIn(input: { username: "ada", password: 918273645546 }) { __typename } }`,
      `mutation { signIn(input: { username: "ada", password: "${secret} }) { __typename } }`,
      `mutation { signIn(input: "${secret}") { __typename } }`,
      `mutation { signIn(input: { username: "ada", password: "x", platform: "${secret}" }) { __typename } }`,
      `{ node(id: { password: "${secret}" }) { id } }`,
      `"${secret}"`,
    ]) {
      expect(await raw(JSON.stringify({ query }))).toBe(400);
    }
    expect(await raw(`{"query": "${secret}`)).toBe(400);
    expect(await raw(JSON.stringify({ query: '{ __typename }', operationName: secret }))).toBe(400);
    const query = JSON.stringify({ query: '{ __typename }' });
    for (const name of ['authorization', 'cookie', 'user-agent', 'x-request-id', 'x-forwarded-for', 'referer']) {
      expect(await raw(query, { [name]: secret }), name).toBe(200);
    }
    expect(await raw(query, {}, `/graphql?password=${secret}`)).toBe(200);
    expect(await raw(query, {}, `/${secret}`)).toBe(404);

    const places = {
      log: app.logged(),
      storage: await everythingStored(app),
      metrics: await (await fetch(`${app.url}/metrics`)).text(),
      answers: answers.join('\n'),
    };
    for (const [place, content] of Object.entries(places)) {
      expect(content, place).toContain(control);
      for (const planted of secrets) expect(content.includes(planted), `${planted} in ${place}`).toBe(false);
    }
  });
});

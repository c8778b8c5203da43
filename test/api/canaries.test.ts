import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  PASSWORD,
  PEPPER,
  type TestApp,
  authorize,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  registerWithPassword,
  sql,
  test as base,
} from '../testkit/index.ts';

/** Every byte the server keeps: all files of the embedded database, or every column of every table. */
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
  // Twelve digits, so that a PIN does not occur by chance.
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
    const raw = async (body: string) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      answers.push(await response.text());
    };
    const { device, userToken, adminToken } = story;
    secrets.push(userToken, adminToken, device.token);
    const registrationPin = await createRegistrationPin(app, userToken, { platform: 'IOS' });
    secrets.push(registrationPin);
    await app.mutate('registerDevice', {
      username: 'ada',
      registrationPin,
      name: 'a',
      model: 'b',
      osVersion: '1',
      platform: 'IOS',
    });
    await registerWithPassword(app, 'ada');
    await app.mutate('setSecureAppsPasscode', { passcode: '918273645546' }, device.token);
    await app.mutate('unlockSecureApps', { passcode: '564738291019' }, device.token);
    const pin = await generatePin(app, story);
    secrets.push(pin);
    const resetTicket = (await authorize(app, device, pin)) ?? 'no ticket';
    secrets.push(resetTicket);
    const rejected = await app.mutate(
      'resetSecureAppsPasscode',
      { resetTicket, newPasscode: 'canary7pass' },
      device.token,
    );
    answers.push(JSON.stringify(rejected));
    await app.mutate('resetSecureAppsPasscode', { resetTicket, newPasscode: '564738291019' }, device.token);
    await app.mutate('changePassword', { currentPassword: PASSWORD, newPassword: 'canary-new-password' }, userToken);
    const refused = [
      await app.mutate('signIn', { username: 'ada', password: 'canary-wrong-password' }),
      await app.mutate('signIn', { username: 'canary-wrong-password', password: 'canary-wrong-password' }),
      await app.mutate('authorizePasscodeReset', { username: 'canary-wrong-password', credential: pin }, device.token),
    ];
    answers.push(JSON.stringify(refused));

    // In the wrong places, and in requests that break on the way.
    const secret = 'canary-wrong-password';
    const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    for (const variables of [
      { input: { username: 'ada', password: { $ne: secret } } },
      { input: { username: [secret], password: secret } },
      { input: { username: 'ada', [secret]: secret } },
      { input: secret },
      { input: { username: 'ada', password: 918273645546 } },
    ]) {
      await raw(JSON.stringify({ query: mutation, variables }));
    }
    for (const query of [
      `mutation { signIn(input: { username: "ada", password: 918273645546 }) { __typename } }`,
      `mutation { signIn(input: { username: "ada", password: "${secret} }) { __typename } }`,
      `mutation { signIn(input: "${secret}") { __typename } }`,
      `mutation { signIn(input: { username: "ada", password: "x", platform: "${secret}" }) { __typename } }`,
      `{ node(id: { password: "${secret}" }) { id } }`,
      `"${secret}"`,
    ]) {
      await raw(JSON.stringify({ query }));
    }
    await raw(`{"query": "${secret}`);
    await raw(JSON.stringify({ query: '{ __typename }', operationName: secret }));

    const places = {
      log: app.logged(),
      storage: await everythingStored(app),
      metrics: await (await fetch(`${app.url}/metrics`)).text(),
      answers: answers.join('\n'),
    };
    expect(places.log).toContain('"route":"/graphql"');
    expect(places.storage).toContain('ada');
    expect(answers.length).toBeGreaterThan(14);
    for (const [place, content] of Object.entries(places)) {
      for (const planted of secrets) expect(content.includes(planted), `${planted} in ${place}`).toBe(false);
    }
  });
});

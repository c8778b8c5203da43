import { expect } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const ANOTHER_PEPPER = 'another pepper, of the same sufficient length';

/** A database in which a server has sealed the audit log with its pepper. */
const test = base.extend('used', async ({ app, database }) => {
  await app.user('ada');
  await app.signIn('ada');
  await app.stop();
  return database;
});

test('a server does not start with another pepper than the one of its database', async ({ startApp, used }) => {
  await expect(startApp({ database: used, pepper: ANOTHER_PEPPER })).rejects.toThrow(/pepper/);
  const app = await startApp({ database: used });
  expect(await app.signIn('ada')).toMatch(/^pps_/);
});

test('a command that writes fails with another pepper', async ({ pinportal, used }) => {
  const created = await pinportal.run(['create-admin', '--username', 'eve'], {
    env: { DATABASE_URL: used.url, PEPPER: ANOTHER_PEPPER },
    input: 'some password\n',
  });
  expect(created).toMatchObject({ code: 1, stdout: '' });
  expect(created.stderr).toMatch(/pepper/);
});

test('verify-audit reports every lane with another pepper', async ({ pinportal, used }) => {
  const { code, stdout } = await pinportal.run(['verify-audit'], {
    env: { DATABASE_URL: used.url, PEPPER: ANOTHER_PEPPER },
  });
  expect(code).toBe(1);
  expect(stdout).toContain('lane 255: ');
});

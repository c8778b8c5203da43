import { statSync } from 'node:fs';
import { expect } from 'vitest';
import { sqliteDriver } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const test = base
  .extend('database', ({ emptyDatabase }) => emptyDatabase)
  .extend('path', ({ database }) => database.url.slice('sqlite:'.length));

test('creates the database and its pepper readable by their owner only', async ({ path, pinportal }) => {
  const created = await pinportal.run(['create-admin', '--username', 'root', '--generate-password'], {
    env: { PEPPER: undefined },
  });
  expect(created).toMatchObject({ code: 0 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(`${path}.pepper`).mode & 0o777).toBe(0o600);
});

test('verify-audit exits with 1 and names the event if the audit log was edited', async ({ path, pinportal }) => {
  await pinportal.run(['create-admin', '--username', 'root', '--generate-password']);
  const file = new sqliteDriver(path);
  file.prepare(`UPDATE audit_events SET occurred_at = occurred_at + 1`).run();
  const id = String(file.prepare('SELECT id FROM audit_events').pluck().get());
  file.close();
  expect(await pinportal.run(['verify-audit'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(id) as string,
  });
});

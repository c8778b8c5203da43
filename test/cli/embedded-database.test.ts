import { statSync } from 'node:fs';
import { expect } from 'vitest';
import { sql, sqliteDriver } from '../testkit/index.ts';
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

test('flushes each commit to the disk, so that after a power failure no used PIN is valid again', async ({ app }) => {
  const [setting] = await app.deps.db.write((tx) => tx.query(sql`PRAGMA synchronous`));
  expect(setting).toEqual({ synchronous: 2 }); // FULL
});

test('a second server on the database ends with one line, and commands still run', async ({ pinportal }) => {
  const server = await pinportal.serve();
  const second = await pinportal.run(['serve'], { env: { PORT: '0', LOG_LEVEL: 'silent' } });
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toMatch(/^pinportal: Another server uses the database .*\n$/u);
  expect(await pinportal.run(['create-admin', '--username', 'root', '--generate-password'])).toMatchObject({ code: 0 });
  expect(await pinportal.run(['purge'])).toMatchObject({ code: 0 });
  expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });
  expect(await server.kill('SIGKILL')).toBe(null);
  const next = await pinportal.serve();
  expect(await next.kill('SIGTERM')).toBe(0);
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

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { walkthrough } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const test = base
  /** A folder for the temporary files of this demo only. */
  .extend('temporary', async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinportal-test-'));
    onCleanup(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    return folder;
  })
  .extend('demo', async ({ pinportal, temporary }) => {
    const running = pinportal.start(['demo', '--port', '0'], { TMPDIR: temporary });
    const [, url = ''] = await running.written(/(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    await running.written(/walkthrough --url/);
    return { running, url };
  });

test('prints its users, and deletes its files when it is stopped', async ({ demo, temporary }) => {
  const { running } = demo;
  for (const user of ['admin', 'ios-user', 'android-user', 'no-role-user']) expect(running.output).toContain(user);
  const folders = readdirSync(temporary).filter((name) => name.startsWith('pinportal-demo-'));
  expect(folders).toHaveLength(1);
  await running.kill('SIGINT');
  expect(folders.some((name) => existsSync(join(temporary, name)))).toBe(false);
});

test('completes the walkthrough, with the password on one device and a one-time PIN on the other', async ({
  demo: { url },
}) => {
  const lines: string[] = [];
  await walkthrough({ url, admin: 'admin', adminPassword: 'demo-password' }, (line) => lines.push(line));
  const printed = lines.join('\n');
  for (const type of ['PasscodeResetAuthorized', 'ResetSecureAppsPasscodeSuccess', 'UnlockSecureAppsSuccess']) {
    expect(printed.split(`"__typename": "${type}"`)).toHaveLength(3);
  }
  expect(printed).toContain('"__typename": "PasscodeResetDenied"');
});

test('stops the walkthrough at sign-in if the password of the administrator is incorrect', async ({
  demo: { url },
}) => {
  const walk = walkthrough({ url, admin: 'admin', adminPassword: 'an incorrect password' }, () => undefined);
  await expect(walk).rejects.toThrow('SignInSuccess');
});

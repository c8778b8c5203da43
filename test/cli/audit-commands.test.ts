import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER, expect, sql } from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';
import { readLog, writeLog } from '../audit/tampering.ts';

const test = base
  .extend('folder', async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(FOLDER, 'pinportal-commands-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  /** Adds an event to the log. */
  .extend('signIn', async ({ app }) => {
    await app.user('ada');
    return () => app.signIn('ada');
  });

const lines = (text: string) => text.trim().split('\n');

test('a checkpoint finds a log that was replaced by an older copy, and is rejected if it was forged', async ({
  app,
  folder,
  pinportal,
  signIn,
}) => {
  const older = await readLog(app.deps);
  await signIn();
  const file = join(folder, 'checkpoint.json');
  expect(await pinportal.run(['audit-checkpoint', '--output', file])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const printed = await pinportal.run(['audit-checkpoint']);
  const lanesOf = (text: string) => (JSON.parse(text) as { lanes: unknown }).lanes;
  expect(lanesOf(await readFile(file, 'utf8'))).toEqual(lanesOf(printed.stdout));
  expect(await pinportal.run(['verify-audit', '--checkpoint', file])).toMatchObject({ code: 0 });

  await writeLog(app.deps, older);
  expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });
  const found = await pinportal.run(['verify-audit', '--checkpoint', file]);
  expect(found.code).toBe(1);
  expect(lines(found.stdout)).toEqual([expect.stringMatching(/^lane \d+: .*older than the checkpoint/)]);

  await writeFile(file, printed.stdout.replace(/"length":[1-9]/, '"length":9'));
  const forged = await pinportal.run(['verify-audit', '--checkpoint', file]);
  expect(forged).toMatchObject({ code: 1, stdout: '' });
  expect(lines(forged.stderr)).toEqual([expect.stringContaining(file)]);
});

test('an export is verified with the pepper alone, and verify-audit takes one file at a time', async ({
  app,
  folder,
  pinportal,
  signIn,
}) => {
  await signIn();
  const file = join(folder, 'audit.jsonl');
  const exported = await pinportal.run(['export-audit', '--output', file]);
  expect(exported).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 /) as string });
  expect(exported.stderr).toContain('exported 2 of 2 events');
  await app.stop();
  const nowhere = { DATABASE_URL: `sqlite:${folder}/none/none.sqlite` };
  const verified = await pinportal.run(['verify-audit', '--export', file], { env: nowhere });
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 /) as string });
  // No pepper is made for a database that does not exist.
  const without = await pinportal.run(['verify-audit', '--export', file], { env: { ...nowhere, PEPPER: undefined } });
  expect(without).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('PEPPER_FILE') as string });
  await writeFile(file, (await readFile(file, 'utf8')).replace('SIGN_IN', 'SIGN_OUT'));
  const edited = await pinportal.run(['verify-audit', '--export', file], { env: nowhere });
  expect(edited).toMatchObject({ code: 1, stdout: expect.stringMatching(/^line \d+: lane \d+, event/) as string });
  const both = await pinportal.run(['verify-audit', '--export', file, '--checkpoint', file]);
  expect(both).toMatchObject({ code: 2, stdout: '' });
});

test('seal-audit seals a damaged lane, with the reason in the log', async ({ app, pinportal }) => {
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = 7`));
  expect(await pinportal.run(['seal-audit', '--reason', ' '])).toMatchObject({ code: 1, stdout: '' });
  expect(await pinportal.run(['seal-audit', '--reason', 'a test'])).toMatchObject({
    code: 0,
    stdout: 'Sealed the lanes 7.\n',
  });
  expect(await pinportal.run(['verify-audit'])).toMatchObject({ code: 0 });
  expect((await readLog(app.deps)).events.map(({ action, details }) => [action, details])).toEqual([
    ['SEAL_AUDIT_LOG', '{"reason":"a test","lanes":"7"}'],
  ]);
});

import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AuditCheckpoint,
  AuditKey,
  FOLDER,
  HOUR,
  OPERATOR,
  exportAuditLog,
  expect,
  parseCheckpoint,
  sealAuditLog,
  sql,
  test as base,
  verifyAuditExport,
} from '../testkit/index.ts';
import { makeLog, readLog, writeLog } from './tampering.ts';

const test = base
  .extend('path', async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(FOLDER, 'pinportal-export-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return join(folder, 'audit.jsonl');
  })
  .extend('env', { AUDIT_RETENTION_DAYS: '30' })
  /** Exports the log of the server, and returns how many events were added. */
  .extend(
    'add',
    ({ app, path }) =>
      () =>
        exportAuditLog(app.deps, path, () => undefined),
  )
  /** What is wrong with the file, by the number of its line. */
  .extend('check', ({ app, path }) => async (key = app.deps.audit.key): Promise<[line: number, problem: string][]> => {
    const found: [number, string][] = [];
    const { findings } = await verifyAuditExport({ key, path }, (line, problem) => found.push([line, problem]));
    expect(findings).toBe(found.length);
    return found;
  })
  .extend('signIn', async ({ app }) => {
    await app.user('ada');
    return () => app.signIn('ada');
  });

const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(0, -1);
const writeLines = (path: string, lines: readonly string[]) =>
  writeFile(path, lines.map((line) => `${line}\n`).join(''));

test('an export contains every event once, however often it is run', async ({ app, path, add, check, signIn }) => {
  await signIn();
  expect(await add()).toBe(2);
  const first = await readFile(path, 'utf8');
  expect(await add()).toBe(0);
  expect(await readFile(path, 'utf8')).toBe(first);
  for (let turn = 0; turn < 3; turn++) await signIn();
  expect(await add()).toBe(3);
  expect((await readFile(path, 'utf8')).startsWith(first)).toBe(true);
  const lines = (await linesOf(path)).map((line) => JSON.parse(line) as { id?: string });
  const { events } = await readLog(app.deps);
  const byId = (one: { id?: string }, other: { id?: string }) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1);
  expect(lines.filter(({ id }) => id !== undefined).sort(byId)).toEqual(
    events.map((event) => ({ ...event })).sort(byId),
  );
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await check()).toEqual([]);
  // The last line is a checkpoint like any other.
  const last = (await linesOf(path)).at(-1) ?? '';
  expect(parseCheckpoint(app.deps.audit.key, last)).not.toBeNull();
});

test('an export is read and written in batches, with progress', async ({ app, path, check }) => {
  await writeLog(app.deps, makeLog(app.deps, new Map([[0, 1], [5, 2_300], [255, 3]]))); // prettier-ignore
  const progress: [number, number][] = [];
  expect(await exportAuditLog(app.deps, path, (...at) => progress.push(at))).toBe(2_304);
  expect(progress).toEqual([1, 1_001, 2_001, 2_301, 2_304].map((done) => [done, 2_304]));
  expect(await check()).toEqual([]);
});

test('an export that was interrupted is reported, and completed by the next run', async ({
  path,
  add,
  check,
  signIn,
}) => {
  for (let turn = 0; turn < 5; turn++) await signIn();
  await add();
  const whole = await readFile(path, 'utf8');
  const ends = [
    0,
    1,
    50,
    whole.indexOf('\n') + 1,
    whole.indexOf('\n') + 30,
    whole.lastIndexOf('{"createdAt'),
    whole.length - 1,
  ];
  for (const end of ends) {
    await writeFile(path, whole.slice(0, end));
    expect(await check(), String(end)).not.toEqual([]);
    await add();
    expect(await readFile(path, 'utf8')).toBe(whole);
  }
  expect(await check()).toEqual([]);
});

test('an export that was edited, cut in its midst, extended or reordered is reported', async ({
  path,
  add,
  check,
  signIn,
}) => {
  for (let turn = 0; turn < 4; turn++) await signIn();
  await add();
  for (let turn = 0; turn < 2; turn++) await signIn();
  await add();
  const lines = await linesOf(path);
  for (const [index, line] of lines.entries()) {
    const others = [...lines];
    others.splice(index, 1);
    const isLast = index === lines.length - 1;
    await writeLines(path, others);
    expect(await check(), `without line ${index + 1}`).not.toEqual([]);
    await writeLines(path, lines.toSpliced(index, 0, line));
    expect(await check(), `line ${index + 1} twice`).not.toEqual([]);
    const edits = [line.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)), 'null', ''];
    // Nothing covers the form of the last line, only what it says.
    if (!isLast) edits.push(line.replace('":"', '": "'));
    for (const edited of edits) {
      await writeLines(path, lines.with(index, edited));
      expect(await check(), `line ${index + 1}: ${edited.slice(0, 40)}`).not.toEqual([]);
    }
    if (!isLast) {
      await writeLines(path, lines.with(index, lines[index + 1] ?? '').with(index + 1, line));
      expect(await check(), `line ${index + 1} after the next`).not.toEqual([]);
    }
  }
  await writeLines(path, lines);
  expect(await check()).toEqual([]);
  expect(await check(new AuditKey('another pepper of sufficient length'))).toHaveLength(lines.length);
});

test('events that were pruned after their export stay in it, and those before are no finding', async ({
  app,
  path,
  add,
  check,
  signIn,
  clock,
}) => {
  const prune = async () => {
    await app.jobs.runDue();
    clock.advance(31 * 24 * HOUR);
    await app.jobs.runDue();
  };
  for (let turn = 0; turn < 3; turn++) await signIn();
  await prune(); // before the first export
  await signIn();
  await add();
  await signIn();
  await add();
  await prune(); // all of these are exported
  await signIn();
  await add();
  expect(await check()).toEqual([]);
  await signIn();
  await prune(); // one of these is not
  await signIn();
  await add();
  expect(await check()).toEqual([]);

  // Without the lines between, the pruning explains nothing.
  const lines = await linesOf(path);
  for (const index of lines.keys()) {
    await writeLines(path, lines.toSpliced(index, 1));
    expect(await check(), `without line ${index + 1}`).not.toEqual([]);
  }
});

test('an export shows the damage of the log that it was made from', async ({ app, path, add, check, signIn }) => {
  for (let turn = 0; turn < 4; turn++) await signIn();
  const { events } = await readLog(app.deps);
  const event = events.findLast(({ action }) => action === 'SIGN_IN');
  await app.deps.db.write((tx) => tx.query(sql`DELETE FROM audit_events WHERE id = ${event?.id}`));
  await signIn();
  await add();
  const found = await check();
  expect(found.some(([, problem]) => problem.includes('did not match its seal'))).toBe(true);
  expect(found.some(([, problem]) => problem.includes('missing'))).toBe(true);

  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = 9`));
  const before = await readFile(path, 'utf8');
  await expect(add()).rejects.toThrow(/verify-audit/);
  expect(await readFile(path, 'utf8')).toBe(before);
  await sealAuditLog(app.deps, 'a test');
  await add();
});

test('nothing is added if the log is older than the file, or the file is no export', async ({
  app,
  path,
  add,
  signIn,
}) => {
  await signIn();
  const older = await readLog(app.deps);
  await signIn();
  await add();
  const before = await readFile(path, 'utf8');
  await writeLog(app.deps, older);
  await expect(add()).rejects.toThrow(/older than/);
  expect(await readFile(path, 'utf8')).toBe(before);
  for (const text of ['something else\n', '{}\n', `${before}x\n`]) {
    await writeFile(path, text);
    await expect(add()).rejects.toThrow(/not an export/);
    expect(await readFile(path, 'utf8')).toBe(text);
  }
});

test('an export holds text with every kind of line end', async ({ app, path, add, check }) => {
  const admin = await app.admin();
  await app.mutate('createLabel', { name: 'a\u2028b' }, admin);
  await app.deps.db.write((tx) => {
    app.deps.audit.record(tx, OPERATOR, {
      action: 'CREATE_LABEL',
      subject: null,
      details: { name: 'a\nb\r\u2028\u2029é' },
    });
    return Promise.resolve();
  });
  await add();
  expect(await check()).toEqual([]);
  await appendFile(path, '');
  const statements = (await linesOf(path)).map((line) => JSON.parse(line) as Partial<AuditCheckpoint>);
  expect(statements.filter(({ lanes }) => lanes !== undefined)).toHaveLength(1);
});

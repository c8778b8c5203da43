import {
  type AuditCheckpoint,
  AuditKey,
  type AuditFinding,
  HOUR,
  type TestApp,
  expect,
  parseCheckpoint,
  pruneAuditLog,
  sealedEnds,
  signCheckpoint,
  sql,
  test as base,
  verifyAuditLog,
} from '../testkit/index.ts';
import { readLog, verify, writeLog } from './tampering.ts';

/** A statement as `pinportal audit-checkpoint` writes it. */
async function checkpointOf({ deps }: TestApp): Promise<AuditCheckpoint> {
  const createdAt = new Date(deps.clock.now()).toISOString();
  const text = JSON.stringify(
    signCheckpoint(deps.audit.key, { createdAt, exportHash: null, lanes: await sealedEnds(deps) }),
  );
  const parsed = parseCheckpoint(deps.audit.key, text);
  if (parsed === null) throw new Error('the checkpoint is not valid');
  return parsed;
}

async function verifyWith({ deps }: TestApp, checkpoint: AuditCheckpoint): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  await verifyAuditLog({ ...deps, checkpoint }, (finding) => found.push(finding));
  return found;
}

const test = base.extend('signIn', async ({ app }) => {
  await app.user('ada');
  return () => app.signIn('ada');
});

test('a checkpoint finds an older copy of the whole log, which nothing else does', async ({ app, signIn }) => {
  await signIn();
  const older = await readLog(app.deps);
  await signIn();
  const checkpoint = await checkpointOf(app);
  expect(await verifyWith(app, checkpoint)).toEqual([]);
  await writeLog(app.deps, older);
  expect(await verify(app.deps)).toEqual([]);
  const lane = older.events.at(-1)?.lane;
  expect((await verifyWith(app, checkpoint)).map((finding) => finding.lane)).toEqual([(await laneOfAda(app)) ?? lane]);

  // Other events in the place of those that are gone do not hide it.
  for (let turn = 0; turn < 3; turn++) await signIn();
  expect(await verify(app.deps)).toEqual([]);
  const found = await verifyWith(app, checkpoint);
  expect(found).toHaveLength(1);
  expect(found[0]?.eventId).not.toBeNull();
});

test('a checkpoint finds an older copy that went on, even if other events than its own were pruned since', async ({
  app,
  signIn,
}) => {
  const older = await readLog(app.deps);
  await signIn();
  const checkpoint = await checkpointOf(app);
  const lane = await laneOfAda(app);
  await writeLog(app.deps, older);
  app.clock.advance(1);
  await signIn(); // another event in the place of the one that is gone
  app.clock.advance(2 * 24 * HOUR);
  await pruneAuditLog({ ...app.deps, settings: { ...app.deps.settings, auditRetentionDays: 1 } });
  expect((await readLog(app.deps)).events.filter((event) => event.lane === lane)).toEqual([]);
  expect(await verify(app.deps)).toEqual([]);
  expect((await verifyWith(app, checkpoint)).map((finding) => finding.lane)).toEqual([lane]);
});

async function laneOfAda(app: TestApp): Promise<number | undefined> {
  return (await readLog(app.deps)).events.find(({ action }) => action === 'SIGN_IN')?.lane;
}

test('a checkpoint finds nothing in a log that went on from it', async ({ app, signIn }) => {
  const checkpoint = await checkpointOf(app);
  for (let turn = 0; turn < 5; turn++) await signIn();
  expect(await verifyWith(app, checkpoint)).toEqual([]);
});

test('a checkpoint that was changed or made with another pepper is not valid', async ({ app, signIn }) => {
  await signIn();
  const { key } = app.deps.audit;
  const genuine = await checkpointOf(app);
  const [first, ...others] = genuine.lanes;
  if (first === undefined) throw new Error('no lanes');
  const foreign = new AuditKey('another pepper of sufficient length');
  const changed: object[] = [
    { ...genuine, lanes: others },
    { ...genuine, createdAt: new Date(0).toISOString() },
    { ...genuine, exportHash: '' },
    { ...genuine, seal: '' },
    { ...genuine, extra: 1 },
    { ...genuine, seal: undefined },
    ...Object.entries(first).map(([name, value]) => ({
      ...genuine,
      lanes: [{ ...first, [name]: typeof value === 'number' ? value + 1 : !value }, ...others],
    })),
    ...[first.head, first.prunedHead].map(() => ({ ...genuine, lanes: [{ ...first, head: 'x' }, ...others] })),
    { ...genuine, seal: foreign.sealCheckpoint(genuine) },
  ];
  for (const forgery of changed)
    expect(parseCheckpoint(key, JSON.stringify(forgery)), JSON.stringify(forgery).slice(0, 99)).toBeNull();
  for (const text of ['', 'null', '{}', '[]', 'no JSON']) expect(parseCheckpoint(key, text), text).toBeNull();
  expect(parseCheckpoint(key, JSON.stringify(genuine))).toEqual(genuine);
});

test('no checkpoint is made while a lane has no valid seal', async ({ app }) => {
  await app.deps.db.write((tx) => tx.query(sql`UPDATE audit_lanes SET seal = '' WHERE lane = 7`));
  await expect(sealedEnds(app.deps)).rejects.toThrow(/verify-audit/);
  await app.deps.db.write((tx) => tx.query(sql`DELETE FROM audit_lanes WHERE lane = 7`));
  await expect(sealedEnds(app.deps)).rejects.toThrow(/verify-audit/);
});

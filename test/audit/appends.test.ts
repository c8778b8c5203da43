import { type AuditEvent, AuditLane, type TestApp, expect, sql, test as base } from '../testkit/index.ts';
import { type Log, endOf, gap, places, readLog, verify, writeLog } from './tampering.ts';

// A server appends to a lane with which someone tampered. It must go on, and no append may cover what was done.

/** The events of one user, in a lane of their own, and how they get one more. */
interface Target {
  readonly lane: AuditLane;
  readonly events: readonly AuditEvent[];
  /** Fails a sign-in of the user. */
  readonly append: () => Promise<void>;
  readonly log: Log;
}

const test = base.extend('target', async ({ app }): Promise<Target> => {
  // IDs are random, and so are lanes: one of these users has a lane of its own.
  const names = ['ada', 'grace', 'eve', 'alan', 'edsger', 'barbara'];
  const ids = new Map<string, string>();
  for (const name of names) ids.set(await app.user(name), name);
  for (const name of names) for (let turn = 0; turn < 3; turn++) await failSignIn(app, name);
  const log = await readLog(app.deps);
  for (const [id, name] of ids) {
    const lane = log.events.find(({ subjectId }) => subjectId === id)?.lane;
    const events = log.events.filter((event) => event.lane === lane);
    const end = log.lanes.find((each) => each.lane === lane);
    if (end === undefined || events.some(({ subjectId }) => subjectId !== id)) continue;
    return { lane: end, events, append: () => failSignIn(app, name), log };
  }
  throw new Error('no user has a lane of their own');
});

async function failSignIn(app: TestApp, username: string): Promise<void> {
  const { __typename } = await app.mutate('signIn', { username, password: 'an incorrect password' });
  expect(__typename).toBe('InvalidCredentials');
}

type Damage = (log: Log, at: { readonly lane: number; readonly older: AuditLane }) => Log;

const changeLane = ({ events, lanes }: Log, lane: number, change: Partial<AuditLane>): Log => ({
  events,
  lanes: lanes.map((end) => (end.lane === lane ? { ...end, ...change } : end)),
});
const cut = ({ events, lanes }: Log, lane: number, kept: number): Log => ({
  lanes,
  events: events.filter((event) => event.lane !== lane || event.sequence <= kept),
});
const hashAt = ({ events }: Log, lane: number, sequence: number): string =>
  events.find((event) => event.lane === lane && event.sequence === sequence)?.hash ?? '';

const UNREACHABLE = 'a forged event with the highest number';

const DAMAGES: Record<string, Damage> = {
  'the last event deleted': (log, { lane }) => cut(log, lane, 3),
  'the last event deleted and the end set to the one before': (log, { lane }) =>
    changeLane(cut(log, lane, 3), lane, { length: 3, head: hashAt(log, lane, 3) }),
  'all events deleted': (log, { lane }) => cut(log, lane, 0),
  'all events deleted and the end emptied': (log, { lane }) =>
    changeLane(cut(log, lane, 0), lane, { length: 0, head: '', seal: '' }),
  'the beginning deleted as if it was pruned': (log, { lane }) =>
    changeLane({ ...log, events: log.events.filter((event) => event.lane !== lane || event.sequence > 2) }, lane, {
      prunedLength: 2,
      prunedHead: hashAt(log, lane, 2),
    }),
  'the seal removed': (log, { lane }) => changeLane(log, lane, { seal: '' }),
  'the length changed': (log, { lane }) => changeLane(log, lane, { length: 2_147_483_647 }),
  'the end deleted': ({ events, lanes }, { lane }) => ({ events, lanes: lanes.filter((end) => end.lane !== lane) }),
  'an older end put back': ({ events, lanes }, { lane, older }) => ({
    events,
    lanes: lanes.map((end) => (end.lane === lane ? older : end)),
  }),
  'an older end and its events put back, and the newest event kept': ({ events, lanes }, { lane, older }) => ({
    events: events.filter((event) => event.lane !== lane || event.sequence !== 3),
    lanes: lanes.map((end) => (end.lane === lane ? older : end)),
  }),
  [UNREACHABLE]: ({ events, lanes }, { lane }) => {
    const [copied] = events;
    if (copied === undefined) throw new Error('there are no events');
    return { events: [...events, { ...copied, id: 'forged', lane, sequence: 2_147_483_647 }], lanes };
  },
  'the last event replaced by a forged one': ({ events, lanes }, { lane }) => ({
    events: events.map((event) =>
      event.lane === lane && event.sequence === 4 ? { ...event, hash: 'forged', reason: 'none' } : event,
    ),
    lanes,
  }),
};

test.for(Object.keys(DAMAGES))(
  'a lane with %s is reported for ever after, and the server goes on',
  async (name, { app, target, startApp }) => {
    const { lane } = target.lane;
    const older = await olderEnd(app, target);
    const damaged = DAMAGES[name]?.(target.log, { lane, older });
    if (damaged === undefined) throw new Error(name);
    await writeLog(app.deps, damaged);
    // A forged event with a number that no lane reaches is a finding itself. The lane continues as if it was not there.
    const isFound = name === UNREACHABLE ? { lane, sequence: 2_147_483_647, eventId: 'forged' } : endOf({ lane });
    for (let append = 1; append <= 3; append++) {
      await target.append();
      const found = await verify(app.deps);
      expect(places(found), `after ${append} appends`).toContainEqual(isFound);
      expect(new Set(found.map((finding) => finding.lane))).toEqual(new Set([lane]));
    }
    const { events } = await readLog(app.deps);
    const kept = damaged.events.map(({ id }) => id);
    expect(events.filter(({ id }) => !kept.includes(id)).map((event) => event.lane)).toEqual([lane, lane, lane]);
    const other = await startApp();
    await target.append();
    expect(places(await verify(other.deps))).toContainEqual(isFound);
    // The ends of the other lanes are as they were.
    const untouched = ({ lanes }: Log) => lanes.filter((end) => end.lane !== lane);
    expect(untouched(await readLog(app.deps))).toEqual(untouched(target.log));
  },
);

/** The end that the lane of the target had one event earlier, with its genuine seal. */
async function olderEnd(app: TestApp, { lane, events }: Target): Promise<AuditLane> {
  const end = { ...lane, length: 3, head: events[2]?.hash ?? '' };
  return { ...end, seal: app.deps.audit.key.seal(end) };
}

test('an older end with newer events after it is found before anything is appended', async ({ app, target }) => {
  const older = await olderEnd(app, target);
  const { events, lanes } = target.log;
  await writeLog(app.deps, { events, lanes: lanes.map((end) => (end.lane === older.lane ? older : end)) });
  expect(places(await verify(app.deps))).toEqual([gap({ lane: older.lane, sequence: 4 })]);
});

test('a lane with its last event deleted keeps the gap, and the next event has a new number', async ({
  app,
  target,
}) => {
  const { lane } = target.lane;
  await writeLog(app.deps, cut(target.log, lane, 3));
  await target.append();
  expect(places(await verify(app.deps))).toEqual([endOf({ lane }), gap({ lane, sequence: 4 })]);
  const rows = await app.deps.db.query(sql`SELECT sequence FROM audit_events WHERE lane = ${lane} ORDER BY sequence`);
  expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 5]);
});

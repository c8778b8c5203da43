import { AUDIT_LANES, type AuditEvent, OPERATOR, expect, test as base, verifyAuditLog } from '../testkit/index.ts';
import { type Log, at, endOf, fillLog, forgedLog, gap, places, readLog, verify, writeLog } from './tampering.ts';

const test = base.extend('log', ({ app }) => fillLog(app));

/** For each column, values that an event never has. `undefined` stands for the value of another event. */
const EDITS: Record<keyof AuditEvent, readonly unknown[]> = {
  id: ['auditevent_01jnzv6w4re1h8x3jx0qk2v5zz', 'x'],
  occurredAt: [0, -1, 4_102_444_800_000],
  action: ['SIGN_IN', ''],
  outcome: ['FAILURE', 'success'],
  reason: ['', 'none', 'null'],
  actorKind: ['OPERATOR', ''],
  actorId: [null, '', 'user_01jnzv6w4re1h8x3jx0qk2v5zz'],
  subjectKind: [null, 'USER'],
  subjectId: [null, '', 'label_01jnzv6w4re1h8x3jx0qk2v5zz'],
  details: ['{}', '', ' {"name":"x"}', 'null'],
  requestId: [null, '', '00000000-0000-4000-8000-000000000000'],
  lane: [-2_147_483_648, -1, 256, 2_147_483_647],
  sequence: [-2_147_483_648, -1, 0, 100, 2_147_483_647],
  previousHash: ['', '0'.repeat(64), undefined],
  hash: ['', '0'.repeat(64), undefined],
};

test('finds a lane in which two continuations of it were mixed', async ({ app, log }) => {
  const { untouched, restore } = log;
  // A backup that was restored has both: every single event and every end is genuine.
  const decide = async (reason: string) => {
    await app.deps.db.write((tx) => {
      const subject = { kind: 'USER' as const, id: 'one lane' };
      app.deps.audit.record(tx, OPERATOR, { action: 'SIGN_IN', reason, subject });
      return Promise.resolve();
    });
  };
  const added = ({ events }: Log) => events.filter(({ id }) => !untouched.events.some((event) => event.id === id));
  await decide('the first');
  await decide('the second');
  const one = await readLog(app.deps);
  await restore();
  await decide('another first');
  await decide('another second');
  const other = await readLog(app.deps);
  const [first] = added(one);
  const [otherFirst, otherSecond] = added(other);
  if (first === undefined || otherFirst === undefined || otherSecond === undefined) throw new Error('not in one lane');

  await writeLog(app.deps, { events: [...untouched.events, first, otherSecond], lanes: other.lanes });
  expect(places(await verify(app.deps))).toEqual([at(otherSecond)]);
  await writeLog(app.deps, { events: other.events, lanes: one.lanes });
  expect(places(await verify(app.deps))).toEqual([gap(otherSecond)]);
});

test('finds nothing in an untouched log, also the second time', async ({ app, log }) => {
  const { untouched } = log;
  const total = untouched.events.length;
  const seen: [number, number][] = [];
  for (let round = 0; round < 2; round++) {
    const verification = await verifyAuditLog(
      app.deps,
      (finding) => expect(finding).toBeUndefined(),
      (...at) => seen.push(at),
    );
    expect(verification).toEqual({ checked: total, findings: 0 });
  }
  expect(seen).toEqual([
    [total, total],
    [total, total],
  ]);
});

test.for(Object.entries(EDITS))(
  'finds an event of which %s was edited, and nothing else',
  async ([property, values], { app, log }) => {
    const { long, first, middle, last, single, edit, restore } = log;
    for (const event of [first, middle, last, single]) {
      for (const given of values) {
        const value = given === undefined ? long[1][property as keyof AuditEvent] : given;
        if (event[property as keyof AuditEvent] === value) continue;
        await edit(event, property, value);
        const now = { ...event, [property]: value };
        const found = places(await verify(app.deps));
        const what = `${property} of event ${event.sequence} is now ${JSON.stringify(value)}`;
        expect(found, what).toContainEqual(at(now));
        // Where the event was taken from its place, the place is missing it.
        const moved = property === 'lane' || property === 'sequence';
        const expected = moved ? [at(now), gap(event)] : [at(now)];
        expect(found, what).toHaveLength(expected.length);
        expect(found, what).toEqual(expect.arrayContaining(expected));
        await restore();
      }
    }
  },
);

test('finds a deleted event, and nothing else', async ({ app, log }) => {
  const { long, single, remove, restore } = log;
  for (const event of [...long, single]) {
    await remove(event);
    expect(places(await verify(app.deps))).toEqual([gap(event)]);
    await restore();
  }
});

test('finds each of several deleted events', async ({ app, log }) => {
  const { first, middle, last, single, remove } = log;
  for (const event of [first, middle, last, single]) await remove(event);
  const found = places(await verify(app.deps));
  expect(found).toHaveLength(4);
  expect(found).toEqual(expect.arrayContaining([first, middle, last, single].map(gap)));
});

test('describes each kind of damage in its own words', async ({ app, log }) => {
  const { middle, emptyLane, run, restore } = log;
  const problems = async () => (await verify(app.deps)).map(({ problem }) => problem);
  const damages = [
    () => run('UPDATE audit_events SET reason = ? WHERE id = ?', 'x', middle.id),
    () => run('DELETE FROM audit_events WHERE id = ?', middle.id),
    () => run('DELETE FROM audit_lanes WHERE lane = ?', emptyLane.lane),
    () => run('UPDATE audit_lanes SET seal = ? WHERE lane = ?', 'x', emptyLane.lane),
  ];
  const described = new Set<string>();
  for (const damage of damages) {
    await damage();
    const found = new Set(await problems());
    expect(found.size).toBe(1);
    for (const problem of found) described.add(problem);
    await restore();
  }
  expect(described.size).toBe(damages.length);
});

test('lists up to 1,000 deleted events of a lane one by one, and more of them as one finding', async ({ app, log }) => {
  const { emptyLane, run } = log;
  const ofLane = async (length: number) => {
    await run('UPDATE audit_lanes SET length = ? WHERE lane = ?', length, emptyLane.lane);
    return (await verify(app.deps)).filter(({ sequence }) => sequence !== null);
  };
  expect(await ofLane(1_000)).toHaveLength(1_000);
  const [finding, ...others] = await ofLane(1_001);
  expect(others).toEqual([]);
  expect(finding?.problem).toContain('1001');
});

test('finds both of two events that changed places', async ({ app, log }) => {
  const { long, first, middle, last, edit, restore } = log;
  for (const [one, other] of [
    [first, middle],
    [long[1], middle],
    [first, last],
  ] as const) {
    await edit(one, 'sequence', -1);
    await edit(other, 'sequence', one.sequence);
    await edit(one, 'sequence', other.sequence);
    const found = places(await verify(app.deps));
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([at({ ...one, sequence: other.sequence }), at({ ...other, sequence: one.sequence })]),
    );
    await restore();
  }
});

test('finds both of two events that changed places but kept their IDs', async ({ app, log }) => {
  const { untouched, first, middle } = log;
  const [one, other] = [first, middle];
  const events = untouched.events.map((event) => {
    if (event.id === one.id) return { ...other, id: one.id };
    return event.id === other.id ? { ...one, id: other.id } : event;
  });
  await writeLog(app.deps, { ...untouched, events });
  expect(places(await verify(app.deps))).toEqual(
    expect.arrayContaining([at({ ...one, id: other.id }), at({ ...other, id: one.id })]),
  );
});

test('finds an inserted event at any place', async ({ app, log }) => {
  const { middle, last, emptyLane, add, restore } = log;
  const free = emptyLane.lane;
  for (const place of [
    { sequence: 6 },
    { sequence: 7 },
    { sequence: 2_147_483_647 },
    { sequence: 0 },
    { sequence: -1 },
    { lane: free, sequence: 1 },
    { lane: free, sequence: 3 },
    { lane: AUDIT_LANES, sequence: 1 },
    { lane: 2_147_483_647, sequence: 1 },
    { lane: -1, sequence: 1 },
    { lane: -1, sequence: 0 },
    { lane: -2_147_483_648, sequence: -2_147_483_648 },
  ]) {
    const id = app.deps.ids.next('AuditEvent');
    await add({ id, previousHash: last.hash, ...place });
    expect(places(await verify(app.deps)), JSON.stringify(place)).toEqual([
      { lane: middle.lane, ...place, eventId: id },
    ]);
    await restore();
  }
});

test('finds an event that was inserted with a hash made with another pepper', async ({ app, log }) => {
  const { last, run, add } = log;
  const forger = forgedLog(app.deps);
  const event: AuditEvent = {
    ...last,
    id: app.deps.ids.next('AuditEvent'),
    sequence: 6,
    previousHash: last.hash,
  };
  event.hash = forger.key.hash(event);
  await add(event);
  const end = { lane: event.lane, length: 6, head: event.hash, prunedLength: 0, prunedHead: '' };
  await run(
    'UPDATE audit_lanes SET length = 6, head = ?, seal = ? WHERE lane = ?',
    end.head,
    forger.key.seal(end),
    end.lane,
  );
  const found = places(await verify(app.deps));
  expect(found).toEqual([endOf(end), at(event)]);
});

test('finds a lane of which the end was edited', async ({ app, log }) => {
  const { first, last, emptyLane, laneOf, editLane, restore } = log;
  const lane = laneOf(last);
  const edits: [string, unknown][] = [
    ...[0, 4, 6, -1, 2_147_483_647, -2_147_483_648].map((length): [string, unknown] => ['length', length]),
    ...['', first.hash, '0'.repeat(64)].map((head): [string, unknown] => ['head', head]),
    ...['', emptyLane.seal, lane.seal.toUpperCase(), '0'.repeat(64)].map((seal): [string, unknown] => ['seal', seal]),
  ];
  for (const [property, value] of edits) {
    await editLane(lane.lane, property, value);
    const found = places(await verify(app.deps));
    expect(found, `${property}: ${String(value)}`).toContainEqual(endOf(lane));
    expect(new Set(found.map((finding) => finding.lane))).toEqual(new Set([lane.lane]));
    expect(found.length).toBeLessThanOrEqual(2);
    await restore();
  }
  await editLane(emptyLane.lane, 'length', 1);
  expect(places(await verify(app.deps))).toContainEqual(endOf(emptyLane));
});

test('finds a lane of which the end was deleted, moved or added', async ({ app, log }) => {
  const { last, single, emptyLane, laneOf, run, editLane, restore } = log;
  for (const { lane } of [laneOf(last), emptyLane]) {
    await run('DELETE FROM audit_lanes WHERE lane = ?', lane);
    expect(places(await verify(app.deps))).toEqual([endOf({ lane })]);
    await restore();
    for (const to of [-1, AUDIT_LANES]) {
      await editLane(lane, 'lane', to);
      expect(places(await verify(app.deps))).toEqual(expect.arrayContaining([endOf({ lane }), endOf({ lane: to })]));
      await restore();
    }
  }
  const [one, other] = [laneOf(last), laneOf(single)];
  await editLane(one.lane, 'lane', -1);
  await editLane(other.lane, 'lane', one.lane);
  await editLane(-1, 'lane', other.lane);
  expect(places(await verify(app.deps))).toEqual(expect.arrayContaining([endOf(one), endOf(other)]));
});

test('finds a lane that was cut off and its end adjusted without the pepper', async ({ app, log }) => {
  const { long, last, emptyLane, laneOf, run, restore } = log;
  const forger = forgedLog(app.deps);
  for (const kept of [4, 2, 0]) {
    const head = kept === 0 ? '' : (long[kept - 1]?.hash ?? '');
    const end = { lane: last.lane, length: kept, head, prunedLength: 0, prunedHead: '' };
    for (const seal of [laneOf(last).seal, emptyLane.seal, forger.key.seal(end), '']) {
      await run('DELETE FROM audit_events WHERE lane = ? AND sequence > ?', end.lane, kept);
      await run('UPDATE audit_lanes SET length = ?, head = ?, seal = ? WHERE lane = ?', kept, head, seal, end.lane);
      expect(places(await verify(app.deps))).toEqual([endOf(end)]);
      await restore();
    }
  }
});

test('finds every deleted event and lane of an emptied log', async ({ app, log }) => {
  const { untouched, run } = log;
  await run('DELETE FROM audit_events');
  const missing = places(await verify(app.deps));
  expect(missing).toHaveLength(untouched.events.length);
  expect(missing).toEqual(expect.arrayContaining(untouched.events.map(gap)));
  await run('DELETE FROM audit_lanes');
  expect(await verify(app.deps)).toHaveLength(AUDIT_LANES);
});

test('finds every event and lane invalid with another pepper', async ({ app, log }) => {
  const { untouched } = log;
  const audit = forgedLog(app.deps);
  const found = await verify({ db: app.deps.db, audit });
  expect(found).toHaveLength(AUDIT_LANES + untouched.events.length);
});

test('finds an edited event after the server has continued its lane', async ({ app, log }) => {
  const { middle, edit } = log;
  await edit(middle, 'outcome', 'FAILURE');
  const admin = await app.signIn('root');
  const id = middle.subjectId ?? '';
  expect(await app.mutate('deleteLabel', { id }, admin)).toMatchObject({ __typename: 'DeleteLabelSuccess' });
  expect(places(await verify(app.deps))).toEqual([at(middle)]);
});

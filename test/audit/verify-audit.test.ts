import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AuditEvent, AuditLane } from '../../src/audit/audit-event.entity.ts';
import { AUDIT_LANES, insertAuditEvents, listLanes, nextInChain } from '../../src/audit/audit-event.store.ts';
import { AuditLog } from '../../src/audit/audit-log.ts';
import { type AuditFinding, verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
import type { Deps } from '../../src/deps.ts';
import { columnName } from '../../src/platform/database/columns.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { raw, sql } from '../../src/platform/database/rows.ts';
import { groupBy } from '../../src/platform/group-by.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { registerWithPassword } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

/** All that the log is: its events and the ends of its lanes. */
interface Log {
  readonly events: AuditEvent[];
  readonly lanes: AuditLane[];
}

async function readLog({ db }: Pick<Deps, 'db'>): Promise<Log> {
  return { events: await nextInChain(db, null, 1_000_000), lanes: await listLanes(db) };
}

/** Puts a log in place of the one that is there, as somebody with the password of the database, but no key, could. */
async function writeLog({ db }: Pick<Deps, 'db'>, { events, lanes }: Log): Promise<void> {
  await db.write(async (tx) => {
    await tx.run(sql`DELETE FROM audit_events`);
    await tx.run(sql`DELETE FROM audit_lanes`);
    for (let start = 0; start < events.length; start += 500)
      await insertAuditEvents(tx, events.slice(start, start + 500));
    await tx.insert(AuditLane, lanes);
  });
}

async function verify(deps: Pick<Deps, 'db' | 'audit'>): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  const { findings } = await verifyAuditLog(deps, (finding) => found.push(finding));
  expect(findings).toBe(found.length);
  return found;
}

type Place = Pick<AuditFinding, 'lane' | 'sequence' | 'eventId'>;
const places = (found: AuditFinding[]): Place[] =>
  found.map(({ lane, sequence, eventId }) => ({ lane, sequence, eventId }));
const at = ({ lane, sequence, id }: AuditEvent): Place => ({ lane, sequence, eventId: id });
const gap = ({ lane, sequence }: Pick<AuditEvent, 'lane' | 'sequence'>): Place => ({ lane, sequence, eventId: null });
const endOf = ({ lane }: Pick<AuditLane, 'lane'>): Place => ({ lane, sequence: null, eventId: null });

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

onBothDatabases('verifying the audit log', (kind) => {
  let app: TestApp;
  let untouched: Log;
  /** A lane with five events, of which all are about one label, and one with a single event. */
  let long: AuditEvent[];
  let single: AuditEvent;
  beforeAll(async () => {
    app = await startApp(kind);
    const admin = await app.admin();
    await app.user('ada');
    const device = await registerWithPassword(app, 'ada');
    for (const name of ['a', 'b', 'c']) {
      const created = await app.mutate('createLabel', { name }, admin, '... on CreateLabelSuccess { label { id } }');
      const id = created.label.id as string;
      for (let turn = 0; turn < 2; turn++) {
        await app.mutate('labelDevices', { id, deviceIds: [device.id] }, admin);
        await app.mutate('unlabelDevices', { id, deviceIds: [device.id] }, admin);
      }
    }
    untouched = await readLog(app.deps);
    const byLane = groupBy(untouched.events, ({ lane }) => lane);
    const lanes = [...byLane.values()];
    long = lanes.find((events) => events.length === 5) ?? [];
    single = lanes.find((events) => events.length === 1)?.[0] ?? new AuditEvent();
    expect([long.length, single.sequence]).toEqual([5, 1]);
  });
  afterEach(() => writeLog(app.deps, untouched));
  afterAll(() => app.stop());

  const first = () => long[0] as AuditEvent;
  const middle = () => long[2] as AuditEvent;
  const last = () => long[4] as AuditEvent;
  const chosen = () => [first(), middle(), last(), single];
  const laneOf = ({ lane }: AuditEvent) => untouched.lanes.find((end) => end.lane === lane) as AuditLane;
  const emptyLane = () => untouched.lanes.find(({ length }) => length === 0) as AuditLane;
  const run = (text: string, ...values: unknown[]) => app.deps.db.write((tx) => tx.run(statement(text, values)));
  const statement = (text: string, values: unknown[]) => {
    const [head = '', ...rest] = text.split('?');
    return rest.reduce((built, part, index) => sql`${built}${values[index]}${raw(part)}`, sql`${raw(head)}`);
  };
  const edit = (event: AuditEvent, property: string, value: unknown) =>
    run(`UPDATE audit_events SET ${columnName(property)} = ? WHERE id = ?`, value, event.id);
  const editLane = (lane: number, property: string, value: unknown) =>
    run(`UPDATE audit_lanes SET ${property} = ? WHERE lane = ?`, value, lane);
  const remove = (event: AuditEvent) => run('DELETE FROM audit_events WHERE id = ?', event.id);
  const add = (event: Partial<AuditEvent>) =>
    app.deps.db.write((tx) => insertAuditEvents(tx, [{ ...middle(), id: app.deps.ids.next('AuditEvent'), ...event }]));

  it('finds a lane in which two continuations of it were put together', async () => {
    // As somebody has them who restored a backup once: every single event and end is genuine.
    const decide = async (reason: string) => {
      await app.deps.db.write((tx) => {
        const caller = { actor: { kind: 'operator' as const }, requestId: null, address: null };
        const subject = { kind: 'USER' as const, id: 'one lane' };
        app.deps.audit.record(tx, caller, { action: 'SIGN_IN', reason, subject });
        return Promise.resolve();
      });
    };
    const added = ({ events }: Log) => events.filter(({ id }) => !untouched.events.some((event) => event.id === id));
    await decide('the first');
    await decide('the second');
    const one = await readLog(app.deps);
    await writeLog(app.deps, untouched);
    await decide('another first');
    await decide('another second');
    const other = await readLog(app.deps);
    const [first] = added(one);
    const [otherFirst, otherSecond] = added(other);
    if (first === undefined || otherFirst === undefined || otherSecond === undefined)
      throw new Error('not in one lane');

    await writeLog(app.deps, { events: [...untouched.events, first, otherSecond], lanes: other.lanes });
    expect(await verify(app.deps)).toMatchObject([
      { ...at(otherSecond), problem: 'the event does not follow the one before it' },
    ]);
    await writeLog(app.deps, { events: other.events, lanes: one.lanes });
    expect(await verify(app.deps)).toMatchObject([
      { ...gap(otherSecond), problem: 'the end of the lane does not match its last event' },
    ]);
  });

  it('finds nothing in a log that nobody touched, however often', async () => {
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

  it.each(Object.entries(EDITS))(
    'finds an event of which %s was edited, and only that event',
    async (property, values) => {
      for (const event of chosen()) {
        for (const given of values) {
          const value = given === undefined ? (long[1] as AuditEvent)[property as keyof AuditEvent] : given;
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
          await writeLog(app.deps, untouched);
        }
      }
    },
  );

  it('finds an event that was deleted, and only that', async () => {
    for (const event of [...long, single]) {
      await remove(event);
      expect(places(await verify(app.deps))).toEqual([gap(event)]);
      await writeLog(app.deps, untouched);
    }
  });

  it('finds each of several events that were deleted', async () => {
    for (const event of [first(), middle(), last(), single]) await remove(event);
    const found = places(await verify(app.deps));
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining([first(), middle(), last(), single].map(gap)));
  });

  it('says what is wrong', async () => {
    const problems = async () => new Set((await verify(app.deps)).map(({ problem }) => problem));
    const damages: [problem: string, damage: () => Promise<unknown>][] = [
      [
        'the event was changed, moved or inserted',
        () => run('UPDATE audit_events SET reason = ? WHERE id = ?', 'x', middle().id),
      ],
      ['the event was deleted', () => run('DELETE FROM audit_events WHERE id = ?', middle().id)],
      ['the end of the lane was deleted', () => run('DELETE FROM audit_lanes WHERE lane = ?', emptyLane().lane)],
      [
        'the end of the lane was changed',
        () => run('UPDATE audit_lanes SET head = ? WHERE lane = ?', 'x', emptyLane().lane),
      ],
    ];
    for (const [problem, damage] of damages) {
      await damage();
      expect(await problems()).toContain(problem);
      await writeLog(app.deps, untouched);
    }
    const { lane } = emptyLane();
    // As many as are listed one by one, and one more.
    for (const [length, expected] of [
      [1_000, 'the event was deleted'],
      [1_001, 'the events up to 1001 were deleted'],
    ] as const) {
      await run('UPDATE audit_lanes SET length = ? WHERE lane = ?', length, lane);
      expect(await problems()).toEqual(new Set(['the end of the lane was changed', expected]));
    }
  });

  it('finds both of two events that changed places', async () => {
    for (const [one, other] of [
      [first(), middle()],
      [long[1] as AuditEvent, middle()],
      [first(), last()],
    ] as const) {
      await edit(one, 'sequence', -1);
      await edit(other, 'sequence', one.sequence);
      await edit(one, 'sequence', other.sequence);
      const found = places(await verify(app.deps));
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([at({ ...one, sequence: other.sequence }), at({ ...other, sequence: one.sequence })]),
      );
      await writeLog(app.deps, untouched);
    }
  });

  it('finds both of two events of which all but the id changed places', async () => {
    const [one, other] = [first(), middle()];
    const events = untouched.events.map((event) => {
      if (event.id === one.id) return { ...other, id: one.id };
      return event.id === other.id ? { ...one, id: other.id } : event;
    });
    await writeLog(app.deps, { ...untouched, events });
    expect(places(await verify(app.deps))).toEqual(
      expect.arrayContaining([at({ ...one, id: other.id }), at({ ...other, id: one.id })]),
    );
  });

  it('finds an event that was duplicated or inserted, wherever it stands', async () => {
    const free = emptyLane().lane;
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
      await add({ id, previousHash: last().hash, ...place });
      expect(places(await verify(app.deps)), JSON.stringify(place)).toEqual([
        { lane: middle().lane, ...place, eventId: id },
      ]);
      await writeLog(app.deps, untouched);
    }
  });

  it('finds an event that was inserted with a hash of another key', async () => {
    const forger = new AuditLog('another pepper of sufficient length', app.deps.clock, app.deps.ids);
    const event: AuditEvent = {
      ...last(),
      id: app.deps.ids.next('AuditEvent'),
      sequence: 6,
      previousHash: last().hash,
    };
    event.hash = forger.hash(event);
    await add(event);
    const end = { lane: event.lane, length: 6, head: event.hash };
    await run(
      'UPDATE audit_lanes SET length = 6, head = ?, seal = ? WHERE lane = ?',
      end.head,
      forger.seal(end),
      end.lane,
    );
    const found = places(await verify(app.deps));
    expect(found).toEqual([endOf(end), at(event)]);
  });

  it('finds a lane of which the end was edited', async () => {
    const lane = laneOf(last());
    const edits: [string, unknown][] = [
      ...[0, 4, 6, -1, 2_147_483_647, -2_147_483_648].map((length): [string, unknown] => ['length', length]),
      ...['', first().hash, '0'.repeat(64)].map((head): [string, unknown] => ['head', head]),
      ...['', emptyLane().seal, lane.seal.toUpperCase(), '0'.repeat(64)].map((seal): [string, unknown] => [
        'seal',
        seal,
      ]),
    ];
    for (const [property, value] of edits) {
      await editLane(lane.lane, property, value);
      const found = places(await verify(app.deps));
      expect(found, `${property}: ${String(value)}`).toContainEqual(endOf(lane));
      expect(new Set(found.map((finding) => finding.lane))).toEqual(new Set([lane.lane]));
      expect(found.length).toBeLessThanOrEqual(2);
      await writeLog(app.deps, untouched);
    }
    await editLane(emptyLane().lane, 'length', 1);
    expect(places(await verify(app.deps))).toContainEqual(endOf(emptyLane()));
  });

  it('finds a lane of which the end was deleted, moved or added', async () => {
    for (const { lane } of [laneOf(last()), emptyLane()]) {
      await run('DELETE FROM audit_lanes WHERE lane = ?', lane);
      expect(places(await verify(app.deps))).toEqual([endOf({ lane })]);
      await writeLog(app.deps, untouched);
      for (const to of [-1, AUDIT_LANES]) {
        await editLane(lane, 'lane', to);
        expect(places(await verify(app.deps))).toEqual(expect.arrayContaining([endOf({ lane }), endOf({ lane: to })]));
        await writeLog(app.deps, untouched);
      }
    }
    const [one, other] = [laneOf(last()), laneOf(single)];
    await editLane(one.lane, 'lane', -1);
    await editLane(other.lane, 'lane', one.lane);
    await editLane(-1, 'lane', other.lane);
    expect(places(await verify(app.deps))).toEqual(expect.arrayContaining([endOf(one), endOf(other)]));
  });

  it('finds a lane that was cut off, although its end was adjusted, by somebody without the key', async () => {
    const forger = new AuditLog('another pepper of sufficient length', app.deps.clock, app.deps.ids);
    for (const kept of [4, 2, 0]) {
      const head = kept === 0 ? '' : (long[kept - 1] as AuditEvent).hash;
      const end = { lane: last().lane, length: kept, head };
      for (const seal of [laneOf(last()).seal, emptyLane().seal, forger.seal(end), '']) {
        await run('DELETE FROM audit_events WHERE lane = ? AND sequence > ?', end.lane, kept);
        await run('UPDATE audit_lanes SET length = ?, head = ?, seal = ? WHERE lane = ?', kept, head, seal, end.lane);
        expect(places(await verify(app.deps))).toEqual([endOf(end)]);
        await writeLog(app.deps, untouched);
      }
    }
  });

  it('finds every lane when the whole log was emptied', async () => {
    await run('DELETE FROM audit_events');
    const missing = places(await verify(app.deps));
    expect(missing).toHaveLength(untouched.events.length);
    expect(missing).toEqual(expect.arrayContaining(untouched.events.map(gap)));
    await run('DELETE FROM audit_lanes');
    expect(await verify(app.deps)).toHaveLength(AUDIT_LANES);
  });

  it('finds everything when it is read with another key', async () => {
    const audit = new AuditLog('another pepper of sufficient length', app.deps.clock, app.deps.ids);
    const found = await verify({ db: app.deps.db, audit });
    expect(found).toHaveLength(AUDIT_LANES + untouched.events.length);
  });

  it('finds what was tampered with while the server went on writing', async () => {
    await edit(middle(), 'outcome', 'FAILURE');
    const admin = await app.signIn('root');
    const id = middle().subjectId ?? '';
    expect(await app.mutate('deleteLabel', { id }, admin)).toMatchObject({ __typename: 'DeleteLabelSuccess' });
    expect(places(await verify(app.deps))).toEqual([at(middle())]);
  });
});

/** The database, with the largest number of events that was ever read at once. */
function watched(db: Database): { db: Database; largest: () => number; reads: () => number } {
  let largest = 0;
  let reads = 0;
  const watching = {
    rows: (query: Parameters<Database['rows']>[0]) => db.rows(query),
    async entities(entity: typeof AuditEvent, query: Parameters<Database['rows']>[0]) {
      const found = await db.entities(entity, query);
      if (entity === AuditEvent) {
        largest = Math.max(largest, found.length);
        reads++;
      }
      return found;
    },
  };
  return { db: watching as unknown as Database, largest: () => largest, reads: () => reads };
}

/** Events with valid hashes, `lengths` of them in each lane, with the ends of the lanes. */
function makeLog({ audit, ids, clock }: Deps, lengths: ReadonlyMap<number, number>): Log {
  const events: AuditEvent[] = [];
  const lanes = Array.from({ length: AUDIT_LANES }, (_, lane) => {
    let head = '';
    const length = lengths.get(lane) ?? 0;
    for (let sequence = 1; sequence <= length; sequence++) {
      const event: AuditEvent = {
        id: ids.next('AuditEvent'),
        occurredAt: clock.now(),
        action: 'SIGN_IN',
        outcome: 'SUCCESS',
        reason: null,
        actorKind: 'ANONYMOUS',
        actorId: null,
        subjectKind: null,
        subjectId: null,
        details: '{}',
        requestId: null,
        lane,
        sequence,
        previousHash: head,
        hash: '',
      };
      event.hash = audit.hash(event);
      head = event.hash;
      events.push(event);
    }
    return { lane, length, head, seal: audit.seal({ lane, length, head }) };
  });
  return { events, lanes };
}

onBothDatabases('verifying a long audit log', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(kind);
  });
  afterAll(() => app.stop());

  it('reads it in batches of one size, whatever the lanes', async () => {
    for (const lengths of [[999], [1_000], [1_001], [2_000, 0, 1], [1, 999, 1_000, 1], [500, 500, 500, 500]]) {
      const log = makeLog(app.deps, new Map(lengths.map((length, lane) => [lane, length])));
      await writeLog(app.deps, log);
      const { db, largest } = watched(app.deps.db);
      expect(await verifyAuditLog({ ...app.deps, db }, (finding) => expect(finding).toBeUndefined())).toEqual({
        checked: log.events.length,
        findings: 0,
      });
      expect(largest()).toBeLessThanOrEqual(1_000);
      // The events on both sides of every batch's end.
      for (const index of [0, 998, 999, 1_000, 1_001, log.events.length - 1]) {
        const event = log.events[index];
        if (event === undefined) continue;
        await writeLog(app.deps, { ...log, events: log.events.filter((each) => each !== event) });
        expect(places(await verify(app.deps)), `${lengths.join()} without ${index}`).toEqual([gap(event)]);
      }
    }
  });

  it('goes through 50,000 events with memory for one batch, and finds the one that was edited', async () => {
    const perLane = Array.from({ length: AUDIT_LANES }, (_, lane): [number, number] => [
      lane,
      lane === 7 ? 12_000 : 149,
    ]);
    const log = makeLog(app.deps, new Map(perLane));
    expect(log.events.length).toBeGreaterThan(49_000);
    await writeLog(app.deps, log);
    const { db, largest, reads } = watched(app.deps.db);
    const progress: number[] = [];
    const verification = await verifyAuditLog(
      { ...app.deps, db },
      (finding) => expect(finding).toBeUndefined(),
      (checked, total) => {
        expect(total).toBe(log.events.length);
        progress.push(checked);
      },
    );
    expect(verification).toEqual({ checked: log.events.length, findings: 0 });
    expect(largest()).toBe(1_000);
    expect(reads()).toBe(Math.ceil(log.events.length / 1_000) + 1);
    expect(progress).toHaveLength(Math.ceil(log.events.length / 1_000));
    expect(progress.at(-1)).toBe(log.events.length);

    const edited = log.events[31_337] as AuditEvent;
    await app.deps.db.write((tx) => tx.run(sql`UPDATE audit_events SET reason = 'x' WHERE id = ${edited.id}`));
    expect(places(await verify(app.deps))).toEqual([at(edited)]);
  });

  it('reads each batch from the index, without sorting the rest', async () => {
    const query = `SELECT id FROM audit_events WHERE (lane, sequence) > (7, 100) ORDER BY lane, sequence LIMIT 1000`;
    if (kind === 'postgres') await app.deps.db.dataSource.query('ANALYZE audit_events');
    const explain = kind === 'postgres' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
    const plan = JSON.stringify(await app.deps.db.dataSource.query<unknown[]>(`${explain} ${query}`));
    expect(plan).toContain('audit_events_chain');
    expect(plan).not.toMatch(/sort|TEMP B-TREE|Seq Scan/i);
  });
});

onBothDatabases('the audit chain under load', (kind) => {
  it('stays whole through 100 parallel decisions, on different devices and on one', async () => {
    const app = await startApp(kind);
    try {
      const admin = await app.admin();
      await app.user('ada');
      const before = (await readLog(app.deps)).events.length;
      const devices = await Promise.all(Array.from({ length: 100 }, () => registerWithPassword(app, 'ada')));
      const set = async (id: string, status: string) => {
        expect(await app.mutate('setDeviceStatus', { id, status }, admin)).toMatchObject({
          __typename: 'SetDeviceStatusSuccess',
        });
      };
      await Promise.all(devices.map(({ id }) => set(id, 'BLOCKED')));
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => set(devices[0]?.id ?? '', index % 2 === 0 ? 'LOST' : 'ACTIVE')),
      );
      const { events } = await readLog(app.deps);
      expect(events.length - before).toBe(300);
      expect(await verify(app.deps)).toEqual([]);
    } finally {
      await app.stop();
    }
  });

  it('is verified while decisions are made', async () => {
    const app = await startApp(kind);
    try {
      const admin = await app.admin();
      await app.user('ada');
      const devices = await Promise.all(Array.from({ length: 5 }, () => registerWithPassword(app, 'ada')));
      let isWriting = true;
      const writing = Promise.all(
        devices.map(async ({ id }) => {
          for (let turn = 0; turn < 40; turn++) await app.mutate('setDeviceStatus', { id, status: 'LOST' }, admin);
        }),
      ).finally(() => {
        isWriting = false;
      });
      const isStillWriting = () => isWriting;
      let rounds = 0;
      do {
        expect(await verify(app.deps)).toEqual([]);
        rounds++;
        await turn(); // SQLite answers at once: without this the writers would never have their turn
      } while (isStillWriting());
      await writing;
      expect(rounds).toBeGreaterThan(1);
      expect(await verify(app.deps)).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});

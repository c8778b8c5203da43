import {
  AUDIT_LANES,
  AuditEvent,
  type AuditFinding,
  AuditLane,
  AuditLog,
  type Deps,
  type TestApp,
  columnName,
  expect,
  insertAuditEvents,
  listLanes,
  nextInChain,
  raw,
  registerWithPassword,
  sql,
  verifyAuditLog,
} from '../testkit/index.ts';

/** The whole audit log: its events and the ends of its lanes. */
export interface Log {
  readonly events: AuditEvent[];
  readonly lanes: AuditLane[];
}

export async function readLog({ db }: Pick<Deps, 'db'>): Promise<Log> {
  return { events: await nextInChain(db, null, 1_000_000), lanes: await listLanes(db) };
}

/** Replaces the log, as an attacker can who has the password of the database but not the pepper. */
export async function writeLog({ db }: Pick<Deps, 'db'>, { events, lanes }: Log): Promise<void> {
  await db.write(async (tx) => {
    await tx.query(sql`DELETE FROM audit_events`);
    await tx.query(sql`DELETE FROM audit_lanes`);
    for (let start = 0; start < events.length; start += 500) {
      await insertAuditEvents(tx, events.slice(start, start + 500));
    }
    await tx.insert(AuditLane, lanes);
  });
}

/** Everything that is wrong with the log. */
export async function verify(deps: Pick<Deps, 'db' | 'audit'>): Promise<AuditFinding[]> {
  const found: AuditFinding[] = [];
  const { findings } = await verifyAuditLog(deps, (finding) => found.push(finding));
  expect(findings).toBe(found.length);
  return found;
}

/** Where a finding is: at an event, at the place of a missing one, or at the end of a lane. */
export type Place = Pick<AuditFinding, 'lane' | 'sequence' | 'eventId'>;

export const places = (found: readonly AuditFinding[]): Place[] =>
  found.map(({ lane, sequence, eventId }) => ({ lane, sequence, eventId }));
export const at = ({ lane, sequence, id }: AuditEvent): Place => ({ lane, sequence, eventId: id });
export const gap = ({ lane, sequence }: Pick<AuditEvent, 'lane' | 'sequence'>): Place => ({
  lane,
  sequence,
  eventId: null,
});
export const endOf = ({ lane }: Pick<AuditLane, 'lane'>): Place => ({ lane, sequence: null, eventId: null });

/** The log of a server, and ways to tamper with it. */
export interface TamperedLog {
  readonly untouched: Log;
  /** The five events of one lane, of which all are about one label. */
  readonly long: readonly [AuditEvent, AuditEvent, AuditEvent, AuditEvent, AuditEvent];
  readonly first: AuditEvent;
  readonly middle: AuditEvent;
  readonly last: AuditEvent;
  /** The only event of its lane. */
  readonly single: AuditEvent;
  readonly emptyLane: AuditLane;
  readonly laneOf: (event: AuditEvent) => AuditLane;
  /** Runs a statement with a `?` for each value. */
  readonly run: (text: string, ...values: unknown[]) => Promise<void>;
  readonly edit: (event: AuditEvent, property: string, value: unknown) => Promise<void>;
  readonly editLane: (lane: number, property: string, value: unknown) => Promise<void>;
  readonly remove: (event: AuditEvent) => Promise<void>;
  /** Inserts a copy of the middle event, with these columns changed. */
  readonly add: (event: Partial<AuditEvent>) => Promise<void>;
  readonly restore: () => Promise<void>;
}

/**
 * Fills the audit log of a server. IDs are random, and so are lanes: with so many labels and users, one of each has a
 * lane of its own.
 */
export async function fillLog(app: TestApp): Promise<TamperedLog> {
  const { deps } = app;
  const admin = await app.admin();
  for (const name of ['ada', 'grace', 'eve', 'alan', 'edsger', 'barbara']) await app.user(name);
  const device = await registerWithPassword(app, 'ada');
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const created = await app.mutate('createLabel', { name }, admin, '... on CreateLabelSuccess { label { id } }');
    if (created.__typename !== 'CreateLabelSuccess') throw new Error(created.__typename);
    const { id } = created.label;
    for (let turn = 0; turn < 2; turn++) {
      await app.mutate('labelDevices', { id, deviceIds: [device.id] }, admin);
      await app.mutate('unlabelDevices', { id, deviceIds: [device.id] }, admin);
    }
  }
  const untouched = await readLog(deps);
  const inLane = (lane: number) => untouched.events.filter((event) => event.lane === lane);
  const filled = [...new Set(untouched.events.map(({ lane }) => lane))].map(inLane);
  const long = filled.find((events) => events.length === 5) as TamperedLog['long'] | undefined;
  const single = filled.find((events) => events.length === 1)?.[0];
  const emptyLane = untouched.lanes.find(({ length }) => length === 0);
  if (long === undefined || single === undefined || emptyLane === undefined)
    throw new Error('the lanes are filled otherwise');

  const run: TamperedLog['run'] = async (text, ...values) => {
    const [head = '', ...rest] = text.split('?');
    const statement = rest.reduce((built, part, index) => sql`${built}${values[index]}${raw(part)}`, sql`${raw(head)}`);
    await deps.db.write((tx) => tx.query(statement));
  };
  return {
    untouched,
    long,
    first: long[0],
    middle: long[2],
    last: long[4],
    single,
    emptyLane,
    laneOf: ({ lane }) => untouched.lanes.find((end) => end.lane === lane) as AuditLane,
    run,
    edit: (event, property, value) =>
      run(`UPDATE audit_events SET ${columnName(property)} = ? WHERE id = ?`, value, event.id),
    editLane: (lane, property, value) => run(`UPDATE audit_lanes SET ${property} = ? WHERE lane = ?`, value, lane),
    remove: (event) => run('DELETE FROM audit_events WHERE id = ?', event.id),
    add: (event) =>
      deps.db.write((tx) => insertAuditEvents(tx, [{ ...long[2], id: deps.ids.next('AuditEvent'), ...event }])),
    restore: () => writeLog(deps, untouched),
  };
}

/** The audit log of an attacker who does not know the pepper. */
export function forgedLog({ clock, ids }: Deps): AuditLog {
  return new AuditLog({ pepper: 'another pepper of sufficient length', clock, ids });
}

/** Events with valid hashes, `lengths` of them in each lane, with the ends of the lanes. */
export function makeLog({ audit, ids, clock }: Deps, lengths: ReadonlyMap<number, number>): Log {
  const events: AuditEvent[] = [];
  const lanes = Array.from({ length: AUDIT_LANES }, (_, lane) => {
    let head = '';
    const length = lengths.get(lane) ?? 0;
    for (let sequence = 1; sequence <= length; sequence++) {
      const event: AuditEvent = {
        ...{ id: ids.next('AuditEvent'), occurredAt: clock.now() },
        ...{ action: 'SIGN_IN', outcome: 'SUCCESS', reason: null },
        ...{ actorKind: 'ANONYMOUS', actorId: null, subjectKind: null, subjectId: null },
        ...{ details: '{}', requestId: null, lane, sequence, previousHash: head, hash: '' },
      };
      event.hash = audit.key.hash(event);
      head = event.hash;
      events.push(event);
    }
    const end = { lane, length, head, prunedLength: 0, prunedHead: '' };
    return { ...end, seal: audit.key.seal(end) };
  });
  return { events, lanes };
}

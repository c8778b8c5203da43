import type { AuditEventFilter } from '../generated/types.ts';
import { type ListReader, type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { allOf, idValue, isGiven } from '../platform/database/filter.ts';
import { type List, type ListOrder, listRows } from '../platform/database/page.ts';
import { idList, join, select, sql } from '../platform/database/rows.ts';
import { AuditEvent, AuditLane } from './audit-event.entity.ts';
import type { ChainEnd } from './audit-key.ts';

/** The number of lanes. The first migration creates them. */
export const AUDIT_LANES = 256;

/** Locks the end of a lane until the transaction ends, and returns it. One that was deleted is added without a seal. */
export async function lockLane(tx: Tx, lane: number): Promise<AuditLane> {
  const lock = () => entity(tx, AuditLane, sql`${select(AuditLane)} WHERE lane = ${lane}${tx.forUpdate}`);
  const locked = await lock();
  if (locked !== null) return locked;
  await tx.query(
    sql`INSERT INTO audit_lanes (lane, length, head, seal) VALUES (${lane}, 0, '', '') ON CONFLICT (lane) DO NOTHING`,
  );
  const added = await lock();
  if (added === null) throw new Error(`The audit lane ${lane} cannot be added.`);
  return added;
}

/** Locks the ends of all lanes until the transaction ends, and returns them. */
export async function lockLanes(tx: Tx): Promise<AuditLane[]> {
  return entities(tx, AuditLane, sql`${select(AuditLane)} ORDER BY lane${tx.forUpdate}`);
}

export async function updateLane(tx: Tx, lane: AuditLane): Promise<void> {
  await tx.query(
    sql`UPDATE audit_lanes SET length = ${lane.length}, head = ${lane.head}, seal = ${lane.seal},
      pruned_length = ${lane.prunedLength}, pruned_head = ${lane.prunedHead} WHERE lane = ${lane.lane}`,
  );
}

/**
 * No lane becomes this long. An event with a higher sequence is a forgery, after which no lane could continue: the
 * column has 32 bits.
 */
const MAXIMUM_LENGTH = 2 ** 30;

/** The position of the last event of a lane; null if it has none. */
export async function lastOfLane(tx: Tx, lane: number): Promise<ChainEnd | null> {
  const [row] = await tx.query(
    sql`SELECT sequence, hash FROM audit_events WHERE lane = ${lane} AND sequence < ${MAXIMUM_LENGTH}
      ORDER BY sequence DESC LIMIT 1`,
  );
  return row === undefined ? null : { sequence: Number(row.sequence), hash: String(row.hash) };
}

export async function firstOfLane(tx: Tx, lane: number): Promise<AuditEvent | null> {
  return (await eventsOfLane(tx, { lane, sequence: 0 }, 1))[0] ?? null;
}

/** Up to `limit` events of one lane after a position, in their order. */
export async function eventsOfLane(db: Reader, after: ChainPosition, limit: number): Promise<AuditEvent[]> {
  return entities(
    db,
    AuditEvent,
    sql`${select(AuditEvent)} WHERE lane = ${after.lane} AND sequence > ${after.sequence}
      ORDER BY sequence LIMIT ${limit}`,
  );
}

/** Deletes the events of a lane up to a position. */
export async function deleteEvents(tx: Tx, { lane, sequence }: ChainPosition): Promise<void> {
  await tx.query(sql`DELETE FROM audit_events WHERE lane = ${lane} AND sequence <= ${sequence}`);
}

/** The lanes whose first event is older than `time`. */
export async function lanesBegunBefore(db: Reader, time: number): Promise<number[]> {
  const rows = await db.query(
    sql`SELECT l.lane FROM audit_lanes l JOIN audit_events e ON e.lane = l.lane AND e.sequence = l.pruned_length + 1
      WHERE e.occurred_at < ${time} ORDER BY l.lane`,
  );
  return rows.map(({ lane }) => Number(lane));
}

/** Writes the end of a lane without changing it, so that the commit takes as long as one with a change. */
export async function touchLane(tx: Tx, lane: number): Promise<void> {
  await tx.query(sql`UPDATE audit_lanes SET head = head WHERE lane = ${lane}`);
}

export async function insertAuditEvents(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  await tx.insert(AuditEvent, events);
}

export async function listLanes(db: Reader): Promise<AuditLane[]> {
  return entities(db, AuditLane, sql`${select(AuditLane)} ORDER BY lane`);
}

export async function findLane(db: Reader, lane: number): Promise<AuditLane | null> {
  return entity(db, AuditLane, sql`${select(AuditLane)} WHERE lane = ${lane}`);
}

/** The position of an event in the log. */
export interface ChainPosition {
  readonly lane: number;
  readonly sequence: number;
}

/** Up to `limit` events after a position, ordered by lane and sequence. With null, starts at the first event. */
export async function nextInChain(db: Reader, after: ChainPosition | null, limit: number): Promise<AuditEvent[]> {
  // Both databases use the index for a comparison of pairs. With OR, they would read and sort the rest of the log.
  const later = after === null ? sql`` : sql`WHERE (lane, sequence) > (${after.lane}, ${after.sequence})`;
  return entities(db, AuditEvent, sql`${select(AuditEvent)} ${later} ORDER BY lane, sequence LIMIT ${limit}`);
}

export async function countAuditEvents(db: Reader): Promise<number> {
  const [row] = await db.query(sql`SELECT count(*) AS count FROM audit_events`);
  return Number(row?.count);
}

export async function findAuditEvents(db: Reader, ids: readonly string[]): Promise<AuditEvent[]> {
  return entities(db, AuditEvent, sql`${select(AuditEvent)} WHERE id IN (${idList(ids)})`);
}

/** IDs sort by creation time. */
const NEWEST_FIRST: ListOrder<AuditEvent> = { keys: [{ sql: 'id', of: (event) => event.id }], descending: true };

/** The events that meet a filter, newest first. */
export function listAuditEvents(db: ListReader, filter: AuditEventFilter): List<AuditEvent> {
  const { actions, outcome, actorId, subjectId, since, until } = filter;
  const where = allOf([
    isGiven(actions) && (actions.length === 0 ? sql`1 = 0` : sql`action IN (${join(actions)})`),
    isGiven(outcome) && sql`outcome = ${outcome}`,
    isGiven(actorId) && sql`actor_id = ${idValue(actorId)}`,
    isGiven(subjectId) && sql`subject_id = ${idValue(subjectId)}`,
    isGiven(since) && sql`occurred_at >= ${since}`,
    isGiven(until) && sql`occurred_at < ${until}`,
  ]);
  return listRows(db, AuditEvent, { order: NEWEST_FIRST, where });
}

/** The names of the users, devices, labels and policies that still exist. */
export async function partyNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const some = idList(ids);
  const rows = await db.query(
    sql`SELECT id, username AS name FROM users WHERE id IN (${some})
      UNION ALL SELECT id, name FROM devices WHERE id IN (${some})
      UNION ALL SELECT id, name FROM labels WHERE id IN (${some})
      UNION ALL SELECT id, name FROM app_connect_global_policies WHERE id IN (${some})`,
  );
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
}

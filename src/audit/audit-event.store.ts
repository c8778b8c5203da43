import type { AuditAction } from '../generated/types.ts';
import { type Database, type Reader, type Tx, entities, entity } from '../platform/database/database.ts';
import { type ListOrder, type Page, type PageRequest, readPage } from '../platform/database/page.ts';
import { entityFrom, select, sql } from '../platform/database/rows.ts';
import { AuditEvent, AuditLane } from './audit-event.entity.ts';

/** The number of lanes. The first migration creates them. */
export const AUDIT_LANES = 256;

/** Locks the end of a lane until the transaction ends, and returns it. */
export async function lockLane(tx: Tx, lane: number): Promise<AuditLane> {
  const rows = await tx.query(sql`${select(AuditLane)} WHERE lane = ${lane}${tx.forUpdate}`);
  if (rows[0] === undefined) throw new Error(`The audit lane ${lane} is missing. Run "pinportal verify-audit".`);
  return entityFrom(AuditLane, rows[0]);
}

export async function updateLane(tx: Tx, lane: AuditLane): Promise<void> {
  await tx.query(
    sql`UPDATE audit_lanes SET length = ${lane.length}, head = ${lane.head}, seal = ${lane.seal} WHERE lane = ${lane.lane}`,
  );
}

/** Writes the end of a lane without changing it, so that the commit takes as long as one with a change. */
export async function touchLane(tx: Tx, lane: number): Promise<void> {
  await tx.query(sql`UPDATE audit_lanes SET head = head WHERE lane = ${lane}`);
}

export async function insertAuditEvents(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  await tx.insert(AuditEvent, events);
}

/** Seals every lane that has no seal. */
export async function sealLanes(db: Database, seal: (lane: AuditLane) => string): Promise<void> {
  await db.write(async (tx) => {
    const lanes = sql`${select(AuditLane)} ORDER BY lane${tx.forUpdate}`;
    for (const lane of await entities(tx, AuditLane, lanes)) {
      if (lane.seal === '') await updateLane(tx, { ...lane, seal: seal(lane) });
    }
  });
}

export async function listLanes(db: Reader): Promise<AuditLane[]> {
  return entities(db, AuditLane, sql`${select(AuditLane)} ORDER BY lane`);
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

export async function findAuditEvent(db: Reader, id: string): Promise<AuditEvent | null> {
  return entity(db, AuditEvent, sql`${select(AuditEvent)} WHERE id = ${id}`);
}

export interface AuditEventFilter {
  readonly action: AuditAction | null;
  /** The ID of the actor or subject. */
  readonly involving: string | null;
}

/** IDs sort by creation time. */
const NEWEST_FIRST: ListOrder<AuditEvent> = { by: 'id', descending: true, keyOf: (event) => event.id };

export function listAuditEvents(
  db: Reader,
  { action, involving }: AuditEventFilter,
  request: PageRequest,
): Promise<Page<AuditEvent>> {
  const ofAction = action === null ? sql`` : sql` AND action = ${action}`;
  const ofParty = involving === null ? sql`` : sql` AND (actor_id = ${involving} OR subject_id = ${involving})`;
  return readPage(db, AuditEvent, { order: NEWEST_FIRST, request, where: sql`${ofAction}${ofParty}` });
}

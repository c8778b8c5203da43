import type { AuditAction } from '../generated/resolvers.ts';
import type { Database, Reader, Tx } from '../platform/database/database.ts';
import { columns, entityFrom, sql } from '../platform/database/rows.ts';
import { type Page, type PageRequest, page } from '../platform/graphql/connection.ts';
import { AuditEvent, AuditLane } from './audit-event.entity.ts';

/** As many as the first migration makes. */
export const AUDIT_LANES = 256;

/** The end of a lane, which no other unit of work can move until this one has ended. */
export async function lockLane(tx: Tx, lane: number): Promise<AuditLane> {
  const rows = await tx.rows(sql`SELECT ${columns(AuditLane)} FROM audit_lanes WHERE lane = ${lane}${tx.forUpdate}`);
  if (rows[0] === undefined) throw new Error(`audit lane ${lane} is missing: run "pinportal verify-audit"`);
  return entityFrom(AuditLane, rows[0]);
}

export async function updateLane(tx: Tx, lane: AuditLane): Promise<void> {
  await tx.run(
    sql`UPDATE audit_lanes SET length = ${lane.length}, head = ${lane.head}, seal = ${lane.seal} WHERE lane = ${lane.lane}`,
  );
}

/** Writes the end of a lane as it is: nothing changes, and the commit takes as long as one that changes something. */
export async function touchLane(tx: Tx, lane: number): Promise<void> {
  await tx.run(sql`UPDATE audit_lanes SET head = head WHERE lane = ${lane}`);
}

export async function insertAuditEvents(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  await tx.insert(AuditEvent, events);
}

/** Seals every lane of a new database. */
export async function sealLanes(db: Database, seal: (lane: AuditLane) => string): Promise<void> {
  await db.write(async (tx) => {
    const lanes = sql`SELECT ${columns(AuditLane)} FROM audit_lanes ORDER BY lane${tx.forUpdate}`;
    for (const lane of await tx.entities(AuditLane, lanes)) {
      if (lane.seal === '') await updateLane(tx, { ...lane, seal: seal(lane) });
    }
  });
}

export async function listLanes(db: Reader): Promise<AuditLane[]> {
  return db.entities(AuditLane, sql`SELECT ${columns(AuditLane)} FROM audit_lanes ORDER BY lane`);
}

/** Where an event stands in the log. */
export interface ChainPlace {
  readonly lane: number;
  readonly sequence: number;
}

/** The events behind a place, or from the very first, in the order of the chain. */
export async function nextInChain(db: Reader, after: ChainPlace | null, limit: number): Promise<AuditEvent[]> {
  // Compared as a pair, which both databases answer from the index; with OR they read and sort all that is left.
  const behind = after === null ? sql`` : sql`WHERE (lane, sequence) > (${after.lane}, ${after.sequence})`;
  return db.entities(
    AuditEvent,
    sql`SELECT ${columns(AuditEvent)} FROM audit_events ${behind} ORDER BY lane, sequence LIMIT ${limit}`,
  );
}

export async function countAuditEvents(db: Reader): Promise<number> {
  const [row] = await db.rows(sql`SELECT count(*) AS count FROM audit_events`);
  return Number(row?.count);
}

export async function findAuditEvent(db: Reader, id: string): Promise<AuditEvent | null> {
  const [event] = await db.entities(AuditEvent, sql`SELECT ${columns(AuditEvent)} FROM audit_events WHERE id = ${id}`);
  return event ?? null;
}

export interface AuditEventFilter {
  readonly action: AuditAction | null;
  readonly involving: string | null;
}

export async function listAuditEvents(
  db: Reader,
  filter: AuditEventFilter,
  request: PageRequest,
): Promise<Page<AuditEvent>> {
  const behind = request.after === null ? sql`` : sql`AND id < ${request.after[0]}`;
  const ofAction = filter.action === null ? sql`` : sql`AND action = ${filter.action}`;
  const involving =
    filter.involving === null ? sql`` : sql`AND (actor_id = ${filter.involving} OR subject_id = ${filter.involving})`;
  const events = await db.entities(
    AuditEvent,
    sql`SELECT ${columns(AuditEvent)} FROM audit_events WHERE 1 = 1 ${behind} ${ofAction} ${involving}
        ORDER BY id DESC LIMIT ${request.first + 1}`,
  );
  return page(events, request.first);
}

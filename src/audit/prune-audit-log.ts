import { OPERATOR } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import { HOUR } from '../platform/clock.ts';
import type { Tx } from '../platform/database/database.ts';
import type { AuditEvent, AuditLane } from './audit-event.entity.ts';
import { deleteEvents, eventsOfLane, lanesBegunBefore, lastOfLane, lockLane, updateLane } from './audit-event.store.ts';
import { type AuditKey, isUntouched } from './audit-key.ts';

/** The number of events deleted in one transaction: few, so that other writes do not wait long. */
const BATCH = 1_000;

interface PruneOptions {
  readonly signal?: AbortSignal;
  /** Called after each transaction with the number of events deleted so far. */
  readonly progress?: (deleted: number) => void;
}

/**
 * Deletes the events that are older than `AUDIT_RETENTION_DAYS`, and returns their number. Only the beginning of a lane
 * is deleted, and the lane keeps the position and hash of the last deleted event under its seal. A lane that was
 * tampered with keeps its events, because they are the evidence.
 */
export async function pruneAuditLog(
  { db, clock, audit, settings }: Pick<Deps, 'db' | 'clock' | 'audit' | 'settings'>,
  { signal, progress }: PruneOptions = {},
): Promise<number> {
  const { auditRetentionDays: days } = settings;
  if (days === null) return 0;
  const before = clock.now() - days * 24 * HOUR;
  let total = 0;
  const prune = async (tx: Tx, laneNumber: number): Promise<number> => {
    const lane = await lockLane(tx, laneNumber);
    if (!isUntouched(audit.key, lane, await lastOfLane(tx, laneNumber))) return 0;
    const events = await eventsOfLane(tx, { lane: laneNumber, sequence: lane.prunedLength }, BATCH);
    const old = intactBefore(audit.key, lane, { events, before });
    const last = old.at(-1);
    if (last === undefined) return 0;
    const pruned = { ...lane, prunedLength: last.sequence, prunedHead: last.hash };
    await deleteEvents(tx, last);
    await updateLane(tx, { ...pruned, seal: audit.key.seal(pruned) });
    if (total === 0) {
      const details = { before: new Date(before).toISOString(), retentionDays: String(days) };
      audit.record(tx, OPERATOR, { action: 'PRUNE_AUDIT_LOG', subject: null, details });
    }
    return old.length;
  };

  for (const lane of await lanesBegunBefore(db, before)) {
    for (let deleted = BATCH; deleted === BATCH && signal?.aborted !== true;) {
      deleted = await db.write((tx) => prune(tx, lane));
      total += deleted;
      if (deleted > 0) progress?.(total);
    }
  }
  return total;
}

/** The events at the beginning of a lane that are old and in order. */
function intactBefore(
  key: AuditKey,
  lane: AuditLane,
  { events, before }: { readonly events: readonly AuditEvent[]; readonly before: number },
): AuditEvent[] {
  let end = { sequence: lane.prunedLength, hash: lane.prunedHead };
  const isNext = (event: AuditEvent) =>
    event.occurredAt < before &&
    event.sequence === end.sequence + 1 &&
    event.previousHash === end.hash &&
    event.hash === key.hash(event);
  const old: AuditEvent[] = [];
  for (const event of events) {
    if (!isNext(event)) break;
    old.push(event);
    end = event;
  }
  return old;
}

import type { Deps } from '../deps.ts';
import type { AuditEvent, AuditLane } from './audit-event.entity.ts';
import {
  AUDIT_LANES,
  type ChainPosition,
  countAuditEvents,
  findLane,
  listLanes,
  nextInChain,
} from './audit-event.store.ts';
import type { AuditCheckpoint, AuditKey } from './audit-key.ts';

const BATCH = 1_000;

/** Evidence that a row was edited, deleted, inserted or moved. */
export interface AuditFinding {
  readonly lane: number;
  /** The position in the lane, or null for the end of the lane itself. */
  readonly sequence: number | null;
  /** The ID of the event concerned; null if the event is missing, or if the finding is about the end of the lane. */
  readonly eventId: string | null;
  readonly problem: string;
}

export interface AuditVerification {
  readonly checked: number;
  readonly findings: number;
}

/** The last event of a lane that was verified or, before the first one, the last that was pruned. */
interface VerifiedEnd {
  readonly sequence: number;
  /** The `previousHash` that the next event must have. Null if the last event was changed, which has been reported. */
  readonly hash: string | null;
}

interface VerificationDeps extends Pick<Deps, 'db' | 'audit'> {
  /** An earlier signed statement of the ends of the lanes. Its seal was checked. The log must not be older than it. */
  readonly checkpoint?: AuditCheckpoint;
}

/**
 * Verifies the whole audit log, batch by batch. Calls `report` for each finding and `progress` after each batch. Events
 * that are written during the run are verified in this run or the next.
 */
export async function verifyAuditLog(
  { db, audit: { key }, checkpoint }: VerificationDeps,
  report: (finding: AuditFinding) => void,
  progress: (checked: number, total: number) => void = () => undefined,
): Promise<AuditVerification> {
  const total = await countAuditEvents(db);
  // The ends are read before the events. Meanwhile, events may be appended to a lane and pruned from its beginning. If
  // the events of a lane do not match its end, the end is therefore read again.
  const ends = new Map((await listLanes(db)).map((end) => [end.lane, end]));
  let checked = 0;
  let findings = 0;
  const find = (finding: AuditFinding) => {
    findings++;
    report(finding);
  };

  const lanes = Array.from({ length: AUDIT_LANES }, (_, lane) => lane);
  for (const lane of new Set([...lanes, ...ends.keys()])) {
    const end = ends.get(lane);
    const problem = end === undefined ? 'the end of the lane was deleted' : problemOfEnd(key, end);
    if (problem !== null) find({ lane, sequence: null, eventId: null, problem });
  }

  const reached = new Map((checkpoint?.lanes ?? []).map((end) => [end.lane, end]));
  for (const { lane, length, head, prunedLength } of reached.values()) {
    const end = ends.get(lane);
    if (end === undefined) continue;
    const isOther = length === end.prunedLength && head !== end.prunedHead;
    if (end.length < length || end.prunedLength < prunedLength || isOther) {
      find({ lane, sequence: null, eventId: null, problem: `the lane is older than the checkpoint (event ${length})` });
    }
  }

  const findMissing = (lane: number, from: number, to: number) => {
    // A forged length must not produce billions of findings.
    if (to - from >= BATCH)
      find({ lane, sequence: from, eventId: null, problem: `the events up to ${to} were deleted` });
    else
      for (let sequence = from; sequence <= to; sequence++)
        find({ lane, sequence, eventId: null, problem: 'the event was deleted' });
  };
  /** Reads the end of a lane again. Returns the end that was read before if one of the two has no valid seal. */
  const currentEnd = async (end: AuditLane): Promise<AuditLane> => {
    if (key.purposeOf(end) === null) return end;
    const current = await findLane(db, end.lane);
    return current === null || key.purposeOf(current) === null ? end : current;
  };
  /** Skips the events that were pruned after the end was read. */
  const skipPruned = async (end: AuditLane, last: VerifiedEnd): Promise<VerifiedEnd> => {
    const { prunedLength, prunedHead } = await currentEnd(end);
    return prunedLength > last.sequence ? { sequence: prunedLength, hash: prunedHead } : last;
  };
  const matchEnd = (end: AuditLane, last: VerifiedEnd) => {
    const { lane, length, head } = end;
    if (last.sequence !== length || last.hash === null || last.hash === head || key.purposeOf(end) === null) return;
    const problem = 'the end of the lane does not match its last event';
    find({ lane, sequence: length, eventId: null, problem });
  };
  const closeLane = async (lane: number, seen: VerifiedEnd, lastIntact: number) => {
    const end = ends.get(lane);
    if (end === undefined) return;
    ends.delete(lane);
    const last = seen.sequence < end.length ? await skipPruned(end, seen) : seen;
    findMissing(lane, last.sequence + 1, end.length);
    matchEnd(end, last);
    if (lastIntact <= end.length || key.purposeOf(end) === null) return;
    const grown = await currentEnd(end);
    if (lastIntact <= grown.length) matchEnd(grown, last);
    else find({ lane, sequence: grown.length + 1, eventId: null, problem: 'the lane has events after its end' });
  };

  let cursor = null as ChainPosition | null;
  let last = startOf(undefined);
  let lastIntact = 0;
  for (;;) {
    const events: AuditEvent[] = await nextInChain(db, cursor, BATCH);
    if (events.length === 0) break;
    for (const event of events) {
      const { lane, sequence } = event;
      const end = ends.get(lane);
      if (cursor?.lane !== lane) {
        if (cursor !== null) await closeLane(cursor.lane, last, lastIntact);
        last = startOf(end);
        lastIntact = 0;
      }
      cursor = { lane, sequence };
      checked++;
      const isIntact = event.hash === key.hash(event) && sequence >= 1;
      if (!isIntact) find({ lane, sequence, eventId: event.id, problem: 'the event was changed, moved or inserted' });
      if (sequence < 1) continue;
      const expected = reached.get(lane);
      if (isIntact && sequence === expected?.length && event.hash !== expected.head) {
        find({ lane, sequence, eventId: event.id, problem: 'the event is not the one in the checkpoint' });
      }
      if (end !== undefined && sequence > end.length) matchEnd(end, last);
      // The sequence number of a forged event does not show whether earlier events are missing.
      const known = isIntact ? sequence : Math.min(sequence, (end?.length ?? 0) + 1);
      if (end !== undefined && known > last.sequence + 1) last = await skipPruned(end, last);
      findMissing(lane, last.sequence + 1, known - 1);
      const follows = sequence !== last.sequence + 1 || last.hash === null || last.hash === event.previousHash;
      if (isIntact && !follows) {
        find({ lane, sequence, eventId: event.id, problem: 'the event does not follow the previous event' });
      }
      last = { sequence, hash: isIntact ? event.hash : null };
      if (isIntact) lastIntact = sequence;
    }
    progress(checked, total);
  }
  if (cursor !== null) await closeLane(cursor.lane, last, lastIntact);
  for (const [lane, end] of [...ends]) await closeLane(lane, startOf(end), 0);
  return { checked, findings };
}

function problemOfEnd(key: AuditKey, end: AuditLane): string | null {
  const purpose = key.purposeOf(end);
  if (purpose === 'broken') return 'the lane did not match its seal when an event was appended';
  const isLane = end.lane >= 0 && end.lane < AUDIT_LANES;
  return purpose === 'end' && isLane ? null : 'the end of the lane was changed';
}

/** The position before the first event that a lane still has: that of the last pruned event. */
function startOf(end: AuditLane | undefined): VerifiedEnd {
  return { sequence: end?.prunedLength ?? 0, hash: end?.prunedHead ?? '' };
}

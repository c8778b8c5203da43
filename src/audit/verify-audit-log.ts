import type { Deps } from '../deps.ts';
import type { AuditEvent } from './audit-event.entity.ts';
import { AUDIT_LANES, type ChainPosition, countAuditEvents, listLanes, nextInChain } from './audit-event.store.ts';

const BATCH = 1_000;

/** Evidence that a row was edited, deleted, inserted or moved. */
export interface AuditFinding {
  readonly lane: number;
  /** The position in the lane, or null for the end of the lane itself. */
  readonly sequence: number | null;
  /** The row concerned, if there is one. */
  readonly eventId: string | null;
  readonly problem: string;
}

export interface AuditVerification {
  readonly checked: number;
  readonly findings: number;
}

/** The last event of a lane that has been verified. */
interface ChainEnd {
  readonly sequence: number;
  /** The `previousHash` that the next event must have. Null after a changed event, which has been reported already. */
  readonly hash: string | null;
}

const EMPTY_LANE: ChainEnd = { sequence: 0, hash: '' };

/**
 * Verifies the whole audit log, batch by batch. Calls `report` for each finding and `progress` after each batch. Events
 * that are written during the run are verified in this run or the next.
 */
export async function verifyAuditLog(
  deps: Pick<Deps, 'db' | 'audit'>,
  report: (finding: AuditFinding) => void,
  progress: (checked: number, total: number) => void = () => undefined,
): Promise<AuditVerification> {
  const total = await countAuditEvents(deps.db);
  // The ends are read before the events: a lane may grow meanwhile, but never shrinks.
  const ends = new Map((await listLanes(deps.db)).map((end) => [end.lane, end]));
  let checked = 0;
  let findings = 0;
  const find = (finding: AuditFinding) => {
    findings++;
    report(finding);
  };

  const lanes = Array.from({ length: AUDIT_LANES }, (_, lane) => lane);
  for (const lane of new Set([...lanes, ...ends.keys()])) {
    const end = ends.get(lane);
    if (end === undefined) find({ lane, sequence: null, eventId: null, problem: 'the end of the lane was deleted' });
    else if (lane < 0 || lane >= AUDIT_LANES || end.seal !== deps.audit.seal(end)) {
      find({ lane, sequence: null, eventId: null, problem: 'the end of the lane was changed' });
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
  const closeLane = (lane: number, last: ChainEnd) => {
    const end = ends.get(lane);
    if (end === undefined) return;
    findMissing(lane, last.sequence + 1, end.length);
    if (last.sequence === end.length && last.hash !== null && last.hash !== end.head) {
      find({
        lane,
        sequence: last.sequence,
        eventId: null,
        problem: 'the end of the lane does not match its last event',
      });
    }
    ends.delete(lane);
  };

  let cursor: ChainPosition | null = null;
  let last = EMPTY_LANE;
  for (;;) {
    const events: AuditEvent[] = await nextInChain(deps.db, cursor, BATCH);
    if (events.length === 0) break;
    for (const event of events) {
      const { lane, sequence } = event;
      if (cursor !== null && lane !== cursor.lane) {
        closeLane(cursor.lane, last);
        last = EMPTY_LANE;
      }
      cursor = { lane, sequence };
      checked++;
      const isIntact = event.hash === deps.audit.hash(event) && sequence >= 1;
      if (!isIntact) find({ lane, sequence, eventId: event.id, problem: 'the event was changed, moved or inserted' });
      if (sequence < 1) continue;
      // The sequence of a forged event does not show whether events before it are missing.
      const known = isIntact ? sequence : Math.min(sequence, (ends.get(lane)?.length ?? 0) + 1);
      findMissing(lane, last.sequence + 1, known - 1);
      const follows = sequence !== last.sequence + 1 || last.hash === null || last.hash === event.previousHash;
      if (isIntact && !follows) {
        find({ lane, sequence, eventId: event.id, problem: 'the event does not follow the one before it' });
      }
      last = { sequence, hash: isIntact ? event.hash : null };
    }
    progress(checked, total);
  }
  if (cursor !== null) closeLane(cursor.lane, last);
  for (const lane of [...ends.keys()]) closeLane(lane, EMPTY_LANE);
  return { checked, findings };
}

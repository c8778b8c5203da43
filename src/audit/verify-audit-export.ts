import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.entity.ts';
import { isWhole, linesOf, parseLine } from './audit-export.ts';
import type { AuditCheckpoint, AuditKey } from './audit-key.ts';
import type { AuditVerification } from './verify-audit-log.ts';

const BATCH = 1_000;

/** Consecutive events of a lane that are not in the file, and the hash that the last of them must have. */
interface Gap {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly hash: string;
}

/** The last event of a lane in the file so far. */
interface FileLane {
  sequence: number;
  /** Null if the last event was changed. That has been reported already. */
  hash: string | null;
  /** The gaps since the previous signed statement. */
  gaps: Gap[];
  isBroken: boolean;
}

/**
 * Verifies a file that `pinportal export-audit` wrote, line by line, without the database. Calls `report` for each
 * finding, with the number of the line, and `progress` after every 1,000 events.
 */
export async function verifyAuditExport(
  { key, path }: { readonly key: AuditKey; readonly path: string },
  report: (line: number, problem: string) => void,
  progress: (checked: number) => void = () => undefined,
): Promise<AuditVerification> {
  const fileHash = createHash('sha256');
  const lanes = new Map<number, FileLane>();
  let line = 0;
  let checked = 0;
  let findings = 0;
  let isComplete = false;
  const find = (at: number, problem: string) => {
    findings++;
    report(at, problem);
  };
  const laneOf = (lane: number): FileLane => {
    const known = lanes.get(lane) ?? { sequence: 0, hash: '', gaps: [], isBroken: false };
    lanes.set(lane, known);
    return known;
  };
  const findGap = (lane: number, { line: at, from, to }: Gap) => {
    find(at, `lane ${lane}: the events ${from} to ${to} are missing before this line`);
  };

  const checkEvent = (event: AuditEvent) => {
    const { lane, sequence } = event;
    const last = laneOf(lane);
    const findAt = (problem: string) => find(line, `lane ${lane}, event ${sequence} (${event.id}): ${problem}`);
    const isNext = sequence === last.sequence + 1;
    if (event.hash !== key.hash(event)) {
      findAt('the event was changed or inserted');
      if (isNext) Object.assign(last, { sequence, hash: null });
      return;
    }
    if (sequence <= last.sequence) {
      findAt('the event was moved or repeated');
      return;
    }
    if (!isNext) last.gaps.push({ line, from: last.sequence + 1, to: sequence - 1, hash: event.previousHash });
    else if (last.hash !== null && last.hash !== event.previousHash) {
      findAt('the event does not follow the previous event');
    }
    Object.assign(last, { sequence, hash: event.hash });
  };

  const checkCheckpoint = (checkpoint: AuditCheckpoint) => {
    if (checkpoint.seal !== key.sealCheckpoint(checkpoint)) {
      find(line, 'the statement was changed or inserted');
      return;
    }
    if (checkpoint.exportHash !== fileHash.copy().digest('hex')) find(line, 'the file was changed before this line');
    for (const end of checkpoint.lanes) {
      const last = laneOf(end.lane);
      if (end.isBroken && !last.isBroken) {
        last.isBroken = true;
        find(line, `lane ${end.lane}: the lane did not match its seal when an event was appended`);
      }
      // Events that were pruned before their export are not a finding: the statement has the hash of the last one.
      for (const gap of last.gaps) {
        if (gap.to !== end.prunedLength || gap.hash !== end.prunedHead) findGap(end.lane, gap);
      }
      last.gaps = [];
      const isStated = last.sequence === end.length && (last.hash === null || last.hash === end.head);
      if (!isStated && end.prunedLength !== end.length) {
        find(line, `lane ${end.lane}: the last event in the file is ${last.sequence}, in the statement ${end.length}`);
      }
      Object.assign(last, { sequence: end.length, hash: end.head });
    }
  };

  for await (const bytes of linesOf(path)) {
    line++;
    const parsed = isWhole(bytes) ? parseLine(bytes) : null;
    isComplete = parsed?.kind === 'checkpoint';
    if (parsed?.kind === 'event') {
      checkEvent(parsed.event);
      checked++;
      if (checked % BATCH === 0) progress(checked);
    } else if (parsed?.kind === 'checkpoint') {
      checkCheckpoint(parsed.checkpoint);
    } else {
      find(line, 'the line is neither an event nor a statement');
    }
    fileHash.update(bytes);
  }
  for (const [lane, { gaps }] of lanes) for (const gap of gaps) findGap(lane, gap);
  if (!isComplete) find(line, 'the file does not end with a statement: run "pinportal export-audit" again');
  return { checked, findings };
}

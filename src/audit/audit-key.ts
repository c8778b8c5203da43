import { createHmac } from 'node:crypto';
import type { AuditEvent, AuditLane } from './audit-event.entity.ts';

/** The end of a lane, without its seal. */
export type LaneEnd = Omit<AuditLane, 'seal'>;

/** The position and hash of an event in its lane. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** What a seal says about the end of a lane, and therefore the first word under it. */
type SealPurpose =
  /** Every append found the lane as the one before had left it. */
  | 'end'
  /** An append found the lane otherwise. All later seals of the lane say so too, until `pinportal seal-audit` is run. */
  | 'broken';

/** A signed statement of the ends of all lanes at one time. */
export interface AuditCheckpoint {
  /** In ISO 8601 format. */
  readonly createdAt: string;
  /** In an export, the SHA-256 hash of the file before this statement, in hexadecimal; otherwise null. */
  readonly exportHash: string | null;
  readonly lanes: readonly (LaneEnd & { readonly isBroken: boolean })[];
  readonly seal: string;
}

/** The key of the audit log, derived from the pepper. The keyed hashes that only its owner can make. */
export class AuditKey {
  readonly #key: Buffer;

  constructor(pepper: string) {
    this.#key = createHmac('sha256', pepper).update('pinportal/audit').digest();
  }

  /** The expected hash of an event. */
  hash(event: AuditEvent): string {
    return this.#hmac([
      event.previousHash,
      event.lane,
      event.sequence,
      event.id,
      event.occurredAt,
      event.action,
      event.outcome,
      event.reason,
      event.actorKind,
      event.actorId,
      event.subjectKind,
      event.subjectId,
      event.details,
      event.requestId,
    ]);
  }

  /** The seal on the end of a lane. */
  seal({ lane, length, head, prunedLength, prunedHead }: LaneEnd, purpose: SealPurpose = 'end'): string {
    // Seals of lanes that were never pruned are the same as before there was pruning.
    const pruned = prunedLength === 0 && prunedHead === '' ? [] : [prunedLength, prunedHead];
    return this.#hmac([purpose, lane, length, head, ...pruned]);
  }

  /** What the seal of a lane says. Null if the seal is not one of this log. */
  purposeOf(lane: AuditLane): SealPurpose | null {
    return (['end', 'broken'] as const).find((purpose) => lane.seal === this.seal(lane, purpose)) ?? null;
  }

  /** The seal on a checkpoint. */
  sealCheckpoint({ createdAt, exportHash, lanes }: Omit<AuditCheckpoint, 'seal'>): string {
    const ends = lanes.map((end) => [end.lane, end.length, end.head, end.prunedLength, end.prunedHead, end.isBroken]);
    return this.#hmac(['checkpoint', createdAt, exportHash, ends]);
  }

  #hmac(parts: readonly unknown[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('hex');
  }
}

/**
 * Whether a lane is as the last append left it: its seal is valid and says so, and its last event is the one under the
 * seal. `last` is null if the lane has no event.
 */
export function isUntouched(key: AuditKey, lane: AuditLane, last: ChainEnd | null): boolean {
  const { sequence, hash } = last ?? { sequence: lane.prunedLength, hash: lane.prunedHead };
  return key.purposeOf(lane) === 'end' && lane.length === sequence && lane.head === hash;
}

import { createHash } from 'node:crypto';
import { type Actor, type Caller, principalOf } from '../auth/caller.ts';
import type { AuditAction } from '../generated/types.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { Ids } from '../platform/ids.ts';
import type { AuditEvent, AuditLane, AuditRefusals, UnplacedEvent } from './audit-event.entity.ts';
import { AUDIT_LANES, insertAuditEvents, lastOfLane, listLanes, lockLane, updateLane } from './audit-event.store.ts';
import type { AuditParty } from './audit-party.mapper.ts';
import { AuditKey, type ChainEnd, isUntouched } from './audit-key.ts';
import { REFUSALS_RECORDED_EACH, kindOfRefusal, repeatedRefusals } from './audit-refusals.rule.ts';
import { countRefusal } from './audit-refusals.store.ts';

/** A decision to record. `details` and `reason` must not contain a secret. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** Why the action was refused; omitted if it succeeded. */
  readonly reason?: string;
  readonly subject: AuditParty | null;
  readonly details?: Readonly<Record<string, string>>;
}

interface PendingEvent {
  readonly event: UnplacedEvent;
  /** The kind under which repeated refusals are counted. Null for an event that is always written. */
  readonly kind: string | null;
}

/**
 * The tamper-evident log. It consists of 256 lanes, each a chain of keyed hashes. The subject of an event determines
 * the lane, so decisions about different devices or users rarely wait for the same lane. Events are written just before
 * the commit, so a transaction locks its lane only briefly.
 */
export class AuditLog {
  readonly key: AuditKey;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #pending = new WeakMap<Tx, PendingEvent[]>();

  constructor({ pepper, clock, ids }: { readonly pepper: string; readonly clock: Clock; readonly ids: Ids }) {
    this.key = new AuditKey(pepper);
    this.#clock = clock;
    this.#ids = ids;
  }

  /**
   * Records a decision in the transaction that makes it. The first `REFUSALS_RECORDED_EACH` refusals of one kind in an hour
   * are recorded one by one. Further ones are only counted, because a caller can cause any number of them.
   * `recordRepeated` records their number later.
   */
  record(tx: Tx, caller: Caller, entry: AuditEntry): void {
    const event: UnplacedEvent = {
      occurredAt: this.#clock.now(),
      action: entry.action,
      outcome: entry.reason === undefined ? 'SUCCESS' : 'FAILURE',
      reason: entry.reason ?? null,
      actorKind: caller.actor.kind.toUpperCase() as Uppercase<Actor['kind']>,
      actorId: principalOf(caller.actor),
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      details: JSON.stringify(entry.details ?? {}),
      requestId: caller.requestId,
    };
    this.#add(tx, { event, kind: event.outcome === 'FAILURE' ? kindOfRefusal(event) : null });
  }

  /** Records a refusal that did not happen in a transaction. Opens a transaction for it. */
  async recordAlone(db: Database, caller: Caller, entry: AuditEntry): Promise<void> {
    const work = async (tx: Tx) => this.record(tx, caller, entry);
    await db.write(work, [`refusals of ${principalOf(caller.actor) ?? ''}`]); // they wait for the same counter
  }

  /** Records the number of refusals of one kind that were only counted. */
  recordRepeated(tx: Tx, counted: AuditRefusals): void {
    this.#add(tx, { event: repeatedRefusals(counted, this.#clock.now()), kind: null });
  }

  /**
   * Returns the numbers of the lanes whose seal is missing, invalid or says that the lane is broken. Throws if there are
   * seals but none is valid: the database was created with a different pepper, so no stored password or PIN would match.
   */
  async start(db: Database): Promise<number[]> {
    const lanes = await listLanes(db);
    const sealed = lanes.filter(({ seal }) => seal !== '');
    if (sealed.length > 0 && sealed.every((lane) => this.key.purposeOf(lane) === null)) {
      throw new Error(
        'The pepper is not the one that this database was created with. Set PEPPER or PEPPER_FILE to the original one.',
      );
    }
    const intact = new Set(lanes.filter((lane) => this.key.purposeOf(lane) === 'end').map(({ lane }) => lane));
    return Array.from({ length: AUDIT_LANES }, (_, lane) => lane).filter((lane) => !intact.has(lane));
  }

  #add(tx: Tx, added: PendingEvent): void {
    const earlier = this.#pending.get(tx);
    if (earlier !== undefined) {
      earlier.push(added);
      return;
    }
    const pending = [added];
    this.#pending.set(tx, pending);
    const lane = laneOf(added.event.subjectId ?? added.event.actorId ?? this.#ids.next('AuditEvent'));
    tx.beforeCommit(() => this.#append(tx, lane, pending));
  }

  /**
   * Appends all events of a transaction to the lane of its first event. For a refusal that is only counted, the same
   * statements run except the insert, so that the response time does not reveal why the action was refused, or how often.
   */
  async #append(tx: Tx, laneNumber: number, pending: readonly PendingEvent[]): Promise<void> {
    const written: UnplacedEvent[] = [];
    for (const { event, kind } of pending) {
      const repetition = kind === null ? 0 : await countRefusal(tx, kind, event.occurredAt);
      if (repetition <= REFUSALS_RECORDED_EACH) written.push(event);
    }
    const lane = await lockLane(tx, laneNumber);
    const last = await lastOfLane(tx, laneNumber);
    const untouched = isUntouched(this.key, lane, last);
    const end = untouched ? lane : this.#damagedEnd(lane, last);
    const events = written.map((unplaced) => {
      const event: AuditEvent = {
        ...unplaced,
        id: this.#ids.next('AuditEvent'),
        lane: end.lane,
        sequence: end.length + 1,
        previousHash: end.head,
        hash: '',
      };
      event.hash = this.key.hash(event);
      end.length = event.sequence;
      end.head = event.hash;
      return event;
    });
    await insertAuditEvents(tx, events);
    await updateLane(tx, { ...end, seal: this.key.seal(end, untouched ? 'end' : 'broken') });
  }

  /**
   * Returns the end from which a lane that was tampered with continues, because the server must not stop recording. It is
   * the last stored event, or the sealed end if the seal is valid and not before that event. So no sequence is used twice,
   * and a gap that deleted events leave stays visible.
   */
  #damagedEnd(lane: AuditLane, last: ChainEnd | null): AuditLane {
    const { sequence, hash } = last ?? { sequence: 0, hash: '' };
    if (this.key.purposeOf(lane) === null) {
      return { ...lane, length: sequence, head: hash, prunedLength: 0, prunedHead: '' };
    }
    return lane.length >= sequence ? { ...lane } : { ...lane, length: sequence, head: hash };
  }
}

function laneOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % AUDIT_LANES;
}

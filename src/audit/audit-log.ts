import { createHash, createHmac } from 'node:crypto';
import { type Actor, type Caller, principalOf } from '../auth/caller.ts';
import type { AuditAction, AuditPartyKind } from '../generated/types.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { Ids } from '../platform/ids.ts';
import type { AuditEvent, AuditLane } from './audit-event.entity.ts';
import { AUDIT_LANES, insertAuditEvents, listLanes, lockLane, sealLanes, updateLane } from './audit-event.store.ts';

export interface AuditSubject {
  readonly kind: AuditPartyKind;
  readonly id: string | null;
}

/** A decision to record. `details` and `reason` must not contain a secret. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** Why the action was refused; omitted if it succeeded. */
  readonly reason?: string;
  readonly subject: AuditSubject | null;
  readonly details?: Readonly<Record<string, string>>;
}

interface PendingEvent {
  readonly caller: Caller;
  readonly entry: AuditEntry;
  readonly occurredAt: number;
}

/**
 * The tamper-evident log. It consists of 256 lanes, each a chain of keyed hashes. The subject of an event determines
 * the lane, so decisions about different devices or users rarely wait for the same lane. Events are written just before
 * the commit, so a transaction locks its lane only briefly.
 */
export class AuditLog {
  readonly #key: Buffer;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #pending = new WeakMap<Tx, PendingEvent[]>();

  constructor({ pepper, clock, ids }: { readonly pepper: string; readonly clock: Clock; readonly ids: Ids }) {
    this.#key = createHmac('sha256', pepper).update('pinportal/audit').digest();
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Records a decision in the transaction that makes it. */
  record(tx: Tx, caller: Caller, entry: AuditEntry): void {
    const event = { caller, entry, occurredAt: this.#clock.now() };
    const earlier = this.#pending.get(tx);
    if (earlier !== undefined) {
      earlier.push(event);
      return;
    }
    const events = [event];
    this.#pending.set(tx, events);
    const lane = laneOf(entry.subject?.id ?? principalOf(caller.actor) ?? this.#ids.next('AuditEvent'));
    tx.beforeCommit(() => this.#append(tx, lane, events));
  }

  /**
   * Seals the lanes of a new database. Throws if no seal is valid: the database was created with another pepper, and no
   * password or PIN would be valid either.
   */
  async start(db: Database): Promise<void> {
    const lanes = await listLanes(db);
    const sealed = lanes.filter(({ seal }) => seal !== '');
    if (sealed.length === 0) await sealLanes(db, (lane) => this.seal(lane));
    else if (sealed.every((lane) => lane.seal !== this.seal(lane))) {
      throw new Error(
        'The pepper is not the one that this database was created with. Set PEPPER or PEPPER_FILE to the original one.',
      );
    }
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

  /** The expected seal on the end of a lane. */
  seal(lane: Pick<AuditLane, 'lane' | 'length' | 'head'>): string {
    return this.#hmac(['end', lane.lane, lane.length, lane.head]);
  }

  /** Appends all events of a transaction to the lane of its first event. */
  async #append(tx: Tx, laneNumber: number, pending: readonly PendingEvent[]): Promise<void> {
    const lane = await lockLane(tx, laneNumber);
    const events = pending.map(({ caller, entry, occurredAt }) => {
      const event: AuditEvent = {
        id: this.#ids.next('AuditEvent'),
        occurredAt,
        action: entry.action,
        outcome: entry.reason === undefined ? 'SUCCESS' : 'FAILURE',
        reason: entry.reason ?? null,
        actorKind: caller.actor.kind.toUpperCase() as Uppercase<Actor['kind']>,
        actorId: principalOf(caller.actor),
        subjectKind: entry.subject?.kind ?? null,
        subjectId: entry.subject?.id ?? null,
        details: JSON.stringify(entry.details ?? {}),
        requestId: caller.requestId,
        lane: lane.lane,
        sequence: lane.length + 1,
        previousHash: lane.head,
        hash: '',
      };
      event.hash = this.hash(event);
      lane.length = event.sequence;
      lane.head = event.hash;
      return event;
    });
    await insertAuditEvents(tx, events);
    await updateLane(tx, { ...lane, seal: this.seal(lane) });
  }

  #hmac(parts: readonly unknown[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('hex');
  }
}

function laneOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % AUDIT_LANES;
}

import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, IntegerKeyColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { AuditAction, AuditOutcome, AuditPartyKind } from '../generated/types.ts';

/**
 * A recorded decision. Rows are never changed, and deleted only when they are older than the retention setting. They
 * outlive other rows, so they have no foreign keys.
 */
@Entity('audit_events')
@Index('audit_events_chain', ['lane', 'sequence'], { unique: true })
@Index('audit_events_action', ['action', 'id'])
@Index('audit_events_actor', ['actorId', 'id'])
@Index('audit_events_subject', ['subjectId', 'id'])
export class AuditEvent {
  @KeyColumn() id!: string;
  @InstantColumn() occurredAt!: number;
  @TextColumn() action!: AuditAction;
  @TextColumn() outcome!: AuditOutcome;
  @TextColumn({ nullable: true }) reason!: string | null;
  @TextColumn() actorKind!: AuditPartyKind;
  @TextColumn({ nullable: true }) actorId!: string | null;
  @TextColumn({ nullable: true }) subjectKind!: AuditPartyKind | null;
  @TextColumn({ nullable: true }) subjectId!: string | null;
  /** JSON: an object of strings. */
  @TextColumn() details!: string;
  @TextColumn({ nullable: true }) requestId!: string | null;
  @IntegerColumn() lane!: number;
  /** The position in the lane, from 1 without gaps. */
  @IntegerColumn() sequence!: number;
  @TextColumn() previousHash!: string;
  @TextColumn() hash!: string;
}

/** An event without its place in the log. */
export type UnplacedEvent = Omit<AuditEvent, 'id' | 'lane' | 'sequence' | 'previousHash' | 'hash'>;

/** The end of one lane of the audit log. `AuditLog` explains lanes. */
@Entity('audit_lanes')
export class AuditLane {
  @IntegerKeyColumn() lane!: number;
  /** The sequence of the last event: the number of events that the lane has, or had before they were pruned. */
  @IntegerColumn() length!: number;
  /** The hash of the last event; empty if there was none. */
  @TextColumn() head!: string;
  /** A keyed hash of the other columns, which reveals deleted events. `AuditKey` makes it. Empty until it is made. */
  @TextColumn() seal!: string;
  /** The sequence of the last pruned event; 0 if no event was pruned. */
  @IntegerColumn({ default: 0 }) prunedLength!: number;
  /** The hash of the last pruned event; empty if no event was pruned. */
  @TextColumn({ default: '' }) prunedHead!: string;
}

/**
 * The number of refusals of one kind in one window. The first ones are events; the others are only counted here, until
 * one event with their number is written at the end of the window.
 */
@Entity('audit_refusals')
@Index('audit_refusals_started_at', ['startedAt'])
export class AuditRefusals {
  /** JSON: action, reason, kind and ID of the actor, kind and ID of the subject. */
  @KeyColumn() kind!: string;
  /** The time of the first refusal, at which the window begins. */
  @InstantColumn() startedAt!: number;
  /** The number of all refusals in the window. */
  @IntegerColumn() refusals!: number;
  /** The time of the first refusal that is not an event. Without meaning while all of them are. */
  @InstantColumn() countedSince!: number;
  /** The time of the last refusal. */
  @InstantColumn() countedUntil!: number;
}

import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, IntegerKeyColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { AuditAction, AuditOutcome, AuditPartyKind } from '../generated/types.ts';

/** A recorded decision. Rows are never changed or deleted. They outlive other rows, so they have no foreign keys. */
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

/** The end of one lane of the audit log. `AuditLog` explains lanes. */
@Entity('audit_lanes')
export class AuditLane {
  @IntegerKeyColumn() lane!: number;
  /** The number of events in the lane. */
  @IntegerColumn() length!: number;
  /** The hash of the last event; empty if there is none. */
  @TextColumn() head!: string;
  /** A keyed hash of lane, length and head, which reveals deleted events. Empty until the first start. */
  @TextColumn() seal!: string;
}

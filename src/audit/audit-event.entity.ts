import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, IntegerKeyColumn, KeyColumn, TextColumn } from '../platform/database/columns.ts';
import type { AuditAction, AuditOutcome, AuditPartyKind } from '../generated/types.ts';

/** One decision. Rows are only added, and have no foreign keys, since they outlive the objects they name. */
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
  /** From 1 without gaps in each lane. */
  @IntegerColumn() sequence!: number;
  @TextColumn() previousHash!: string;
  @TextColumn() hash!: string;
}

/** The end of one lane of the audit chain. */
@Entity('audit_lanes')
export class AuditLane {
  @IntegerKeyColumn() lane!: number;
  /** The number of events in the lane. */
  @IntegerColumn() length!: number;
  /** The hash of its last event. */
  @TextColumn() head!: string;
  /** Keyed hash of lane, length and head, which shows that the end was cut off. Empty until the first start. */
  @TextColumn() seal!: string;
}

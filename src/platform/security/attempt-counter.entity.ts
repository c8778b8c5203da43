import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn } from '../database/columns.ts';

/** Number of attempts within the period that ends at `expiresAt`. */
@Entity('attempt_counters')
export class AttemptCounter {
  /** A keyed hash of what is counted: user names and addresses are personal, and users mistake passwords for names. */
  @KeyColumn() key!: string;
  @IntegerColumn() attempts!: number;
  @Index('attempt_counters_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

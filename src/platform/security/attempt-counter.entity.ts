import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn } from '../database/columns.ts';

/** The number of attempts in the period that ends at `expiresAt`. */
@Entity('attempt_counters')
export class AttemptCounter {
  /** A keyed hash of the source, because names and addresses are personal, and users may enter a password as a name. */
  @KeyColumn() key!: string;
  @IntegerColumn() attempts!: number;
  @Index('attempt_counters_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

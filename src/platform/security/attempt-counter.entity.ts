import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn } from '../database/columns.ts';

/** How often something was tried in the window of time that ends at `expiresAt`. */
@Entity('attempt_counters')
export class AttemptCounter {
  /** A keyed hash of what is counted: user names and addresses are nobody's business, and some type a password for a name. */
  @KeyColumn() key!: string;
  @IntegerColumn() attempts!: number;
  @Index('attempt_counters_expires_at')
  @InstantColumn()
  expiresAt!: number;
}

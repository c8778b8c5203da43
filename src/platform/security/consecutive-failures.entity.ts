import { Entity, Index } from 'typeorm';
import { InstantColumn, IntegerColumn, KeyColumn } from '../database/columns.ts';

/** The number of failed attempts for a user name since the last successful one. */
@Entity('consecutive_failures')
export class ConsecutiveFailures {
  /** A keyed hash of the user name and of where the attempts came from, see `AccountKeys`. */
  @KeyColumn() key!: string;
  @IntegerColumn() failures!: number;
  @Index('consecutive_failures_last_failed_at')
  @InstantColumn()
  lastFailedAt!: number;
}

/** An address at which an attempt for a user name was successful. */
@Entity('familiar_addresses')
export class FamiliarAddress {
  /** A keyed hash of the user name and the address. */
  @KeyColumn() key!: string;
  @Index('familiar_addresses_last_used_at')
  @InstantColumn()
  lastUsedAt!: number;
}

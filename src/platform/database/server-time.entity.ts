import { Entity } from 'typeorm';
import { InstantColumn, IntegerKeyColumn } from './columns.ts';

/** The table has one row: the latest time of any server. */
@Entity('server_time')
export class LatestTime {
  @IntegerKeyColumn() id!: number;
  @InstantColumn() latest!: number;
}

import { Entity } from 'typeorm';
import { InstantColumn, KeyColumn } from '../database/columns.ts';

/** The next run of a recurring job that runs on one server at a time. */
@Entity('jobs')
export class JobSchedule {
  @KeyColumn() name!: string;
  @InstantColumn() dueAt!: number;
}

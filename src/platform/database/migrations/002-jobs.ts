import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time at which each recurring job is next due. */
export class Jobs implements MigrationInterface {
  readonly name = 'Jobs1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE jobs (name text NOT NULL, due_at bigint NOT NULL, PRIMARY KEY (name))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE jobs');
  }
}

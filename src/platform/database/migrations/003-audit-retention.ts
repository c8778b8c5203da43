import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pruned part of each audit lane, and the number of repeated refusals. */
export class AuditRetention implements MigrationInterface {
  readonly name = 'AuditRetention1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_lanes ADD COLUMN pruned_length integer NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE audit_lanes ADD COLUMN pruned_head text NOT NULL DEFAULT ''`);
    await runner.query(
      `CREATE TABLE audit_refusals (
        kind text NOT NULL, started_at bigint NOT NULL, refusals integer NOT NULL, counted_since bigint NOT NULL,
        counted_until bigint NOT NULL, PRIMARY KEY (kind))`,
    );
    await runner.query('CREATE INDEX audit_refusals_started_at ON audit_refusals (started_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_refusals');
    await runner.query('ALTER TABLE audit_lanes DROP COLUMN pruned_head');
    await runner.query('ALTER TABLE audit_lanes DROP COLUMN pruned_length');
  }
}

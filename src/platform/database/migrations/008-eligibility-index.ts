import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index of a user's devices also has what the eligibility rule reads of a device. */
export class EligibilityIndex implements MigrationInterface {
  readonly name = 'EligibilityIndex1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX devices_user_id');
    await runner.query(
      'CREATE INDEX devices_user_id ON devices (user_id, id, status, platform, app_connect_global_policy_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX devices_user_id');
    await runner.query('CREATE INDEX devices_user_id ON devices (user_id, id)');
  }
}

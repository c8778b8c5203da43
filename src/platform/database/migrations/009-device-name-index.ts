import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index of the names of devices also has what the eligibility rule reads of a device. */
export class DeviceNameIndex implements MigrationInterface {
  readonly name = 'DeviceNameIndex1796083300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX devices_name_key');
    await runner.query(
      'CREATE INDEX devices_name_key ON devices (name_key, id, user_id, status, platform, app_connect_global_policy_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX devices_name_key');
    await runner.query('CREATE INDEX devices_name_key ON devices (name_key, id)');
  }
}

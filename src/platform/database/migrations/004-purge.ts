import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What purge needs: since when a user is disabled and a device is retired or wiped, and indexes. */
export class Purge implements MigrationInterface {
  readonly name = 'Purge1795737600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users ADD COLUMN disabled_at bigint');
    await runner.query('ALTER TABLE devices ADD COLUMN retired_at bigint');
    const now = '(SELECT latest FROM server_time WHERE id = 1)';
    await runner.query(`UPDATE users SET disabled_at = ${now} WHERE status = 'DISABLED'`);
    await runner.query(`UPDATE devices SET retired_at = ${now} WHERE status IN ('RETIRED', 'WIPED')`);
    await runner.query('CREATE INDEX users_disabled_at ON users (disabled_at)');
    await runner.query('CREATE INDEX devices_retired_at ON devices (retired_at)');
    // Without these, deleting a user would read the whole tables.
    await runner.query('CREATE INDEX one_time_pins_of_user ON one_time_pins (user_id)');
    await runner.query('CREATE INDEX registration_pins_of_user ON registration_pins (user_id)');
    await runner.query('CREATE INDEX sessions_last_seen_at ON sessions (last_seen_at)');
    await runner.query('CREATE INDEX one_time_pin_attempts_attempted_at ON one_time_pin_attempts (attempted_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of [
      'one_time_pin_attempts_attempted_at',
      'sessions_last_seen_at',
      'registration_pins_of_user',
      'one_time_pins_of_user',
      'devices_retired_at',
      'users_disabled_at',
    ]) {
      await runner.query(`DROP INDEX ${index}`);
    }
    await runner.query('ALTER TABLE devices DROP COLUMN retired_at');
    await runner.query('ALTER TABLE users DROP COLUMN disabled_at');
  }
}

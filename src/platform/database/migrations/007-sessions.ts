import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The indexes of the lists of a user's sessions and registration PINs, and the addresses of sessions. */
export class Sessions implements MigrationInterface {
  readonly name = 'Sessions1795996800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions ADD COLUMN address text');
    await runner.query('DROP INDEX sessions_user_id');
    await runner.query('CREATE INDEX sessions_user_id ON sessions (user_id, id)');
    await runner.query('DROP INDEX registration_pins_of_user');
    await runner.query('CREATE INDEX registration_pins_of_user ON registration_pins (user_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX registration_pins_of_user');
    await runner.query('CREATE INDEX registration_pins_of_user ON registration_pins (user_id)');
    await runner.query('DROP INDEX sessions_user_id');
    await runner.query('CREATE INDEX sessions_user_id ON sessions (user_id)');
    await runner.query('ALTER TABLE sessions DROP COLUMN address');
  }
}

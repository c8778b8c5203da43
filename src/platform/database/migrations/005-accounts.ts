import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords to be changed, consecutive failed attempts for an account, and the addresses at which it has signed in. */
export class Accounts implements MigrationInterface {
  readonly name = 'Accounts1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    // The literals that TypeORM reads back: SQLite keeps the text of a default.
    const no = runner.dataSource.options.type === 'postgres' ? 'FALSE' : '0';
    await runner.query(`ALTER TABLE users ADD COLUMN must_change_password boolean NOT NULL DEFAULT ${no}`);
    await runner.query(
      `CREATE TABLE consecutive_failures (
        key text NOT NULL, failures integer NOT NULL, last_failed_at bigint NOT NULL, PRIMARY KEY (key))`,
    );
    await runner.query('CREATE INDEX consecutive_failures_last_failed_at ON consecutive_failures (last_failed_at)');
    await runner.query(
      'CREATE TABLE familiar_addresses (key text NOT NULL, last_used_at bigint NOT NULL, PRIMARY KEY (key))',
    );
    await runner.query('CREATE INDEX familiar_addresses_last_used_at ON familiar_addresses (last_used_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE familiar_addresses');
    await runner.query('DROP TABLE consecutive_failures');
    await runner.query('ALTER TABLE users DROP COLUMN must_change_password');
  }
}

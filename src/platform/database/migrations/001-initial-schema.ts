import { typeid } from 'typeid-js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL for both databases. TypeORM can parse the foreign keys of a SQLite database only in this quoted form. */
const CREATE = [
  `CREATE TABLE users (
    id text NOT NULL, username text NOT NULL, username_key text NOT NULL, display_name text NOT NULL, email text,
    status text NOT NULL, password_hash text NOT NULL, created_at bigint NOT NULL, PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX users_username_key ON users (username_key)`,
  `CREATE TABLE user_roles (
    user_id text NOT NULL, role text NOT NULL, PRIMARY KEY (user_id, role),
    CONSTRAINT "user_roles_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX user_roles_role ON user_roles (role)`,
  `CREATE TABLE sessions (
    id text NOT NULL, token_hash text NOT NULL, user_id text NOT NULL, created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL, expires_at bigint NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "sessions_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE UNIQUE INDEX sessions_token_hash ON sessions (token_hash)`,
  `CREATE INDEX sessions_user_id ON sessions (user_id)`,
  `CREATE INDEX sessions_expires_at ON sessions (expires_at)`,
  `CREATE TABLE devices (
    id text NOT NULL, user_id text NOT NULL, name text NOT NULL, model text NOT NULL, os_version text NOT NULL,
    platform text NOT NULL, status text NOT NULL, registration_method text NOT NULL, registered_at bigint NOT NULL,
    token_hash text NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "devices_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX devices_user_id ON devices (user_id, id)`,
  `CREATE UNIQUE INDEX devices_token_hash ON devices (token_hash)`,
  `CREATE TABLE labels (
    id text NOT NULL, name text NOT NULL, name_key text NOT NULL, PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX labels_name_key ON labels (name_key)`,
  `CREATE TABLE device_labels (
    device_id text NOT NULL, label_id text NOT NULL, PRIMARY KEY (device_id, label_id),
    CONSTRAINT "device_labels_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE,
    CONSTRAINT "device_labels_label" FOREIGN KEY ("label_id") REFERENCES "labels" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX device_labels_label_id ON device_labels (label_id, device_id)`,
  `CREATE TABLE app_connect_global_policies (
    id text NOT NULL, name text NOT NULL, name_key text NOT NULL, description text NOT NULL,
    is_default boolean NOT NULL, status text NOT NULL, priority integer, passcode_required_for_ios boolean NOT NULL,
    allow_ios_passcode_recovery boolean NOT NULL, passcode_required_for_android boolean NOT NULL,
    passcode_type text NOT NULL, minimum_passcode_length integer NOT NULL, passcode_history_length integer NOT NULL,
    disallow_simple_passcodes boolean NOT NULL, maximum_failed_attempts integer NOT NULL,
    auto_lock_minutes integer NOT NULL, PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX app_connect_global_policies_name_key ON app_connect_global_policies (name_key)`,
  `CREATE TABLE app_connect_global_policy_labels (
    policy_id text NOT NULL, label_id text NOT NULL, PRIMARY KEY (policy_id, label_id),
    CONSTRAINT "app_connect_global_policy_labels_policy" FOREIGN KEY ("policy_id") REFERENCES "app_connect_global_policies" ("id") ON DELETE CASCADE,
    CONSTRAINT "app_connect_global_policy_labels_label" FOREIGN KEY ("label_id") REFERENCES "labels" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX app_connect_global_policy_labels_label_id ON app_connect_global_policy_labels (label_id, policy_id)`,
  `CREATE TABLE licensed_products (
    code text NOT NULL, licensed boolean NOT NULL, updated_at bigint NOT NULL, PRIMARY KEY (code))`,
  `CREATE TABLE registration_pins (
    id text NOT NULL, user_id text NOT NULL, platform text NOT NULL, pin_hash text NOT NULL, status text NOT NULL,
    failed_attempts integer NOT NULL, issued_at bigint NOT NULL, expires_at bigint NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "registration_pins_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE UNIQUE INDEX registration_pins_active ON registration_pins (user_id, platform) WHERE status = 'ACTIVE'`,
  `CREATE INDEX registration_pins_expires_at ON registration_pins (expires_at)`,
  `CREATE TABLE one_time_pins (
    id text NOT NULL, device_id text NOT NULL, user_id text NOT NULL, pin_hash text NOT NULL, status text NOT NULL,
    issued_at bigint NOT NULL, expires_at bigint NOT NULL, redeemed_at bigint, failed_attempts integer NOT NULL,
    maximum_attempts integer NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "one_time_pins_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE,
    CONSTRAINT "one_time_pins_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX one_time_pins_device_id ON one_time_pins (device_id, id)`,
  `CREATE UNIQUE INDEX one_time_pins_active ON one_time_pins (device_id) WHERE status = 'ACTIVE'`,
  `CREATE INDEX one_time_pins_expires_at ON one_time_pins (expires_at)`,
  `CREATE TABLE one_time_pin_attempts (
    id text NOT NULL, one_time_pin_id text, device_id text NOT NULL, attempted_at bigint NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "one_time_pin_attempts_pin" FOREIGN KEY ("one_time_pin_id") REFERENCES "one_time_pins" ("id") ON DELETE CASCADE,
    CONSTRAINT "one_time_pin_attempts_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX one_time_pin_attempts_device_id ON one_time_pin_attempts (device_id, attempted_at)`,
  `CREATE INDEX one_time_pin_attempts_pin_id ON one_time_pin_attempts (one_time_pin_id)`,
  `CREATE TABLE secure_apps_passcodes (
    device_id text NOT NULL, passcode_hash text NOT NULL, changed_at bigint NOT NULL,
    failed_attempts integer NOT NULL, locked_at bigint, PRIMARY KEY (device_id),
    CONSTRAINT "secure_apps_passcodes_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE)`,
  `CREATE TABLE secure_apps_passcode_history (
    id text NOT NULL, device_id text NOT NULL, passcode_hash text NOT NULL, set_at bigint NOT NULL, PRIMARY KEY (id),
    CONSTRAINT "secure_apps_passcode_history_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE)`,
  `CREATE INDEX secure_apps_passcode_history_device_id ON secure_apps_passcode_history (device_id, id)`,
  `CREATE TABLE reset_tickets (
    id text NOT NULL, token_hash text NOT NULL, device_id text NOT NULL, user_id text NOT NULL, method text NOT NULL,
    issued_at bigint NOT NULL, expires_at bigint NOT NULL, used_at bigint, PRIMARY KEY (id),
    CONSTRAINT "reset_tickets_device" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE,
    CONSTRAINT "reset_tickets_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`,
  `CREATE UNIQUE INDEX reset_tickets_token_hash ON reset_tickets (token_hash)`,
  `CREATE INDEX reset_tickets_device_id ON reset_tickets (device_id)`,
  `CREATE INDEX reset_tickets_user_id ON reset_tickets (user_id)`,
  `CREATE INDEX reset_tickets_expires_at ON reset_tickets (expires_at)`,
  `CREATE TABLE audit_events (
    id text NOT NULL, occurred_at bigint NOT NULL, action text NOT NULL, outcome text NOT NULL, reason text,
    actor_kind text NOT NULL, actor_id text, subject_kind text, subject_id text, details text NOT NULL,
    request_id text, lane integer NOT NULL, sequence integer NOT NULL, previous_hash text NOT NULL,
    hash text NOT NULL, PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX audit_events_chain ON audit_events (lane, sequence)`,
  `CREATE INDEX audit_events_action ON audit_events (action, id)`,
  `CREATE INDEX audit_events_actor ON audit_events (actor_id, id)`,
  `CREATE INDEX audit_events_subject ON audit_events (subject_id, id)`,
  `CREATE TABLE attempt_counters (
    key text NOT NULL, attempts integer NOT NULL, expires_at bigint NOT NULL, PRIMARY KEY (key))`,
  `CREATE INDEX attempt_counters_expires_at ON attempt_counters (expires_at)`,
  `CREATE TABLE server_time (
    id integer NOT NULL, latest bigint NOT NULL, PRIMARY KEY (id))`,
  `CREATE TABLE audit_lanes (
    lane integer NOT NULL, length integer NOT NULL, head text NOT NULL, seal text NOT NULL, PRIMARY KEY (lane))`,
];

const TABLES =
  `audit_lanes server_time attempt_counters audit_events reset_tickets secure_apps_passcode_history secure_apps_passcodes one_time_pin_attempts one_time_pins registration_pins licensed_products app_connect_global_policy_labels app_connect_global_policies device_labels labels devices sessions user_roles users`.split(
    ' ',
  );

/** The tables, the default policy (no passcode, no recovery), three unlicensed products and the empty audit lanes. */
export class InitialSchema implements MigrationInterface {
  readonly name = 'InitialSchema1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
    await runner.query(
      `INSERT INTO app_connect_global_policies (id, name, name_key, description, is_default, status, priority,
         passcode_required_for_ios, allow_ios_passcode_recovery, passcode_required_for_android, passcode_type,
         minimum_passcode_length, passcode_history_length, disallow_simple_passcodes, maximum_failed_attempts,
         auto_lock_minutes)
       VALUES ('${typeid('policy').toString()}', 'Default AppConnect Global Policy', 'default appconnect global policy',
         'In effect for every device that no other policy applies to.', TRUE, 'ACTIVE', NULL,
         FALSE, FALSE, FALSE, 'NUMERIC', 6, 0, FALSE, 10, 15)`,
    );
    await runner.query(
      `INSERT INTO licensed_products (code, licensed, updated_at) VALUES
         ('APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', FALSE, 1795478400000), ('DOCS_AT_WORK', FALSE, 1795478400000),
         ('WEB_AT_WORK', FALSE, 1795478400000)`,
    );
    await runner.query('INSERT INTO server_time (id, latest) VALUES (1, 0)');
    const lanes = Array.from({ length: 256 }, (_, lane) => `(${lane}, 0, '', '')`);
    await runner.query(`INSERT INTO audit_lanes (lane, length, head, seal) VALUES ${lanes.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

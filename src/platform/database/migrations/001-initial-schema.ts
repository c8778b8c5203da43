import { typeid } from 'typeid-js';
import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { COLUMN_TYPE } from '../columns.ts';

type Type = keyof typeof COLUMN_TYPE;
interface Reference {
  readonly name: string;
  readonly column: string;
  readonly table: string;
}
interface TableIndex {
  readonly name: string;
  readonly columns: string[];
  readonly unique?: boolean;
  readonly where?: string;
}

/** A table of the house: text keys, explicit names, references that delete along. `?` behind a type: nullable. */
function table(
  name: string,
  columns: Record<string, Type | `${Type}?`>,
  primary: string[],
  references: Reference[] = [],
  indices: TableIndex[] = [],
): Table {
  return new Table({
    name,
    columns: Object.entries(columns).map(([column, type]): TableColumnOptions => ({
      name: column,
      type: COLUMN_TYPE[type.replace('?', '') as Type],
      isNullable: type.endsWith('?'),
      isPrimary: primary.includes(column),
    })),
    foreignKeys: references.map((reference) => ({
      name: reference.name,
      columnNames: [reference.column],
      referencedTableName: reference.table,
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    })),
    indices: indices.map(({ name: index, columns: columnNames, unique = false, where }) => ({
      name: index,
      columnNames,
      isUnique: unique,
      ...(where === undefined ? {} : { where }),
    })),
  });
}

const TABLES: Table[] = [
  table(
    'users',
    {
      id: 'text',
      username: 'text',
      username_key: 'text',
      display_name: 'text',
      email: 'text?',
      status: 'text',
      password_hash: 'text',
      created_at: 'instant',
    },
    ['id'],
    [],
    [{ name: 'users_username_key', columns: ['username_key'], unique: true }],
  ),
  table(
    'user_roles',
    { user_id: 'text', role: 'text' },
    ['user_id', 'role'],
    [{ name: 'user_roles_user', column: 'user_id', table: 'users' }],
    [{ name: 'user_roles_role', columns: ['role'] }],
  ),
  table(
    'sessions',
    {
      id: 'text',
      token_hash: 'text',
      user_id: 'text',
      created_at: 'instant',
      last_seen_at: 'instant',
      expires_at: 'instant',
    },
    ['id'],
    [{ name: 'sessions_user', column: 'user_id', table: 'users' }],
    [
      { name: 'sessions_token_hash', columns: ['token_hash'], unique: true },
      { name: 'sessions_user_id', columns: ['user_id'] },
      { name: 'sessions_expires_at', columns: ['expires_at'] },
    ],
  ),
  table(
    'devices',
    {
      id: 'text',
      user_id: 'text',
      name: 'text',
      model: 'text',
      os_version: 'text',
      platform: 'text',
      status: 'text',
      registration_method: 'text',
      registered_at: 'instant',
      token_hash: 'text',
    },
    ['id'],
    [{ name: 'devices_user', column: 'user_id', table: 'users' }],
    [
      { name: 'devices_user_id', columns: ['user_id', 'id'] },
      { name: 'devices_token_hash', columns: ['token_hash'], unique: true },
    ],
  ),
  table(
    'labels',
    { id: 'text', name: 'text', name_key: 'text' },
    ['id'],
    [],
    [{ name: 'labels_name_key', columns: ['name_key'], unique: true }],
  ),
  table(
    'device_labels',
    { device_id: 'text', label_id: 'text' },
    ['device_id', 'label_id'],
    [
      { name: 'device_labels_device', column: 'device_id', table: 'devices' },
      { name: 'device_labels_label', column: 'label_id', table: 'labels' },
    ],
    [{ name: 'device_labels_label_id', columns: ['label_id', 'device_id'] }],
  ),
  table(
    'app_connect_global_policies',
    {
      id: 'text',
      name: 'text',
      name_key: 'text',
      description: 'text',
      is_default: 'flag',
      status: 'text',
      priority: 'integer?',
      passcode_required_for_ios: 'flag',
      allow_ios_passcode_recovery: 'flag',
      passcode_required_for_android: 'flag',
      passcode_type: 'text',
      minimum_passcode_length: 'integer',
      passcode_history_length: 'integer',
      disallow_simple_passcodes: 'flag',
      maximum_failed_attempts: 'integer',
      auto_lock_minutes: 'integer',
    },
    ['id'],
    [],
    [{ name: 'app_connect_global_policies_name_key', columns: ['name_key'], unique: true }],
  ),
  table(
    'app_connect_global_policy_labels',
    { policy_id: 'text', label_id: 'text' },
    ['policy_id', 'label_id'],
    [
      {
        name: 'app_connect_global_policy_labels_policy',
        column: 'policy_id',
        table: 'app_connect_global_policies',
      },
      { name: 'app_connect_global_policy_labels_label', column: 'label_id', table: 'labels' },
    ],
    [{ name: 'app_connect_global_policy_labels_label_id', columns: ['label_id', 'policy_id'] }],
  ),
  table('licensed_products', { code: 'text', licensed: 'flag', updated_at: 'instant' }, ['code']),
  table(
    'registration_pins',
    {
      id: 'text',
      user_id: 'text',
      platform: 'text',
      pin_hash: 'text',
      status: 'text',
      failed_attempts: 'integer',
      issued_at: 'instant',
      expires_at: 'instant',
    },
    ['id'],
    [{ name: 'registration_pins_user', column: 'user_id', table: 'users' }],
    [
      {
        name: 'registration_pins_active',
        columns: ['user_id', 'platform'],
        unique: true,
        where: "status = 'ACTIVE'",
      },
      { name: 'registration_pins_expires_at', columns: ['expires_at'] },
    ],
  ),
  table(
    'one_time_pins',
    {
      id: 'text',
      device_id: 'text',
      user_id: 'text',
      pin_hash: 'text',
      status: 'text',
      issued_at: 'instant',
      expires_at: 'instant',
      redeemed_at: 'instant?',
      failed_attempts: 'integer',
      maximum_attempts: 'integer',
    },
    ['id'],
    [
      { name: 'one_time_pins_device', column: 'device_id', table: 'devices' },
      { name: 'one_time_pins_user', column: 'user_id', table: 'users' },
    ],
    [
      { name: 'one_time_pins_device_id', columns: ['device_id', 'id'] },
      { name: 'one_time_pins_active', columns: ['device_id'], unique: true, where: "status = 'ACTIVE'" },
      { name: 'one_time_pins_expires_at', columns: ['expires_at'] },
    ],
  ),
  table(
    'one_time_pin_attempts',
    { id: 'text', one_time_pin_id: 'text?', device_id: 'text', attempted_at: 'instant' },
    ['id'],
    [
      { name: 'one_time_pin_attempts_pin', column: 'one_time_pin_id', table: 'one_time_pins' },
      { name: 'one_time_pin_attempts_device', column: 'device_id', table: 'devices' },
    ],
    [
      { name: 'one_time_pin_attempts_device_id', columns: ['device_id', 'attempted_at'] },
      { name: 'one_time_pin_attempts_pin_id', columns: ['one_time_pin_id'] },
    ],
  ),
  table(
    'secure_apps_passcodes',
    {
      device_id: 'text',
      passcode_hash: 'text',
      changed_at: 'instant',
      failed_attempts: 'integer',
      locked_at: 'instant?',
    },
    ['device_id'],
    [{ name: 'secure_apps_passcodes_device', column: 'device_id', table: 'devices' }],
  ),
  table(
    'secure_apps_passcode_history',
    { id: 'text', device_id: 'text', passcode_hash: 'text', set_at: 'instant' },
    ['id'],
    [{ name: 'secure_apps_passcode_history_device', column: 'device_id', table: 'devices' }],
    [{ name: 'secure_apps_passcode_history_device_id', columns: ['device_id', 'id'] }],
  ),
  table(
    'reset_tickets',
    {
      id: 'text',
      token_hash: 'text',
      device_id: 'text',
      user_id: 'text',
      method: 'text',
      issued_at: 'instant',
      expires_at: 'instant',
      used_at: 'instant?',
    },
    ['id'],
    [
      { name: 'reset_tickets_device', column: 'device_id', table: 'devices' },
      { name: 'reset_tickets_user', column: 'user_id', table: 'users' },
    ],
    [
      { name: 'reset_tickets_token_hash', columns: ['token_hash'], unique: true },
      { name: 'reset_tickets_device_id', columns: ['device_id'] },
      { name: 'reset_tickets_user_id', columns: ['user_id'] },
      { name: 'reset_tickets_expires_at', columns: ['expires_at'] },
    ],
  ),
  table(
    'audit_events',
    {
      id: 'text',
      occurred_at: 'instant',
      action: 'text',
      outcome: 'text',
      reason: 'text?',
      actor_kind: 'text',
      actor_id: 'text?',
      subject_kind: 'text?',
      subject_id: 'text?',
      details: 'text',
      request_id: 'text?',
      lane: 'integer',
      sequence: 'integer',
      previous_hash: 'text',
      hash: 'text',
    },
    ['id'],
    [],
    [
      { name: 'audit_events_chain', columns: ['lane', 'sequence'], unique: true },
      { name: 'audit_events_action', columns: ['action', 'id'] },
      { name: 'audit_events_actor', columns: ['actor_id', 'id'] },
      { name: 'audit_events_subject', columns: ['subject_id', 'id'] },
    ],
  ),
  table(
    'attempt_counters',
    { key: 'text', attempts: 'integer', expires_at: 'instant' },
    ['key'],
    [],
    [{ name: 'attempt_counters_expires_at', columns: ['expires_at'] }],
  ),
  table('server_time', { id: 'integer', latest: 'instant' }, ['id']),
  table('audit_lanes', { lane: 'integer', length: 'integer', head: 'text', seal: 'text' }, ['lane']),
];

const PRODUCTS = ['APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS', 'DOCS_AT_WORK', 'WEB_AT_WORK'];
const AUDIT_LANES = 256;

/** Every table, the default policy (no passcode, no recovery), three unlicensed products and the empty audit lanes. */
export class InitialSchema implements MigrationInterface {
  readonly name = 'InitialSchema1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of TABLES) await runner.createTable(each);
    await runner.query(
      `INSERT INTO app_connect_global_policies (id, name, name_key, description, is_default, status, priority,
         passcode_required_for_ios, allow_ios_passcode_recovery, passcode_required_for_android, passcode_type,
         minimum_passcode_length, passcode_history_length, disallow_simple_passcodes, maximum_failed_attempts,
         auto_lock_minutes)
       VALUES ('${typeid('policy').toString()}', 'Default AppConnect Global Policy', 'default appconnect global policy',
         'In effect for every device that no other policy reaches.', TRUE, 'ACTIVE', NULL,
         FALSE, FALSE, FALSE, 'NUMERIC', 6, 0, FALSE, 10, 15)`,
    );
    await runner.query(
      `INSERT INTO licensed_products (code, licensed, updated_at) VALUES ${PRODUCTS.map(
        (code) => `('${code}', FALSE, ${Date.UTC(2026, 10, 24)})`,
      ).join(', ')}`,
    );
    await runner.query('INSERT INTO server_time (id, latest) VALUES (1, 0)');
    const lanes = Array.from({ length: AUDIT_LANES }, (_, lane) => `(${lane}, 0, '', '')`);
    await runner.query(`INSERT INTO audit_lanes (lane, length, head, seal) VALUES ${lanes.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...TABLES].reverse()) await runner.dropTable(each);
  }
}

/**
 * Fills a migrated SQLite database with users, devices and what belongs to them, the same ones every time. It takes
 * minutes for a million users: through the API it would take days.
 */
import { createRequire } from 'node:module';
import type SqliteDatabase from 'better-sqlite3';
import { TypeID } from 'typeid-js';
import { v7 as uuidv7 } from 'uuid';
import { Progress } from './progress.ts';

export interface Population {
  readonly users: number;
  readonly devices: number;
  readonly auditEvents: number;
}

type Values = Readonly<Record<string, number>>;
type Database = SqliteDatabase.Database;

const DAY = 24 * 60 * 60 * 1_000;
const ROWS_AT_A_TIME = 20_000;

/** How many of a hundred have each value. */
const SHARES = {
  userStatus: { ACTIVE: 97, DISABLED: 3 },
  deviceStatus: { ACTIVE: 88, RETIRED: 6, LOST: 2, WIPED: 2, BLOCKED: 2 },
  method: { PASSWORD: 60, REGISTRATION_PIN: 40 },
  oneTimePinStatus: { REDEEMED: 55, EXPIRED: 35, SUPERSEDED: 7, REVOKED: 3 },
  action: {
    ...{ SIGN_IN: 40, SIGN_OUT: 20, UNLOCK_SECURE_APPS: 12, REGISTER_DEVICE: 10, GENERATE_ONE_TIME_PIN: 8 },
    ...{ RESET_SECURE_APPS_PASSCODE: 6, ASSIGN_ROLES: 2, LABEL_DEVICES: 1, SET_DEVICE_STATUS: 1 },
  },
  outcome: { SUCCESS: 95, FAILURE: 5 },
  device: {
    ...{ 'IOS|iPhone 17|26.1': 25, 'IOS|iPhone 16|18.6': 20, 'IOS|iPad Air|26.0': 15 },
    ...{ 'ANDROID|Galaxy S25|16': 15, 'ANDROID|Pixel 10|16': 10, 'MACOS|MacBook Air|15.5': 8 },
    'WINDOWS|Surface Pro|11': 7,
  },
};

/** How many of ten thousand users have each role. */
const ROLES = {
  ...{ RESET_SECURE_APPS_PASSCODE: 7_000, REGISTER_DEVICE: 9_000, MANAGE_USERS: 5, MANAGE_DEVICES: 20 },
  ...{ MANAGE_LICENSED_PRODUCTS: 2, MANAGE_POLICIES: 2, VIEW_AUDIT_LOG: 10 },
};

const FIRST_NAMES =
  'Ada Alan André Anna Björn Carla Chloé Daniel Elena Emil Fatima François Grace Hugo Ines Ivan Jana José Karl Lea Lukas Maria Noah Olga Paul Quentin Rosa Søren Tim Ursula'.split(
    ' ',
  );
const LAST_NAMES =
  'Anderson Becker Castro Dubois Eriksen Fischer García Haas Ivanov Jansen Keller Lefèvre Müller Novák Olsen Peeters Quist Rossi Schneider Tanaka Ueda Vogel Weber Xu Young Zimmer'.split(
    ' ',
  );
const LABELS = 40;
/** Each has three labels, and two of three allow the recovery. */
const POLICIES = 12;

const ROWS = 'WITH RECURSIVE rows (i) AS (SELECT :from UNION ALL SELECT i + 1 FROM rows WHERE i + 1 < :to)';

export function openDatabase(file: string): Database {
  // The same driver as the server: version 12 aborts on later versions of Node.js.
  const driver = Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';
  const Sqlite = createRequire(import.meta.url)(driver) as typeof SqliteDatabase;
  return new Sqlite(file);
}

/** Fills a database that has only the administrator. */
export function populate(file: string, population: Population): void {
  const db = openDatabase(file);
  try {
    // The file is deleted if this fails. Without these, the disk would be synced and pages read again and again.
    for (const pragma of ['synchronous = OFF', 'cache_size = -1000000', 'temp_store = MEMORY']) db.pragma(pragma);
    addFunctions(db);
    addPoliciesAndLabels(db);
    addUsers(db, population);
    addDevices(db, population);
    addPins(db);
    addAuditEvents(db, population);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** The number of users that `populate` has added to a database. */
export function countUsers(file: string): number {
  const db = openDatabase(file);
  try {
    return Number(db.prepare('SELECT count(*) - 1 FROM users').pluck().get()); // without the administrator
  } finally {
    db.close();
  }
}

/**
 * Adds one-time PINs that were used in the last two months to devices, `count` to each, as many of their users generated
 * them.
 */
export function addPinHistory(file: string, deviceIds: readonly string[], count: number): void {
  const db = openDatabase(file);
  try {
    addFunctions(db);
    const insert = db.prepare(
      `${ROWS} INSERT INTO one_time_pins (id, device_id, user_id, pin_hash, status, issued_at, expires_at, redeemed_at,
        failed_attempts, maximum_attempts)
      SELECT new_id('onetimepin', issued_at), id, user_id, token_hash, 'REDEEMED', issued_at, issued_at + ${DAY},
        issued_at + 60000, 0, 5
      FROM (SELECT :started + i * :spacing AS issued_at FROM rows) CROSS JOIN devices WHERE id = :device`,
    );
    const times = { started: Date.now() - 60 * DAY, spacing: Math.floor((58 * DAY) / count), from: 0, to: count };
    db.transaction(() => {
      for (const device of deviceIds) insert.run({ ...integers(times), device });
    })();
  } finally {
    db.close();
  }
}

/** `new_id`, and draws that are the same for the same row and purpose. */
function addFunctions(db: Database): void {
  let seq = 0;
  const random = new Uint8Array(16); // `seq` alone makes the IDs differ
  db.function('new_id', (prefix: string, msecs: number) =>
    TypeID.fromUUID(prefix, uuidv7({ msecs, seq: ++seq, random })).toString(),
  );
  db.function('draw', { deterministic: true }, (row: number, purpose: number, below: number) =>
    BigInt(draw(row, purpose, below)),
  );
  const hundreds = new Map(
    Object.entries(SHARES).map(([of, shares]) => [
      of,
      Object.entries(shares).flatMap(([value, share]) => Array.from({ length: share }, () => value)),
    ]),
  );
  const purposes = [...hundreds.keys()];
  db.function('pick', { deterministic: true }, (of: string, row: number) => {
    const values = hundreds.get(of) ?? [];
    return values[draw(row, 100 + purposes.indexOf(of), values.length)];
  });
  db.function('part', { deterministic: true }, (text: string, index: number) => text.split('|')[index]);
}

/** A number from 0 to `below` - 1 that looks random. */
function draw(row: number, purpose: number, below: number): number {
  let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

/** The driver passes numbers as floating-point numbers, and SQLite would divide them as such. */
function integers(values: Values): Record<string, bigint> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, BigInt(value)]));
}

interface Step {
  readonly step: string;
  readonly statement: string;
}

/** Runs a statement for the rows `:from` to `:to` - 1, some at a time. */
function inParts(db: Database, { step, statement }: Step, { from = 0, to = 0, ...values }: Values): void {
  const prepared = db.prepare(statement);
  const progress = new Progress(step);
  const run = db.transaction((part: Values) => prepared.run(integers({ ...values, ...part })));
  for (let next = from; next < to; next += ROWS_AT_A_TIME) {
    run({ from: next, to: Math.min(next + ROWS_AT_A_TIME, to) });
    progress.say(next - from, to - from);
  }
  progress.end();
}

/** The first and the last row number of a table, for `inParts`. */
function rowsOf(db: Database, table: string): { from: number; to: number } {
  return db.prepare(`SELECT min(rowid) AS "from", max(rowid) + 1 AS "to" FROM ${table}`).get() as {
    from: number;
    to: number;
  };
}

function addPoliciesAndLabels(db: Database): void {
  const now = { now: Date.now(), from: 1 };
  db.prepare(
    `${ROWS} INSERT INTO labels (id, name, name_key)
      SELECT new_id('label', :now), format('Department %02d', i), format('department %02d', i) FROM rows`,
  ).run(integers({ ...now, to: LABELS + 1 }));
  db.exec(
    'UPDATE app_connect_global_policies SET passcode_required_for_ios = TRUE, allow_ios_passcode_recovery = TRUE',
  );
  db.prepare(
    `${ROWS} INSERT INTO app_connect_global_policies
      SELECT new_id('policy', :now), format('Policy %02d', i), format('policy %02d', i), '', FALSE,
        iif(i = :to - 1, 'INACTIVE', 'ACTIVE'), i, TRUE, i % 3 > 0, FALSE, 'NUMERIC', 6, 0, FALSE, 10, 15 FROM rows`,
  ).run(integers({ ...now, to: POLICIES + 1 }));
  db.exec(
    `INSERT INTO app_connect_global_policy_labels (policy_id, label_id)
      SELECT p.id, l.id FROM app_connect_global_policies p JOIN labels l ON (l.rowid + p.priority) % ${POLICIES} = 0`,
  );
  db.exec(`UPDATE licensed_products SET licensed = TRUE WHERE code = 'DOCS_AT_WORK'`);
}

function addUsers(db: Database, { users }: Population): void {
  for (const [table, names] of [
    ['first_names', FIRST_NAMES],
    ['last_names', LAST_NAMES],
  ] as const) {
    // `name_key` is the form in which the server compares names, `search_key` the one in which it searches them.
    db.exec(`CREATE TEMP TABLE ${table} (n integer PRIMARY KEY, name text, name_key text, search_key text)`);
    const insert = db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?)`);
    names.forEach((name, n) => {
      const key = name.toLowerCase();
      insert.run(n, name, key, key.normalize('NFKD').replace(/\p{M}/gu, ''));
    });
  }
  const from = rowsOf(db, 'users').to;
  const year = { started: Date.now() - 730 * DAY, spacing: Math.floor((365 * DAY) / users) };
  inParts(
    db,
    {
      step: 'users',
      statement: `${ROWS} INSERT INTO users (id, username, username_key, display_name, display_name_key, email, search_text, status,
        disabled_at, password_hash, created_at)
      SELECT new_id('user', created_at), username, username, display_name, display_name_key, username || '@example.com',
        username || char(10) || search_name || char(10) || username || '@example.com', status,
        iif(status = 'DISABLED', :now, NULL), password_hash, created_at
      FROM (
        SELECT f.search_key || '.' || l.search_key || i AS username, f.name || ' ' || l.name AS display_name,
          f.name_key || ' ' || l.name_key AS display_name_key, f.search_key || ' ' || l.search_key AS search_name,
          pick('userStatus', i) AS status, :started + (i - :first) * :spacing AS created_at,
          (SELECT password_hash FROM users WHERE rowid = :first - 1) AS password_hash
        FROM rows CROSS JOIN temp.first_names f ON f.n = draw(i, 1, ${FIRST_NAMES.length})
          CROSS JOIN temp.last_names l ON l.n = draw(i, 2, ${LAST_NAMES.length}))`,
    },
    { ...year, from, to: from + users, first: from, now: Date.now() },
  );
  db.exec('CREATE TEMP TABLE role_shares (n integer PRIMARY KEY, role text, share integer)');
  const insert = db.prepare('INSERT INTO role_shares VALUES (?, ?, ?)');
  Object.entries(ROLES).forEach(([role, share], n) => insert.run(n, role, share));
  inParts(
    db,
    {
      step: 'roles',
      statement: `INSERT INTO user_roles (user_id, role) SELECT u.id, r.role FROM users u CROSS JOIN temp.role_shares r
      WHERE u.rowid >= :from AND u.rowid < :to AND draw(u.rowid, 10 + r.n, 10000) < r.share`,
    },
    { from, to: from + users },
  );
}

/** Of five users, four have devices. A device has up to three labels, some of which are on far more devices than others. */
function addDevices(db: Database, { users, devices }: Population): void {
  const firstUser = rowsOf(db, 'users').to - users;
  const year = { started: Date.now() - 365 * DAY, spacing: Math.floor((365 * DAY) / devices) };
  inParts(
    db,
    {
      step: 'devices',
      statement: `${ROWS} INSERT INTO devices (id, user_id, name, name_key, search_text, model, os_version, platform, status,
        registration_method, registered_at, retired_at, token_hash)
      SELECT new_id('device', registered_at), user_id, name, lower(name), lower(name) || char(10) || lower(model), model,
        part(kind, 2), part(kind, 0), status, pick('method', i), registered_at,
        iif(status IN ('RETIRED', 'WIPED'), :now, NULL), lower(hex(randomblob(32)))
      FROM (
        SELECT i, u.id AS user_id, kind, part(kind, 1) AS model, format('%s %d', part(kind, 1), draw(i, 3, 100000)) AS name,
          pick('deviceStatus', i) AS status, :started + i * :spacing AS registered_at
        FROM (SELECT i, pick('device', i) AS kind, draw(i, 4, ${Math.max(1, Math.floor(users * 0.8))}) AS owner FROM rows)
          CROSS JOIN users u ON u.rowid = ${firstUser} + owner + owner / 4)`,
    },
    { ...year, from: 0, to: devices, now: Date.now() },
  );
  const rows = rowsOf(db, 'devices');
  inParts(
    db,
    {
      step: 'labels of devices',
      statement: `INSERT OR IGNORE INTO device_labels (device_id, label_id)
      SELECT d.id, l.id FROM devices d CROSS JOIN (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3) draws
        CROSS JOIN labels l ON l.rowid = 1 + ${LABELS} * draw(d.rowid, 20 + n, 1000) * draw(d.rowid, 30 + n, 1000) / 1000000
      WHERE d.rowid >= :from AND d.rowid < :to AND draw(d.rowid, 40 + n, 10) < 4`,
    },
    rows,
  );
  db.exec(
    `CREATE TEMP TABLE policies_of_labels AS SELECT pl.label_id, p.id, p.priority FROM app_connect_global_policies p
      JOIN app_connect_global_policy_labels pl ON pl.policy_id = p.id WHERE p.status = 'ACTIVE' AND NOT p.is_default;
    CREATE INDEX temp.policies_by_label ON policies_of_labels (label_id)`,
  );
  inParts(
    db,
    {
      step: 'policies in effect',
      statement: `UPDATE devices SET app_connect_global_policy_id = COALESCE(
        (SELECT p.id FROM device_labels dl CROSS JOIN temp.policies_of_labels p ON p.label_id = dl.label_id
          WHERE dl.device_id = devices.id ORDER BY p.priority LIMIT 1),
        (SELECT id FROM app_connect_global_policies WHERE is_default))
      WHERE rowid >= :from AND rowid < :to`,
    },
    rows,
  );
  inParts(
    db,
    {
      step: 'secure apps passcodes',
      statement: `INSERT INTO secure_apps_passcodes (device_id, passcode_hash, changed_at, failed_attempts, locked_at)
      SELECT id, token_hash, registered_at, 0, iif(draw(rowid, 51, 100) = 0, :now, NULL) FROM devices
      WHERE rowid >= :from AND rowid < :to AND platform IN ('IOS', 'ANDROID') AND draw(rowid, 50, 10) < 8`,
    },
    { ...rows, now: Date.now() },
  );
}

/** One iPhone in five has had a one-time PIN. Every device registered with a PIN has the record of it. */
function addPins(db: Database): void {
  const rows = rowsOf(db, 'devices');
  inParts(
    db,
    {
      step: 'one-time PINs',
      statement: `INSERT INTO one_time_pins (id, device_id, user_id, pin_hash, status, issued_at, expires_at, redeemed_at,
        failed_attempts, maximum_attempts)
      SELECT new_id('onetimepin', registered_at), id, user_id, token_hash, pick('oneTimePinStatus', rowid),
        registered_at, registered_at + ${DAY},
        iif(pick('oneTimePinStatus', rowid) = 'REDEEMED', registered_at + 60000, NULL), 0, 5
      FROM devices WHERE rowid >= :from AND rowid < :to AND platform = 'IOS' AND draw(rowid, 60, 5) = 0`,
    },
    rows,
  );
  inParts(
    db,
    {
      step: 'registration PINs',
      statement: `INSERT INTO registration_pins (id, user_id, platform, pin_hash, status, failed_attempts, issued_at, expires_at)
      SELECT new_id('registrationpin', registered_at), user_id, platform, token_hash, 'REDEEMED', 0, registered_at,
        registered_at + ${DAY / 6}
      FROM devices WHERE rowid >= :from AND rowid < :to AND registration_method = 'REGISTRATION_PIN'`,
    },
    rows,
  );
}

/**
 * Two years of events, of users and their devices. They are in lanes above those of the server, because their hashes are
 * not keyed: in its own lanes they would look like tampering.
 */
function addAuditEvents(db: Database, { users, devices, auditEvents }: Population): void {
  const years = { started: Date.now() - 730 * DAY, spacing: Math.floor((730 * DAY) / auditEvents) };
  const firstUser = rowsOf(db, 'users').to - users;
  const firstDevice = rowsOf(db, 'devices').to - devices;
  inParts(
    db,
    {
      step: 'audit events',
      statement: `${ROWS} INSERT INTO audit_events (id, occurred_at, action, outcome, reason, actor_kind, actor_id, subject_kind,
        subject_id, details, request_id, lane, sequence, previous_hash, hash)
      SELECT new_id('auditevent', occurred_at), occurred_at, pick('action', i), outcome,
        iif(outcome = 'FAILURE', 'INCORRECT_CREDENTIAL', NULL), 'USER', u.id, 'DEVICE', d.id, '{}', lower(hex(randomblob(16))),
        256 + i % 256, 1 + i / 256, lower(hex(randomblob(32))), lower(hex(randomblob(32)))
      FROM (SELECT i, pick('outcome', i) AS outcome, :started + i * :spacing AS occurred_at FROM rows)
        CROSS JOIN devices d ON d.rowid = ${firstDevice} + draw(i, 70, ${devices})
        CROSS JOIN users u ON u.rowid = ${firstUser} + draw(i, 71, ${users})`,
    },
    { ...years, from: 0, to: auditEvents },
  );
}

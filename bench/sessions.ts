/** Sessions and devices of the population that a measurement uses, written to a SQLite database. */
import { createHash, randomBytes } from 'node:crypto';
import type SqliteDatabase from 'better-sqlite3';
import { TypeID } from 'typeid-js';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from './population.ts';
import { ADMINISTRATOR } from './server.ts';

type Database = SqliteDatabase.Database;

/** The number of administrators: enough that none of them has more than the allowed number of concurrent operations. */
export const ADMINISTRATORS = 64;
/** The number of devices whose PINs are generated and redeemed in turn. */
export const REDEEMERS = 400;

const HOUR = 60 * 60 * 1_000;

/** A table in an order that looks random, and is the same every time: users who come after another are rarely neighbours. */
const MIXED = (rowid: string) => `ORDER BY (${rowid} * 2654435761) % 4294967296`;

const HAS_DEVICE = `u.status = 'ACTIVE' AND EXISTS (SELECT 1 FROM devices d WHERE d.user_id = u.id)`;
const HAS_ROLE = `EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role = 'RESET_SECURE_APPS_PASSCODE')`;

/** A one-time PIN can be generated for device `d` with policy `p` of user `u`: a product is licensed in every population. */
const ELIGIBLE = `u.status = 'ACTIVE' AND ${HAS_ROLE} AND d.status = 'ACTIVE' AND d.platform = 'IOS'
  AND p.passcode_required_for_ios AND p.allow_ios_passcode_recovery`;
const ELIGIBILITY_TABLES = `devices d JOIN users u ON u.id = d.user_id
  JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id`;

/** A user by whom answers are compared. */
export interface Example {
  readonly name: string;
  readonly token: string;
}

/** A user with a device for which they can generate a one-time PIN, and redeem it there. */
export interface Redeemer {
  readonly username: string;
  readonly token: string;
  readonly deviceId: string;
  readonly deviceToken: string;
}

function withDatabase<T>(file: string, work: (db: Database) => T): T {
  const db = openDatabase(file);
  try {
    return db.transaction(() => work(db))();
  } finally {
    db.close();
  }
}

/** Deletes all sessions, and gives users of the portal a session each, which begins now. Returns the tokens. */
export function addSessions(file: string, count: number): string[] {
  return withDatabase(file, (db) => {
    db.exec('DELETE FROM sessions');
    const users = db.prepare(`SELECT u.id FROM users u WHERE ${HAS_DEVICE} AND ${HAS_ROLE} LIMIT ?`).pluck().all(count);
    return users.map((user) => insertSession(db, String(user)));
  });
}

/** Signs users in who have a device, as many times as `sessions` demands. Returns the tokens: the users take turns. */
export function addPortalSessions(file: string, count: number, sessions = count): string[] {
  return withDatabase(file, (db) => {
    const users = db
      .prepare(`SELECT u.id FROM users u WHERE ${HAS_DEVICE} ${MIXED('u.rowid')} LIMIT ?`)
      .pluck()
      .all(count);
    return Array.from({ length: sessions === count ? users.length : sessions }, (_, index) =>
      insertSession(db, String(users[index % users.length])),
    );
  });
}

/** Users with exactly two devices, so that those of a small and of a large database are alike, and the devices. */
export interface Owner {
  readonly token: string;
  readonly deviceIds: readonly string[];
}

export function addOwners(file: string, count: number): Owner[] {
  return withDatabase(file, (db) => {
    const users = db
      .prepare(
        `SELECT u.id FROM users u WHERE ${HAS_DEVICE} AND ${HAS_ROLE}
          AND (SELECT count(*) FROM devices d WHERE d.user_id = u.id) = 2 ${MIXED('u.rowid')} LIMIT ?`,
      )
      .pluck()
      .all(count);
    const devices = db.prepare('SELECT id FROM devices WHERE user_id = ?').pluck();
    return users.map((user) => ({ token: insertSession(db, String(user)), deviceIds: devices.all(user).map(String) }));
  });
}

/** Makes users administrators who may list users, and signs them in. */
export function addAdministrators(file: string, count: number): string[] {
  return withDatabase(file, (db) => {
    const users = db
      .prepare(`SELECT u.id FROM users u WHERE ${HAS_DEVICE} ${MIXED('u.rowid + 1')} LIMIT ?`)
      .pluck()
      .all(count);
    const assign = db.prepare(`INSERT OR IGNORE INTO user_roles (user_id, role) VALUES (?, 'MANAGE_USERS')`);
    return users.map((user) => {
      assign.run(user);
      return insertSession(db, String(user));
    });
  });
}

/** Signs in a user of each kind that answers depend on. One has a one-time PIN that is still active. */
export function addExamples(file: string): Example[] {
  const device = (condition: string) =>
    `SELECT u.id FROM ${ELIGIBILITY_TABLES} WHERE u.status = 'ACTIVE' AND ${condition} LIMIT 1`;
  const examples = {
    'the administrator': `SELECT id FROM users WHERE username = '${ADMINISTRATOR}'`,
    'a user without devices': `SELECT id FROM users u WHERE status = 'ACTIVE'
      AND NOT EXISTS (SELECT 1 FROM devices d WHERE d.user_id = u.id) AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id) LIMIT 1`,
    'the user with most devices': `SELECT u.id FROM devices d JOIN users u ON u.id = d.user_id WHERE u.status = 'ACTIVE'
      GROUP BY d.user_id ORDER BY count(*) DESC LIMIT 1`,
    'a user with a blocked device': device(`d.status = 'BLOCKED'`),
    'a user with an eligible device': device(ELIGIBLE),
    'a user without the role': device(`d.status = 'ACTIVE' AND NOT ${HAS_ROLE}`),
    'a user whose policy allows no recovery': device('NOT p.allow_ios_passcode_recovery'),
    'a user with a locked passcode': device(
      'EXISTS (SELECT 1 FROM secure_apps_passcodes s WHERE s.device_id = d.id AND s.locked_at IS NOT NULL)',
    ),
    'a user with a one-time PIN that was used': device(
      `EXISTS (SELECT 1 FROM one_time_pins o WHERE o.device_id = d.id AND o.status = 'REDEEMED')`,
    ),
    'a user with an active one-time PIN': device(
      `EXISTS (SELECT 1 FROM one_time_pins o WHERE o.device_id = d.id AND o.status = 'ACTIVE')`,
    ),
  };
  return withDatabase(file, (db) => {
    db.prepare(
      `UPDATE one_time_pins SET status = 'ACTIVE', redeemed_at = NULL, failed_attempts = 1, expires_at = ?
        WHERE id = (SELECT max(id) FROM one_time_pins)`,
    ).run(BigInt(Date.now() + 20 * HOUR));
    return Object.entries(examples).map(([name, statement]) => {
      const user = db.prepare(statement).pluck().get();
      if (user === undefined) throw new Error(`The population is too small: it does not have ${name}.`);
      return { name, token: insertSession(db, String(user)) };
    });
  });
}

/** Users with a device that was registered with a PIN, so that its redemption verifies one hash. */
export function addRedeemers(file: string, count: number): Redeemer[] {
  return withDatabase(file, (db) => {
    const found = db
      .prepare(
        `SELECT u.id AS userId, u.username, min(d.id) AS deviceId FROM ${ELIGIBILITY_TABLES}
          WHERE ${ELIGIBLE} AND d.registration_method = 'REGISTRATION_PIN' GROUP BY u.id ${MIXED('u.rowid')} LIMIT ?`,
      )
      .all(count) as { readonly userId: string; readonly username: string; readonly deviceId: string }[];
    const register = db.prepare('UPDATE devices SET token_hash = ? WHERE id = ?');
    return found.map(({ userId, username, deviceId }) => {
      const deviceToken = newToken('ppd_');
      register.run(hashOf(deviceToken), deviceId);
      return { username, token: insertSession(db, userId), deviceId, deviceToken };
    });
  });
}

/** Devices other than these. */
export function otherDevices(file: string, known: readonly string[], count: number): string[] {
  return withDatabase(file, (db) =>
    db
      .prepare('SELECT id FROM devices WHERE id NOT IN (SELECT value FROM json_each(?)) LIMIT ?')
      .pluck()
      .all(JSON.stringify(known), count),
  ).map(String);
}

/** The names of users who can sign in. */
export function usernames(file: string, count: number): string[] {
  return withDatabase(file, (db) =>
    db
      .prepare(`SELECT username FROM users u WHERE status = 'ACTIVE' ${MIXED('u.rowid')} LIMIT ?`)
      .pluck()
      .all(count),
  ).map(String);
}

/** The keys of users in the order of user names, evenly from the whole list, or near its end. */
export function usernameKeys(file: string, count: number): { readonly spread: string[]; readonly last: string[] } {
  return withDatabase(file, (db) => {
    const spread = db
      .prepare(`SELECT username_key FROM users ${MIXED('rowid')} LIMIT ?`)
      .pluck()
      .all(count);
    const last = db
      .prepare('SELECT username_key FROM users ORDER BY username_key DESC LIMIT ? OFFSET 101')
      .pluck()
      .all(Math.min(count, 200));
    return { spread: spread.map(String), last: last.map(String) };
  });
}

/** Sets when the sessions were last used: in the future for those that a server must not touch during a round. */
export function setLastSeen(file: string, at: number): void {
  const db = openDatabase(file);
  try {
    db.prepare('UPDATE sessions SET last_seen_at = ?').run(BigInt(Math.round(at)));
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** Sets the last use of the sessions an hour into the future, so that no request of a measurement updates it. */
export function keepUntouched(file: string): void {
  setLastSeen(file, Date.now() + HOUR);
}

/** The number of sessions that a server has touched since a time. */
export function countTouched(file: string, since: number): number {
  return withDatabase(file, (db) =>
    Number(db.prepare('SELECT count(*) FROM sessions WHERE last_seen_at >= ?').pluck().get(BigInt(since))),
  );
}

function insertSession(db: Database, user: string): string {
  const token = newToken('pps_');
  const now = BigInt(Date.now());
  db.prepare(
    `INSERT INTO sessions (id, token_hash, user_id, created_at, last_seen_at, expires_at, address)
      VALUES (:id, :hash, :user, :now, :now, :expires, '127.0.0.1')`,
  ).run({
    id: TypeID.fromUUID('session', uuidv7()).toString(),
    hash: hashOf(token),
    user,
    now,
    expires: now + BigInt(8 * HOUR),
  });
  return token;
}

function newToken(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

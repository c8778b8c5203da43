/**
 * The floor: the least that a Node.js process has to do for the answers of the workloads. It has prepared statements, one
 * for many rows, and writes JSON by hand. It knows the workloads by their paths, and has no GraphQL, no limits and no log.
 */
import { createServer } from 'node:http';
import type SqliteDatabase from 'better-sqlite3';
import { Sqlite, configureConnection, databaseFile, listen } from './process.ts';
import {
  type Eligibility,
  type Facts,
  type RoleCode,
  PORTAL_SETTINGS,
  USERS_BY_NAME,
  canGenerate,
  decodeCursor,
  eligibility,
  encodeCursor,
  idleExpiry,
  inOrder,
  instant,
  instantOrNull,
  isTouchDue,
  oneTimePinStatus,
  registrationPinStatus,
  remainingAttempts,
  roleName,
  rolePortal,
  tokenHash,
} from './rules.ts';

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly usernameKey: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly status: string;
}

interface SessionRow extends UserRow {
  readonly sessionId: string;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly role: RoleCode | null;
}

interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly osVersion: string;
  readonly platform: string;
  readonly status: string;
  readonly registrationMethod: string;
  readonly registeredAt: number;
  readonly policyId: string;
  readonly policyName: string;
  readonly passcodeRequired: number;
  readonly recoveryAllowed: number;
  readonly changedAt: number | null;
  readonly lockedAt: number | null;
}

interface PinRow {
  readonly deviceId: string;
  readonly id: string;
  readonly status: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly redeemedAt: number | null;
  readonly failedAttempts: number;
  readonly maximumAttempts: number;
}

interface RegistrationPinRow {
  readonly id: string;
  readonly platform: string;
  readonly status: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly failedAttempts: number;
}

interface DeviceSummary {
  readonly userId: string;
  readonly count: number;
  /** Whether one of the devices meets the requirements that do not depend on the user or on products. */
  readonly isReady: number;
}

interface Caller {
  readonly user: UserRow;
  readonly roles: readonly RoleCode[];
  readonly session: { readonly id: string; readonly lastSeenAt: number; readonly expiresAt: number };
}

interface Variables {
  readonly first?: number;
  readonly after?: string | null;
}

const DEVICES_ON_A_PAGE = 20;

const db = new Sqlite(databaseFile);
db.pragma('journal_mode = WAL');
configureConnection(db);

const findSession = db.prepare<[string], SessionRow>(
  `SELECT u.id, u.username, u.username_key AS usernameKey, u.display_name AS displayName, u.email, u.status,
    s.id AS sessionId, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt, r.role
  FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_roles r ON r.user_id = u.id WHERE s.token_hash = ?`,
);
const touchSession = db.prepare<[number, string, number]>(
  'UPDATE sessions SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?',
);
const findDevices = db.prepare<[string], DeviceRow>(
  `SELECT d.id, d.name, d.model, d.os_version AS osVersion, d.platform, d.status, d.registration_method AS registrationMethod,
    d.registered_at AS registeredAt, p.id AS policyId, p.name AS policyName, p.passcode_required_for_ios AS passcodeRequired,
    p.allow_ios_passcode_recovery AS recoveryAllowed, s.changed_at AS changedAt, s.locked_at AS lockedAt
  FROM devices d JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id
    LEFT JOIN secure_apps_passcodes s ON s.device_id = d.id
  WHERE d.user_id = ? ORDER BY d.id LIMIT ${DEVICES_ON_A_PAGE + 1}`,
);
const findRegistrationPin = db.prepare<[string], RegistrationPinRow>(
  `SELECT id, platform, status, issued_at AS issuedAt, expires_at AS expiresAt, failed_attempts AS failedAttempts
  FROM registration_pins WHERE user_id = ? ORDER BY id DESC LIMIT 1`,
);
const findUsers = db.prepare<[string, number], UserRow>(
  `SELECT id, username, username_key AS usernameKey, display_name AS displayName, email, status FROM users
  WHERE username_key > ? ORDER BY username_key LIMIT ?`,
);
const anyLicensed = db.prepare('SELECT EXISTS (SELECT 1 FROM licensed_products WHERE licensed)').pluck();
const latestPins = forMany<PinRow>(
  (ids) => `SELECT device_id AS deviceId, id, status, issued_at AS issuedAt, expires_at AS expiresAt,
      redeemed_at AS redeemedAt, failed_attempts AS failedAttempts, maximum_attempts AS maximumAttempts
    FROM (SELECT o.*, row_number() OVER (
        PARTITION BY device_id ORDER BY iif(status = 'ACTIVE', 0, 1), issued_at DESC, id DESC) AS place
      FROM one_time_pins o WHERE device_id IN (${ids})) WHERE place = 1`,
);
const rolesOf = forMany<{ readonly userId: string; readonly role: RoleCode }>(
  (ids) => `SELECT user_id AS userId, role FROM user_roles WHERE user_id IN (${ids})`,
);
const devicesOf = forMany<DeviceSummary>(
  (ids) => `SELECT d.user_id AS userId, count(*) AS count, max(d.status = 'ACTIVE' AND d.platform = 'IOS'
      AND p.passcode_required_for_ios AND p.allow_ios_passcode_recovery) AS isReady
    FROM devices d JOIN app_connect_global_policies p ON p.id = d.app_connect_global_policy_id
    WHERE d.user_id IN (${ids}) GROUP BY d.user_id`,
);

/** A statement for the rows of many IDs, prepared once for each number of IDs. */
function forMany<Row>(text: (ids: string) => string): (ids: readonly string[]) => Row[] {
  const prepared = new Map<number, SqliteDatabase.Statement<unknown[], Row>>();
  return (ids) => {
    if (ids.length === 0) return [];
    let statement = prepared.get(ids.length);
    if (statement === undefined) {
      statement = db.prepare<unknown[], Row>(text(ids.map(() => '?').join(', ')));
      prepared.set(ids.length, statement);
    }
    return statement.all(ids);
  };
}

function authenticate(authorization: string | undefined, now: number): Caller | null {
  const hash = tokenHash(authorization);
  const rows = hash === null ? [] : findSession.all(hash);
  const [row] = rows;
  if (row === undefined || now >= idleExpiry(row) || row.status !== 'ACTIVE') return null;
  const isTouched = isTouchDue(row, now);
  if (isTouched) touchSession.run(now, row.sessionId, now);
  return {
    user: row,
    roles: inOrder(rows.flatMap(({ role }) => (role === null ? [] : [role]))),
    session: { id: row.sessionId, lastSeenAt: isTouched ? now : row.lastSeenAt, expiresAt: row.expiresAt },
  };
}

/** What the eligibility of all devices of a user depends on. */
interface OfUser {
  readonly isActive: boolean;
  readonly hasRole: boolean;
  readonly isLicensed: boolean;
}

function ofUser({ status }: UserRow, roles: readonly RoleCode[], isLicensed: boolean): OfUser {
  return { isActive: status === 'ACTIVE', hasRole: roles.includes('RESET_SECURE_APPS_PASSCODE'), isLicensed };
}

function factsOf(device: DeviceRow, { isActive, hasRole, isLicensed }: OfUser): Facts {
  return {
    ACCOUNT_ACTIVE: isActive,
    DEVICE_ACTIVE: device.status === 'ACTIVE',
    DEVICE_IS_IOS: device.platform === 'IOS',
    ROLE_ASSIGNED: hasRole,
    PRODUCT_LICENSED: isLicensed,
    PASSCODE_REQUIRED: device.passcodeRequired === 1,
    RECOVERY_ALLOWED: device.recoveryAllowed === 1,
  };
}

function mayGenerate({ isReady }: DeviceSummary, { isActive, hasRole, isLicensed }: OfUser): boolean {
  return isReady === 1 && isActive && hasRole && isLicensed;
}

/** The devices of the caller's first page, and what is derived from them. */
function devicesOfCaller({ user, roles }: Caller) {
  const found = findDevices.all(user.id);
  const rows = found.slice(0, DEVICES_ON_A_PAGE);
  const about = ofUser(user, roles, anyLicensed.get() === 1);
  const facts = rows.map((row) => factsOf(row, about));
  const hasNextPage = found.length > rows.length;
  // All devices are on the page, except of very few users.
  const summary = hasNextPage ? devicesOf([user.id])[0] : undefined;
  return {
    rows,
    facts,
    hasNextPage,
    totalCount: summary?.count ?? rows.length,
    canGenerate: summary === undefined ? facts.some(canGenerate) : mayGenerate(summary, about),
    pins: new Map(latestPins(rows.map(({ id }) => id)).map((pin) => [pin.deviceId, pin])),
  };
}

function portalQuery(caller: Caller, _variables: Variables, now: number): object {
  const { user, roles } = caller;
  const devices = devicesOfCaller(caller);
  return {
    viewer: {
      id: user.id,
      username: user.username,
      displayName: user.displayName,
      roles: roles.map((code) => ({ code })),
      canGenerateOneTimePin: devices.canGenerate,
      devices: {
        nodes: devices.rows.map((row, index) => ({
          id: row.id,
          name: row.name,
          platform: row.platform,
          status: row.status,
          canGenerateOneTimePin: canGenerate(devices.facts[index] as Facts),
          appConnectGlobalPolicy: {
            id: row.policyId,
            name: row.policyName,
            passcodeRequiredForIos: row.passcodeRequired === 1,
            allowIosPasscodeRecovery: row.recoveryAllowed === 1,
          },
          oneTimePin: shortPin(devices.pins.get(row.id), now),
        })),
      },
    },
  };
}

function shortPin(pin: PinRow | undefined, now: number): object | null {
  if (pin === undefined) return null;
  return {
    id: pin.id,
    status: oneTimePinStatus(pin, now),
    issuedAt: instant(pin.issuedAt),
    expiresAt: instant(pin.expiresAt),
    remainingAttempts: remainingAttempts(pin, now),
  };
}

function portalPage(caller: Caller, _variables: Variables, now: number): object {
  const { user, roles, session } = caller;
  const devices = devicesOfCaller(caller);
  const registrationPin = findRegistrationPin.get(user.id);
  return {
    viewer: {
      __typename: 'User',
      id: user.id,
      username: user.username,
      displayName: user.displayName,
      email: user.email,
      roles: roles.map((code) => ({ ...roleOf(code), portal: rolePortal(code) })),
      canGenerateOneTimePin: devices.canGenerate,
      devices: {
        __typename: 'DeviceConnection',
        nodes: devices.rows.map((row, index) => card(row, devices.facts[index] as Facts, devices.pins.get(row.id))),
        pageInfo: pageInfo(
          devices.rows.map(({ id }) => encodeCursor(`devices of ${user.id}`, id)),
          { hasNextPage: devices.hasNextPage, hasPreviousPage: false },
        ),
        totalCount: devices.totalCount,
      },
      registrationPins: {
        __typename: 'RegistrationPinConnection',
        nodes: registrationPin === undefined ? [] : [registrationPinState(registrationPin, now)],
      },
    },
    portalSettings: TYPED_SETTINGS,
    currentSession: {
      __typename: 'Session',
      id: session.id,
      expiresAt: instant(session.expiresAt),
      idleExpiresAt: instant(idleExpiry(session)),
    },
  };

  function card(row: DeviceRow, facts: Facts, pin: PinRow | undefined): object {
    const { canGenerate: canGenerateOneTimePin, requirements } = eligibility(facts);
    return {
      __typename: 'Device',
      id: row.id,
      name: row.name,
      model: row.model,
      osVersion: row.osVersion,
      platform: row.platform,
      status: row.status,
      registrationMethod: row.registrationMethod,
      registeredAt: instant(row.registeredAt),
      canGenerateOneTimePin,
      oneTimePinEligibility: {
        __typename: 'OneTimePinEligibility',
        canGenerate: canGenerateOneTimePin,
        requirements: requirements.map(requirementOf),
      },
      oneTimePin: pin === undefined ? null : pinState(pin, now),
      secureAppsPasscode: {
        __typename: 'SecureAppsPasscode',
        isSet: row.changedAt !== null,
        isLocked: row.lockedAt !== null,
        changedAt: instantOrNull(row.changedAt),
      },
    };
  }
}

const TYPED_SETTINGS = {
  __typename: 'PortalSettings',
  ...PORTAL_SETTINGS,
  passwordRules: { __typename: 'PasswordRules', ...PORTAL_SETTINGS.passwordRules },
};

function roleOf(code: RoleCode): object {
  return { __typename: 'Role', code, name: roleName(code) };
}

function requirementOf({ code, satisfied, explanation }: Eligibility['requirements'][number]): object {
  return { __typename: 'OneTimePinRequirement', code, satisfied, explanation };
}

function pinState(pin: PinRow, now: number): object {
  return {
    __typename: 'OneTimePin',
    id: pin.id,
    status: oneTimePinStatus(pin, now),
    issuedAt: instant(pin.issuedAt),
    expiresAt: instant(pin.expiresAt),
    redeemedAt: instantOrNull(pin.redeemedAt),
    remainingAttempts: remainingAttempts(pin, now),
  };
}

function registrationPinState(pin: RegistrationPinRow, now: number): object {
  return {
    __typename: 'RegistrationPin',
    id: pin.id,
    platform: pin.platform,
    status: registrationPinStatus(pin, now),
    issuedAt: instant(pin.issuedAt),
    expiresAt: instant(pin.expiresAt),
  };
}

function pageInfo(
  cursors: readonly string[],
  { hasNextPage, hasPreviousPage }: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
): object {
  return {
    __typename: 'PageInfo',
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
    hasPreviousPage,
    hasNextPage,
  };
}

function usersPage(caller: Caller, { first = 20, after }: Variables): object {
  if (!caller.roles.includes('MANAGE_USERS') && !caller.roles.includes('MANAGE_DEVICES')) throw new Error('FORBIDDEN');
  const afterKey = decodeCursor(USERS_BY_NAME, after);
  const found = findUsers.all(afterKey ?? '', first + 1);
  const users = found.slice(0, first);
  const isLicensed = anyLicensed.get() === 1;
  const ids = users.map(({ id }) => id);
  const summaries = new Map(devicesOf(ids).map((summary) => [summary.userId, summary]));
  const roleCodes = new Map<string, RoleCode[]>(ids.map((id) => [id, []]));
  for (const { userId, role } of rolesOf(ids)) roleCodes.get(userId)?.push(role);
  return {
    users: {
      __typename: 'UserConnection',
      nodes: users.map((user) => {
        const roles = inOrder(roleCodes.get(user.id) ?? []);
        return userRow(user, roles, { summary: summaries.get(user.id), about: ofUser(user, roles, isLicensed) });
      }),
      pageInfo: pageInfo(
        users.map(({ usernameKey }) => encodeCursor(USERS_BY_NAME, usernameKey)),
        { hasNextPage: found.length > users.length, hasPreviousPage: afterKey !== null },
      ),
    },
  };
}

interface OfDevices {
  /** Undefined for a user without devices. */
  readonly summary: DeviceSummary | undefined;
  readonly about: OfUser;
}

function userRow(user: UserRow, roles: readonly RoleCode[], { summary, about }: OfDevices): object {
  return {
    __typename: 'User',
    id: user.id,
    username: user.username,
    displayName: user.displayName,
    email: user.email,
    status: user.status,
    canGenerateOneTimePin: summary !== undefined && mayGenerate(summary, about),
    roles: roles.map(roleOf),
    deviceCount: { __typename: 'DeviceConnection', totalCount: summary?.count ?? 0 },
  };
}

const ANSWERS: Readonly<Record<string, (caller: Caller, variables: Variables, now: number) => object>> = {
  '/portal-page': portalPage,
  '/portal-query': portalQuery,
  '/users-page': usersPage,
};

function answer(path: string, authorization: string | undefined, body: string): string {
  const now = Date.now();
  const caller = authenticate(authorization, now);
  if (caller === null) return JSON.stringify({ errors: [{ message: 'UNAUTHENTICATED' }] });
  const { variables = {} } = JSON.parse(body) as { readonly variables?: Variables };
  return JSON.stringify({ data: ANSWERS[path]?.(caller, variables, now) });
}

listen(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const text = answer(request.url ?? '', request.headers.authorization, body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    });
  }),
);

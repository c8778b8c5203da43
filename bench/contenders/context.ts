/** The context of a request of the conventional servers: the caller, and loaders that batch the reads of the request. */
import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import {
  type Device,
  type OneTimePin,
  type Policy,
  type RegistrationPin,
  type SecureAppsPasscode,
  type Session,
  type User,
  deviceSchema,
  licensedProductSchema,
  oneTimePinSchema,
  passcodeSchema,
  policySchema,
  registrationPinSchema,
  sessionSchema,
  userRoleSchema,
  userSchema,
} from './entities.ts';
import { type RoleCode, idleExpiry, inOrder, isTouchDue, tokenHash } from './rules.ts';

export interface Context {
  readonly source: DataSource;
  /** Null if the request has no token of a live session. */
  readonly session: Session | null;
  readonly loaders: Loaders;
}

export type Loaders = ReturnType<typeof createLoaders>;

export async function createContext(source: DataSource, authorization: string | undefined): Promise<Context> {
  const session = await authenticate(source, authorization);
  const loaders = createLoaders(source);
  if (session !== null) {
    const { user } = session;
    loaders.user.prime(user.id, user);
    loaders.rolesOfUser.prime(user.id, inOrder((user.roles ?? []).map(({ role }) => role)));
  }
  return { source, session, loaders };
}

async function authenticate(source: DataSource, authorization: string | undefined): Promise<Session | null> {
  const hash = tokenHash(authorization);
  if (hash === null) return null;
  const sessions = source.getRepository(sessionSchema);
  const session = await sessions
    .createQueryBuilder('session')
    .innerJoinAndSelect('session.user', 'user')
    .leftJoinAndSelect('user.roles', 'role')
    .where('session.tokenHash = :hash', { hash })
    .getOne();
  const now = Date.now();
  if (session === null || now >= idleExpiry(session) || session.user.status !== 'ACTIVE') return null;
  if (isTouchDue(session, now)) {
    await sessions.update({ id: session.id }, { lastSeenAt: now });
    session.lastSeenAt = now;
  }
  return session;
}

function createLoaders(source: DataSource) {
  const users = source.getRepository(userSchema);
  const userRoles = source.getRepository(userRoleSchema);
  const devices = source.getRepository(deviceSchema);
  const policies = source.getRepository(policySchema);
  const oneTimePins = source.getRepository(oneTimePinSchema);
  const registrationPins = source.getRepository(registrationPinSchema);
  const passcodes = source.getRepository(passcodeSchema);
  let isLicensed: Promise<boolean> | undefined;
  return {
    user: new DataLoader<string, User>(async (ids) => each(ids, byId(await users.findBy({ id: In(ids) })))),
    rolesOfUser: new DataLoader<string, RoleCode[]>(async (ids) => {
      const rows = groupBy(await userRoles.findBy({ userId: In(ids) }), ({ userId }) => userId);
      return ids.map((id) => inOrder((rows.get(id) ?? []).map(({ role }) => role)));
    }),
    devicesOfUser: new DataLoader<string, Device[]>(async (ids) => {
      const rows = await devices.find({ where: { userId: In(ids) }, order: { id: 'ASC' } });
      const byUser = groupBy(rows, ({ userId }) => userId);
      return ids.map((id) => byUser.get(id) ?? []);
    }),
    policy: new DataLoader<string, Policy>(async (ids) => each(ids, byId(await policies.findBy({ id: In(ids) })))),
    latestPinOfDevice: new DataLoader<string, OneTimePin | null>(async (ids) => {
      const rows = await oneTimePins.find({ where: { deviceId: In(ids) }, order: { issuedAt: 'DESC', id: 'DESC' } });
      const byDevice = groupBy(rows, ({ deviceId }) => deviceId);
      return ids.map((id) => latestOf(byDevice.get(id) ?? []));
    }),
    registrationPinsOfUser: new DataLoader<string, RegistrationPin[]>(async (ids) => {
      const rows = await registrationPins.find({ where: { userId: In(ids) }, order: { id: 'DESC' } });
      const byUser = groupBy(rows, ({ userId }) => userId);
      return ids.map((id) => byUser.get(id) ?? []);
    }),
    passcodeOfDevice: new DataLoader<string, SecureAppsPasscode | null>(async (ids) => {
      const rows = await passcodes.findBy({ deviceId: In(ids) });
      const byDevice = new Map(rows.map((row) => [row.deviceId, row]));
      return ids.map((id) => byDevice.get(id) ?? null);
    }),
    isLicensed: () => (isLicensed ??= source.getRepository(licensedProductSchema).existsBy({ licensed: true })),
  };
}

/** An active PIN counts as the latest. */
function latestOf(newestFirst: readonly OneTimePin[]): OneTimePin | null {
  return newestFirst.find(({ status }) => status === 'ACTIVE') ?? newestFirst[0] ?? null;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function each<T>(ids: readonly string[], found: ReadonlyMap<string, T>): (T | Error)[] {
  return ids.map((id) => found.get(id) ?? new Error(`Nothing was found for ${id}.`));
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

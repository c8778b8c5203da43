/** The schema of `conventional`, `yoga` and `mercurius`: the SDL of PinPortal, with resolvers for the fields that the workloads select. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { MoreThan } from 'typeorm';
import type { Context } from './context.ts';
import {
  type Device,
  type OneTimePin,
  type RegistrationPin,
  type SecureAppsPasscode,
  type Session,
  type User,
  userSchema,
} from './entities.ts';
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
  instant,
  oneTimePinStatus,
  registrationPinStatus,
  remainingAttempts,
  roleName,
  rolePortal,
} from './rules.ts';

interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

const DEFAULT_PAGE_SIZE = 20;

const resolvers = {
  DateTime: new GraphQLScalarType<number, string>({ name: 'DateTime', serialize: (value) => instant(value as number) }),
  Query: {
    viewer: (_parent: unknown, _args: unknown, context: Context) => requireSession(context).user,
    currentSession: (_parent: unknown, _args: unknown, context: Context) => requireSession(context),
    portalSettings: () => PORTAL_SETTINGS,
    users: async (_parent: unknown, args: PageArgs, context: Context) => {
      await requireRole(context, ['MANAGE_USERS', 'MANAGE_DEVICES']);
      const size = args.first ?? DEFAULT_PAGE_SIZE;
      const after = decodeCursor(USERS_BY_NAME, args.after);
      const users = await context.source.getRepository(userSchema).find({
        where: after === null ? {} : { usernameKey: MoreThan(after) },
        order: { usernameKey: 'ASC' },
        take: size + 1,
      });
      return connection({ name: USERS_BY_NAME, keyOf: ({ usernameKey }) => usernameKey }, users, { size, after });
    },
  },
  User: {
    roles: (user: User, _args: unknown, { loaders }: Context) => loaders.rolesOfUser.load(user.id),
    devices: async (user: User, args: PageArgs, { loaders }: Context) =>
      connectionOfAll({ name: `devices of ${user.id}`, keyOf: idOf }, await loaders.devicesOfUser.load(user.id), args),
    registrationPins: async (user: User, args: PageArgs, { loaders }: Context) =>
      connectionOfAll(
        { name: `registrationPins of ${user.id}`, keyOf: idOf },
        await loaders.registrationPinsOfUser.load(user.id),
        args,
      ),
    canGenerateOneTimePin: async (user: User, _args: unknown, { loaders }: Context) => {
      const devices = await loaders.devicesOfUser.load(user.id);
      const facts = await Promise.all(devices.map((device) => factsOf(device, loaders)));
      return facts.some(canGenerate);
    },
  },
  Role: {
    code: (code: RoleCode) => code,
    name: (code: RoleCode) => roleName(code),
    portal: (code: RoleCode) => rolePortal(code),
  },
  Device: {
    appConnectGlobalPolicy: (device: Device, _args: unknown, { loaders }: Context) =>
      loaders.policy.load(device.policyId),
    canGenerateOneTimePin: async (device: Device, _args: unknown, { loaders }: Context): Promise<boolean> =>
      canGenerate(await factsOf(device, loaders)),
    oneTimePinEligibility: async (device: Device, _args: unknown, { loaders }: Context): Promise<Eligibility> =>
      eligibility(await factsOf(device, loaders)),
    oneTimePin: (device: Device, _args: unknown, { loaders }: Context) => loaders.latestPinOfDevice.load(device.id),
    secureAppsPasscode: async (device: Device, _args: unknown, { loaders }: Context) =>
      passcodeState(await loaders.passcodeOfDevice.load(device.id)),
  },
  OneTimePin: {
    status: (pin: OneTimePin) => oneTimePinStatus(pin, Date.now()),
    remainingAttempts: (pin: OneTimePin) => remainingAttempts(pin, Date.now()),
  },
  RegistrationPin: {
    status: (pin: RegistrationPin) => registrationPinStatus(pin, Date.now()),
  },
  Session: {
    idleExpiresAt: (session: Session) => idleExpiry(session),
  },
};

export function createSchema(folder: string): GraphQLSchema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const typeDefs = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return makeExecutableSchema({ typeDefs, resolvers });
}

function requireSession({ session }: Context): Session {
  if (session !== null) return session;
  throw new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
}

async function requireRole(context: Context, wanted: readonly RoleCode[]): Promise<void> {
  const roles = await context.loaders.rolesOfUser.load(requireSession(context).userId);
  if (!roles.some((role) => wanted.includes(role))) {
    throw new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
  }
}

async function factsOf(device: Device, loaders: Context['loaders']): Promise<Facts> {
  const [user, roles, policy, isLicensed] = await Promise.all([
    loaders.user.load(device.userId),
    loaders.rolesOfUser.load(device.userId),
    loaders.policy.load(device.policyId),
    loaders.isLicensed(),
  ]);
  return {
    ACCOUNT_ACTIVE: user.status === 'ACTIVE',
    DEVICE_ACTIVE: device.status === 'ACTIVE',
    DEVICE_IS_IOS: device.platform === 'IOS',
    ROLE_ASSIGNED: roles.includes('RESET_SECURE_APPS_PASSCODE'),
    PRODUCT_LICENSED: isLicensed,
    PASSCODE_REQUIRED: policy.passcodeRequiredForIos,
    RECOVERY_ALLOWED: policy.allowIosPasscodeRecovery,
  };
}

function passcodeState(passcode: SecureAppsPasscode | null) {
  return {
    isSet: passcode !== null,
    isLocked: passcode !== null && passcode.lockedAt !== null,
    changedAt: passcode?.changedAt ?? null,
  };
}

interface List<T> {
  readonly name: string;
  readonly keyOf: (item: T) => string;
}

interface Page {
  readonly size: number;
  /** The key after which the page begins. */
  readonly after: string | null;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** A page of a list whose items are all loaded. */
function connectionOfAll<T extends { readonly id: string }>(list: List<T>, all: readonly T[], args: PageArgs) {
  const after = decodeCursor(list.name, args.after);
  const start = after === null ? 0 : all.findIndex((item) => list.keyOf(item) === after) + 1;
  const size = args.first ?? DEFAULT_PAGE_SIZE;
  return { ...connection(list, all.slice(start, start + size + 1), { size, after }), totalCount: all.length };
}

/** A page of up to `size` items. If `items` has one more, it is not returned, but shows that there is a next page. */
function connection<T>({ name, keyOf }: List<T>, items: readonly T[], { size, after }: Page) {
  const nodes = items.slice(0, size);
  const cursors = nodes.map((node) => encodeCursor(name, keyOf(node)));
  return {
    nodes,
    pageInfo: {
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
      hasPreviousPage: after !== null,
      hasNextPage: items.length > size,
    },
  };
}

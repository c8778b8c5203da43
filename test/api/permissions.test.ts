import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, graphql, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeContext } from '../../src/context.ts';
import type { RoleCode } from '../../src/generated/resolvers.ts';
import { type AuthRequirement, authRequirement } from '../../src/platform/graphql/auth-directive.ts';
import { ROLE_CODES } from '../../src/role/roles.ts';
import { makeSchema, readTypeDefs } from '../../src/schema.ts';
import { openSession } from '../../src/session/open-session.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type RootField, minimalVariables, operation, rootFields } from '../testkit/operations.ts';
import { type RegisteredDevice, registerWithPassword } from '../testkit/story.ts';
import { type Answer, type TestApp, startApp } from '../testkit/test-app.ts';

const schema = makeSchema();
const ROOT_FIELDS = rootFields(schema);

/** The contract's table of who may do what, written down a second time so that no permission changes unnoticed. */
const CONTRACT: Record<string, string> = {
  node: 'USER',
  viewer: 'USER',
  thisDevice: 'DEVICE',
  users: 'USER MANAGE_USERS',
  roles: 'USER MANAGE_USERS',
  devices: 'USER MANAGE_DEVICES',
  labels: 'USER MANAGE_DEVICES MANAGE_POLICIES',
  licensedProducts: 'USER MANAGE_LICENSED_PRODUCTS',
  appConnectGlobalPolicies: 'USER MANAGE_POLICIES',
  auditEvents: 'USER VIEW_AUDIT_LOG',
  signIn: 'ANYONE',
  signOut: 'USER',
  changePassword: 'USER',
  createUser: 'USER MANAGE_USERS',
  updateUser: 'USER MANAGE_USERS',
  setUserStatus: 'USER MANAGE_USERS',
  assignRoles: 'USER MANAGE_USERS',
  registerDevice: 'ANYONE',
  setDeviceStatus: 'USER MANAGE_DEVICES',
  createLabel: 'USER MANAGE_DEVICES',
  deleteLabel: 'USER MANAGE_DEVICES',
  labelDevices: 'USER MANAGE_DEVICES',
  unlabelDevices: 'USER MANAGE_DEVICES',
  setLicensedProducts: 'USER MANAGE_LICENSED_PRODUCTS',
  createAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  updateAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  deleteAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  setAppConnectGlobalPolicyPriority: 'USER MANAGE_POLICIES',
  createRegistrationPin: 'USER MANAGE_DEVICES REGISTER_DEVICE',
  generateOneTimePin: 'USER',
  revokeOneTimePin: 'USER',
  setSecureAppsPasscode: 'DEVICE',
  unlockSecureApps: 'DEVICE',
  authorizePasscodeReset: 'DEVICE',
  resetSecureAppsPasscode: 'DEVICE',
};

/** Somebody who calls. */
type Party =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'device' }
  | { readonly kind: 'user'; readonly roles: readonly RoleCode[] };

function requirementOf({ name, field }: RootField): AuthRequirement<RoleCode> {
  const requirement = authRequirement(schema, field);
  if (requirement === null) throw new Error(`${name} declares nothing`);
  return requirement as AuthRequirement<RoleCode>;
}

/** Every caller the brief of the directive tells apart, for one root field. */
function partiesFor({ roles }: AuthRequirement<RoleCode>): [title: string, party: Party][] {
  const declared = roles ?? [];
  return [
    ['nobody known', { kind: 'anonymous' }],
    ['a user without roles', { kind: 'user', roles: [] }],
    ['another user, of the user portal', { kind: 'user', roles: ['RESET_SECURE_APPS_PASSCODE'] }],
    [
      'an administrator with every role but those declared',
      { kind: 'user', roles: ROLE_CODES.filter((role) => !declared.includes(role)) },
    ],
    ...declared.map((role): [string, Party] => [`a user with ${role} alone`, { kind: 'user', roles: [role] }]),
    ['a device', { kind: 'device' }],
  ];
}

function expectedCode({ who, roles }: AuthRequirement<RoleCode>, party: Party): 'UNAUTHENTICATED' | 'FORBIDDEN' | null {
  if (who === 'ANYONE') return null;
  if (party.kind === 'anonymous') return 'UNAUTHENTICATED';
  if (who === 'DEVICE') return party.kind === 'device' ? null : 'FORBIDDEN';
  if (party.kind === 'device') return 'FORBIDDEN';
  return roles === null || roles.some((role) => party.roles.includes(role)) ? null : 'FORBIDDEN';
}

function codes(errors: readonly { extensions?: { code?: unknown } }[] | undefined): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions?.code);
}

it('declares for every root field what the contract says', () => {
  const declared = Object.fromEntries(
    ROOT_FIELDS.map((root) => {
      const { who, roles } = requirementOf(root);
      return [root.name, [who, ...[...(roles ?? [])].sort()].join(' ')];
    }),
  );
  expect(declared).toEqual(CONTRACT);
});

onBothDatabases('permissions', (kind) => {
  let app: TestApp;
  let device: RegisteredDevice;
  const userIds = new Map<string, string>();
  beforeAll(async () => {
    app = await startApp(kind);
    await app.user('keeper', ['MANAGE_USERS']);
    await app.user('owner');
    device = await registerWithPassword(app, 'owner');
  });
  afterAll(async () => {
    userIds.clear();
    await app.stop();
  });

  async function userWith(roles: readonly RoleCode[]): Promise<string> {
    const key = roles.join(' ');
    const id = userIds.get(key) ?? (await app.user(`user-${userIds.size}`, roles));
    userIds.set(key, id);
    return id;
  }

  async function sessionOf(userId: string): Promise<string> {
    return (await app.deps.db.write((tx) => openSession(app.deps, tx, userId))).sessionToken;
  }

  async function tokenOf(party: Party): Promise<string | null> {
    if (party.kind === 'anonymous') return null;
    return party.kind === 'device' ? device.token : sessionOf(await userWith(party.roles));
  }

  describe('of each root field over HTTP', () => {
    it.each(ROOT_FIELDS.map((root) => [root.name, root] as const))('%s', async (name, root) => {
      const requirement = requirementOf(root);
      for (const [title, party] of partiesFor(requirement)) {
        const { query, variables } = operation(root, minimalVariables(root));
        const answer = await app.send(query, variables, await tokenOf(party));
        const expected = expectedCode(requirement, party);
        expect(codes(answer.errors), `${title} calls ${name}`).toEqual(expected === null ? [] : [expected]);
        if (expected !== null) expect(answer.data?.[name] ?? null).toBeNull();
      }
    });
  });

  describe('of each use case, where no directive stands before it', () => {
    const unguarded: GraphQLSchema = makeSchema(
      readTypeDefs().map((text) => text.replaceAll(/@auth\(who: [^)]*\)/gu, '@auth(who: ANYONE)')),
    );

    it('is checked without the directive', () => {
      const requirements = rootFields(unguarded).map((root) =>
        authRequirement(unguarded, root.field as unknown as Parameters<typeof authRequirement>[1]),
      );
      expect(new Set(requirements.map((requirement) => requirement?.who))).toEqual(new Set(['ANYONE']));
    });

    it.each(ROOT_FIELDS.map((root) => [root.name, root] as const))('%s', async (name, root) => {
      const requirement = requirementOf(root);
      for (const [title, party] of partiesFor(requirement)) {
        const { query, variables } = operation(root, minimalVariables(root));
        const { errors } = await graphql({
          schema: unguarded,
          source: query,
          variableValues: variables,
          contextValue: await makeContext(app.deps, {
            requestId: 'no-request',
            address: '127.0.0.1',
            authorization: `Bearer ${(await tokenOf(party)) ?? ''}`,
          }),
        });
        const expected = expectedCode(requirement, party);
        expect(codes(errors), `${title} calls ${name}`).toEqual(expected === null ? [] : [expected]);
      }
    });
  });

  describe('of nested fields', () => {
    const NOBODY = 'nobody of this kind reaches the field';
    const byDevice = (selection: string) => `{ thisDevice { ${selection} } }`;
    const byUser = (selection: string) => `{ viewer { ${selection} } }`;
    const onDevice = (selection: string) => byUser(`devices { nodes { ${selection} } }`);
    /** For each nested field with `@auth`: how a device and a user without roles reach it, and what each is told. */
    const PATHS: Record<string, { device: [string, string | null]; user: [string, string | null] }> = {
      'User.email': { device: [byDevice('user { email }'), 'FORBIDDEN'], user: [byUser('email'), null] },
      'User.roles': {
        device: [byDevice('user { roles { code } }'), 'FORBIDDEN'],
        user: [byUser('roles { code }'), null],
      },
      'User.devices': {
        device: [byDevice('user { devices { nodes { id } } }'), 'FORBIDDEN'],
        user: [byUser('devices { nodes { id } }'), null],
      },
      'User.canGenerateOneTimePin': {
        device: [byDevice('user { canGenerateOneTimePin }'), 'FORBIDDEN'],
        user: [byUser('canGenerateOneTimePin'), null],
      },
      'Device.labels': {
        device: [byDevice('labels { name }'), 'FORBIDDEN'],
        user: [onDevice('labels { name }'), null],
      },
      'Label.devices': {
        device: [NOBODY, null],
        user: [onDevice('labels { devices { nodes { id } } }'), 'FORBIDDEN'],
      },
      'Label.policies': { device: [NOBODY, null], user: [onDevice('labels { policies { id } }'), 'FORBIDDEN'] },
      'AppConnectGlobalPolicy.labels': {
        device: [byDevice('appConnectGlobalPolicy { labels { id } }'), 'FORBIDDEN'],
        user: [onDevice('appConnectGlobalPolicy { labels { id } }'), 'FORBIDDEN'],
      },
      'AppConnectGlobalPolicy.deviceCount': {
        device: [byDevice('appConnectGlobalPolicy { deviceCount }'), 'FORBIDDEN'],
        user: [onDevice('appConnectGlobalPolicy { deviceCount }'), 'FORBIDDEN'],
      },
    };

    function outcome({ data, errors }: Answer): unknown {
      const [code] = codes(errors);
      if (code === undefined) expect(data).not.toBeNull();
      return code ?? null;
    }

    it('knows every nested field with @auth', () => {
      const guarded = Object.values(schema.getTypeMap())
        .filter((type): type is GraphQLObjectType => isObjectType(type))
        .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
        .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
        .filter(([, field]) => isGuarded(field))
        .map(([type, field]) => `${type}.${field.name}`);
      expect(guarded.sort()).toEqual(Object.keys(PATHS).sort());
    });

    it('tells a device and a user without roles what is declared, and a holder of the role everything', async () => {
      const owner = (await app.send('{ viewer { id } }', {}, await app.signIn('owner'))).data.viewer.id as string;
      const holder = await sessionOf(await userWith(ROLE_CODES));
      const label = await app.mutate(
        'createLabel',
        { name: 'Berlin' },
        holder,
        '... on CreateLabelSuccess { label { id } }',
      );
      const labelled = await app.mutate('labelDevices', { id: label.label.id, deviceIds: [device.id] }, holder);
      expect(labelled).toMatchObject({ __typename: 'LabelDevicesSuccess' });
      const session = await sessionOf(owner);
      for (const [coordinate, { device: asDevice, user: asUser }] of Object.entries(PATHS)) {
        if (asDevice[0] !== NOBODY) {
          expect(outcome(await app.send(asDevice[0], {}, device.token)), `a device reads ${coordinate}`).toBe(
            asDevice[1],
          );
        }
        expect(outcome(await app.send(asUser[0], {}, session)), `a user reads ${coordinate}`).toBe(asUser[1]);
      }
      const everything = await app.send(
        `{ devices { nodes { user { email roles { code } devices { nodes { id } } canGenerateOneTimePin }
           labels { devices { nodes { id } } policies { id } } appConnectGlobalPolicy { deviceCount labels { id } } } } }`,
        {},
        holder,
      );
      expect(everything.errors).toBeUndefined();
      expect(everything.data.devices.nodes[0]).toMatchObject({
        labels: [{ devices: { nodes: [{ id: device.id }] } }],
        appConnectGlobalPolicy: { deviceCount: 1 },
      });
    });
  });
});

function isGuarded(field: GraphQLField<unknown, unknown>): boolean {
  return authRequirement(schema, field) !== null;
}

describe('a root field without @auth', () => {
  it.each(['Query', 'Mutation'])('of %s is named by the error that stops makeSchema', (type) => {
    const undeclared = `extend type ${type} { forgotten: String }`;
    expect(() => makeSchema([...readTypeDefs(), undeclared])).toThrow(new RegExp(`${type}\\.forgotten`, 'u'));
  });

  it('stops the start of the server', async () => {
    vi.resetModules();
    vi.doMock('../../src/schema.ts', () => ({
      makeSchema: () => makeSchema([...readTypeDefs(), 'extend type Query { forgotten: String }']),
    }));
    try {
      const { makeApp } = await import('../../src/app.ts');
      const { readConfig } = await import('../../src/config.ts');
      const config = readConfig({ DATABASE_URL: 'sqlite:/nowhere/never-opened.sqlite', PORT: '0' });
      await expect(makeApp(config, 'a pepper that is never used for anything')).rejects.toThrow(/Query\.forgotten/u);
    } finally {
      vi.doUnmock('../../src/schema.ts');
      vi.resetModules();
    }
  });
});

import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  graphql as executeOperation,
  isObjectType,
} from 'graphql';
import {
  type Answer,
  type AuthRequirement,
  ROLE_CODES,
  type RoleCode,
  type RootField,
  authRequirement,
  createContext,
  createLabel,
  createSchema,
  describe,
  expect,
  graphql,
  minimalVariables,
  openSession,
  operation,
  readTypeDefs,
  registerWithPassword,
  rootFields,
  test as base,
} from '../testkit/index.ts';

const schema = createSchema();
const ROOT_FIELDS = rootFields(schema);

/** The permissions of the contract, repeated here so that none changes unnoticed. */
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

/** A caller. */
type Party =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'device' }
  | { readonly kind: 'user'; readonly roles: readonly RoleCode[] };

function requirementOf({ name, field }: RootField): AuthRequirement<RoleCode> {
  const requirement = authRequirement(schema, field);
  if (requirement === null) throw new Error(`${name} declares nothing`);
  return requirement as AuthRequirement<RoleCode>;
}

/** Every kind of caller that the directive distinguishes, for one root field. */
function partiesFor({ roles }: AuthRequirement<RoleCode>): [title: string, party: Party][] {
  const declared = roles ?? [];
  return [
    ['an unauthenticated client', { kind: 'anonymous' }],
    ['a user without roles', { kind: 'user', roles: [] }],
    ['another user, of the user portal', { kind: 'user', roles: ['RESET_SECURE_APPS_PASSCODE'] }],
    [
      'an administrator with every role except those declared',
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

base('declares for every root field what the contract says', () => {
  const declared = Object.fromEntries(
    ROOT_FIELDS.map((root) => {
      const { who, roles } = requirementOf(root);
      return [root.name, [who, ...[...(roles ?? [])].sort()].join(' ')];
    }),
  );
  expect(declared).toEqual(CONTRACT);
});

describe('permissions', () => {
  const test = base
    .extend('device', async ({ app }) => {
      await app.user('owner');
      return registerWithPassword(app, 'owner');
    })
    /** A new session of a user by ID. */
    .extend('sessionOf', ({ app }) => async (userId: string): Promise<string> => {
      return (await app.deps.db.write((tx) => openSession(app.deps, tx, userId))).sessionToken;
    })
    /** The session of a new user with these roles alone. */
    .extend('sessionWith', ({ app, sessionOf }) => {
      let serial = 0;
      return async (roles: readonly RoleCode[]): Promise<string> =>
        sessionOf(await app.user(`user-${++serial}`, roles));
    })
    .extend('tokenOf', ({ device, sessionWith }) => async (party: Party): Promise<string | null> => {
      if (party.kind === 'anonymous') return null;
      return party.kind === 'device' ? device.token : sessionWith(party.roles);
    })
    /** A user manager besides all parties, so that none of them is the last one. */
    .extend('keeper', { auto: true }, ({ app }) => app.user('keeper', ['MANAGE_USERS']));

  describe('of each root field over HTTP', () => {
    test.for(ROOT_FIELDS.map((root) => [root.name, root] as const))('%s', async ([name, root], { app, tokenOf }) => {
      const requirement = requirementOf(root);
      for (const [title, party] of partiesFor(requirement)) {
        const { query, variables } = operation(root, minimalVariables(root));
        const answer = await app.send(query, variables, await tokenOf(party));
        const expected = expectedCode(requirement, party);
        expect(codes(answer.errors), `${title} calls ${name}`).toEqual(expected === null ? [] : [expected]);
        if (expected !== null) expect(answer.data ?? { [name]: null }).toEqual({ [name]: null });
      }
    });
  });

  describe('of each use case without the directive', () => {
    const unguarded: GraphQLSchema = createSchema(
      readTypeDefs().map((text) => text.replaceAll(/@auth\(who: [^)]*\)/gu, '@auth(who: ANYONE)')),
    );

    test('removes the directive from every root field', () => {
      const requirements = rootFields(unguarded).map((root) =>
        authRequirement(unguarded, root.field as unknown as Parameters<typeof authRequirement>[1]),
      );
      expect(new Set(requirements.map((requirement) => requirement?.who))).toEqual(new Set(['ANYONE']));
    });

    test.for(ROOT_FIELDS.map((root) => [root.name, root] as const))('%s', async ([name, root], { app, tokenOf }) => {
      const requirement = requirementOf(root);
      for (const [title, party] of partiesFor(requirement)) {
        const { query, variables } = operation(root, minimalVariables(root));
        const { errors } = await executeOperation({
          schema: unguarded,
          source: query,
          variableValues: variables,
          contextValue: await createContext(app.deps, {
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
    const UNREACHABLE = 'no caller of this kind reaches the field';
    const byDevice = (selection: string) => `{ thisDevice { ${selection} } }`;
    const byUser = (selection: string) => `{ viewer { ${selection} } }`;
    const onDevice = (selection: string) => byUser(`devices { nodes { ${selection} } }`);
    /** For each nested field with `@auth`: the operation with which a device and a user without roles reach it, and the expected error. */
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
        device: [UNREACHABLE, null],
        user: [onDevice('labels { devices { nodes { id } } }'), 'FORBIDDEN'],
      },
      'Label.policies': { device: [UNREACHABLE, null], user: [onDevice('labels { policies { id } }'), 'FORBIDDEN'] },
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

    test('covers every nested field with @auth', () => {
      const guarded = Object.values(schema.getTypeMap())
        .filter((type): type is GraphQLObjectType => isObjectType(type))
        .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
        .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
        .filter(([, field]) => isGuarded(field))
        .map(([type, field]) => `${type}.${field.name}`);
      expect(guarded.sort()).toEqual(Object.keys(PATHS).sort());
    });

    test('denies a nested field to devices and users as declared, and returns it to a user with the role', async ({
      app,
      sessionWith,
      device,
    }) => {
      const holder = await sessionWith(ROLE_CODES);
      const label = await createLabel(app, holder, 'Berlin');
      const labelled = await app.mutate('labelDevices', { id: label, deviceIds: [device.id] }, holder);
      expect(labelled).toMatchObject({ __typename: 'LabelDevicesSuccess' });
      const session = await app.signIn('owner');
      for (const [coordinate, { device: asDevice, user: asUser }] of Object.entries(PATHS)) {
        if (asDevice[0] !== UNREACHABLE) {
          expect(outcome(await app.send(asDevice[0], {}, device.token)), `a device reads ${coordinate}`).toBe(
            asDevice[1],
          );
        }
        expect(outcome(await app.send(asUser[0], {}, session)), `a user reads ${coordinate}`).toBe(asUser[1]);
      }
      const { devices } = await app.execute(
        graphql(`
          {
            devices {
              nodes {
                user {
                  email
                  roles {
                    code
                  }
                  devices {
                    nodes {
                      id
                    }
                  }
                  canGenerateOneTimePin
                }
                labels {
                  devices {
                    nodes {
                      id
                    }
                  }
                  policies {
                    id
                  }
                }
                appConnectGlobalPolicy {
                  deviceCount
                  labels {
                    id
                  }
                }
              }
            }
          }
        `),
        {},
        holder,
      );
      expect(devices.nodes[0]).toMatchObject({
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
  base.for(['Query', 'Mutation'])('of %s stops the start of the server and is named', (type) => {
    const undeclared = `extend type ${type} { forgotten: String }`;
    expect(() => createSchema([...readTypeDefs(), undeclared])).toThrow(new RegExp(`${type}\\.forgotten`, 'u'));
  });
});

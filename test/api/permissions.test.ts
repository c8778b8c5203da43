import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import {
  type AuthRequirement,
  ROLE_CODES,
  type RoleCode,
  type RootField,
  authRequirement,
  createLabel,
  createSchema,
  defaultPolicyId,
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
  nodes: 'USER',
  viewer: 'USER',
  currentSession: 'USER',
  portalSettings: 'ANYONE',
  thisDevice: 'DEVICE',
  users: 'USER MANAGE_DEVICES MANAGE_USERS',
  roles: 'USER MANAGE_USERS',
  devices: 'USER MANAGE_DEVICES',
  labels: 'USER MANAGE_DEVICES MANAGE_POLICIES',
  licensedProducts: 'USER MANAGE_LICENSED_PRODUCTS',
  appConnectGlobalPolicies: 'USER MANAGE_POLICIES',
  auditEvents: 'USER VIEW_AUDIT_LOG',
  adminOverview: 'USER MANAGE_DEVICES MANAGE_LICENSED_PRODUCTS MANAGE_POLICIES MANAGE_USERS VIEW_AUDIT_LOG',
  eligibilityPreview: 'USER MANAGE_DEVICES MANAGE_LICENSED_PRODUCTS MANAGE_POLICIES MANAGE_USERS',
  signIn: 'ANYONE',
  signOut: 'USER',
  endSession: 'USER',
  changePassword: 'USER',
  updateProfile: 'USER',
  createUser: 'USER MANAGE_USERS',
  createUsers: 'USER MANAGE_USERS',
  updateUser: 'USER MANAGE_USERS',
  setUserStatus: 'USER MANAGE_USERS',
  assignRoles: 'USER MANAGE_USERS',
  addRoles: 'USER MANAGE_USERS',
  removeRoles: 'USER MANAGE_USERS',
  registerDevice: 'ANYONE',
  setDeviceStatus: 'USER MANAGE_DEVICES',
  renameDevice: 'USER',
  reportDeviceLost: 'USER',
  createLabel: 'USER MANAGE_DEVICES',
  updateLabel: 'USER MANAGE_DEVICES',
  deleteLabel: 'USER MANAGE_DEVICES',
  labelDevices: 'USER MANAGE_DEVICES',
  unlabelDevices: 'USER MANAGE_DEVICES',
  setLicensedProducts: 'USER MANAGE_LICENSED_PRODUCTS',
  createAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  updateAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  deleteAppConnectGlobalPolicy: 'USER MANAGE_POLICIES',
  setAppConnectGlobalPolicyPriority: 'USER MANAGE_POLICIES',
  createRegistrationPin: 'USER MANAGE_DEVICES REGISTER_DEVICE',
  revokeRegistrationPin: 'USER MANAGE_DEVICES REGISTER_DEVICE',
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

/** A change that each role may preview. A test of the preview tries every change with every role. */
const PREVIEWED: Partial<Record<RoleCode, object>> = {
  MANAGE_USERS: { addRoles: { userIds: [], roles: [] } },
  MANAGE_DEVICES: { labelDevices: { id: '', deviceIds: [] } },
  MANAGE_LICENSED_PRODUCTS: { setLicensedProducts: { licensed: [] } },
  MANAGE_POLICIES: { deleteAppConnectGlobalPolicy: { id: '' } },
};

function variablesFor(root: RootField, party: Party): Record<string, unknown> {
  const [role] = party.kind === 'user' ? party.roles : [];
  if (root.name !== 'eligibilityPreview' || role === undefined) return minimalVariables(root);
  return { change: PREVIEWED[role] ?? PREVIEWED.MANAGE_USERS };
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
      await app.user('owner', ['MANAGE_LICENSED_PRODUCTS']);
      return registerWithPassword(app, 'owner');
    })
    /** A new session of a user by ID. */
    .extend('sessionOf', ({ app }) => async (userId: string): Promise<string> => {
      return (await app.deps.db.write((tx) => openSession(app.deps, tx, { userId, address: null }))).sessionToken;
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
        const { query, variables } = operation(root, variablesFor(root, party));
        const answer = await app.send(query, variables, await tokenOf(party));
        const expected = expectedCode(requirement, party);
        expect(codes(answer.errors), `${title} calls ${name}`).toEqual(expected === null ? [] : [expected]);
        if (expected !== null) expect(answer.data ?? { [name]: null }).toEqual({ [name]: null });
      }
    });
  });

  describe('of nested fields', () => {
    const onDevice = (selection: string) => `{ viewer { username devices { nodes { id ${selection} } } } }`;
    const COUNTS = [
      'userCount',
      'disabledUserCount',
      'deviceCount',
      'eligibleDeviceCount',
      'almostEligibleDeviceCount',
      'lockedDeviceCount',
      'recentFailureCount',
    ];
    /**
     * For each nested field with `@auth`: a query with which a user without the role reaches it, and its path, which is
     * on the device if it is not absolute.
     */
    const PATHS: Record<string, readonly [query: string, path: readonly (string | number)[]]> = {
      ...Object.fromEntries(
        COUNTS.map((name) => [
          `AdminOverview.${name}`,
          [`{ adminOverview { __typename ${name} } }`, ['adminOverview', name]] as const,
        ]),
      ),
      'AffectedDevice.device': [
        `{ eligibilityPreview(change: { setLicensedProducts: { licensed: [DOCS_AT_WORK] } }) {
           affected { nodes { after { canGenerate } device { id } } } } }`,
        ['eligibilityPreview', 'affected', 'nodes', 0, 'device'],
      ],
      'Role.users': [
        onDevice('user { username roles { code users { nodes { id } } } }'),
        ['user', 'roles', 0, 'users'],
      ],
      'Label.deviceCount': [onDevice('labels { name deviceCount }'), ['labels', 0, 'deviceCount']],
      'Label.devices': [onDevice('labels { name devices { nodes { id } } }'), ['labels', 0, 'devices']],
      'Label.policies': [onDevice('labels { name policies { id } }'), ['labels', 0, 'policies']],
      'AppConnectGlobalPolicy.labels': [
        onDevice('appConnectGlobalPolicy { name labels { id } }'),
        ['appConnectGlobalPolicy', 'labels'],
      ],
      'AppConnectGlobalPolicy.devices': [
        onDevice('appConnectGlobalPolicy { name devices { nodes { id } } }'),
        ['appConnectGlobalPolicy', 'devices'],
      ],
      'AppConnectGlobalPolicy.deviceCount': [
        onDevice('appConnectGlobalPolicy { name deviceCount }'),
        ['appConnectGlobalPolicy', 'deviceCount'],
      ],
    };

    test('covers every nested field with @auth', () => {
      const guarded = Object.values(schema.getTypeMap())
        .filter((type): type is GraphQLObjectType => isObjectType(type))
        .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
        .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
        .filter(([, field]) => isGuarded(field))
        .map(([type, field]) => `${type}.${field.name}`);
      expect(guarded.sort()).toEqual(Object.keys(PATHS).sort());
    });

    test('returns null and one error at its path to a user without the role, and the rest of the response', async ({
      app,
      sessionWith,
      device,
    }) => {
      const holder = await sessionWith(ROLE_CODES);
      const label = await createLabel(app, holder, 'Berlin');
      const labelled = await app.mutate('labelDevices', { id: label, deviceIds: [device.id] }, holder);
      expect(labelled).toMatchObject({ __typename: 'LabelDevicesSuccess' });
      const policy = {
        id: await defaultPolicyId(app, holder),
        passcodeRequiredForIos: true,
        allowIosPasscodeRecovery: true,
      };
      await app.mutate('updateAppConnectGlobalPolicy', policy, holder);
      await app.user('ada', ['RESET_SECURE_APPS_PASSCODE']);
      await registerWithPassword(app, 'ada'); // a licence would make this device eligible
      const session = await app.signIn('owner');
      for (const [coordinate, [query, path]] of Object.entries(PATHS)) {
        const { data, errors } = await app.send(query, {}, session);
        expect(errors, coordinate).toMatchObject([
          {
            path: query.startsWith(`{ ${String(path[0])}`) ? path : ['viewer', 'devices', 'nodes', 0, ...path],
            extensions: { code: 'FORBIDDEN' },
          },
        ]);
        const permitted = query.replace(
          / (?:users|devices?|policies|labels) \{ (?:nodes \{ id \}|id) \}| \w+Count/u,
          '',
        );
        const complete = await app.send(permitted, {}, session);
        expect(complete.errors, coordinate).toBeUndefined();
        expect(data, coordinate).toMatchObject(complete.data as object);
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
        appConnectGlobalPolicy: { deviceCount: 2 }, // no policy has the label, so both have the default policy
      });
    });
  });
});

describe('a device', () => {
  /** The composite types of everything that a response to a device, or to a client without a token, can contain. */
  function reachable(who: AuthRequirement['who']): string[] {
    const types = new Set<string>();
    const visit = (type: GraphQLNamedType): void => {
      if (!isCompositeType(type) || types.has(type.name)) return;
      types.add(type.name);
      if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
      if (isUnionType(type)) return;
      for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
    };
    for (const root of ROOT_FIELDS) if (requirementOf(root).who === who) visit(getNamedType(root.field.type));
    return [...types];
  }

  base('reaches no type of the view of users', () => {
    const users = ['User', 'Device', 'OneTimePin', 'Role', 'Label', 'AppConnectGlobalPolicy', 'OneTimePinEligibility'];
    expect(reachable('DEVICE')).toContain('ThisDevice');
    expect(reachable('DEVICE').filter((type) => users.includes(type))).toEqual([]);
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

base('a nested field with @auth that cannot be null stops the start of the server and is named', () => {
  const guarded = 'extend type User { forgotten: String! @auth(who: USER, roles: [MANAGE_USERS]) }';
  expect(() => createSchema([...readTypeDefs(), guarded])).toThrow(/User\.forgotten/u);
});

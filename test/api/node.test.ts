import type { GraphQLInterfaceType } from 'graphql';
import {
  type Answer,
  ID_PREFIX,
  ROLE_CODES,
  type RoleCode,
  assertType,
  authorize,
  createLabel,
  createSchema,
  currentSessionId,
  describe,
  expect,
  generatePin,
  graphql,
  newestRegistrationPinId,
  test as base,
} from '../testkit/index.ts';

/** The roles that let a user see objects of other users, for each type of node. */
const SEEN_WITH = {
  User: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  Device: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  OneTimePin: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  RegistrationPin: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  Label: ['MANAGE_DEVICES', 'MANAGE_POLICIES'],
  AppConnectGlobalPolicy: ['MANAGE_POLICIES'],
  AuditEvent: ['VIEW_AUDIT_LOG'],
  Session: [],
} satisfies Record<string, RoleCode[]>;
type NodeType = keyof typeof SEEN_WITH;
const NODE_TYPES = Object.keys(SEEN_WITH) as NodeType[];
const seenWith = (type: NodeType): readonly RoleCode[] => SEEN_WITH[type];
const OWNED: readonly NodeType[] = ['User', 'Device', 'OneTimePin', 'RegistrationPin', 'Session'];

const PIN_AND_EVENT = graphql(`
  query ($id: ID!) {
    device: node(id: $id) {
      __typename
      ... on Device {
        oneTimePin {
          id
        }
      }
    }
    auditEvents {
      nodes {
        id
      }
    }
  }
`);
const OWN_PIN = graphql(`
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on OneTimePin {
        status
        device {
          id
          user {
            username
            email
            roles {
              code
            }
          }
        }
        user {
          id
        }
      }
    }
  }
`);

describe('node', () => {
  const test = base
    .extend('ids', { auto: true }, async ({ app, story }) => {
      await generatePin(app, story);
      const label = await createLabel(app, story.adminToken, 'x');
      const { device, auditEvents } = await app.execute(PIN_AND_EVENT, { id: story.device.id }, story.adminToken);
      return {
        User: story.userId,
        Device: story.device.id,
        OneTimePin: assertType(device, 'Device').oneTimePin?.id ?? '',
        RegistrationPin: await newestRegistrationPinId(app, story.adminToken, story.userId),
        Label: label,
        AppConnectGlobalPolicy: story.defaultPolicyId,
        AuditEvent: auditEvents.nodes[0]?.id ?? '',
        Session: await currentSessionId(app, story.userToken),
      };
    })
    /** The token of a user who owns none of these. */
    .extend('stranger', { auto: true }, async ({ app }) => {
      await app.user('stranger', ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);
      return app.signIn('stranger');
    })
    .extend(
      'node',
      ({ app }) =>
        (id: string, token: string | null) =>
          app.send(
            'query ($id: ID!) { node(id: $id) { __typename id ... on Device { user { id } labels { id } } } }',
            { id },
            token,
          ),
    )
    .extend('expectFound', ({ node, ids }) => async (type: NodeType, token: string) => {
      expect((await node(ids[type], token)).data).toMatchObject({ node: { __typename: type, id: ids[type] } });
    });

  /** Everything in which a caller can see a difference between two responses. */
  const shown = ({ status, data, errors }: Answer) => ({ status, data, errors });

  test('covers every type of node', () => {
    const schema = createSchema();
    const types = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
    expect([...NODE_TYPES].sort()).toEqual(types.map(({ name }) => name).sort());
  });

  test.for(NODE_TYPES.filter((type) => seenWith(type).length > 0))(
    'returns every %s to an administrator',
    async (type, { story, expectFound }) => {
      await expectFound(type, story.adminToken);
    },
  );

  test.for(NODE_TYPES)(
    'returns a %s to its owner if the type has one, and null otherwise',
    async (type, { story, expectFound, node, ids }) => {
      if (OWNED.includes(type)) await expectFound(type, story.userToken);
      else expect((await node(ids[type], story.userToken)).data).toEqual({ node: null });
    },
  );

  test.for(NODE_TYPES)(
    "returns the same response for another user's %s and a missing one",
    async (type, { app, story, node, ids, stranger }) => {
      const missing = app.deps.ids.next(type);
      const answer = await node(ids[type], stranger);
      expect(shown(answer)).toEqual({ status: 200, data: { node: null }, errors: undefined });
      expect(shown(await node(missing, stranger))).toEqual(shown(answer));
      expect(shown(await node(missing, story.userToken))).toEqual(shown(answer));
      expect(shown(await node(missing, story.adminToken))).toEqual(shown(answer));
    },
  );

  test.for(NODE_TYPES)(
    "returns another user's %s only with a role that may list it",
    async (type, { app, expectFound, node, ids }) => {
      for (const role of ROLE_CODES) {
        const name = `${role}-${type}`;
        await app.user(name, [role]);
        const token = await app.signIn(name);
        if (seenWith(type).includes(role)) await expectFound(type, token);
        else expect((await node(ids[type], token)).data).toEqual({ node: null });
      }
    },
  );

  test.for(NODE_TYPES)('returns null for another form of the ID of a %s', async (type, { story, ids, node }) => {
    const id = ids[type];
    const [prefix = '', suffix = ''] = id.split('_');
    const spellings = [
      id.toUpperCase(),
      `${prefix.toUpperCase()}_${suffix}`,
      `${prefix}_${suffix.toUpperCase()}`,
      ` ${id}`,
      `${id} `,
      `${id}\u0000`,
      `${id}0`,
      id.slice(0, -1),
      suffix,
      `_${suffix}`,
      `${prefix}_8${suffix.slice(1)}`,
      Buffer.from(id).toString('base64'),
    ];
    for (const spelling of spellings)
      expect((await node(spelling, story.adminToken)).data, spelling).toEqual({ node: null });
  });

  test('returns null for an ID of another type with the same suffix', async ({ story, ids, node }) => {
    for (const type of NODE_TYPES) {
      const suffix = ids[type].split('_')[1] ?? '';
      for (const prefix of Object.values(ID_PREFIX)) {
        const id = `${prefix}_${suffix}`;
        if (id !== ids[type]) expect((await node(id, story.adminToken)).data, id).toEqual({ node: null });
      }
    }
  });

  test('returns null for a malformed ID', async ({ story, node }) => {
    const malformed = [
      '',
      ' ',
      'nonsense',
      'user_',
      '_',
      'user_0',
      '0',
      '__proto__',
      'constructor',
      '\ud800',
      "' OR 1=1 --",
      'x'.repeat(50_000),
    ];
    for (const id of malformed) {
      for (const token of [story.userToken, story.adminToken]) {
        expect(shown(await node(id, token))).toEqual({ status: 200, data: { node: null }, errors: undefined });
      }
    }
  });

  test('returns null for an object that is not a Node, even to an administrator', async ({ app, story, node }) => {
    await generatePin(app, story);
    await authorize(app, story.device, '00000000');
    const tables = ['one_time_pin_attempts'];
    for (const table of tables) {
      const rows = await app.deps.db.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table}`);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const { id } of rows) expect((await node(id, story.adminToken)).data).toEqual({ node: null });
    }
  });

  test('rejects unauthenticated clients and devices', async ({ story, node, ids }) => {
    expect((await node(ids.User, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const type of NODE_TYPES) {
      expect((await node(ids[type], story.device.token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test("returns the caller's own objects with their related objects", async ({ app, story, ids }) => {
    const data = await app.execute(OWN_PIN, { id: ids.OneTimePin }, story.userToken);
    expect(data.node).toMatchObject({
      device: { id: ids.Device, user: { username: 'ada', email: null } },
      user: { id: ids.User },
    });
  });

  test('returns null for a deleted object', async ({ app, story, node }) => {
    const id = await createLabel(app, story.adminToken, 'y');
    expect((await node(id, story.adminToken)).data).toMatchObject({ node: { id } });
    await app.mutate('deleteLabel', { id }, story.adminToken);
    expect((await node(id, story.adminToken)).data).toEqual({ node: null });
  });
});

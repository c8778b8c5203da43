import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoleCode } from '../../src/generated/resolvers.ts';
import { ID_PREFIX } from '../../src/platform/ids.ts';
import { ROLE_CODES } from '../../src/role/roles.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type Story, authorize, generatePin, tellStory } from '../testkit/story.ts';
import { type Answer, type TestApp, startApp } from '../testkit/test-app.ts';

const NODE_TYPES = ['User', 'Device', 'OneTimePin', 'Label', 'AppConnectGlobalPolicy', 'AuditEvent'] as const;
type NodeType = (typeof NODE_TYPES)[number];

/** Which roles let somebody see a thing that is not theirs. */
const SEEN_WITH: Record<NodeType, RoleCode[]> = {
  User: ['MANAGE_USERS'],
  Device: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  OneTimePin: ['MANAGE_USERS', 'MANAGE_DEVICES'],
  Label: ['MANAGE_DEVICES', 'MANAGE_POLICIES'],
  AppConnectGlobalPolicy: ['MANAGE_POLICIES'],
  AuditEvent: ['VIEW_AUDIT_LOG'],
};
const OWNED: readonly NodeType[] = ['User', 'Device', 'OneTimePin'];

onBothDatabases('node', (kind) => {
  let app: TestApp;
  let story: Story;
  let ids: Record<NodeType, string>;
  let stranger: string;
  beforeAll(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
    await generatePin(app, story);
    const label = await app.mutate(
      'createLabel',
      { name: 'x' },
      story.adminToken,
      '... on CreateLabelSuccess { label { id } }',
    );
    const { data } = await app.send(
      'query ($id: ID!) { node(id: $id) { ... on Device { oneTimePin { id } } } auditEvents { nodes { id } } }',
      { id: story.device.id },
      story.adminToken,
    );
    ids = {
      User: story.userId,
      Device: story.device.id,
      OneTimePin: data.node.oneTimePin.id as string,
      Label: label.label.id as string,
      AppConnectGlobalPolicy: story.defaultPolicyId,
      AuditEvent: data.auditEvents.nodes[0].id as string,
    };
    await app.user('stranger', ['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);
    stranger = await app.signIn('stranger');
  });
  afterAll(() => app.stop());

  const node = (id: string, token: string | null) =>
    app.send(
      'query ($id: ID!) { node(id: $id) { __typename id ... on Device { user { id } labels { id } } } }',
      { id },
      token,
    );
  /** All that a caller can tell two answers apart by. */
  const shown = ({ status, data, errors }: Answer) => ({ status, data: data as unknown, errors });
  const expectFound = async (type: NodeType, token: string) => {
    expect((await node(ids[type], token)).data.node).toMatchObject({ __typename: type, id: ids[type] });
  };

  it.each(NODE_TYPES)('finds every %s for an administrator', async (type) => {
    await expectFound(type, story.adminToken);
  });

  it.each(NODE_TYPES)('finds a %s for its owner, where it has one', async (type) => {
    if (OWNED.includes(type)) await expectFound(type, story.userToken);
    else expect((await node(ids[type], story.userToken)).data).toEqual({ node: null });
  });

  it.each(NODE_TYPES)('answers for a foreign %s exactly as for a missing one', async (type) => {
    const missing = app.deps.ids.next(type);
    const answer = await node(ids[type], stranger);
    expect(shown(answer)).toEqual({ status: 200, data: { node: null }, errors: undefined });
    expect(shown(await node(missing, stranger))).toEqual(shown(answer));
    expect(shown(await node(missing, story.userToken))).toEqual(shown(answer));
    expect(shown(await node(missing, story.adminToken))).toEqual(shown(answer));
  });

  it.each(NODE_TYPES)('finds a foreign %s with the roles that list it, and with no other', async (type) => {
    for (const role of ROLE_CODES) {
      const name = `${role}-${type}`;
      await app.user(name, [role]);
      const token = await app.signIn(name);
      if (SEEN_WITH[type].includes(role)) await expectFound(type, token);
      else expect((await node(ids[type], token)).data).toEqual({ node: null });
    }
  });

  it.each(NODE_TYPES)('finds no %s under another spelling of its id', async (type) => {
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

  it('finds nothing under an id of another type with the same number', async () => {
    for (const type of NODE_TYPES) {
      const suffix = ids[type].split('_')[1] ?? '';
      for (const prefix of Object.values(ID_PREFIX)) {
        const id = `${prefix}_${suffix}`;
        if (id !== ids[type]) expect((await node(id, story.adminToken)).data, id).toEqual({ node: null });
      }
    }
  });

  it('answers null for a malformed id', async () => {
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

  it('finds nothing that is no Node, even for an administrator', async () => {
    await generatePin(app, story);
    await authorize(app, story.device, '00000000');
    const tables = ['sessions', 'registration_pins', 'one_time_pin_attempts'];
    for (const table of tables) {
      const rows = await app.deps.db.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table}`);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const { id } of rows) expect((await node(id, story.adminToken)).data).toEqual({ node: null });
    }
  });

  it('is for signed-in users: a caller without a token and a device get an error', async () => {
    expect((await node(ids.User, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const type of NODE_TYPES) {
      expect((await node(ids[type], story.device.token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('shows one’s own things with what hangs on them', async () => {
    const { data } = await app.send(
      `query ($pin: ID!) { node(id: $pin) { ... on OneTimePin { status device { id user { username email roles { code } } } user { id } } } }`,
      { pin: ids.OneTimePin },
      story.userToken,
    );
    expect(data.node).toMatchObject({
      device: { id: ids.Device, user: { username: 'ada', email: null } },
      user: { id: ids.User },
    });
  });

  it('no longer finds a thing that was deleted', async () => {
    const created = await app.mutate(
      'createLabel',
      { name: 'y' },
      story.adminToken,
      '... on CreateLabelSuccess { label { id } }',
    );
    const id = created.label.id as string;
    expect((await node(id, story.adminToken)).data.node.id).toBe(id);
    await app.mutate('deleteLabel', { id }, story.adminToken);
    expect((await node(id, story.adminToken)).data).toEqual({ node: null });
  });
});

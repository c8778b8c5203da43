import {
  SECOND,
  allPages,
  createLabel,
  describe,
  expect,
  graphql,
  registerWithPassword,
  rootList,
  tellStory,
  ROLE_CODES,
} from '../testkit/index.ts';
import { type Event, EVENT, test } from './recorded-events.ts';

const PAGE = graphql(
  'query ($after: String) { auditEvents(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }',
);

describe('auditEvents', () => {
  test('lists events newest first, on pages of any size', async ({ app, admin }) => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await app.mutate('createLabel', { name }, admin);
      app.clock.advance(name === 'c' ? 0 : 1);
    }
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    expect(
      whole.flatMap(({ details }) => details.flatMap(({ name, value }) => (name === 'name' ? [value] : []))),
    ).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(whole.at(-1)).toMatchObject({ action: 'CREATE_USER', actor: { kind: 'OPERATOR' } });
    for (const first of [1, 2, 3, whole.length - 1, whole.length, whole.length + 1]) {
      expect(await allPages<Event>(app, admin, rootList('auditEvents', EVENT), first)).toEqual(whole);
    }
  });

  test('keeps the next page unchanged when events are added between two pages', async ({ app, admin }) => {
    for (const name of ['a', 'b', 'c']) await app.mutate('createLabel', { name }, admin);
    const page = async (after: string | null) => {
      return (await app.execute(PAGE, { after }, admin)).auditEvents;
    };
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', 'id'), 100);
    const first = await page(null);
    await app.mutate('createLabel', { name: 'd' }, admin);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(whole.slice(0, 4).map(({ id }) => id));
  });

  test('filters events by actions, outcome, actor, subject and time', async ({ app, admin, adminId, clock }) => {
    const ada = await app.user('ada', ['REGISTER_DEVICE']);
    await app.mutate('signIn', { username: 'ada', password: 'an incorrect password' });
    const adaToken = await app.signIn('ada');
    clock.advance(SECOND);
    await app.mutate('createRegistrationPin', { platform: 'IOS' }, adaToken);
    await app.mutate('createRegistrationPin', { userId: ada, platform: 'IOS' }, admin);
    const device = await registerWithPassword(app, 'ada');
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, device.token);
    const label = await createLabel(app, admin, 'x');
    const whole = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    const filtered = (filter: string, first: number) =>
      allPages<Event>(app, admin, rootList('auditEvents', EVENT, `filter: { ${filter} }`), first);
    const time = whole[3]?.occurredAt ?? '';
    const conditions: [filter: string, meets: (event: Event) => boolean][] = [
      [`actorId: "${ada}"`, (event) => event.actor.node?.id === ada],
      [`actorId: "${device.id}"`, (event) => event.actor.node?.id === device.id],
      [`subjectId: "${label}"`, (event) => event.subject?.node?.id === label],
      [`subjectId: "${device.id}"`, (event) => event.subject?.node?.id === device.id],
      ['actions: [SIGN_IN]', (event) => event.action === 'SIGN_IN'],
      ['actions: [SIGN_IN, CREATE_LABEL]', (event) => ['SIGN_IN', 'CREATE_LABEL'].includes(event.action)],
      ['outcome: SUCCESS', (event) => event.outcome === 'SUCCESS'],
      ['outcome: FAILURE', (event) => event.outcome === 'FAILURE'],
      [`since: "${time}"`, (event) => event.occurredAt >= time],
      [`until: "${time}"`, (event) => event.occurredAt < time],
      [
        `actions: [CREATE_REGISTRATION_PIN], actorId: "${adminId}", outcome: SUCCESS`,
        (event) => event.action === 'CREATE_REGISTRATION_PIN' && event.actor.node?.id === adminId,
      ],
    ];
    for (const [filter, meets] of conditions) {
      const expected = whole.filter(meets);
      expect(expected.length, filter).toBeGreaterThan(0);
      expect(expected.length, filter).toBeLessThan(whole.length);
      for (const first of [2, 100]) expect(await filtered(filter, first), filter).toEqual(expected);
    }
    expect(await filtered('actions: []', 100)).toEqual([]);
    expect(await filtered('actions: [DELETE_LABEL]', 100)).toEqual([]);
    expect(await filtered('actions: null, actorId: null, since: null', 100)).toEqual(whole);
  });

  test('returns no events for an invalid or unknown ID', async ({ app, adminId, admin }) => {
    const ids = [
      '',
      'nonsense',
      adminId.toUpperCase(),
      `${adminId}%`,
      "' OR 1 = 1 --",
      'x'.repeat(5_000),
      app.deps.ids.next('User'),
    ];
    for (const id of ids) {
      const answer = await app.send(
        `query ($id: ID) {
          actor: auditEvents(filter: { actorId: $id }) { nodes { id } totalCount }
          subject: auditEvents(filter: { subjectId: $id }) { nodes { id } totalCount }
        }`,
        { id },
        admin,
      );
      expect(answer.data, id).toEqual({ actor: { nodes: [], totalCount: 0 }, subject: { nodes: [], totalCount: 0 } });
    }
  });

  test('shows the names of all parties, and only the objects that the viewer may see', async ({
    app,
    admin,
    adminId,
  }) => {
    const story = await tellStory(app, admin);
    const label = await createLabel(app, story.adminToken, 'Berlin');
    const deleted = await createLabel(app, story.adminToken, 'Munich');
    await app.mutate('deleteLabel', { id: deleted }, story.adminToken);
    await app.mutate(
      'updateAppConnectGlobalPolicy',
      { id: story.defaultPolicyId, autoLockMinutes: 5 },
      story.adminToken,
    );
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, story.device.token);
    await app.mutate('setLicensedProducts', { licensed: [] }, story.adminToken);
    const auditor = await app.user('auditor', ['VIEW_AUDIT_LOG']);
    const parties = async (token: string) => {
      const { data, errors } = await app.send(
        `{ auditEvents(first: 100) { nodes { actor { ...P } subject { ...P } } } }
         fragment P on AuditParty { kind displayName node { __typename id ... on User { username } } }`,
        {},
        token,
      );
      expect(errors).toBeUndefined();
      interface Party {
        readonly displayName: string;
        readonly node: { readonly id: string } | null;
      }
      const { nodes } = (data as { auditEvents: { nodes: { actor: Party; subject: Party | null }[] } }).auditEvents;
      return new Map(
        nodes
          .flatMap(({ actor, subject }) => [actor, subject])
          .flatMap((party) => (party ? [[party.displayName, party]] : [])),
      );
    };
    const all = {
      Anonymous: { kind: 'ANONYMOUS', node: null },
      Operator: { kind: 'OPERATOR', node: null },
      'Licensed products': { kind: 'LICENSED_PRODUCTS', node: null },
      root: { kind: 'USER', node: { __typename: 'User', id: adminId, username: 'root' } },
      ada: { kind: 'USER', node: { __typename: 'User', id: story.userId, username: 'ada' } },
      auditor: { kind: 'USER', node: { __typename: 'User', id: auditor, username: 'auditor' } },
      'My iPhone': { kind: 'DEVICE', node: { __typename: 'Device', id: story.device.id } },
      Berlin: { kind: 'LABEL', node: { __typename: 'Label', id: label } },
      [deleted]: { kind: 'LABEL', node: null },
      'Default AppConnect Global Policy': {
        kind: 'APP_CONNECT_GLOBAL_POLICY',
        node: { __typename: 'AppConnectGlobalPolicy', id: story.defaultPolicyId },
      },
    };
    const expected = (mayHaveNode: (name: string) => boolean) =>
      Object.fromEntries(
        Object.entries(all).map(([displayName, party]) => [
          displayName,
          { displayName, ...party, ...(mayHaveNode(displayName) ? {} : { node: null }) },
        ]),
      );
    const token = await app.signIn('auditor');
    expect(Object.fromEntries(await parties(story.adminToken))).toEqual(expected(() => true));
    expect(Object.fromEntries(await parties(token))).toEqual(expected((name) => name === 'auditor'));
  });

  test('reads the parties of 100 events in as many statements as those of one', async ({ app, admin }) => {
    for (let index = 0; index < 20; index++) await app.signIn('root');
    for (const name of ['a', 'b', 'c']) await createLabel(app, admin, name);
    const statements = async (first: number) => {
      app.sql.statements = [];
      const answer = await app.send(
        `{ auditEvents(first: ${first}) { nodes { actor { displayName node { id } } subject { displayName node { id } } } } }`,
        {},
        admin,
      );
      expect(answer.errors).toBeUndefined();
      return app.sql.statements.length;
    };
    expect(await statements(100)).toBe(await statements(1));
  });

  test('denies access without VIEW_AUDIT_LOG and rejects invalid arguments', async ({ app, admin }) => {
    const others = ROLE_CODES.filter((code) => code !== 'VIEW_AUDIT_LOG');
    await app.user('others', others);
    await app.user('auditor', ['VIEW_AUDIT_LOG']);
    const query = `{ auditEvents { nodes { ${EVENT} } } }`;
    expect((await app.send(query, {}, await app.signIn('others'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.send(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await app.send(query, {}, await app.signIn('auditor'))).errors).toBeUndefined();
    const foreign = Buffer.from(JSON.stringify(['users', 'x'])).toString('base64url');
    for (const args of ['first: 0', 'first: 101', 'after: ""', 'after: "x"', `after: "${foreign}"`]) {
      const answer = await app.send(`{ auditEvents(${args}) { nodes { id } } }`, {}, admin);
      expect(answer.errors?.[0]?.extensions.code, args).toBe('BAD_USER_INPUT');
    }
  });

  test('returns a chain in which every event follows the previous event of its lane', async ({ app, admin }) => {
    for (let index = 0; index < 5; index++) await app.signIn('root');
    const events = await allPages<Event>(app, admin, rootList('auditEvents', EVENT), 100);
    const ends = new Map<number, { sequence: number; hash: string }>();
    for (const { chain } of events.reverse()) {
      const { sequence, hash } = ends.get(chain.lane) ?? { sequence: 0, hash: '' };
      expect(chain).toMatchObject({ sequence: sequence + 1, previousHash: hash });
      expect(chain.hash).toMatch(/^[\da-f]{64}$/);
      ends.set(chain.lane, chain);
    }
    expect(Math.max(...[...ends.values()].map(({ sequence }) => sequence))).toBeGreaterThanOrEqual(6);
  });
});

import {
  type AuditEvent,
  HOUR,
  type RoleCode,
  type RootField,
  authRequirement,
  breakAuditLog,
  createSchema,
  dumpTables,
  expect,
  minimalVariables,
  operation,
  registerWithPassword,
  rootFields,
  sql,
  test as base,
} from '../testkit/index.ts';
import { beforeNextHash } from '../testkit/spies.ts';
import { until } from '../testkit/until.ts';
import { readLog, verify } from './tampering.ts';

/** How many refusals of one kind are recorded each, as the API reference says. */
const EACH = 20;
const schema = createSchema();
const ROOT_FIELDS = rootFields(schema).map((root) => ({ ...root, requirement: authRequirement(schema, root.field) }));

const call = (root: RootField) => operation(root, minimalVariables(root));

const test = base
  .extend('device', async ({ app }) => {
    await app.user('owner');
    return registerWithPassword(app, 'owner');
  })
  /** The ID and the session of a user without roles. */
  .extend('user', async ({ app }) => ({ id: await app.user('ada'), token: await app.signIn('ada') }))
  /** The events that were added since the fixture was taken or read last. */
  .extend('added', async ({ app, device, user }) => {
    expect(device.id).not.toBe(user.id); // both exist before the log is read
    let known = new Set((await readLog(app.deps)).events.map(({ id }) => id));
    return async (): Promise<AuditEvent[]> => {
      const { events } = await readLog(app.deps);
      const fresh = events.filter(({ id }) => !known.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1));
      known = new Set(events.map(({ id }) => id));
      return fresh;
    };
  });

const detailsOf = (event: AuditEvent | undefined) => JSON.parse(event?.details ?? 'null') as unknown;

test('a root field that a signed-in caller may not use is recorded, with the missing roles', async ({
  app,
  device,
  user,
  added,
  clock,
}) => {
  let denials = 0;
  for (const root of ROOT_FIELDS) {
    const { who, roles } = root.requirement ?? { who: 'ANYONE', roles: null };
    const { query, variables } = call(root);
    const parties = [
      { token: user.token, actor: { actorKind: 'USER', actorId: user.id } },
      { token: device.token, actor: { actorKind: 'DEVICE', actorId: device.id } },
    ] as const;
    for (const { token, actor } of parties) {
      const isUser = actor.actorKind === 'USER';
      const reason =
        who === 'DEVICE' ? (isUser ? 'only for devices' : null) : who === 'USER' && !isUser ? 'only for users' : null;
      const expected = reason ?? (isUser && roles !== null ? 'missing role' : null);
      if (expected === null) continue;
      const { errors, headers } = await app.send(query, variables, token);
      expect(errors?.[0]?.extensions.code, root.name).toBe('FORBIDDEN');
      const [event, ...others] = await added();
      expect(others, root.name).toEqual([]);
      expect(event, root.name).toMatchObject({
        ...{ action: 'ACCESS_DENIED', outcome: 'FAILURE', reason: expected, ...actor },
        ...{ subjectKind: null, subjectId: null, requestId: headers.get('x-request-id'), occurredAt: clock.now() },
      });
      const missing = expected === 'missing role' && roles !== null ? { roles: roles.join(' ') } : {};
      expect(detailsOf(event), root.name).toEqual({ field: root.name, ...missing });
      denials++;
      // Each is then the first of its kind, and has an event of its own.
      await app.deps.db.write((tx) => tx.query(sql`DELETE FROM audit_refusals`));
    }
  }
  expect(denials).toBeGreaterThan(30);
  expect(await verify(app.deps)).toEqual([]);
});

test('neither a client without a valid token nor a permitted call nor a nested field is recorded', async ({
  app,
  device,
  user,
  added,
}) => {
  const before = await dumpTables(app.deps.db);
  for (const root of ROOT_FIELDS.filter(({ requirement }) => requirement?.who !== 'ANYONE')) {
    const { query, variables } = call(root);
    for (const token of [null, `pps_${'x'.repeat(43)}`, `ppd_${'x'.repeat(43)}`]) {
      expect((await app.send(query, variables, token)).errors?.[0]?.extensions.code, root.name).toBe('UNAUTHENTICATED');
    }
  }
  expect(await dumpTables(app.deps.db)).toEqual(before);
  const nested = `{ viewer { devices { nodes { appConnectGlobalPolicy { deviceCount } } } } }`;
  expect((await app.send(nested, {}, await app.signIn('owner'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await app.send('{ viewer { id } }', {}, user.token)).errors).toBeUndefined();
  expect((await app.send('{ thisDevice { id } }', {}, device.token)).errors).toBeUndefined();
  expect((await added()).map(({ action }) => action)).toEqual(['SIGN_IN']);
});

test('a role that is lost while a secret is hashed is recorded as missing', async ({ app, user, added }) => {
  const setRoles = (roles: readonly RoleCode[]) =>
    app.deps.db.write(async (tx) => {
      await tx.query(sql`DELETE FROM user_roles WHERE user_id = ${user.id}`);
      for (const role of roles)
        await tx.query(sql`INSERT INTO user_roles (user_id, role) VALUES (${user.id}, ${role})`);
    });
  await setRoles(['MANAGE_USERS']);
  beforeNextHash(app, () => setRoles([]));
  const input = { username: 'canary-name', password: 'correct horse battery' };
  const { errors } = await app.send(
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { __typename } }',
    { input },
    user.token,
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const events = await added();
  expect(events).toMatchObject([{ action: 'ACCESS_DENIED', reason: 'missing role', actorId: user.id }]);
  expect(detailsOf(events[0])).toEqual({ field: 'createUser', roles: 'MANAGE_USERS' });
  expect(JSON.stringify(events)).not.toContain('canary-name');
});

test('a caller who tries every field again and again adds 21 events in an hour, and hides no other caller', async ({
  app,
  device,
  user,
  added,
  clock,
}) => {
  await app.jobs.runDue();
  const admins = ROOT_FIELDS.filter(({ requirement }) => requirement?.roles);
  const send = async (root: RootField, token: string) => {
    const { query, variables } = call(root);
    expect((await app.send(query, variables, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  };
  for (let round = 0; round < 3; round++) {
    await Promise.all(admins.map((root) => send(root, user.token)));
  }
  const other = admins[0] as RootField;
  await send(other, device.token);
  const events = await added();
  expect(events.filter(({ actorId }) => actorId === user.id)).toHaveLength(EACH);
  expect(events.filter(({ actorId }) => actorId === device.id)).toHaveLength(1);
  clock.advance(2 * HOUR);
  await app.jobs.runDue();
  const [counted, ...others] = await added();
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ action: 'ACCESS_DENIED', reason: 'missing role', actorId: user.id });
  expect(detailsOf(counted)).toMatchObject({ count: String(3 * admins.length - EACH) });
});

test('several denied fields of one request are recorded each, by their names and not by their aliases', async ({
  app,
  user,
  added,
}) => {
  const { errors } = await app.send(
    '{ secretAlias: users { nodes { id } } auditEvents { nodes { id } } viewer { id } }',
    {},
    user.token,
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  // The first error replaces the response, while the server still records the others.
  const events = await added();
  await until(async () => {
    events.push(...(await added()));
    return events.length === 2;
  });
  expect(events.map(detailsOf)).toEqual(
    expect.arrayContaining([
      { field: 'users', roles: 'MANAGE_USERS MANAGE_DEVICES' },
      { field: 'auditEvents', roles: 'VIEW_AUDIT_LOG' },
    ]),
  );
});

test.for(['insert', 'update', 'commit'] as const)(
  'a denial that cannot be recorded gets the same response, and is counted: %s',
  async (point, { app, user, added }) => {
    const denied = () => app.send('{ auditEvents { nodes { id } } }', {}, user.token);
    const recorded = await denied();
    expect(await added()).toHaveLength(1);
    const repair = await breakAuditLog(app, point);
    const { status, data, errors } = await denied();
    expect({ status, data, errors }).toEqual({ status: recorded.status, data: recorded.data, errors: recorded.errors });
    const { metrics } = app.deps;
    expect((await metrics.unrecordedDenials.get()).values).toMatchObject([{ value: 1 }]);
    await repair();
    expect(await added()).toEqual([]);
    await denied();
    expect(await added()).toHaveLength(1);
    expect((await metrics.unrecordedDenials.get()).values).toMatchObject([{ value: 1 }]);
  },
);

test('a burst of denied calls occupies one transaction at a time', async ({ app, user }) => {
  const { db } = app.deps;
  const write = db.write.bind(db);
  let running = 0;
  let most = 0;
  db.write = (work, turns) =>
    write(async (tx) => {
      most = Math.max(most, ++running);
      try {
        return await work(tx);
      } finally {
        running--;
      }
    }, turns);
  const codes = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const { errors } = await app.send('{ auditEvents { nodes { id } } }', {}, user.token);
      return errors?.[0]?.extensions.code;
    }),
  );
  expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
  expect(most).toBe(1);
});

import fc from 'fast-check';
import { createSchema, describe, dumpTables, expect, seedPortal, sql, test as base } from '../testkit/index.ts';
import { countFields, largestAccepted, queryOf } from './worst-document.ts';

const RUNS = Number(process.env.DOCUMENTS ?? 40);
const MAXIMUM_FIELDS = 50_000;
const MAXIMUM_BYTES = 2_000_000;

const schema = createSchema();
/** A query made by random choices. */
const query = fc
  .infiniteStream(fc.nat(999))
  .map((choices) => queryOf(schema, (below) => (choices.next().value ?? 0) % below));

describe('with 100 users, 5 devices each, all the labels that they can have, and policies with long descriptions,', () => {
  const test = base
    .extend('token', ({ app }) => app.admin())
    .extend('seeded', { auto: true }, async ({ app, token }) => {
      expect(token).toMatch(/^pps_/u);
      const ids = await seedPortal(app, { users: 100, devicesEach: 5, labelCount: 20 });
      const description = '\u{1F511}'.repeat(250) + 'x'.repeat(500);
      await app.deps.db.write(async (tx) => {
        await tx.query(sql`UPDATE app_connect_global_policies SET description = ${description}`);
        await tx.query(sql`INSERT INTO device_labels (device_id, label_id) SELECT d.id, l.id FROM devices d, labels l
          WHERE NOT EXISTS (SELECT 1 FROM device_labels o WHERE o.device_id = d.id AND o.label_id = l.id)`);
        await tx.query(sql`INSERT INTO app_connect_global_policy_labels (policy_id, label_id)
          SELECT p.id, l.id FROM app_connect_global_policies p, labels l WHERE NOT p.is_default AND NOT EXISTS
            (SELECT 1 FROM app_connect_global_policy_labels o WHERE o.policy_id = p.id AND o.label_id = l.id)`);
      });
      return ids;
    })
    .extend('post', ({ app, token }) => async (text: string, size = 1) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: text, variables: { size } }),
      });
      const body = await response.text();
      const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: { message: string }[] };
      return { size: Buffer.byteLength(body), data, errors };
    });

  test('no accepted document gets more than 2 MB or 50,000 fields', async ({ post }) => {
    let worst = { size: 0, fields: 0, text: '' };
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const found = await largestAccepted(
          (pageSize) => post(text, pageSize),
          ({ errors }) => errors === undefined,
        );
        if (found === null) return;
        accepted++;
        const { size, data } = found;
        const fields = countFields(data);
        expect(size, text).toBeLessThanOrEqual(MAXIMUM_BYTES);
        expect(fields, text).toBeLessThanOrEqual(MAXIMUM_FIELDS);
        if (size > worst.size) worst = { size, fields, text };
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 10);
    if (process.env.DOCUMENTS !== undefined) console.log({ accepted, ...worst });
  });

  test('rejects a response of more than 2 MB, although it has few fields', async ({ post }) => {
    const aliases = Array.from({ length: 6 }, (_, index) => `a${index}: description`).join(' ');
    const page = (first: number) =>
      `{ users(first: ${first}) { nodes { devices(first: 5) { nodes { appConnectGlobalPolicy { ${aliases} } } } } } }`;
    expect((await post(page(20))).errors).toBeUndefined();
    const { data, errors } = await post(page(100));
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: 'The response is larger than 2000000 bytes. Request smaller pages ("first") or fewer fields.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('rejects long aliases, which each item of a list repeats', async ({ post }) => {
    const page = (length: number) =>
      `{ users(first: 100) { nodes { devices(first: 5) { nodes { ${'a'.repeat(length)}: id } } } } }`;
    expect((await post(page(255))).errors).toBeUndefined();
    const { data, errors } = await post(page(256));
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: 'An alias has more than 255 characters. Use a shorter one.' }]);
  });

  test('rejects an operation that could read too many rows, although it selects none of them', async ({ post }) => {
    const pages = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `p${index}: devices(first: ${80 + index}) { pageInfo { endCursor } }`,
      );
    const labels = (count: number) => `{ labels(first: 100) { nodes { ${pages(count).join(' ')} } } }`;
    expect((await post(labels(5))).errors).toBeUndefined();
    expect((await post(labels(6))).errors?.[0]?.message).toMatch(/^The response could have 5\d{4} fields/u);
  });

  test('sends the whole response of a mutation, which is larger than assumed because of its texts', async ({
    post,
    seeded,
  }) => {
    const aliases = Array.from({ length: 6 }, (_, index) => `a${index}: description`).join(' ');
    const userIds = JSON.stringify(seeded.slice(0, 100));
    const { data, errors, size } = await post(`mutation {
      assignRoles(input: { userIds: ${userIds}, roles: [] }) { ... on AssignRolesSuccess {
        users { id devices(first: 5) { nodes { appConnectGlobalPolicy { ${aliases} } } } } } } }`);
    expect(errors).toBeUndefined();
    expect((data as { assignRoles: { users: unknown[] } }).assignRoles.users).toHaveLength(100);
    expect(size).toBeGreaterThan(MAXIMUM_BYTES);
  });

  test('rejects an operation with larger pages than its defaults, also after it was accepted with them', async ({
    app,
    token,
  }) => {
    const query =
      'query Users($first: Int = 1) { users(first: $first) { nodes { devices(first: 100) { nodes { id name model osVersion } } } } }';
    for (let time = 0; time < 3; time++) expect((await app.send(query, {}, token)).errors).toBeUndefined();
    const { data, errors } = await app.send(query, { first: 100 }, token);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/^The response could have \d+ fields/u);
  });

  test.for<[what: string, selection: string]>([
    ['keys are long', `devices(first: 60) { nodes { ${'a'.repeat(255)}: id ${'b'.repeat(255)}: name } }`],
    ['result has many users', 'devices(first: 100) { nodes { name model osVersion labels { name } } }'],
  ])('rejects a mutation before it changes anything if its %s', async ([, selection], { app, post, seeded }) => {
    const before = await dumpTables(app.deps.db);
    const userIds = JSON.stringify(seeded.slice(0, 100));
    const { data, errors } = await post(`mutation {
      assignRoles(input: { userIds: ${userIds}, roles: [] }) { ... on AssignRolesSuccess { users { ${selection} } } } }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The response could have \d+ (bytes; the limit for a mutation|fields)/u,
        ) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  describe('a caller without the roles for fields in it', () => {
    const denied = (count: number) => Array.from({ length: count }, (_, index) => `d${index}: deviceCount`).join(' ');
    /** A selection in nested lists of five devices. Each key has the prefix. */
    const nested = (selection: string, { levels, prefix = '' }: { levels: number; prefix?: string }): string => {
      const key = (name: string) => (prefix === '' ? name : `${prefix}${name}: ${name}`);
      const within =
        levels === 1
          ? `${key('appConnectGlobalPolicy')} { ${selection} }`
          : `${key('user')} { ${nested(selection, { levels: levels - 1, prefix })} }`;
      return `${key('devices')}(first: 5) { ${key('nodes')} { ${within} } }`;
    };
    const deniedTest = test.extend('user', async ({ app, seeded }) => {
      expect(seeded).toHaveLength(100);
      return app.signIn('user-000');
    });

    deniedTest('gets one error for each place in the document, whatever the lists', async ({ app, user }) => {
      const { data, errors } = await app.send(`{ viewer { ${nested(denied(5), { levels: 3 })} } }`, {}, user);
      expect(errors).toHaveLength(5);
      const first = ['viewer', 'devices', 'nodes', 0, 'user', 'devices', 'nodes', 0, 'user', 'devices', 'nodes', 0];
      expect(errors).toMatchObject(
        Array.from({ length: 5 }, (_, index) => ({
          message: 'You are not allowed to do this.',
          path: [...first, 'appConnectGlobalPolicy', `d${index}`],
          extensions: { code: 'FORBIDDEN' },
        })),
      );
      expect(JSON.stringify(data).match(/"d4":null/gu)).toHaveLength(125);
    });

    deniedTest('gets no response to a mutation that is larger than was estimated', async ({ app, user }) => {
      const { data: devices } = await app.send('{ viewer { devices { nodes { id } } } }', {}, user);
      const [{ id }] = (devices as { viewer: { devices: { nodes: [{ id: string }] } } }).viewer.devices.nodes;
      const response = await app.send(
        `mutation ($input: RenameDeviceInput!) { renameDevice(input: $input) { ... on RenameDeviceSuccess {
          device { user { ${nested(denied(6), { levels: 2, prefix: 'a'.repeat(230) })} } } } } }`,
        { input: { id, name: 'My iPhone' } },
        user,
      );
      expect(response.errors).toHaveLength(6);
      expect(JSON.stringify(response).length).toBeLessThan(MAXIMUM_BYTES);
    });
  });

  test('accepts the change of 100 users with their roles, devices and eligibility', async ({ post, seeded }) => {
    const userIds = JSON.stringify(seeded.slice(0, 100));
    const { errors } = await post(`mutation {
      assignRoles(input: { userIds: ${userIds}, roles: [RESET_SECURE_APPS_PASSCODE] }) { __typename
        ... on AssignRolesSuccess { users { id username displayName email roles { code name } canGenerateOneTimePin
          devices(first: 5) { nodes { name canGenerateOneTimePin } } } } } }`);
    expect(errors).toBeUndefined();
  });

  test('accepts a page of 100 users with the eligibility of 5 devices each', async ({ post }) => {
    const { data, errors, size } = await post(`{ users(first: 100) { nodes { username roles { code name }
      devices(first: 5) { nodes { name appConnectGlobalPolicy { name }
        oneTimePinEligibility { canGenerate requirements { code satisfied explanation } } } } } } }`);
    expect(errors).toBeUndefined();
    const { users } = data as {
      users: { nodes: { devices: { nodes: { oneTimePinEligibility: { requirements: unknown[] } }[] } }[] };
    };
    expect(users.nodes).toHaveLength(100);
    expect(users.nodes.at(1)?.devices.nodes.at(4)?.oneTimePinEligibility.requirements).toHaveLength(7);
    expect(size).toBeLessThan(MAXIMUM_BYTES);
  });
});

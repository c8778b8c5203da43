import { describe, expect, openSession, seedPortal, test as base } from '../testkit/index.ts';

const ADMIN_PAGE = `query ($first: Int!) { users(first: $first) { nodes { username roles { code } canGenerateOneTimePin
  devices(first: 5) { nodes { name canGenerateOneTimePin
    oneTimePinEligibility { canGenerate requirements { code satisfied } }
    appConnectGlobalPolicy { name passcodeRequiredForIos } user { username } } } } } }`;

const PORTAL_PAGE = `query ($first: Int!) { viewer { id username roles { code } canGenerateOneTimePin
  devices(first: $first) { nodes { id name status canGenerateOneTimePin
    oneTimePinEligibility { canGenerate requirements { code satisfied explanation } }
    oneTimePin { id status expiresAt remainingAttempts device { id } user { id } }
    secureAppsPasscode { isSet changedAt isLocked } labels { name }
    appConnectGlobalPolicy { name passcodeType minimumPasscodeLength } user { username } } } } }`;

/** What a device looks like on a small user portal. */
const SMALL_PORTAL_PAGE = `query ($first: Int!) { viewer { id roles { code } canGenerateOneTimePin
  devices(first: $first) { nodes { id name canGenerateOneTimePin secureAppsPasscode { isSet }
    appConnectGlobalPolicy { name } oneTimePin { id status } } } } }`;

const USERS_TABLE = `query ($first: Int!) { users(first: $first) { nodes { username roles { code } canGenerateOneTimePin
  devices { totalCount } } } }`;

const DEVICES_PAGE = `query ($first: Int!) { devices(first: $first) { nodes { name user { username roles { code } email }
  labels { name policies { name } devices(first: 2) { nodes { name } } }
  appConnectGlobalPolicy { name deviceCount labels { name } } canGenerateOneTimePin oneTimePin { status } } } }`;

const POLICIES_PAGE = `query ($first: Int!) { appConnectGlobalPolicies(first: $first) { nodes { name deviceCount
  labels { name policies { name } devices(first: 3) { nodes { name user { username } } } } } } }`;

describe('the number of SQL statements', () => {
  const test = base
    .extend('adminToken', { auto: true }, ({ app }) => app.admin())
    .extend('userIds', { auto: true }, ({ app }) => seedPortal(app, { users: 110, devicesEach: 5 }))
    /** Runs the query and returns its statements and its data. */
    .extend('count', ({ app }) => async (query: string, first: number, token: string) => {
      app.sql.statements = [];
      const { data, errors } = await app.send(query, { first }, token);
      expect(errors).toBeUndefined();
      return { statements: [...app.sql.statements], data: data as Record<string, { nodes: unknown[] }> };
    })
    .extend('sessionOf', ({ app }) => async (userId: string | undefined): Promise<string> => {
      return (await app.deps.db.write((tx) => openSession(app.deps, tx, { userId: userId ?? '', address: null })))
        .sessionToken;
    });

  describe('of a page of users with all their fields', () => {
    test('is the same for 100 users as for 10, and at most 10', async ({ count, adminToken }) => {
      const ten = await count(ADMIN_PAGE, 10, adminToken);
      const hundred = await count(ADMIN_PAGE, 100, adminToken);
      expect(ten.data.users?.nodes).toHaveLength(10);
      expect(hundred.data.users?.nodes).toHaveLength(100);
      const device = { appConnectGlobalPolicy: { name: expect.stringMatching(/^policy-\d$/u) as string } };
      expect(hundred.data.users?.nodes.at(-1)).toMatchObject({ devices: { nodes: Array(5).fill(device) } });
      expect(hundred.statements).toHaveLength(ten.statements.length);
      expect(hundred.statements.length).toBeLessThanOrEqual(10);
    });
  });

  test('of a table of users is five', async ({ count, adminToken }) => {
    const { statements } = await count(USERS_TABLE, 100, adminToken);
    expect(statements).toHaveLength(5);
  });

  test.for([
    ['of all devices', DEVICES_PAGE, 'devices', [4, 40], 14],
    ['of all policies', POLICIES_PAGE, 'appConnectGlobalPolicies', [1, 4], 10],
  ] as const)(
    'of a page %s does not depend on the page size',
    async ([, query, list, [few, many], most], { count, adminToken }) => {
      const small = await count(query, few, adminToken);
      const large = await count(query, many, adminToken);
      expect(small.data[list]?.nodes).toHaveLength(few);
      expect(large.data[list]?.nodes).toHaveLength(many);
      expect(large.statements.length).toBeLessThanOrEqual(most);
      if (list === 'devices') expect(large.statements).toHaveLength(small.statements.length);
    },
  );

  describe("of the user portal's page", () => {
    test('does not depend on the number of devices', async ({ sessionOf, userIds, count }) => {
      const token = await sessionOf(userIds[0]);
      const one = await count(PORTAL_PAGE, 1, token);
      const five = await count(PORTAL_PAGE, 5, token);
      expect(five.statements).toHaveLength(one.statements.length);
      expect(five.statements.length).toBeLessThanOrEqual(8);
    });

    test('reads what belongs to the devices by one statement, and is four statements', async ({
      count,
      sessionOf,
      userIds,
    }) => {
      const { statements, data } = await count(SMALL_PORTAL_PAGE, 5, await sessionOf(userIds[0]));
      expect(data.viewer).toMatchObject({ devices: { nodes: expect.objectContaining({ length: 5 }) as unknown } });
      expect(statements).toHaveLength(4);
    });

    test('includes no statement twice', async ({ count, sessionOf, userIds }) => {
      const { statements } = await count(PORTAL_PAGE, 5, await sessionOf(userIds[1]));
      expect(new Set(statements).size).toBe(statements.length);
    });
  });
});

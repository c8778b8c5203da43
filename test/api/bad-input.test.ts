import fc from 'fast-check';
import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSchema } from '../../src/schema.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { dumpTables, tableNames } from '../testkit/dump.ts';
import { type RootField, operation, rootFields, unknownId } from '../testkit/operations.ts';
import { type Story, registerWithPassword, tellStory } from '../testkit/story.ts';
import { type Answer, PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

const ROOT_FIELDS = rootFields(makeSchema());
const MUTATIONS = ROOT_FIELDS.filter(({ kind }) => kind === 'mutation');

/** Values that no argument of a type may have, whatever it is for. */
const BAD: Record<string, readonly unknown[]> = {
  ID: ['', 'nonsense', '\u0000', "' OR 1=1 --", 'x'.repeat(20_000), 7, 1.5, {}, [[]], '\ud800', '../../etc/passwd'],
  String: ['\u0000', 'a\u0000b', 'a\u202eb', 'a\nb', '\ud800', 'x'.repeat(20_000), 7, true, {}, [[]]],
  Credential: ['', '\ud800', 'x'.repeat(20_000), 48_291_537, true, {}, [[]]],
  Int: [-1, -2_147_483_648, 2_147_483_647, 2 ** 40, 1.5, '1', '', true, {}, [[]]],
  Boolean: ['true', 1, 0, {}, [[]]],
};
const BAD_ENUM_VALUES: readonly unknown[] = ['NONSENSE', '', 'ios', '__proto__', 'constructor', 7, {}, [[]]];

interface Place {
  readonly path: readonly (string | number)[];
  readonly type: GraphQLInputType;
}

/** Every place of an argument where a value stands: the fields of its input, and the first of each list. */
function placesOf(root: RootField): Place[] {
  return root.field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [{ path: [name], type }];
    return Object.values(named.getFields()).flatMap((field) => {
      const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
      const inList = isListType(nullable) ? [{ path: [name, field.name, 0], type: nullable.ofType }] : [];
      return [{ path: [name, field.name], type: field.type }, ...inList];
    });
  });
}

function badValues({ type }: Place): readonly unknown[] {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const missing = isNonNullType(type) ? [null] : [];
  if (isListType(nullable)) return [...missing, {}, [null], [[]], 7];
  const { name } = getNamedType(nullable);
  return [...missing, ...(BAD[name] ?? BAD_ENUM_VALUES)];
}

function put(variables: Record<string, unknown>, path: Place['path'], value: unknown): Record<string, unknown> {
  const copy = structuredClone(variables);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

const isSuccess = (type: string): boolean => type.endsWith('Success') || type === 'PasscodeResetAuthorized';

onBothDatabases('bad input', (kind) => {
  let app: TestApp;
  let story: Story;
  /** Inputs that are right in every place, by mutation. */
  let right: Record<string, Record<string, unknown>>;
  let ids: Record<'user' | 'device' | 'label' | 'policy', string>;

  beforeAll(async () => {
    app = await startApp(kind);
    story = await tellStory(app);
    await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, story.device.token);
    const { label } = (await app.mutate(
      'createLabel',
      { name: 'blue' },
      story.adminToken,
      '... on CreateLabelSuccess { label { id } }',
    )) as { label: { id: string } };
    const { policy } = (await app.mutate(
      'createAppConnectGlobalPolicy',
      { name: 'blue', labelIds: [label.id] },
      story.adminToken,
      '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
    )) as { policy: { id: string } };
    ids = { user: story.userId, device: story.device.id, label: label.id, policy: policy.id };
    const settings = {
      name: 'green',
      description: 'for green devices',
      status: 'ACTIVE',
      labelIds: [ids.label],
      passcodeRequiredForIos: true,
      allowIosPasscodeRecovery: true,
      passcodeRequiredForAndroid: true,
      passcodeType: 'NUMERIC',
      minimumPasscodeLength: 6,
      passcodeHistoryLength: 1,
      disallowSimplePasscodes: true,
      maximumFailedAttempts: 5,
      autoLockMinutes: 5,
    };
    right = {
      assignRoles: { userIds: [ids.user], roles: ['REGISTER_DEVICE'] },
      authorizePasscodeReset: { username: 'ada', credential: PASSWORD },
      changePassword: { currentPassword: PASSWORD, newPassword: 'another battery' },
      createAppConnectGlobalPolicy: { ...settings, priority: 1 },
      createLabel: { name: 'green' },
      createRegistrationPin: { platform: 'IOS', userId: ids.user },
      createUser: {
        username: 'eve',
        displayName: 'Eve',
        email: 'eve@example.com',
        password: PASSWORD,
        roles: ['REGISTER_DEVICE'],
      },
      deleteAppConnectGlobalPolicy: { id: ids.policy },
      deleteLabel: { id: ids.label },
      generateOneTimePin: { deviceId: ids.device },
      labelDevices: { id: ids.label, deviceIds: [ids.device] },
      registerDevice: {
        username: 'ada',
        password: PASSWORD,
        registrationPin: '48291537',
        name: 'iPhone',
        model: 'iPhone 17',
        osVersion: '26.1',
        platform: 'IOS',
      },
      resetSecureAppsPasscode: { resetTicket: 'ppr_nonsense', newPasscode: '739164' },
      revokeOneTimePin: { deviceId: ids.device },
      setAppConnectGlobalPolicyPriority: { id: ids.policy, priority: 1 },
      setDeviceStatus: { id: ids.device, status: 'LOST' },
      setLicensedProducts: { licensed: ['WEB_AT_WORK'] },
      setSecureAppsPasscode: { passcode: '739164' },
      setUserStatus: { id: ids.user, status: 'DISABLED' },
      signIn: { username: 'ada', password: PASSWORD },
      signOut: { everywhere: false },
      unlabelDevices: { id: ids.label, deviceIds: [ids.device] },
      unlockSecureApps: { passcode: '482915' },
      updateAppConnectGlobalPolicy: { ...settings, id: ids.policy },
      updateUser: { id: ids.user, displayName: 'Ada', email: 'ada@example.com', password: 'another battery' },
    };
  });
  afterAll(() => app.stop());

  const tokenFor = (root: RootField): string =>
    [
      'setSecureAppsPasscode',
      'unlockSecureApps',
      'authorizePasscodeReset',
      'resetSecureAppsPasscode',
      'thisDevice',
    ].includes(root.name)
      ? story.device.token
      : ['generateOneTimePin', 'changePassword'].includes(root.name)
        ? story.userToken
        : story.adminToken;

  const dump = async () =>
    dumpTables(
      app.deps.db,
      (await tableNames(app.deps.db)).filter((name) => /^audit|attempt/u.test(name)),
    );

  /** What every answer keeps, however wrong the question was. */
  function expectCivil(answer: Answer): void {
    expect([200, 400]).toContain(answer.status);
    for (const { extensions, message } of answer.errors ?? []) {
      // BAD_REQUEST: a key `__proto__`, which the reader of bodies refuses.
      expect(['BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions.code);
      expect(message).not.toBe('');
      expect(message.length).toBeLessThan(400);
    }
  }

  it('is tried on every mutation', () => {
    expect(Object.keys(right).sort()).toEqual(MUTATIONS.map(({ name }) => name).sort());
  });

  it.each(MUTATIONS)('changes nothing in $name, wherever it stands', async (root) => {
    const before = await dump();
    const input = right[root.name] ?? {};
    for (const place of placesOf(root)) {
      for (const value of badValues(place)) {
        // One of the two, of which the other would be what is wrong.
        const unused = place.path[1] === 'password' ? 'registrationPin' : 'password';
        const base = Object.fromEntries(
          Object.entries(input).filter(([name]) => root.name !== 'registerDevice' || name !== unused),
        );
        const { query, variables } = operation(
          root,
          put({ input: base }, place.path, value),
          '__typename ... on UserError { code message }',
        );
        const answer = await app.send(query, variables, tokenFor(root));
        expectCivil(answer);
        if (answer.errors !== undefined) continue;
        const result = answer.data[root.name] as { __typename: string; code?: string; message?: string };
        expect([place.path, value, result]).not.toEqual([
          place.path,
          value,
          expect.toSatisfy((type: { __typename: string }) => isSuccess(type.__typename)),
        ]);
        expect(result.code).toMatch(/^[A-Z_]+$/);
        expect(result.message).toMatch(/^["A-Z].*\.$/);
      }
    }
    expect(await dump()).toEqual(before);
  });

  describe('ids', () => {
    it('of another type, in another spelling or of nothing answer as missing, everywhere', async () => {
      const before = await dump();
      const wrongFor = (type: string) => [
        ...Object.entries(ids).flatMap(([of, id]) => (of === type ? [id.toUpperCase(), `${id} `, `${id}0`] : [id])),
        unknownId('device'),
        unknownId('user'),
        unknownId('label'),
        unknownId('policy'),
      ];
      const places: [mutation: string, type: string, path: (string | number)[]][] = [
        ['generateOneTimePin', 'device', ['input', 'deviceId']],
        ['revokeOneTimePin', 'device', ['input', 'deviceId']],
        ['setDeviceStatus', 'device', ['input', 'id']],
        ['labelDevices', 'label', ['input', 'id']],
        ['labelDevices', 'device', ['input', 'deviceIds', 0]],
        ['unlabelDevices', 'device', ['input', 'deviceIds', 0]],
        ['deleteLabel', 'label', ['input', 'id']],
        ['setUserStatus', 'user', ['input', 'id']],
        ['updateUser', 'user', ['input', 'id']],
        ['assignRoles', 'user', ['input', 'userIds', 0]],
        ['createRegistrationPin', 'user', ['input', 'userId']],
        ['updateAppConnectGlobalPolicy', 'policy', ['input', 'id']],
        ['updateAppConnectGlobalPolicy', 'label', ['input', 'labelIds', 0]],
        ['deleteAppConnectGlobalPolicy', 'policy', ['input', 'id']],
        ['setAppConnectGlobalPolicyPriority', 'policy', ['input', 'id']],
      ];
      for (const [name, type, path] of places) {
        const root = MUTATIONS.find((mutation) => mutation.name === name);
        if (root === undefined) throw new Error(name);
        const answers: unknown[] = [];
        for (const wrong of wrongFor(type)) {
          const { query, variables } = operation(
            root,
            put({ input: right[name] }, path, wrong),
            '__typename ... on UserError { code message }',
          );
          const { data, status } = await app.send(query, variables, tokenFor(root));
          answers.push({ status, result: data[name] });
        }
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(answers[0]).toMatchObject({ status: 200, result: { __typename: 'NotFound', code: 'NOT_FOUND' } });
      }
      expect(await dump()).toEqual(before);
    });
  });

  describe('pages', () => {
    const LISTS = ['users', 'devices', 'labels', 'appConnectGlobalPolicies', 'auditEvents'] as const;
    const page = (list: string, first: unknown, after?: unknown) =>
      app.send(
        `query ($first: Int!, $after: String) { ${list}(first: $first, after: $after) { edges { cursor } } }`,
        { first, after },
        story.adminToken,
      );

    it.each(LISTS)('of %s have 1 to 100 entries', async (list) => {
      for (const first of [0, -1, 101, -2_147_483_648, 2_147_483_647, 2 ** 31, 1.5, '1', null]) {
        const answer = await page(list, first);
        expect(answer.status).toBe(400);
        expectCivil(answer);
        expect(answer.data ?? null).toBeNull();
      }
      for (const first of [1, 100]) expect((await page(list, first)).errors).toBeUndefined();
    });

    it.each(LISTS)('of %s go on only after one of their own cursors', async (list) => {
      for (const username of ['bob', 'carol']) await app.user(`${username}-${list.toLowerCase()}`);
      await registerWithPassword(app, 'ada');
      const cursors = Object.fromEntries(
        await Promise.all(
          LISTS.map(async (name) => [name, String((await page(name, 1)).data[name].edges[0].cursor)] as const),
        ),
      );
      const own = cursors[list] ?? '';
      expect((await page(list, 1, own)).errors).toBeUndefined();
      const foreign = LISTS.filter((name) => name !== list).map((name) => cursors[name]);
      for (const after of [
        ...foreign,
        '',
        'nonsense',
        `${own}A`,
        own.slice(1),
        '\u0000',
        'x'.repeat(20_000),
        '{}',
        7,
      ]) {
        const answer = await page(list, 1, after);
        expect([list, after, answer.status]).toEqual([list, after, 400]);
        expectCivil(answer);
      }
    });

    it('of users are searched for with any text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (search) => {
          const answer = await app.send(
            'query ($search: String) { users(first: 100, search: $search) { nodes { username } } }',
            { search },
            story.adminToken,
          );
          expectCivil(answer);
        }),
        { numRuns: 60, examples: [['\u0000'], ['%'], ['_'], ['\\'], ["'"], ['\ud800'], ['x'.repeat(1_000)]] },
      );
    });
  });

  it('of any JSON in place of any argument is answered in a civil way', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const names = fc.constantFrom(
      ...ROOT_FIELDS.filter(({ field, name }) => field.args.length > 0 && name !== 'signOut'),
    );
    await fc.assert(
      fc.asyncProperty(names, json, json, async (root, whole, part) => {
        const whereToPut = placesOf(root);
        for (const value of [whole, ...whereToPut.slice(0, 3).map(() => part)]) {
          const variables =
            value === whole
              ? Object.fromEntries(root.field.args.map(({ name }) => [name, whole]))
              : put({ input: right[root.name] ?? {}, first: 1 }, whereToPut[0]?.path ?? [], part);
          const { query } = operation(root, variables);
          expectCivil(await app.send(query, { ...variables }, tokenFor(root)));
        }
      }),
      { numRuns: 150 },
    );
  });
});

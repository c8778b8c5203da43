import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import {
  type Answer,
  type InputOf,
  type MutationName,
  PASSWORD,
  type RootField,
  createLabel,
  createRegistrationPin,
  createSchema,
  currentSessionId,
  describe,
  dumpTables,
  expect,
  newestRegistrationPinId,
  operation,
  registerWithPassword,
  rootFields,
  succeeded,
  tableNames,
  test as base,
  unknownId,
} from '../testkit/index.ts';

const ROOT_FIELDS = rootFields(createSchema());
const MUTATIONS = ROOT_FIELDS.filter(({ kind }) => kind === 'mutation');

/** Values that are invalid for every argument of a type. */
const BAD: Record<string, readonly unknown[]> = {
  ID: ['', 'nonsense', '\u0000', "' OR 1=1 --", 'x'.repeat(20_000), 7, 1.5, {}, [[]], '\ud800', '../../etc/passwd'],
  String: ['\u0000', 'a\u0000b', 'a\u202eb', 'a\nb', '\ud800', 'x'.repeat(20_000), 7, true, {}, [[]]],
  Credential: ['', '\ud800', 'x'.repeat(20_000), 48_291_537, true, {}, [[]]],
  Int: [-1, -2_147_483_648, 2_147_483_647, 2 ** 40, 1.5, '1', '', true, {}, [[]]],
  Boolean: ['true', 1, 0, {}, [[]]],
};
const BAD_ENUM_VALUES: readonly unknown[] = ['NONSENSE', '', 'ios', '__proto__', 'constructor', 7, {}, [[]]];

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
}
interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

const RESULT =
  '__typename ... on UserError { code message } ... on CreateUsersSuccess { rows { failure { __typename code message } } }';

/** The result of an operation with one mutation. Where it has rows, the failure in the first. */
function resultOf({ data }: Answer): Result | undefined {
  const result = Object.values(data as Record<string, Result & { rows?: readonly { failure: Result }[] }>)[0];
  return result?.rows?.[0]?.failure ?? result;
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly type: GraphQLInputType;
  /** Whether the place is in an input of which only one field may be given. */
  readonly isOneOf?: boolean;
}

/** Every place of an argument for a value: the fields of its input at any depth, and the first item of each list. */
function placesOf(root: RootField): Place[] {
  return root.field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isInputObjectType(named) ? placesIn(named, [name]) : [{ path: [name], type }];
  });
}

function placesIn(input: GraphQLInputObjectType, path: Place['path']): Place[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const nullable = isNonNullType(type) ? type.ofType : type;
    const place = { path: [...path, name], type, isOneOf: input.isOneOf };
    const item = isListType(nullable) ? { path: [...place.path, 0], type: nullable.ofType } : null;
    const named = getNamedType(type);
    const inside = isInputObjectType(named) ? placesIn(named, (item ?? place).path) : [];
    return [place, ...(item === null ? [] : [item]), ...inside];
  });
}

/** Each place of an ID in the valid inputs, with the kind of ID that is there. */
function placesOfIds(right: Readonly<Record<MutationName, object>>) {
  return MUTATIONS.flatMap((root) => {
    const name = root.name as MutationName;
    return placesOf(root)
      .filter(({ type }) => !isListType(getNullableType(type)) && getNamedType(type).name === 'ID')
      .flatMap(({ path }) => {
        const id = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], {
          input: right[name],
        });
        return typeof id === 'string' ? [{ root, name, path, kind: id.split('_')[0] ?? '' }] : [];
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

function put(
  variables: Record<string, unknown>,
  { path, isOneOf = false }: Pick<Place, 'path' | 'isOneOf'>,
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(variables);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string | number, unknown>;
  if (isOneOf) for (const field of Object.keys(at)) Reflect.deleteProperty(at, field);
  at[path.at(-1) ?? ''] = value;
  return copy;
}

const isSuccess = (type: string): boolean => type.endsWith('Success') || type === 'PasscodeResetAuthorized';

describe('invalid input', () => {
  const test = base
    /** One object of each kind. */
    .extend('ids', { auto: true }, async ({ app, story }) => {
      await app.mutate('setSecureAppsPasscode', { passcode: '482915' }, story.device.token);
      const label = await createLabel(app, story.adminToken, 'blue');
      const created = await app.mutate(
        'createAppConnectGlobalPolicy',
        { name: 'blue', labelIds: [label] },
        story.adminToken,
        '... on CreateAppConnectGlobalPolicySuccess { policy { id } }',
      );
      await createRegistrationPin(app, story.adminToken, { userId: story.userId, platform: 'MACOS' });
      return {
        user: story.userId,
        device: story.device.id,
        label,
        policy: succeeded(created).policy.id,
        session: await currentSessionId(app, story.userToken),
        registrationpin: await newestRegistrationPinId(app, story.adminToken, story.userId),
      };
    })
    .extend('settings', ({ ids }): Omit<InputOf<'createAppConnectGlobalPolicy'>, 'priority'> => ({
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
    }))
    /** A valid input of every mutation. */
    .extend('right', ({ ids, settings }): { readonly [Name in MutationName]: InputOf<Name> } => ({
      addRoles: { userIds: [ids.user], roles: ['REGISTER_DEVICE'] },
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
      createUsers: {
        users: [{ username: 'eve', displayName: 'Eve', email: 'eve@example.com', password: PASSWORD, roles: [] }],
      },
      deleteAppConnectGlobalPolicy: { id: ids.policy },
      deleteLabel: { id: ids.label },
      endSession: { id: ids.session },
      generateOneTimePin: { deviceId: ids.device },
      labelDevices: { id: ids.label, deviceIds: [ids.device] },
      registerDevice: {
        username: 'ada',
        proof: { password: PASSWORD },
        name: 'iPhone',
        model: 'iPhone 17',
        osVersion: '26.1',
        platform: 'IOS',
      },
      removeRoles: { userIds: [ids.user], roles: ['REGISTER_DEVICE'] },
      renameDevice: { id: ids.device, name: 'iPhone' },
      reportDeviceLost: { id: ids.device },
      resetSecureAppsPasscode: { resetTicket: 'ppr_nonsense', newPasscode: '739164' },
      revokeOneTimePin: { deviceId: ids.device },
      revokeRegistrationPin: { id: ids.registrationpin },
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
      updateLabel: { id: ids.label, name: 'red' },
      updateProfile: { displayName: 'Ada', email: 'ada@example.com' },
      updateUser: { id: ids.user, displayName: 'Ada', email: 'ada@example.com', password: 'another battery' },
    }))
    .extend(
      'tokenFor',
      ({ story }) =>
        (root: RootField): string =>
          [
            'setSecureAppsPasscode',
            'unlockSecureApps',
            'authorizePasscodeReset',
            'resetSecureAppsPasscode',
            'thisDevice',
          ].includes(root.name)
            ? story.device.token
            : ['generateOneTimePin', 'changePassword', 'endSession', 'reportDeviceLost'].includes(root.name)
              ? story.userToken
              : story.adminToken,
    )
    .extend(
      'dump',
      ({ app }) =>
        async () =>
          dumpTables(
            app.deps.db,
            (await tableNames(app.deps.db)).filter((name) => /^audit|attempt|consecutive_failures/u.test(name)),
          ),
    );

  /** What holds for the response to any input. */
  function expectClientError(answer: Answer): void {
    expect([200, 400]).toContain(answer.status);
    for (const { extensions, message } of answer.errors ?? []) {
      // BAD_REQUEST: a key `__proto__`, which the body parser rejects.
      expect(['BAD_USER_INPUT', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED']).toContain(extensions.code);
      expect(message).not.toBe('');
      expect(message.length).toBeLessThan(400);
    }
  }

  test('covers every mutation', ({ right }) => {
    expect(Object.keys(right).sort()).toEqual(MUTATIONS.map(({ name }) => name).sort());
  });

  test.for(MUTATIONS)(
    'changes nothing when any field of $name is invalid',
    async (root, { app, dump, right, tokenFor }) => {
      const before = await dump();
      const input = right[root.name as MutationName];
      for (const place of placesOf(root)) {
        for (const value of badValues(place)) {
          const { query, variables } = operation(root, put({ input }, place, value), RESULT);
          const answer = await app.send(query, variables, tokenFor(root));
          expectClientError(answer);
          if (answer.errors !== undefined) continue;
          const result = resultOf(answer);
          expect([place.path, value, result]).not.toEqual([
            place.path,
            value,
            expect.toSatisfy((type: { __typename: string }) => isSuccess(type.__typename)),
          ]);
          expect(result?.code).toMatch(/^[A-Z_]+$/);
          expect(result?.message).toMatch(/^["A-Z].*\.$/);
        }
      }
      expect(await dump()).toEqual(before);
    },
  );

  describe('IDs', () => {
    test('returns the same response for an ID of another type, an ID in another form and an unknown ID', async ({
      app,
      dump,
      ids,
      right,
      tokenFor,
    }) => {
      const before = await dump();
      const wrongFor = (type: string) => [
        ...Object.entries(ids).flatMap(([of, id]) => (of === type ? [id.toUpperCase(), `${id} `, `${id}0`] : [id])),
        unknownId('device'),
        unknownId('user'),
        unknownId('label'),
        unknownId('policy'),
        unknownId('registrationpin'),
        unknownId('session'),
      ];
      for (const { root, name, kind, path } of placesOfIds(right)) {
        const answers: unknown[] = [];
        for (const wrong of wrongFor(kind)) {
          const { query, variables } = operation(
            root,
            put({ input: right[name] }, { path }, wrong),
            '__typename ... on UserError { code message }',
          );
          const { data, status } = await app.send(query, variables, tokenFor(root));
          answers.push({ status, data });
        }
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, `${name} ${path.join('.')}`).toBe(1);
        expect(answers[0]).toMatchObject({
          status: 200,
          data: { [name]: { __typename: 'NotFound', code: 'NOT_FOUND' } },
        });
      }
      expect(await dump()).toEqual(before);
    });
  });

  describe('pages', () => {
    const LISTS = ROOT_FIELDS.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection')).map(
      ({ name }) => name,
    );
    const inPages = test
      .extend(
        'page',
        ({ app, story }) =>
          (list: string, first: unknown, after?: unknown) =>
            app.send(
              `query ($first: Int!, $after: String) { ${list}(first: $first, after: $after) { edges { cursor } } }`,
              { first, after },
              story.adminToken,
            ),
      )
      /** The cursor of the first object of a list. */
      .extend('cursorOf', ({ page }) => async (list: string): Promise<string> => {
        const { data } = await page(list, 1);
        return (data as Record<string, Page>)[list]?.edges[0]?.cursor ?? '';
      });

    inPages.for(LISTS)('of %s accept a size from 1 to 100', async (list, { page }) => {
      for (const first of [0, -1, 101, -2_147_483_648, 2_147_483_647, 2 ** 31, 1.5, '1', null]) {
        const answer = await page(list, first);
        expect(answer.status).toBe(400);
        expectClientError(answer);
        expect(answer.data ?? null).toBeNull();
      }
      for (const first of [1, 100]) expect((await page(list, first)).errors).toBeUndefined();
    });

    inPages.for(LISTS)('of %s accept only cursors of the same list', async (list, { app, page, cursorOf }) => {
      for (const username of ['bob', 'carol']) await app.user(`${username}-${list.toLowerCase()}`);
      await registerWithPassword(app, 'ada');
      const own = await cursorOf(list);
      expect((await page(list, 1, own)).errors).toBeUndefined();
      const others = await Promise.all(LISTS.filter((name) => name !== list).map(cursorOf));
      for (const after of [...others, '', 'nonsense', `${own}A`, own.slice(1), '\u0000', 'x'.repeat(20_000), '{}', 7]) {
        const answer = await page(list, 1, after);
        expect([list, after, answer.status]).toEqual([list, after, 400]);
        expectClientError(answer);
      }
    });

    test('of users accept any search text', async ({ app, story }) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (search) => {
          const answer = await app.send(
            'query ($search: String) { users(first: 100, filter: { search: $search }) { nodes { username } } }',
            { search },
            story.adminToken,
          );
          expectClientError(answer);
        }),
        { numRuns: 60, examples: [['\u0000'], ['%'], ['_'], ['\\'], ["'"], ['\ud800'], ['x'.repeat(1_000)]] },
      );
    });
  });

  test('returns data or a client error when any argument is replaced by any JSON value', async ({
    app,
    right,
    tokenFor,
  }) => {
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
              : put({ input: right[root.name as MutationName], first: 1 }, whereToPut[0] ?? { path: [] }, part);
          const { query } = operation(root, variables);
          expectClientError(await app.send(query, { ...variables }, tokenFor(root)));
        }
      }),
      { numRuns: 150 },
    );
  });
});

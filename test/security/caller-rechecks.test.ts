import { type TestApp, describe, expect, test as base } from '../testkit/index.ts';
import { beforeWrite } from '../testkit/spies.ts';

interface Manager {
  /** The administrator's. */
  readonly adminToken: string;
  readonly id: string;
  readonly token: string;
}

/** A user with the role Manage Users, beside the administrator. */
const test = base.extend('manager', async ({ app, story: { adminToken } }): Promise<Manager> => ({
  adminToken,
  id: await app.user('mallory', ['MANAGE_USERS']),
  token: await app.signIn('mallory'),
}));

describe('a further mutation field of a request', () => {
  test.for<[string, (id: string) => string, string]>([
    ['has signed out', () => 'signOut(input: { everywhere: true }) { __typename }', 'UNAUTHENTICATED'],
    [
      'has been disabled',
      (id) => `setUserStatus(input: { id: "${id}", status: DISABLED }) { __typename }`,
      'UNAUTHENTICATED',
    ],
    ['has lost the role', (id) => `assignRoles(input: { userIds: ["${id}"], roles: [] }) { __typename }`, 'FORBIDDEN'],
  ])('is denied if the caller %s in an earlier one', async ([, first, code], { app, manager: { id, token } }) => {
    const second = `assignRoles(input: { userIds: ["${id}"], roles: [VIEW_AUDIT_LOG] }) { __typename }`;
    const { data, errors } = await app.send(`mutation { a: ${first(id)} b: ${second} }`, {}, token);
    expect(data).toBeNull();
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual([['b', code]]);
  });
});

describe('a change of accounts', () => {
  const UNDO: [mutation: string, args: (id: string) => string][] = [
    ['setUserStatus', (id) => `id: "${id}", status: ACTIVE`],
    ['assignRoles', (id) => `userIds: ["${id}"], roles: [MANAGE_USERS]`],
    ['updateUser', (id) => `id: "${id}", password: "mallory has this password"`],
    ['createUser', () => 'username: "eve", password: "mallory has this password", roles: [MANAGE_USERS]'],
  ];
  type Take = (app: TestApp, id: string, adminToken: string) => Promise<unknown>;
  const TAKEN: [title: string, take: Take, code: string][] = [
    [
      'has been disabled',
      (app, id, token) => app.mutate('setUserStatus', { id, status: 'DISABLED' }, token),
      'UNAUTHENTICATED',
    ],
    [
      'has lost the role',
      (app, id, token) => app.mutate('assignRoles', { userIds: [id], roles: [] }, token),
      'FORBIDDEN',
    ],
    [
      'has a new password',
      (app, id, token) => app.mutate('updateUser', { id, password: 'another good password' }, token),
      'UNAUTHENTICATED',
    ],
  ];
  test.for(
    TAKEN.flatMap(([title, take, code]) => UNDO.map(([mutation, args]) => ({ title, take, code, mutation, args }))),
  )(
    '$mutation is denied if the caller $title before its transaction begins',
    async ({ take, code, mutation, args }, { app, manager: { adminToken, id, token } }) => {
      let isTaken = false;
      beforeWrite(app, async () => {
        if (isTaken) return;
        isTaken = true;
        await take(app, id, adminToken);
      });
      const answer = await app.send(`mutation { ${mutation}(input: { ${args(id)} }) { __typename } }`, {}, token);
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
    },
  );
});

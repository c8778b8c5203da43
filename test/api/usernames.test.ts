import fc from 'fast-check';
import {
  PASSWORD,
  authorize,
  defaultPolicyId,
  describe,
  expect,
  graphql,
  registerWithPassword,
  succeeded,
  test as base,
  usernameProblem,
} from '../testkit/index.ts';

const VIEWER = graphql('{ viewer { id username } }');
const DEVICE_OWNER = graphql('{ thisDevice { owner { username } } }');
const USERNAME = graphql('query ($id: ID!) { node(id: $id) { __typename ... on User { username } } }');

/** Names, each in several forms. */
const SPELLINGS = [
  ['Ada', 'ADA', 'ada', 'ａda'],
  ['José', 'Jose\u0301', 'JOSÉ', 'JOSE\u0301'],
  ['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
  ['ﬁona', 'FIONA', 'fiona', 'ﬁONA'],
  ['Σίσυφος', 'ΣΊΣΥΦΟΣ', 'σίσυφοσ', 'Σι\u0301συφος'],
  ['İrem', 'i\u0307rem', 'İREM', 'I\u0307rem'],
  ['ｶﾞﾝﾀﾞﾑ', 'ガンダム', 'カ\u3099ンタ\u3099ム', 'ガンダム'.normalize('NFD')],
  ['x①', 'X1', 'x1', 'ⓧ①'],
];

/** Names that look alike and are not the same. */
const STRANGERS = [
  ['jose', 'josé'],
  ['resume', 'résumé'],
  ['eve', 'еve'], // the second begins with a Cyrillic letter
  ['nils', 'niIs'],
  ['dot', 'd0t'],
  ['a-b', 'a_b'],
];

describe('user names', () => {
  const test = base
    /** An administrator's token, on a server that allows passcode recovery. */
    .extend('admin', { auto: true }, async ({ app }) => {
      const admin = await app.admin();
      const policy = { passcodeRequiredForIos: true, allowIosPasscodeRecovery: true };
      await app.mutate('updateAppConnectGlobalPolicy', { id: await defaultPolicyId(app, admin), ...policy }, admin);
      return admin;
    })
    /** Asserts that an account and its device are found by a form of their name, and that no second account can have that name. */
    .extend(
      'expectOneAccount',
      ({ app, admin }) =>
        async (id: string, device: { id: string; token: string }, spelling: string) => {
          const token = await app.signIn(spelling);
          const { viewer } = await app.execute(VIEWER, {}, token);
          expect(viewer.id).toBe(id);
          const registered = await registerWithPassword(app, spelling);
          expect(await app.execute(DEVICE_OWNER, {}, registered.token)).toEqual({
            thisDevice: { owner: { username: viewer.username } },
          });
          expect(await authorize(app, device, PASSWORD, spelling)).toMatch(/^ppr_/);
          const twin = { username: spelling, password: PASSWORD };
          expect(await app.mutate('createUser', twin, admin)).toMatchObject({ __typename: 'NameTaken' });
        },
    );

  test.for(SPELLINGS)('are the same in every form: %s, %s, %s, %s', async (forms, { app, expectOneAccount, admin }) => {
    const [first = ''] = forms;
    const id = await app.user(first);
    const device = await registerWithPassword(app, first);
    for (const form of forms) await expectOneAccount(id, device, form);
    const { node } = await app.execute(USERNAME, { id }, admin);
    expect(node).toEqual({ __typename: 'User', username: first.normalize('NFC') });
  });

  test.for(STRANGERS)(
    'are different when they only look alike: %s and %s',
    async ([one = '', other = ''], { app, admin }) => {
      const password = 'another password';
      const ids = [await app.user(`l-${one}`)];
      const created = await app.mutate(
        'createUser',
        { username: `l-${other}`, password, mustChangePassword: false },
        admin,
        '... on CreateUserSuccess { user { id } }',
      );
      expect(succeeded(created).user.id).not.toBe(ids[0]);
      const wrong = await app.mutate('signIn', { username: `l-${other}`, password: PASSWORD });
      expect(wrong).toMatchObject({ __typename: 'InvalidCredentials' });
      expect(await app.signIn(`l-${other}`, password)).toMatch(/^pps_/);
      const device = await registerWithPassword(app, `l-${one}`);
      expect(await authorize(app, device, PASSWORD, `l-${other}`)).toBeNull();
      expect(await authorize(app, device, password, `l-${other}`)).toBeNull();
    },
  );

  test('are the same in every letter case and Unicode form, for any name', async ({ app, expectOneAccount }) => {
    const letters = fc.constantFrom(...Array.from('abzAZßςΣıéÅﬁＡｶが①ДΩ'));
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: letters, minLength: 1, maxLength: 8 }).filter((name) => usernameProblem(name) === null),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        fc.boolean(),
        async (letters, form, upper) => {
          const name = `n${++serial}${letters}`;
          const id = await app.user(name);
          const device = await registerWithPassword(app, name);
          const spelling = upper ? name.normalize(form).toUpperCase() : name.normalize(form).toLowerCase();
          await expectOneAccount(id, device, spelling);
        },
      ),
      { numRuns: 12 },
    );
  });

  test.for(['', 'x'.repeat(5_000), 'ada\u0000', '\ud800', 'e\u0301'.repeat(300)])(
    'that no account can have are unknown: %j',
    async (username, { app }) => {
      expect(await app.mutate('signIn', { username, password: PASSWORD })).toMatchObject({
        __typename: 'InvalidCredentials',
      });
      const phone = { name: 'x', model: 'x', osVersion: '1', platform: 'IOS' } as const;
      const registered = await app.mutate('registerDevice', { ...phone, username, proof: { password: PASSWORD } });
      expect(registered).toMatchObject({ __typename: 'InvalidCredentials' });
      await app.user(`u${username.length}`);
      const device = await registerWithPassword(app, `u${username.length}`);
      expect(await authorize(app, device, PASSWORD, username)).toBeNull();
    },
  );
});

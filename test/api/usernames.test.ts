import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usernameProblem } from '../../src/platform/text.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { authorize, defaultPolicyId, registerWithPassword } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

/** Names, each in several spellings. */
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

onBothDatabases('user names', (kind) => {
  let app: TestApp;
  let admin: string;
  beforeAll(async () => {
    app = await startApp(kind);
    admin = await app.admin();
    await app.mutate(
      'updateAppConnectGlobalPolicy',
      { id: await defaultPolicyId(app, admin), passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
      admin,
    );
  });
  afterAll(() => app.stop());

  /** Asserts that an account and its device answer to a spelling, and that no second account can have it. */
  const expectOneAccount = async (id: string, device: { id: string; token: string }, spelling: string) => {
    const token = await app.signIn(spelling);
    expect((await app.send('{ viewer { id } }', {}, token)).data.viewer.id).toBe(id);
    const registered = await registerWithPassword(app, spelling);
    const { data } = await app.send('{ thisDevice { user { id } } }', {}, registered.token);
    expect(data.thisDevice.user.id).toBe(id);
    expect(await authorize(app, device, PASSWORD, spelling)).toMatch(/^ppr_/);
    const twin = { username: spelling, password: PASSWORD };
    expect(await app.mutate('createUser', twin, admin)).toMatchObject({ __typename: 'NameTaken' });
  };

  it.each(SPELLINGS)('are one in every spelling: %s, %s, %s, %s', async (...spellings) => {
    const [first = ''] = spellings;
    const id = await app.user(first);
    const device = await registerWithPassword(app, first);
    for (const spelling of spellings) await expectOneAccount(id, device, spelling);
    const { data } = await app.send('query ($id: ID!) { node(id: $id) { ... on User { username } } }', { id }, admin);
    expect(data.node.username).toBe(first.normalize('NFC'));
  });

  it.each(STRANGERS)('are two when they only look alike: %s and %s', async (one = '', other = '') => {
    const password = 'another password';
    const ids = [await app.user(`l-${one}`)];
    const created = await app.mutate(
      'createUser',
      { username: `l-${other}`, password },
      admin,
      '... on CreateUserSuccess { user { id } }',
    );
    expect(created.user.id).not.toBe(ids[0]);
    const wrong = await app.mutate('signIn', { username: `l-${other}`, password: PASSWORD });
    expect(wrong).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await app.signIn(`l-${other}`, password)).toMatch(/^pps_/);
    const device = await registerWithPassword(app, `l-${one}`);
    expect(await authorize(app, device, PASSWORD, `l-${other}`)).toBeNull();
    expect(await authorize(app, device, password, `l-${other}`)).toBeNull();
  });

  it('are one in every case and normal form, whatever the name', async () => {
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

  it.each(['', 'x'.repeat(5_000), 'ada\u0000', '\ud800', 'e\u0301'.repeat(300)])(
    'that no account can have are unknown names: %j',
    async (username) => {
      expect(await app.mutate('signIn', { username, password: PASSWORD })).toMatchObject({
        __typename: 'InvalidCredentials',
      });
      const phone = { name: 'x', model: 'x', osVersion: '1', platform: 'IOS' };
      const registered = await app.mutate('registerDevice', { ...phone, username, password: PASSWORD });
      expect(registered).toMatchObject({ __typename: 'InvalidCredentials' });
      await app.user(`u${username.length}`);
      const device = await registerWithPassword(app, `u${username.length}`);
      expect(await authorize(app, device, PASSWORD, username)).toBeNull();
    },
  );
});

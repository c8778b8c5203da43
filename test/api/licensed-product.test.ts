import { afterEach, beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '../testkit/databases.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

const APPS = 'APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS';
const DOCS = 'DOCS_AT_WORK';
const WEB = 'WEB_AT_WORK';

interface Product {
  code: string;
  name: string;
  licensed: boolean;
  updatedAt: string;
}

onBothDatabases('licensed products', (kind) => {
  let app: TestApp;
  let admin: string;
  beforeEach(async () => {
    app = await startApp(kind);
    admin = await app.admin();
  });
  afterEach(() => app.stop());

  const products = async (): Promise<Product[]> => {
    const { data } = await app.send('{ licensedProducts { code name licensed updatedAt } }', {}, admin);
    return data.licensedProducts as Product[];
  };
  const license = (licensed: string[]) =>
    app.mutate(
      'setLicensedProducts',
      { licensed },
      admin,
      '... on SetLicensedProductsSuccess { licensedProducts { code name licensed updatedAt } } ... on InvalidInput { field }',
    );
  const licensed = (all: Product[]) => all.filter((product) => product.licensed).map(({ code }) => code);

  it('are three, unlicensed on a new server, under the names of the page', async () => {
    expect((await products()).map(({ code, name, licensed }) => [code, name, licensed])).toEqual([
      [APPS, 'AppConnect for Third-party and In-house Apps', false],
      [DOCS, 'Docs@Work', false],
      [WEB, 'Web@Work', false],
    ]);
  });

  it('are exactly the ones that are named', async () => {
    for (const set of [[DOCS], [WEB, APPS], [], [APPS, DOCS, WEB], [WEB], [WEB]]) {
      const result = await license(set);
      expect(result.__typename).toBe('SetLicensedProductsSuccess');
      expect(result.licensedProducts).toEqual(await products());
      expect(licensed(await products())).toEqual([...set].sort());
    }
  });

  it('remember when each changed last', async () => {
    const before = await products();
    app.clock.advance(1_000);
    const first = new Date(app.clock.now()).toISOString();
    await license([DOCS, WEB]);
    app.clock.advance(1_000);
    const second = new Date(app.clock.now()).toISOString();
    await license([WEB, APPS]);
    app.clock.advance(1_000);
    await license([APPS, WEB]);
    expect(before.map(({ updatedAt }) => updatedAt)).not.toContain(first);
    expect((await products()).map(({ updatedAt }) => updatedAt)).toEqual([second, second, first]);
  });

  it('are named once each', async () => {
    await license([DOCS]);
    expect(await license([WEB, DOCS, WEB])).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      field: 'licensed',
    });
    expect(licensed(await products())).toEqual([DOCS]);
    const unknown = await app.send(
      'mutation { setLicensedProducts(input: { licensed: [CHESS] }) { __typename } }',
      {},
      admin,
    );
    expect(unknown.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('end as one of the sets when several are set at once', async () => {
    const sets = [[APPS], [DOCS], [WEB], [APPS, DOCS, WEB], []];
    for (let round = 0; round < 3; round++) {
      await Promise.all(sets.map(license));
      expect(sets).toContainEqual(licensed(await products()));
    }
  });

  it('are managed with MANAGE_LICENSED_PRODUCTS only', async () => {
    await app.user('others', ['MANAGE_USERS', 'MANAGE_DEVICES', 'MANAGE_POLICIES', 'VIEW_AUDIT_LOG']);
    const token = await app.signIn('others');
    for (const operation of [
      '{ licensedProducts { code } }',
      'mutation { setLicensedProducts(input: { licensed: [DOCS_AT_WORK] }) { __typename } }',
    ]) {
      expect((await app.send(operation, {}, token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.send(operation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(licensed(await products())).toEqual([]);
  });
});

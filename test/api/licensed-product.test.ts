import { type ResultOf, describe, expect, graphql, succeeded, test as base } from '../testkit/index.ts';

const APPS = 'APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS';
const DOCS = 'DOCS_AT_WORK';
const WEB = 'WEB_AT_WORK';

const PRODUCTS = graphql('{ licensedProducts { code name licensed updatedAt } }');
const SET =
  '... on SetLicensedProductsSuccess { licensedProducts { code name licensed updatedAt } } ... on InvalidInput { fields { path } }';

type Products = ResultOf<typeof PRODUCTS>['licensedProducts'];
type Code = Products[number]['code'];

describe('licensed products', () => {
  const test = base
    .extend('admin', { auto: true }, ({ app }) => app.admin())
    .extend(
      'products',
      ({ app, admin }) =>
        async () =>
          (await app.execute(PRODUCTS, {}, admin)).licensedProducts,
    )
    .extend(
      'license',
      ({ app, admin }) =>
        (licensed: Code[]) =>
          app.mutate('setLicensedProducts', { licensed }, admin, SET),
    );

  const licensed = (all: Products) => all.filter((product) => product.licensed).map(({ code }) => code);

  test('lists the three products by their product names, all unlicensed on a new server', async ({ products }) => {
    expect((await products()).map(({ code, name, licensed }) => [code, name, licensed])).toEqual([
      [APPS, 'AppConnect for Third-party and In-house Apps', false],
      [DOCS, 'Docs@Work', false],
      [WEB, 'Web@Work', false],
    ]);
  });

  test('licenses exactly the given products', async ({ license, products }) => {
    for (const set of [[DOCS], [WEB, APPS], [], [APPS, DOCS, WEB], [WEB], [WEB]] satisfies Code[][]) {
      expect(succeeded(await license(set)).licensedProducts).toEqual(await products());
      expect(licensed(await products())).toEqual([...set].sort());
    }
  });

  test('returns the time of the last change of each product', async ({ app, products, license }) => {
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

  test('rejects a product that is given twice', async ({ app, license, products, admin }) => {
    await license([DOCS]);
    expect(await license([WEB, DOCS, WEB])).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      fields: [{ path: ['licensed'] }],
    });
    expect(licensed(await products())).toEqual([DOCS]);
    const unknown = await app.send(
      'mutation { setLicensedProducts(input: { licensed: [CHESS] }) { __typename } }',
      {},
      admin,
    );
    expect(unknown.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('licenses one of the given sets when concurrent requests set different ones', async ({ license, products }) => {
    const sets: Code[][] = [[APPS], [DOCS], [WEB], [APPS, DOCS, WEB], []];
    for (let round = 0; round < 3; round++) {
      await Promise.all(sets.map(license));
      expect(sets).toContainEqual(licensed(await products()));
    }
  });

  test('denies access without MANAGE_LICENSED_PRODUCTS', async ({ app, products }) => {
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

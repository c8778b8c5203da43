import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import type { LicensedProductCode } from '../generated/types.ts';
import { listLicensedProducts } from './licensed-product.store.ts';
import { setLicensedProducts } from './set-licensed-products.ts';

const NAMES: Readonly<Record<LicensedProductCode, string>> = {
  APPCONNECT_THIRD_PARTY_AND_IN_HOUSE_APPS: 'AppConnect for Third-party and In-house Apps',
  DOCS_AT_WORK: 'Docs@Work',
  WEB_AT_WORK: 'Web@Work',
};

export const resolvers: Resolvers = {
  Query: {
    licensedProducts(_parent, _args, { db }) {
      return listLicensedProducts(db);
    },
  },
  Mutation: mutations({ setLicensedProducts }),
  LicensedProduct: {
    name: (product) => NAMES[product.code],
  },
};

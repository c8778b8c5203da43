import type { Deps } from '../deps.ts';
import type { LicensedProductCode } from '../generated/resolvers.ts';
import { type InvalidInput, invalidInput } from '../platform/failures.ts';
import { type Caller, requireRole } from '../session/caller.ts';
import type { LicensedProduct } from './licensed-product.entity.ts';
import { lockLicensedProducts, setLicensed } from './licensed-product.store.ts';

export type SetLicensedProductsOutcome =
  { __typename: 'SetLicensedProductsSuccess'; licensedProducts: LicensedProduct[] } | InvalidInput;

/** Licenses exactly the products named: the Licensed Products page. */
export async function setLicensedProducts(
  deps: Deps,
  caller: Caller,
  input: { readonly licensed: readonly LicensedProductCode[] },
): Promise<SetLicensedProductsOutcome> {
  requireRole(caller.actor, 'MANAGE_LICENSED_PRODUCTS');
  if (new Set(input.licensed).size !== input.licensed.length)
    return invalidInput('licensed', 'must name each product once');
  return deps.db.write(async (tx): Promise<SetLicensedProductsOutcome> => {
    const now = deps.clock.now();
    const before = await lockLicensedProducts(tx);
    const after: LicensedProduct[] = [];
    for (const product of before) {
      const licensed = input.licensed.includes(product.code);
      if (licensed !== product.licensed) await setLicensed(tx, product.code, licensed, now);
      after.push(licensed === product.licensed ? product : { ...product, licensed, updatedAt: now });
    }
    deps.audit.record(tx, caller, {
      action: 'SET_LICENSED_PRODUCTS',
      subject: { kind: 'LICENSED_PRODUCTS', id: null },
      details: { from: licensedCodes(before), to: licensedCodes(after) },
    });
    return { __typename: 'SetLicensedProductsSuccess', licensedProducts: after };
  });
}

function licensedCodes(products: readonly LicensedProduct[]): string {
  return products.flatMap(({ code, licensed }) => (licensed ? [code] : [])).join(' ');
}

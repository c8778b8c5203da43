import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { SetLicensedProductsInput } from '../generated/types.ts';
import { type Outcome, invalidInput } from '../outcome.ts';
import type { LicensedProduct } from './licensed-product.entity.ts';
import { lockLicensedProducts, updateLicensedProduct } from './licensed-product.store.ts';

/** Licenses exactly the products in the input, as the Licensed Products page does. */
export async function setLicensedProducts(
  deps: Deps,
  caller: Caller,
  input: SetLicensedProductsInput,
): Promise<Outcome<'SetLicensedProductsResult'>> {
  const wanted = new Set(input.licensed);
  const isRepeated = wanted.size !== input.licensed.length;
  const invalid = invalidInput({
    licensed: isRepeated ? { code: 'DUPLICATE', text: 'must name each product once' } : null,
  });
  if (invalid !== null) return invalid;
  return writeAs(deps, caller, async (tx): Promise<Outcome<'SetLicensedProductsResult'>> => {
    const updatedAt = deps.clock.now();
    const before = await lockLicensedProducts(tx);
    const after = before.map((product) => {
      const licensed = wanted.has(product.code);
      return licensed === product.licensed ? product : { ...product, licensed, updatedAt };
    });
    for (const product of after) if (!before.includes(product)) await updateLicensedProduct(tx, product);
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

import type { Caller } from '../auth/caller.ts';
import { writeAs } from '../auth/write-as.ts';
import type { Deps } from '../deps.ts';
import type { LicensedProductCode, SetLicensedProductsInput } from '../generated/types.ts';
import { type Failure, type Outcome, invalidInput, isFailure } from '../outcome.ts';
import type { Planning } from '../planning.ts';
import type { LicensedProduct } from './licensed-product.entity.ts';
import { lockLicensedProducts, updateLicensedProduct } from './licensed-product.store.ts';

/** Licenses exactly the products in the input, as the Licensed Products page does. */
export async function setLicensedProducts(
  deps: Deps,
  caller: Caller,
  input: SetLicensedProductsInput,
): Promise<Outcome<'SetLicensedProductsResult'>> {
  return writeAs(deps, caller, async (tx, { actor }): Promise<Outcome<'SetLicensedProductsResult'>> => {
    const plan = await planLicensedProducts({ deps, db: tx, actor }, input);
    if (isFailure(plan)) return plan;
    const { before, after } = plan;
    for (const product of after) if (!before.includes(product)) await updateLicensedProduct(tx, product);
    deps.audit.record(tx, caller, {
      action: 'SET_LICENSED_PRODUCTS',
      subject: { kind: 'LICENSED_PRODUCTS', id: null },
      details: { from: licensedCodes(before).join(' '), to: licensedCodes(after).join(' ') },
    });
    return { __typename: 'SetLicensedProductsSuccess', licensedProducts: [...after] };
  });
}

interface LicenceChange {
  readonly before: readonly LicensedProduct[];
  readonly after: readonly LicensedProduct[];
}

export async function planLicensedProducts(
  { deps, db }: Planning,
  input: SetLicensedProductsInput,
): Promise<LicenceChange | Failure<'InvalidInput'>> {
  const wanted = new Set(input.licensed);
  const isRepeated = wanted.size !== input.licensed.length;
  const invalid = invalidInput({
    licensed: isRepeated ? { code: 'DUPLICATE', text: 'must name each product once' } : null,
  });
  if (invalid !== null) return invalid;
  const updatedAt = deps.clock.now();
  const before = await lockLicensedProducts(db);
  const after = before.map((product) => {
    const licensed = wanted.has(product.code);
    return licensed === product.licensed ? product : { ...product, licensed, updatedAt };
  });
  return { before, after };
}

export function licensedCodes(products: readonly LicensedProduct[]): LicensedProductCode[] {
  return products.flatMap(({ code, licensed }) => (licensed ? [code] : []));
}

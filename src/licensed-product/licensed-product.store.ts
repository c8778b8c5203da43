import type { LicensedProductCode } from '../generated/resolvers.ts';
import type { Reader, Tx } from '../platform/database/database.ts';
import { columns, sql } from '../platform/database/rows.ts';
import { LicensedProduct } from './licensed-product.entity.ts';

export async function listLicensedProducts(db: Reader): Promise<LicensedProduct[]> {
  return db.entities(LicensedProduct, sql`SELECT ${columns(LicensedProduct)} FROM licensed_products ORDER BY code`);
}

export async function lockLicensedProducts(tx: Tx): Promise<LicensedProduct[]> {
  return tx.entities(
    LicensedProduct,
    sql`SELECT ${columns(LicensedProduct)} FROM licensed_products ORDER BY code${tx.forUpdate}`,
  );
}

export async function setLicensed(tx: Tx, code: LicensedProductCode, licensed: boolean, now: number): Promise<void> {
  await tx.run(sql`UPDATE licensed_products SET licensed = ${licensed}, updated_at = ${now} WHERE code = ${code}`);
}

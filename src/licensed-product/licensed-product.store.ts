import { type LockingReader, type Reader, type Tx, entities } from '../platform/database/database.ts';
import { select, sql } from '../platform/database/rows.ts';
import { LicensedProduct } from './licensed-product.entity.ts';

export async function listLicensedProducts(db: Reader): Promise<LicensedProduct[]> {
  return entities(db, LicensedProduct, sql`${select(LicensedProduct)} ORDER BY code`);
}

export async function lockLicensedProducts(db: LockingReader): Promise<LicensedProduct[]> {
  return entities(db, LicensedProduct, sql`${select(LicensedProduct)} ORDER BY code${db.forUpdate}`);
}

export async function updateLicensedProduct(tx: Tx, { code, licensed, updatedAt }: LicensedProduct): Promise<void> {
  await tx.query(
    sql`UPDATE licensed_products SET licensed = ${licensed}, updated_at = ${updatedAt} WHERE code = ${code}`,
  );
}

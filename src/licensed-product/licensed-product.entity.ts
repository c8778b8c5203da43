import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn } from '../platform/database/columns.ts';
import type { LicensedProductCode } from '../generated/resolvers.ts';

/** One of the three products. The first migration makes them, unlicensed. */
@Entity('licensed_products')
export class LicensedProduct {
  @KeyColumn() code!: LicensedProductCode;
  @FlagColumn() licensed!: boolean;
  @InstantColumn() updatedAt!: number;
}

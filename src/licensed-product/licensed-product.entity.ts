import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn } from '../platform/database/columns.ts';
import type { LicensedProductCode } from '../generated/types.ts';

/** One of the three products. The first migration creates them, unlicensed. */
@Entity('licensed_products')
export class LicensedProduct {
  @KeyColumn() code!: LicensedProductCode;
  @FlagColumn() licensed!: boolean;
  @InstantColumn() updatedAt!: number;
}

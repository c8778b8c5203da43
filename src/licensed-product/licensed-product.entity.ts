import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, KeyColumn } from '../platform/database/columns.ts';
import type { LicensedProductCode } from '../generated/types.ts';

/** A product that can be licensed. The first migration creates the three rows, all unlicensed. */
@Entity('licensed_products')
export class LicensedProduct {
  @KeyColumn() code!: LicensedProductCode;
  @FlagColumn() licensed!: boolean;
  @InstantColumn() updatedAt!: number;
}

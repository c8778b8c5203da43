import type { Module } from '../module.ts';
import { LicensedProduct } from './licensed-product.entity.ts';
import { resolvers } from './resolvers.ts';

export const module: Module = { entities: [LicensedProduct], resolvers };

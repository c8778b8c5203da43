import type { ReactNode } from 'react';

export function LicensedProductsPage(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function PoliciesPage(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function DevicesPage(): ReactNode {
  return null;
}

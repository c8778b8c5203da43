import type { ReactNode } from 'react';

export function DevicePage(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function LabelsPage(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function AuditEventPage(): ReactNode {
  return null;
}

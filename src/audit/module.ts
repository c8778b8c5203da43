import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import { MINUTE } from '../platform/clock.ts';
import { AuditEvent, AuditLane, AuditRefusals } from './audit-event.entity.ts';
import { findAuditEvents } from './audit-event.store.ts';
import { recordRepeatedRefusals } from './record-repeated-refusals.ts';
import { resolvers } from './resolvers.ts';

declare module '../platform/ids.ts' {
  interface IdPrefixes {
    AuditEvent: 'auditevent';
  }
}

export const module: Module = {
  entities: [AuditEvent, AuditLane, AuditRefusals],
  resolvers,
  idPrefixes: { AuditEvent: 'auditevent' },
  nodes: {
    AuditEvent: async ({ db }, viewer, ids) => (hasAnyRole(viewer, 'VIEW_AUDIT_LOG') ? findAuditEvents(db, ids) : []),
  },
  jobs: (deps) => [
    {
      name: 'repeated-refusals',
      interval: 5 * MINUTE,
      servers: 'ONE',
      run: (signal) => recordRepeatedRefusals(deps, signal),
    },
  ],
};

import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import { AuditEvent, AuditLane } from './audit-event.entity.ts';
import { findAuditEvent } from './audit-event.store.ts';
import { resolvers } from './resolvers.ts';

declare module '../platform/ids.ts' {
  interface IdPrefixes {
    AuditEvent: 'auditevent';
  }
}

export const module: Module = {
  entities: [AuditEvent, AuditLane],
  resolvers,
  idPrefixes: { AuditEvent: 'auditevent' },
  nodes: {
    AuditEvent: async (db, viewer, id) => (hasAnyRole(viewer, 'VIEW_AUDIT_LOG') ? findAuditEvent(db, id) : null),
  },
};

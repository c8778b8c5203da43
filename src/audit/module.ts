import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import { MINUTE } from '../platform/clock.ts';
import type { Reader } from '../platform/database/database.ts';
import { byKey } from '../platform/graphql/loader.ts';
import { AuditEvent, AuditLane, AuditRefusals } from './audit-event.entity.ts';
import { findAuditEvents, partyNames } from './audit-event.store.ts';
import { recordRepeatedRefusals } from './record-repeated-refusals.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  /** The name of an object; its ID if it was deleted. */
  partyName: byKey(async (ids) => {
    const names = await partyNames(db, ids);
    return new Map(ids.map((id) => [id, names.get(id) ?? id]));
  }),
});

type AuditLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends AuditLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    AuditEvent: 'auditevent';
  }
}

export const module: Module = {
  entities: [AuditEvent, AuditLane, AuditRefusals],
  resolvers,
  loaders,
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

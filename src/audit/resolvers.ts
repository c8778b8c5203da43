import type { AuditPartyKind, Resolvers } from '../generated/resolvers.ts';
import { connection, pageRequest } from '../platform/graphql/connection.ts';
import { idKind } from '../platform/ids.ts';
import { requireRole } from '../session/caller.ts';
import { listAuditEvents } from './audit-event.store.ts';

export const resolvers: Resolvers = {
  Query: {
    async auditEvents(_parent, args, { deps, caller }) {
      requireRole(caller.actor, 'VIEW_AUDIT_LOG');
      const request = pageRequest('auditEvents', args);
      const involving = args.involving ?? null;
      // What is not an id involves nothing.
      if (involving !== null && idKind(involving) === null) {
        return connection('auditEvents', { items: [], hasNextPage: false }, request, () => []);
      }
      const page = await listAuditEvents(deps.db, { action: args.action ?? null, involving }, request);
      return connection('auditEvents', page, request, (event) => [event.id]);
    },
  },
  AuditEvent: {
    actor: (event) => ({ kind: event.actorKind, id: event.actorId }),
    subject: (event) => party(event.subjectKind, event.subjectId),
    details: (event) =>
      Object.entries(JSON.parse(event.details) as Record<string, string>).map(([name, value]) => ({ name, value })),
    chain: ({ lane, sequence, previousHash, hash }) => ({ lane, sequence, previousHash, hash }),
  },
};

function party(kind: AuditPartyKind | null, id: string | null) {
  return kind === null ? null : { kind, id };
}

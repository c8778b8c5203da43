import type { Resolvers } from '../generated/resolvers.ts';
import { EMPTY_PAGE } from '../platform/database/page.ts';
import { connection } from '../platform/graphql/connection.ts';
import { listAuditEvents } from './audit-event.store.ts';

export const resolvers: Resolvers = {
  Query: {
    auditEvents(_parent, args, { deps }) {
      const involving = args.involving ?? null;
      const filter = { action: args.action ?? null, involving };
      return connection('auditEvents', args, async (request) =>
        involving !== null && deps.ids.kindOf(involving) === null
          ? EMPTY_PAGE
          : listAuditEvents(deps.db, filter, request),
      );
    },
  },
  AuditEvent: {
    actor: (event) => ({ kind: event.actorKind, id: event.actorId }),
    subject: ({ subjectKind, subjectId }) => (subjectKind === null ? null : { kind: subjectKind, id: subjectId }),
    details: (event) =>
      Object.entries(JSON.parse(event.details) as Record<string, string>).map(([name, value]) => ({ name, value })),
    chain: ({ lane, sequence, previousHash, hash }) => ({ lane, sequence, previousHash, hash }),
  },
};

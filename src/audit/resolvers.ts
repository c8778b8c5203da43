import type { Resolvers } from '../generated/resolvers.ts';
import { connection } from '../platform/graphql/connection.ts';
import { listAuditEvents } from './audit-event.store.ts';

export const resolvers: Resolvers = {
  Query: {
    auditEvents(_parent, args, { deps }) {
      return connection(args, { name: 'auditEvents', ...listAuditEvents(deps.db, args.filter ?? {}) });
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

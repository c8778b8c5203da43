import type { Resolvers } from '../generated/resolvers.ts';
import type { AuditPartyKind } from '../generated/types.ts';
import { readConnection } from '../platform/graphql/connection.ts';
import { listAuditEvents } from './audit-event.store.ts';

/** What is displayed for the kinds without objects. */
const NAMES: Readonly<Partial<Record<AuditPartyKind, string>>> = {
  ANONYMOUS: 'Anonymous',
  OPERATOR: 'Operator',
  LICENSED_PRODUCTS: 'Licensed products',
};

export const resolvers: Resolvers = {
  Query: {
    auditEvents(_parent, args, { db }) {
      return readConnection(args, { name: 'auditEvents', ...listAuditEvents(db, args.filter ?? {}) });
    },
  },
  AuditParty: {
    displayName: ({ kind, id }, _args, { loaders }) =>
      id === null ? (NAMES[kind] ?? kind) : loaders.partyName.load(id),
    node: ({ id }, _args, { loaders }) => (id === null ? null : loaders.node.load(id)),
  },
  AuditEvent: {
    actor: (event) => ({ kind: event.actorKind, id: event.actorId }),
    subject: ({ subjectKind, subjectId }) => (subjectKind === null ? null : { kind: subjectKind, id: subjectId }),
    details: (event) =>
      Object.entries(JSON.parse(event.details) as Record<string, string>).map(([name, value]) => ({ name, value })),
    chain: ({ lane, sequence, previousHash, hash }) => ({ lane, sequence, previousHash, hash }),
  },
};

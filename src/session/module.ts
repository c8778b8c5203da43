import type { Module } from '../module.ts';
import type { Clock } from '../platform/clock.ts';
import type { Reader } from '../platform/database/database.ts';
import { countChildrenOf, readPagesOf } from '../platform/database/page.ts';
import { byId, byKey, byPage } from '../platform/graphql/loader.ts';
import { resolvers } from './resolvers.ts';
import { Session } from './session.entity.ts';
import { findLiveSessions, purgeSessions, sessionsOfUsers } from './session.store.ts';

const loaders = (db: Reader, _scans: Reader, clock: Clock) => ({
  session: byKey<Session | null>(async (ids) => byId(await findLiveSessions(db, ids, clock.now())), null),
  sessionsOfUser: byPage((ids, request) => readPagesOf(db, Session, { ...sessionsOfUsers(clock.now()), ids, request })),
  sessionCountOfUser: byKey((ids) => countChildrenOf(db, sessionsOfUsers(clock.now()), ids)),
});

type SessionLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends SessionLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    Session: 'session';
  }
}

export const module: Module = {
  entities: [Session],
  resolvers,
  loaders,
  idPrefixes: { Session: 'session' },
  nodes: {
    async Session({ db, now }, viewer, ids) {
      return (await findLiveSessions(db, ids, now)).filter(({ userId }) => userId === viewer.user.id);
    },
  },
  purges: { sessions: purgeSessions },
};

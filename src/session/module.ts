import type { Module } from '../module.ts';
import { resolvers } from './resolvers.ts';
import { Session } from './session.entity.ts';
import { purgeSessions } from './session.store.ts';

declare module '../platform/ids.ts' {
  interface IdPrefixes {
    Session: 'session';
  }
}

export const module: Module = {
  entities: [Session],
  resolvers,
  idPrefixes: { Session: 'session' },
  purges: { sessions: purgeSessions },
};

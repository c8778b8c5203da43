import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byId, byKey } from '../platform/graphql/loader.ts';
import { resolvers } from './resolvers.ts';
import { User } from './user.entity.ts';
import { findUsers, purgeUsers } from './user.store.ts';

const loaders = (db: Reader) => ({
  user: byKey(async (ids) => byId(await findUsers(db, ids))),
});

type UserLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends UserLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    User: 'user';
  }
}

export const module: Module = {
  entities: [User],
  resolvers,
  loaders,
  idPrefixes: { User: 'user' },
  nodes: {
    async User({ db }, viewer, ids) {
      const mayRead = hasAnyRole(viewer, 'MANAGE_USERS', 'MANAGE_DEVICES');
      return findUsers(
        db,
        ids.filter((id) => mayRead || id === viewer.user.id),
      );
    },
  },
  purges: { 'disabled users': purgeUsers },
};

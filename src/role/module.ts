import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byKey } from '../platform/graphql/loader.ts';
import { resolvers } from './resolvers.ts';
import { UserRole } from './user-role.entity.ts';
import { rolesOfUsers } from './user-role.store.ts';

const loaders = (db: Reader) => ({
  rolesOfUser: byKey((userIds) => rolesOfUsers(db, userIds), []),
});

type RoleLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends RoleLoaders {}
}

export const module: Module = { entities: [UserRole], resolvers, loaders };

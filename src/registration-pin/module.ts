import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { countChildrenOf, readPagesOf } from '../platform/database/page.ts';
import { byKey, byPage } from '../platform/graphql/loader.ts';
import { RegistrationPin } from './registration-pin.entity.ts';
import { findRegistrationPins, purgeRegistrationPins, registrationPinsOfUsers } from './registration-pin.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  registrationPinsOfUser: byPage((ids, request) =>
    readPagesOf(db, RegistrationPin, { ...registrationPinsOfUsers, ids, request }),
  ),
  registrationPinCountOfUser: byKey((ids) => countChildrenOf(db, registrationPinsOfUsers, ids)),
});

type RegistrationPinLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends RegistrationPinLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    RegistrationPin: 'registrationpin';
  }
}

export const module: Module = {
  entities: [RegistrationPin],
  resolvers,
  loaders,
  idPrefixes: { RegistrationPin: 'registrationpin' },
  nodes: {
    async RegistrationPin({ db }, viewer, ids) {
      const mayRead = hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_USERS');
      return (await findRegistrationPins(db, ids)).filter(({ userId }) => mayRead || userId === viewer.user.id);
    },
  },
  purges: { 'registration PINs': purgeRegistrationPins },
};

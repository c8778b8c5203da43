import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { countChildrenOf, readPagesOf } from '../platform/database/page.ts';
import { byKey, byPage } from '../platform/graphql/loader.ts';
import { type Eligibility, eligibility } from './eligibility.rule.ts';
import { eligibilityFacts, usersWhoCanGenerate } from './eligibility.store.ts';
import { OneTimePin, OneTimePinAttempt } from './one-time-pin.entity.ts';
import {
  findOneTimePins,
  latestOneTimePin,
  oneTimePinsOfDevices,
  purgeAttempts,
  purgeOneTimePins,
} from './one-time-pin.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  canGenerateOfUser: byKey(async (userIds) => {
    const who = await usersWhoCanGenerate(db, userIds);
    return new Map(userIds.map((userId) => [userId, who.has(userId)]));
  }),
  oneTimePinsOfDevice: byPage((ids, request) => readPagesOf(db, OneTimePin, { ...oneTimePinsOfDevices, ids, request })),
  oneTimePinCountOfDevice: byKey((ids) => countChildrenOf(db, oneTimePinsOfDevices, ids)),
});

type OneTimePinLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends OneTimePinLoaders {}
}
declare module '../device/device-details.ts' {
  interface DeviceDetails {
    eligibility: Eligibility;
    latestOneTimePin: OneTimePin | null;
  }
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    OneTimePin: 'onetimepin';
    OneTimePinAttempt: 'attempt';
  }
}

export const module: Module = {
  entities: [OneTimePin, OneTimePinAttempt],
  resolvers,
  loaders,
  deviceDetails: {
    eligibility: { ...eligibilityFacts, from: (row) => eligibility(eligibilityFacts.from(row)) },
    latestOneTimePin,
  },
  idPrefixes: { OneTimePin: 'onetimepin', OneTimePinAttempt: 'attempt' },
  nodes: {
    async OneTimePin({ db }, viewer, ids) {
      const mayRead = hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_USERS');
      return (await findOneTimePins(db, ids)).filter(({ userId }) => mayRead || userId === viewer.user.id);
    },
  },
  purges: { 'one-time PIN attempts': purgeAttempts, 'one-time PINs': purgeOneTimePins },
};

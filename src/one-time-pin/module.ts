import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { countChildrenOf, readPagesOf } from '../platform/database/page.ts';
import { byKey, byPage } from '../platform/graphql/loader.ts';
import { eligibility } from './eligibility.rule.ts';
import { factsOfDevices, usersWhoCanGenerate } from './eligibility.store.ts';
import { OneTimePin, OneTimePinAttempt } from './one-time-pin.entity.ts';
import {
  findOneTimePins,
  latestOneTimePins,
  oneTimePinsOfDevices,
  purgeAttempts,
  purgeOneTimePins,
} from './one-time-pin.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  eligibilityOfDevice: byKey(async (deviceIds) => {
    const facts = await factsOfDevices(db, deviceIds);
    return new Map(facts.map((each) => [each.deviceId, eligibility(each)]));
  }),
  canGenerateOfUser: byKey(async (userIds) => {
    const who = await usersWhoCanGenerate(db, userIds);
    return new Map(userIds.map((userId) => [userId, who.has(userId)]));
  }),
  latestOneTimePinOfDevice: byKey<OneTimePin | null>(
    async (deviceIds) => new Map((await latestOneTimePins(db, deviceIds)).map((pin) => [pin.deviceId, pin])),
    null,
  ),
  oneTimePinsOfDevice: byPage((ids, request) => readPagesOf(db, OneTimePin, { ...oneTimePinsOfDevices, ids, request })),
  oneTimePinCountOfDevice: byKey((ids) => countChildrenOf(db, oneTimePinsOfDevices, ids)),
});

type OneTimePinLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends OneTimePinLoaders {}
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
  idPrefixes: { OneTimePin: 'onetimepin', OneTimePinAttempt: 'attempt' },
  nodes: {
    async OneTimePin({ db }, viewer, ids) {
      const mayRead = hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_USERS');
      return (await findOneTimePins(db, ids)).filter(({ userId }) => mayRead || userId === viewer.user.id);
    },
  },
  purges: { 'one-time PIN attempts': purgeAttempts, 'one-time PINs': purgeOneTimePins },
};

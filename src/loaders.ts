import DataLoader from 'dataloader';
import type { AppConnectGlobalPolicy } from './app-connect-global-policy/app-connect-global-policy.entity.ts';
import {
  countDevicesOfPolicies,
  effectivePolicies,
  policiesOfLabels,
} from './app-connect-global-policy/app-connect-global-policy.store.ts';
import type { Device } from './device/device.entity.ts';
import { findDevices, listDevicesOfLabels, listDevicesOfUsers } from './device/device.store.ts';
import type { RoleCode } from './generated/resolvers.ts';
import type { Label } from './label/label.entity.ts';
import { labelsOfDevices, labelsOfPolicies } from './label/label.store.ts';
import { type Eligibility, eligibility } from './one-time-pin/eligibility.rule.ts';
import { factsOfDevices, factsOfUsers } from './one-time-pin/eligibility.store.ts';
import type { OneTimePin } from './one-time-pin/one-time-pin.entity.ts';
import { latestOneTimePins } from './one-time-pin/one-time-pin.store.ts';
import type { Reader } from './platform/database/database.ts';
import type { Page, PageRequest } from './platform/graphql/connection.ts';
import { groupBy } from './platform/group-by.ts';
import { rolesOfUsers } from './role/user-role.store.ts';
import { type SecureAppsPasscodeState, passcodeStates } from './secure-apps-passcode/secure-apps-passcode.store.ts';
import type { User } from './user/user.entity.ts';
import { findUsers } from './user/user.store.ts';

/** Each id once; what a request reads is remembered until it changes something, and never for another request. */
export interface Loaders {
  readonly user: DataLoader<string, User>;
  readonly rolesOfUser: DataLoader<string, RoleCode[]>;
  readonly canGenerateOfUser: DataLoader<string, boolean>;
  readonly devicesOfUser: (request: PageRequest) => DataLoader<string, Page<Device>>;
  readonly device: DataLoader<string, Device>;
  readonly labelsOfDevice: DataLoader<string, Label[]>;
  readonly effectivePolicyOfDevice: DataLoader<string, AppConnectGlobalPolicy>;
  readonly eligibilityOfDevice: DataLoader<string, Eligibility>;
  readonly latestOneTimePinOfDevice: DataLoader<string, OneTimePin | null>;
  readonly passcodeOfDevice: DataLoader<string, SecureAppsPasscodeState>;
  readonly devicesOfLabel: (request: PageRequest) => DataLoader<string, Page<Device>>;
  readonly policiesOfLabel: DataLoader<string, AppConnectGlobalPolicy[]>;
  readonly labelsOfPolicy: DataLoader<string, Label[]>;
  readonly deviceCountOfPolicy: DataLoader<string, number>;
}

/** The loaders of one request: one SQL statement for all rows that ask for the same thing. */
export function makeLoaders(db: Reader): Loaders {
  return {
    user: byKey(async (ids) => byId(await findUsers(db, ids))),
    rolesOfUser: byKey((ids) => rolesOfUsers(db, ids), []),
    canGenerateOfUser: byKey(async (ids) => {
      const facts = groupBy(await factsOfUsers(db, ids), ({ userId }) => userId);
      return new Map([...facts].map(([userId, of]) => [userId, of.some((each) => eligibility(each).canGenerate)]));
    }, false),
    devicesOfUser: paged((ids, request) => listDevicesOfUsers(db, ids, request)),
    device: byKey(async (ids) => byId(await findDevices(db, ids))),
    labelsOfDevice: byKey((ids) => labelsOfDevices(db, ids), []),
    effectivePolicyOfDevice: byKey((ids) => effectivePolicies(db, ids)),
    eligibilityOfDevice: byKey(async (ids) => {
      const facts = await factsOfDevices(db, ids);
      return new Map(facts.map((each) => [each.deviceId, eligibility(each)]));
    }),
    latestOneTimePinOfDevice: byKey(
      async (ids) => new Map((await latestOneTimePins(db, ids)).map((pin) => [pin.deviceId, pin])),
      null,
    ),
    passcodeOfDevice: byKey((ids) => passcodeStates(db, ids), { isSet: false, changedAt: null, isLocked: false }),
    devicesOfLabel: paged((ids, request) => listDevicesOfLabels(db, ids, request)),
    policiesOfLabel: byKey((ids) => policiesOfLabels(db, ids), []),
    labelsOfPolicy: byKey((ids) => labelsOfPolicies(db, ids), []),
    deviceCountOfPolicy: byKey(() => countDevicesOfPolicies(db), 0),
  };
}

/** A loader over a batch read that returns a map. A key that is missing gets `missing`, or is a bug without it. */
function byKey<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ...[missing]: [missing?: V]
): DataLoader<string, V> {
  return new DataLoader<string, V>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => {
      const value = found.get(id) ?? missing;
      return value === undefined ? new Error(`nothing was read for ${id}`) : value;
    });
  });
}

/** One loader for each page that is asked for. */
function paged<V>(
  read: (ids: readonly string[], request: PageRequest) => Promise<ReadonlyMap<string, V>>,
): (request: PageRequest) => DataLoader<string, V> {
  const loaders = new Map<string, DataLoader<string, V>>();
  return (request) => {
    const key = JSON.stringify(request);
    const loader = loaders.get(key) ?? byKey((ids) => read(ids, request));
    loaders.set(key, loader);
    return loader;
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

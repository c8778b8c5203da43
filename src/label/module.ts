import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byKey } from '../platform/graphql/loader.ts';
import { DeviceLabel, Label } from './label.entity.ts';
import { findLabels, labelsOfDevices, labelsOfPolicies } from './label.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  labelsOfDevice: byKey((deviceIds) => labelsOfDevices(db, deviceIds), []),
  labelsOfPolicy: byKey((policyIds) => labelsOfPolicies(db, policyIds), []),
});

type LabelLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends LabelLoaders {}
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    Label: 'label';
  }
}

export const module: Module = {
  entities: [Label, DeviceLabel],
  resolvers,
  loaders,
  idPrefixes: { Label: 'label' },
  nodes: {
    Label: async ({ db }, viewer, ids) =>
      hasAnyRole(viewer, 'MANAGE_DEVICES', 'MANAGE_POLICIES') ? findLabels(db, ids) : [],
  },
};

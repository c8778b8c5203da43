import { hasAnyRole } from '../auth/caller.ts';
import type { Module } from '../module.ts';
import type { Reader } from '../platform/database/database.ts';
import { byKey } from '../platform/graphql/loader.ts';
import { AppConnectGlobalPolicy, AppConnectGlobalPolicyLabel } from './app-connect-global-policy.entity.ts';
import { effectivePolicyDetail, findPolicies, policiesOfLabels } from './app-connect-global-policy.store.ts';
import { resolvers } from './resolvers.ts';

const loaders = (db: Reader) => ({
  policiesOfLabel: byKey((labelIds) => policiesOfLabels(db, labelIds), []),
});

type PolicyLoaders = ReturnType<typeof loaders>;
declare module '../loaders.ts' {
  interface Loaders extends PolicyLoaders {}
}
declare module '../device/device-details.ts' {
  interface DeviceDetails {
    effectivePolicy: AppConnectGlobalPolicy;
  }
}
declare module '../platform/ids.ts' {
  interface IdPrefixes {
    AppConnectGlobalPolicy: 'policy';
  }
}

export const module: Module = {
  entities: [AppConnectGlobalPolicy, AppConnectGlobalPolicyLabel],
  resolvers,
  loaders,
  deviceDetails: { effectivePolicy: effectivePolicyDetail },
  idPrefixes: { AppConnectGlobalPolicy: 'policy' },
  nodes: {
    AppConnectGlobalPolicy: async ({ db }, viewer, ids) =>
      hasAnyRole(viewer, 'MANAGE_POLICIES') ? findPolicies(db, ids) : [],
  },
};

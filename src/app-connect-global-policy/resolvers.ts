import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { readConnection } from '../platform/graphql/connection.ts';
import { listPolicies } from './app-connect-global-policy.store.ts';
import { createAppConnectGlobalPolicy } from './create-app-connect-global-policy.ts';
import { deleteAppConnectGlobalPolicy } from './delete-app-connect-global-policy.ts';
import { setAppConnectGlobalPolicyPriority } from './set-app-connect-global-policy-priority.ts';
import { updateAppConnectGlobalPolicy } from './update-app-connect-global-policy.ts';

export const resolvers: Resolvers = {
  Query: {
    appConnectGlobalPolicies(_parent, args, { db }) {
      return readConnection(args, { name: 'appConnectGlobalPolicies', ...listPolicies(db) });
    },
  },
  Mutation: mutations({
    createAppConnectGlobalPolicy,
    updateAppConnectGlobalPolicy,
    deleteAppConnectGlobalPolicy,
    setAppConnectGlobalPolicyPriority,
  }),
  Device: {
    appConnectGlobalPolicy: (device, _args, { loaders }) => loaders.ofDevice.effectivePolicy.load(device.id),
  },
  ThisDevice: {
    appConnectGlobalPolicy: (device, _args, { loaders }) => loaders.ofDevice.effectivePolicy.load(device.id),
  },
  Label: {
    policies: (label, _args, { loaders }) => loaders.policiesOfLabel.load(label.id),
  },
};

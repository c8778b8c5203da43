import type { Resolvers } from '../generated/resolvers.ts';
import { connection, foreignCursor, pageRequest } from '../platform/graphql/connection.ts';
import { requireRole } from '../session/caller.ts';
import { isPolicyOrderKey, listPolicies, policyOrderKey } from './app-connect-global-policy.store.ts';
import { createAppConnectGlobalPolicy } from './create-app-connect-global-policy.ts';
import { deleteAppConnectGlobalPolicy } from './delete-app-connect-global-policy.ts';
import { setAppConnectGlobalPolicyPriority } from './set-app-connect-global-policy-priority.ts';
import { updateAppConnectGlobalPolicy } from './update-app-connect-global-policy.ts';

const LIST = 'appConnectGlobalPolicies';

export const resolvers: Resolvers = {
  Query: {
    async appConnectGlobalPolicies(_parent, args, { deps, caller }) {
      requireRole(caller.actor, 'MANAGE_POLICIES');
      const request = pageRequest(LIST, args);
      if (request.after !== null && !isPolicyOrderKey(request.after)) throw foreignCursor();
      return connection(LIST, await listPolicies(deps.db, request), request, policyOrderKey);
    },
  },
  Mutation: {
    createAppConnectGlobalPolicy: (_parent, { input }, { deps, caller }) =>
      createAppConnectGlobalPolicy(deps, caller, input),
    updateAppConnectGlobalPolicy: (_parent, { input }, { deps, caller }) =>
      updateAppConnectGlobalPolicy(deps, caller, input),
    deleteAppConnectGlobalPolicy: (_parent, { input }, { deps, caller }) =>
      deleteAppConnectGlobalPolicy(deps, caller, input),
    setAppConnectGlobalPolicyPriority: (_parent, { input }, { deps, caller }) =>
      setAppConnectGlobalPolicyPriority(deps, caller, input),
  },
  AppConnectGlobalPolicy: {
    labels: (policy, _args, { loaders }) => loaders.labelsOfPolicy.load(policy.id),
    deviceCount: (policy, _args, { loaders }) => loaders.deviceCountOfPolicy.load(policy.id),
  },
};

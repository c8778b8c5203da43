import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageRequest } from '../platform/graphql/connection.ts';
import { requireRole } from '../session/caller.ts';
import { createLabel } from './create-label.ts';
import { deleteLabel } from './delete-label.ts';
import { labelDevices, unlabelDevices } from './label-devices.ts';
import { listLabels } from './label.store.ts';

export const resolvers: Resolvers = {
  Query: {
    async labels(_parent, args, { deps, caller }) {
      requireRole(caller.actor, 'MANAGE_DEVICES', 'MANAGE_POLICIES');
      const request = pageRequest('labels', args);
      return connection('labels', await listLabels(deps.db, request), request, (label) => [label.nameKey]);
    },
  },
  Mutation: {
    createLabel: (_parent, { input }, { deps, caller }) => createLabel(deps, caller, input),
    deleteLabel: (_parent, { input }, { deps, caller }) => deleteLabel(deps, caller, input),
    labelDevices: (_parent, { input }, { deps, caller }) => labelDevices(deps, caller, input),
    unlabelDevices: (_parent, { input }, { deps, caller }) => unlabelDevices(deps, caller, input),
  },
  Label: {
    async devices(label, args, { loaders }) {
      const list = `labels/${label.id}/devices`;
      const request = pageRequest(list, args);
      return connection(list, await loaders.devicesOfLabel(request).load(label.id), request, (device) => [device.id]);
    },
    policies: (label, _args, { loaders }) => loaders.policiesOfLabel.load(label.id),
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from '../mutations.ts';
import { readConnection } from '../platform/graphql/connection.ts';
import { createLabel } from './create-label.ts';
import { deleteLabel } from './delete-label.ts';
import { labelDevices, unlabelDevices } from './label-devices.ts';
import { listLabels } from './label.store.ts';
import { updateLabel } from './update-label.ts';

export const resolvers: Resolvers = {
  Query: {
    labels(_parent, args, { db }) {
      return readConnection(args, { name: 'labels', ...listLabels(db) });
    },
  },
  Mutation: mutations({ createLabel, updateLabel, deleteLabel, labelDevices, unlabelDevices }),
  Device: {
    labels: (device, _args, { loaders }) => loaders.labelsOfDevice.load(device.id),
  },
  AppConnectGlobalPolicy: {
    labels: (policy, _args, { loaders }) => loaders.labelsOfPolicy.load(policy.id),
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { mutationRequirement } from '../mutations.ts';
import { eligibility } from '../one-time-pin/eligibility.rule.ts';
import { readConnection } from '../platform/graphql/connection.ts';
import { publicScanError } from '../platform/graphql/errors.ts';
import { mutationOf, previewEligibility } from './preview-eligibility.ts';

export const resolvers: Resolvers = {
  Query: {
    eligibilityPreview: (...[, { change }, { deps, db, caller }, { schema }]) =>
      previewEligibility(
        { deps, db },
        { ...caller, requirement: mutationRequirement(schema, mutationOf(change)) },
        change,
      ),
  },
  EligibilityPreview: {
    gainCount: async ({ counts }) => (await counts().catch(publicScanError)).gains,
    lossCount: async ({ counts }) => (await counts().catch(publicScanError)).losses,
    affected: ({ affected }, args) => readConnection(args, { name: 'eligibilityPreview', ...affected }),
  },
  AffectedDevice: {
    device: ({ deviceId }, _args, { loaders }) => loaders.device.load(deviceId),
    before: ({ before }) => eligibility(before),
    after: ({ after }) => eligibility(after),
  },
};

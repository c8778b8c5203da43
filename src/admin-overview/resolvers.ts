import type { Resolvers } from '../generated/resolvers.ts';
import { HOUR } from '../platform/clock.ts';
import { publicScanError } from '../platform/graphql/errors.ts';
import { type EligibilityCounts, countEligibility, countFailuresSince, countOf } from './admin-overview.store.ts';

const RECENT = 24 * HOUR;

export const resolvers: Resolvers = {
  Query: {
    adminOverview(_parent, _args, { deps, db: { scans } }) {
      let eligibility: Promise<EligibilityCounts> | undefined;
      const rate = () => (eligibility ??= countEligibility(scans));
      const count = (name: Parameters<typeof countOf>[1]) => () => countOf(scans, name).catch(publicScanError);
      const since = deps.clock.now() - RECENT;
      // GraphQL calls functions only for the fields that are selected.
      return {
        userCount: count('userCount'),
        disabledUserCount: count('disabledUserCount'),
        deviceCount: count('deviceCount'),
        eligibleDeviceCount: async () => (await rate().catch(publicScanError)).eligible,
        almostEligibleDeviceCount: async () => (await rate().catch(publicScanError)).almostEligible,
        lockedDeviceCount: count('lockedDeviceCount'),
        recentFailureCount: () => countFailuresSince(scans, since).catch(publicScanError),
      };
    },
  },
};

import type { Resolvers } from '../generated/resolvers.ts';
import { HOUR } from '../platform/clock.ts';
import { sql } from '../platform/database/rows.ts';
import { publicScanError } from '../platform/graphql/errors.ts';
import { type EligibilityCounts, countAll, countEligibility } from './admin-overview.store.ts';

const RECENT = 24 * HOUR;

export const resolvers: Resolvers = {
  Query: {
    adminOverview(_parent, _args, { deps }) {
      const { scans } = deps.db;
      let eligibility: Promise<EligibilityCounts> | undefined;
      const rate = () => (eligibility ??= countEligibility(scans));
      const count = (rows: Parameters<typeof countAll>[1]) => () => countAll(scans, rows).catch(publicScanError);
      const since = deps.clock.now() - RECENT;
      // GraphQL calls functions only for the fields that are selected.
      return {
        userCount: count(sql`FROM users`),
        disabledUserCount: count(sql`FROM users WHERE status = 'DISABLED'`),
        deviceCount: count(sql`FROM devices`),
        eligibleDeviceCount: async () => (await rate().catch(publicScanError)).eligible,
        almostEligibleDeviceCount: async () => (await rate().catch(publicScanError)).almostEligible,
        lockedDeviceCount: count(sql`FROM secure_apps_passcodes WHERE locked_at IS NOT NULL`),
        recentFailureCount: count(sql`FROM audit_events WHERE outcome = 'FAILURE' AND occurred_at >= ${since}`),
      };
    },
  },
};

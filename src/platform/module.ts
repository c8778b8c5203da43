import { LatestTime } from './database/server-time.entity.ts';
import { JobSchedule } from './jobs/job-schedule.entity.ts';
import { AttemptCounter } from './security/attempt-counter.entity.ts';
import { purgeAttemptCounters } from './security/attempt-limits.ts';
import { ConsecutiveFailures, FamiliarAddress } from './security/consecutive-failures.entity.ts';
import { purgeConsecutiveFailures, purgeFamiliarAddresses } from './security/consecutive-failures.ts';

/** The tables of the platform itself. */
export const module = {
  entities: [AttemptCounter, ConsecutiveFailures, FamiliarAddress, LatestTime, JobSchedule],
  purges: {
    'attempt counters': purgeAttemptCounters,
    'consecutive failures': purgeConsecutiveFailures,
    'familiar addresses': purgeFamiliarAddresses,
  },
} as const;

import { LatestTime } from './database/server-time.entity.ts';
import { JobSchedule } from './jobs/job-schedule.entity.ts';
import { AttemptCounter } from './security/attempt-counter.entity.ts';
import { purgeAttemptCounters } from './security/attempt-limits.ts';

/** The tables of the platform itself. */
export const module = {
  entities: [AttemptCounter, LatestTime, JobSchedule],
  purges: { 'attempt counters': purgeAttemptCounters },
} as const;

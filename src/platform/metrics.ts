import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics at `/metrics`. Each app has its own registry, so that apps in one process do not share metrics. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'pinportal_graphql_requests_total',
      help: 'Root fields resolved, by field and outcome: the result type of a mutation, "ok" for a query, or the code of a top-level error.',
      labelNames: ['operation', 'outcome'] as const,
      registers,
    }),
    responses: new Counter({
      name: 'pinportal_http_responses_total',
      help: 'HTTP responses, by route and status. The route is "none" if there is nothing at the address.',
      labelNames: ['route', 'status'] as const,
      registers,
    }),
    duration: new Histogram({
      name: 'pinportal_graphql_request_duration_seconds',
      help: 'Time from the arrival of a GraphQL request to its response.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    oneTimePins: new Counter({
      name: 'pinportal_one_time_pins_total',
      help: 'One-time PINs by event: generated, redeemed, or refused at redemption.',
      labelNames: ['event'] as const,
      registers,
    }),
    hashingQueue: new Gauge({
      name: 'pinportal_hashing_queue_length',
      help: 'Number of secrets that wait to be hashed or verified.',
      registers,
    }),
    eventLoopDelay: new Gauge({
      name: 'pinportal_event_loop_delay_seconds',
      help: 'Delay of the event loop since the last scrape, by quantile.',
      labelNames: ['quantile'] as const,
      registers,
    }),
    droppedLogLines: new Counter({
      name: 'pinportal_log_lines_dropped_total',
      help: 'Log lines that could not be written, because the disk was full or the reader of the log did not read.',
      registers,
    }),
    unrecordedDenials: new Counter({
      name: 'pinportal_unrecorded_denials_total',
      help: 'Calls of a field that were denied with FORBIDDEN and could not be recorded in the audit log.',
      registers,
    }),
    jobRuns: new Counter({
      name: 'pinportal_job_runs_total',
      help: 'Runs of recurring jobs, by job and outcome: success or failure.',
      labelNames: ['job', 'outcome'] as const,
      registers,
    }),
    jobDuration: new Histogram({
      name: 'pinportal_job_duration_seconds',
      help: 'Duration of a run of a recurring job.',
      labelNames: ['job'] as const,
      buckets: [0.01, 0.1, 1, 10, 60, 600],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

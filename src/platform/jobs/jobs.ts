import type { Logger } from 'pino';
import { type Clock, MINUTE, SECOND } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Metrics } from '../metrics.ts';
import { claimRun, postponeRun } from './job-schedule.store.ts';

/** How often the server checks for due jobs, and therefore the shortest interval of a job. */
const TICK = MINUTE;

/** Recurring work of the server. */
export interface Job {
  /** Its name in the log, the metrics and the table `jobs`. */
  readonly name: string;
  /** Milliseconds from the start of one run to the start of the next, at least a minute. */
  readonly interval: number;
  /** `ONE`: one of the servers that share the database runs it, first after one interval. `EVERY`: each server does. */
  readonly servers: 'ONE' | 'EVERY';
  /** Runs the job once. Ends early when the signal is aborted. An error is logged and does not affect the next run. */
  run(signal: AbortSignal): Promise<void>;
}

interface JobsOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Runs the recurring jobs of a server between `start` and `stop`. A job never runs twice at the same time. */
export class Jobs {
  readonly #jobs: readonly Job[];
  readonly #options: JobsOptions;
  readonly #ticks = new Set<Promise<unknown>>();
  readonly #running = new Set<Job>();
  readonly #dueHere = new Map<Job, number>();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(jobs: readonly Job[], options: JobsOptions) {
    this.#jobs = jobs;
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.runDue(), TICK).unref();
  }

  /** Tells the running jobs to end and waits for them. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await Promise.all(this.#ticks);
  }

  /** Runs the jobs that are due and waits for them; after `stop`, none is started. Never throws. */
  async runDue(): Promise<void> {
    const tick = Promise.all(this.#jobs.map((job) => this.#runIfDue(job)));
    this.#ticks.add(tick);
    await tick;
    this.#ticks.delete(tick);
  }

  async #runIfDue(job: Job): Promise<void> {
    try {
      if (this.#stopped.signal.aborted || !(await this.#claim(job))) return;
    } catch (error) {
      this.#options.log.warn({ err: error, job: job.name }, 'a job could not be started');
      return;
    }
    this.#running.add(job);
    await this.#run(job);
    this.#running.delete(job);
  }

  async #claim(job: Job): Promise<boolean> {
    const { db, clock } = this.#options;
    const now = clock.now();
    const nextAt = now + job.interval;
    if (this.#running.has(job)) {
      if (job.servers === 'ONE') await postponeRun(db, job.name, nextAt);
      return false;
    }
    if (job.servers === 'ONE') return claimRun(db, { name: job.name, now, nextAt });
    if (now < (this.#dueHere.get(job) ?? now)) return false;
    this.#dueHere.set(job, nextAt);
    return true;
  }

  async #run(job: Job): Promise<void> {
    const { log, metrics } = this.#options;
    const start = performance.now();
    let outcome = 'success';
    await job.run(this.#stopped.signal).catch((error: unknown) => {
      outcome = 'failure';
      log.error({ err: error, job: job.name }, 'a job failed');
    });
    metrics.jobRuns.inc({ job: job.name, outcome });
    metrics.jobDuration.observe({ job: job.name }, (performance.now() - start) / SECOND);
  }
}

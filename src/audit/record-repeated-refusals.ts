import type { Deps } from '../deps.ts';
import { REFUSALS_RECORDED_EACH, REFUSAL_WINDOW } from './audit-refusals.rule.ts';
import { takeRefusals } from './audit-refusals.store.ts';

/** The maximum number of windows that one transaction closes. */
const BATCH = 100;

/** Closes the expired windows, and records for each the number of refusals that were only counted. */
export async function recordRepeatedRefusals(
  { db, clock, audit }: Pick<Deps, 'db' | 'clock' | 'audit'>,
  signal?: AbortSignal,
): Promise<void> {
  for (let ended = BATCH; ended === BATCH && signal?.aborted !== true;) {
    ended = await db.write(async (tx) => {
      const windows = await takeRefusals(tx, { startedBy: clock.now() - REFUSAL_WINDOW, limit: BATCH });
      for (const counted of windows) {
        if (counted.refusals > REFUSALS_RECORDED_EACH) audit.recordRepeated(tx, counted);
      }
      return windows.length;
    });
  }
}

import { ATTEMPTS_WINDOW } from '../one-time-pin/one-time-pin.rule.ts';
import { purgeAttempts, purgeOneTimePins } from '../one-time-pin/one-time-pin.store.ts';
import { HOUR } from '../platform/clock.ts';
import type { Tx } from '../platform/database/database.ts';
import { purgeRegistrationPins } from '../registration-pin/registration-pin.store.ts';
import { purgeResetTickets } from '../secure-apps-passcode/reset-ticket.store.ts';
import { purgeAttemptCounters } from '../platform/security/attempt-limits.ts';
import { SESSION_IDLE_TIMEOUT } from '../session/session.rule.ts';
import { purgeSessions } from '../session/session.store.ts';
import type { Environment } from './program.ts';
import { withCore } from './with-core.ts';

/** Rows in one unit of work, so that the server beside it never waits long. */
const BATCH = 1_000;

/** Deletes what has ended, in small units of work. The latest one-time PIN of a device stays, to be shown. */
export async function purge(env: Environment, options: { readonly days: number }): Promise<void> {
  await withCore(env, async ({ deps: { db, clock } }) => {
    const now = clock.now();
    const kept = now - options.days * 24 * HOUR;
    const tasks: Record<string, (tx: Tx, limit: number) => Promise<number>> = {
      sessions: (tx, limit) => purgeSessions(tx, now, now - SESSION_IDLE_TIMEOUT, limit),
      'counted tries': (tx, limit) => purgeAttempts(tx, now - ATTEMPTS_WINDOW, limit),
      'counters of tries': (tx, limit) => purgeAttemptCounters(tx, now, limit),
      'one-time PINs': (tx, limit) => purgeOneTimePins(tx, kept, limit),
      'registration PINs': (tx, limit) => purgeRegistrationPins(tx, kept, limit),
      'reset tickets': (tx, limit) => purgeResetTickets(tx, kept, limit),
    };
    for (const [what, task] of Object.entries(tasks)) {
      let deleted = 0;
      for (;;) {
        const count = await db.write((tx) => task(tx, BATCH));
        deleted += count;
        if (count < BATCH) break;
        process.stderr.write(`deleted ${deleted} ${what} so far\n`);
      }
      console.log(`deleted ${deleted} ${what}`);
    }
  });
}

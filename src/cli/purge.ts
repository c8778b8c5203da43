import { purges } from '../core.ts';
import { pruneAuditLog } from '../audit/prune-audit-log.ts';
import { purgeAll } from '../platform/jobs/purge.ts';
import { withCore } from './with-core.ts';

/** Deletes rows that are no longer needed. Prints totals to the standard output and progress to the standard error. */
export async function purge(env: NodeJS.ProcessEnv, options: { readonly days?: number }): Promise<void> {
  await withCore(env, 'STARTED', async ({ deps }) => {
    const { db, clock, settings } = deps;
    const totals = await purgeAll(db, purges, {
      now: clock.now(),
      days: options.days ?? settings.purgeDays,
      retiredDays: settings.purgeRetiredDays,
      progress: (name, deleted) => {
        process.stderr.write(`deleted ${deleted} ${name} so far\n`);
      },
    });
    totals['audit events'] = await pruneAuditLog(deps, {
      progress: (deleted) => {
        process.stderr.write(`deleted ${deleted} audit events so far\n`);
      },
    });
    for (const [name, total] of Object.entries(totals)) console.log(`deleted ${total} ${name}`);
  });
}

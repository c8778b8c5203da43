import { exportAuditLog } from '../audit/export-audit-log.ts';
import { withCore } from './with-core.ts';

/** Appends new audit events to a file. Prints their number, and progress to the standard error. */
export async function exportAudit(env: NodeJS.ProcessEnv, { output }: { readonly output: string }): Promise<void> {
  await withCore(env, 'STARTED', async ({ deps }) => {
    const added = await exportAuditLog(deps, output, (done, total) => {
      process.stderr.write(`exported ${done} of ${total} events\n`);
    });
    console.log(`${added} audit events added to ${output}.`);
  });
}

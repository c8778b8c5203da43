import type { Core } from '../app.ts';
import { verifyAuditLog } from '../audit/verify-audit-log.ts';
import type { Environment } from './program.ts';
import { withCore } from './with-core.ts';

/** Checks the audit log. One line for each finding on the standard output; progress on the standard error. */
export async function verifyAudit(env: Environment): Promise<void> {
  const work = async ({ deps }: Core) => {
    const { checked, findings } = await verifyAuditLog(
      deps,
      ({ lane, sequence, eventId, problem }) => {
        const place = sequence === null ? `lane ${lane}` : `lane ${lane}, event ${sequence}`;
        console.log(`${place}${eventId === null ? '' : ` (${eventId})`}: ${problem}`);
      },
      (done, total) => {
        process.stderr.write(`checked ${done} of ${total} events\n`);
      },
    );
    if (findings > 0)
      throw new Error(`${checked} audit events checked, ${findings} findings: the log was tampered with.`);
    console.log(`${checked} audit events checked, nothing found.`);
  };
  // With another pepper, or with every lane tampered with, it is the findings that are wanted.
  await withCore(env, work, { rightPepper: false });
}

import { verifyAuditLog } from '../audit/verify-audit-log.ts';
import { withCore } from './with-core.ts';

/**
 * Verifies the audit log. Prints one line for each finding to the standard output, and progress to the standard error.
 * Does not check the pepper first: if every lane was changed, that check would fail and hide the findings.
 */
export async function verifyAudit(env: NodeJS.ProcessEnv): Promise<void> {
  await withCore(env, 'MIGRATED', async ({ deps }) => {
    const { checked, findings } = await verifyAuditLog(
      deps,
      ({ lane, sequence, eventId, problem }) => {
        const position = sequence === null ? `lane ${lane}` : `lane ${lane}, event ${sequence}`;
        console.log(`${position}${eventId === null ? '' : ` (${eventId})`}: ${problem}`);
      },
      (done, total) => {
        process.stderr.write(`checked ${done} of ${total} events\n`);
      },
    );
    if (findings > 0) {
      throw new Error(`${checked} audit events checked, ${findings} findings: the log was tampered with.`);
    }
    console.log(`${checked} audit events checked, nothing found.`);
  });
}

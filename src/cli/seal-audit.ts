import { sealAuditLog } from '../audit/seal-audit-log.ts';
import { lineProblem, tidy } from '../platform/text.ts';
import { withCore } from './with-core.ts';

/** Seals the lanes of the audit log that do not match their seals, and prints their numbers. */
export async function sealAudit(env: NodeJS.ProcessEnv, { reason }: { readonly reason: string }): Promise<void> {
  const problem = lineProblem(reason, 200);
  if (problem !== null) throw new Error(`--reason ${problem.text}.`);
  await withCore(env, 'STARTED', async ({ deps }) => {
    const lanes = await sealAuditLog(deps, tidy(reason));
    console.log(lanes.length === 0 ? 'Every lane matches its seal.' : `Sealed the lanes ${lanes.join(' ')}.`);
  });
}

import { writeFileSync } from 'node:fs';
import { sealedEnds, signCheckpoint } from '../audit/audit-checkpoint.ts';
import { withCore } from './with-core.ts';

/** Writes a signed statement of the ends of the audit log as JSON. */
export async function auditCheckpoint(env: NodeJS.ProcessEnv, options: { readonly output?: string }): Promise<void> {
  await withCore(env, 'STARTED', async ({ deps }) => {
    const createdAt = new Date(deps.clock.now()).toISOString();
    const statement = { createdAt, exportHash: null, lanes: await sealedEnds(deps) };
    const text = `${JSON.stringify(signCheckpoint(deps.audit.key, statement))}\n`;
    if (options.output === undefined) process.stdout.write(text);
    else writeFileSync(options.output, text, { mode: 0o600, flush: true });
  });
}

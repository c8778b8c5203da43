import { readFileSync } from 'node:fs';
import { parseCheckpoint } from '../audit/audit-checkpoint.ts';
import { type AuditCheckpoint, AuditKey } from '../audit/audit-key.ts';
import { verifyAuditExport } from '../audit/verify-audit-export.ts';
import { type AuditVerification, verifyAuditLog } from '../audit/verify-audit-log.ts';
import { readPepper } from '../config.ts';
import { withCore } from './with-core.ts';

interface VerifyOptions {
  readonly checkpoint?: string;
  readonly export?: string;
}

/**
 * Verifies the audit log, or an export of it. Prints one line for each finding to the standard output, and progress to
 * the standard error. Does not check the pepper first: if every lane was changed, that check would fail and hide the
 * findings.
 */
export async function verifyAudit(env: NodeJS.ProcessEnv, options: VerifyOptions): Promise<void> {
  const { checked, findings } =
    options.export === undefined
      ? await verifyDatabase(env, options.checkpoint)
      : await verifyFile(env, options.export);
  if (findings > 0) {
    throw new Error(`${checked} audit events checked, ${findings} findings: the log was tampered with.`);
  }
  console.log(`${checked} audit events checked, nothing found.`);
}

function verifyDatabase(env: NodeJS.ProcessEnv, checkpoint: string | undefined): Promise<AuditVerification> {
  return withCore(env, 'MIGRATED', async ({ deps: { db, audit } }) =>
    verifyAuditLog(
      { db, audit, ...(checkpoint === undefined ? {} : { checkpoint: readCheckpoint(audit.key, checkpoint) }) },
      ({ lane, sequence, eventId, problem }) => {
        const position = sequence === null ? `lane ${lane}` : `lane ${lane}, event ${sequence}`;
        console.log(`${position}${eventId === null ? '' : ` (${eventId})`}: ${problem}`);
      },
      (done, total) => {
        process.stderr.write(`checked ${done} of ${total} events\n`);
      },
    ),
  );
}

function readCheckpoint(key: AuditKey, path: string): AuditCheckpoint {
  const checkpoint = parseCheckpoint(key, readFileSync(path, 'utf8'));
  if (checkpoint === null) {
    throw new Error(`${path} is not a checkpoint that was made with the pepper of this database, or it was changed.`);
  }
  return checkpoint;
}

function verifyFile(env: NodeJS.ProcessEnv, path: string): Promise<AuditVerification> {
  return verifyAuditExport(
    { key: new AuditKey(readPepper(env, null)), path },
    (line, problem) => {
      console.log(`line ${line}: ${problem}`);
    },
    (done) => {
      process.stderr.write(`checked ${done} events\n`);
    },
  );
}

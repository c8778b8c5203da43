import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { AUDIT_LANES, listLanes } from './audit-event.store.ts';
import type { AuditCheckpoint, AuditKey } from './audit-key.ts';

export const auditCheckpoint = z.strictObject({
  createdAt: z.string(),
  exportHash: z.string().nullable(),
  lanes: z.array(
    z.strictObject({
      lane: z.int(),
      length: z.int(),
      head: z.string(),
      prunedLength: z.int(),
      prunedHead: z.string(),
      isBroken: z.boolean(),
    }),
  ),
  seal: z.string(),
});

/** The ends of all lanes. Throws if one has no valid seal: signing it would make a forgery genuine. */
export async function sealedEnds({
  db,
  audit: { key },
}: Pick<Deps, 'db' | 'audit'>): Promise<AuditCheckpoint['lanes']> {
  const ends = (await listLanes(db)).flatMap((end) => {
    const { lane, length, head, prunedLength, prunedHead } = end;
    const purpose = key.purposeOf(end);
    return purpose === null ? [] : [{ lane, length, head, prunedLength, prunedHead, isBroken: purpose === 'broken' }];
  });
  if (ends.length !== AUDIT_LANES) {
    throw new Error('The audit log has ends without a valid seal. Run "pinportal verify-audit".');
  }
  return ends;
}

/** Signs a statement of the ends of all lanes. */
export function signCheckpoint(key: AuditKey, statement: Omit<AuditCheckpoint, 'seal'>): AuditCheckpoint {
  return { ...statement, seal: key.sealCheckpoint(statement) };
}

/** Parses a signed statement. Returns null if it was not made with the same pepper, or was changed. */
export function parseCheckpoint(key: AuditKey, text: string): AuditCheckpoint | null {
  const { data } = auditCheckpoint.safeParse(parseJson(text));
  if (data === undefined) return null;
  return data.seal === key.sealCheckpoint(data) ? data : null;
}

/** Parses JSON. Returns undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

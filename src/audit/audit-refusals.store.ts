import { type Tx, entities } from '../platform/database/database.ts';
import { columns, sql } from '../platform/database/rows.ts';
import { AuditRefusals } from './audit-event.entity.ts';
import { REFUSALS_RECORDED_EACH } from './audit-refusals.rule.ts';

/**
 * Counts a refusal in the window of its kind, or starts a window if there is none. Returns the number of refusals in
 * the window.
 */
export async function countRefusal(tx: Tx, kind: string, now: number): Promise<number> {
  const [row] = await tx.query(
    sql`INSERT INTO audit_refusals (kind, started_at, refusals, counted_since, counted_until)
      VALUES (${kind}, ${now}, 1, ${now}, ${now})
      ON CONFLICT (kind) DO UPDATE SET
        refusals = audit_refusals.refusals + 1,
        counted_since = CASE WHEN audit_refusals.refusals <= ${REFUSALS_RECORDED_EACH}
          THEN excluded.counted_since ELSE audit_refusals.counted_since END,
        counted_until = excluded.counted_until
      RETURNING refusals`,
  );
  return Number(row?.refusals);
}

/** Deletes up to `limit` windows that started at or before `startedBy`, and returns them. */
export async function takeRefusals(
  tx: Tx,
  { startedBy, limit }: { readonly startedBy: number; readonly limit: number },
): Promise<AuditRefusals[]> {
  return entities(
    tx,
    AuditRefusals,
    sql`DELETE FROM audit_refusals WHERE kind IN (
      SELECT kind FROM audit_refusals WHERE started_at <= ${startedBy} ORDER BY started_at, kind LIMIT ${limit})
      RETURNING ${columns(AuditRefusals)}`,
  );
}

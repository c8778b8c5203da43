import { OPERATOR } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/database/database.ts';
import { InitialSchema } from '../platform/database/migrations/001-initial-schema.ts';
import { AUDIT_LANES, firstOfLane, lastOfLane, lockLane, lockLanes, updateLane } from './audit-event.store.ts';
import { type AuditKey, isUntouched } from './audit-key.ts';

/**
 * Seals the lanes in the transaction of the migration that creates them. After that, `verify-audit` reports a lane
 * without a valid seal as changed.
 */
export async function sealNewLanes(tx: Tx, key: AuditKey, migrations: readonly string[]): Promise<void> {
  if (!migrations.includes(new InitialSchema().name)) return;
  for (const lane of await lockLanes(tx)) await updateLane(tx, { ...lane, seal: key.seal(lane) });
}

/**
 * Seals again each lane that does not match its seal, with the events that it has now. Records the reason and the
 * numbers of these lanes in one event, and returns the numbers. If every lane matches, it writes nothing and returns no
 * number.
 */
export async function sealAuditLog(
  { db, audit }: Pick<Deps, 'db' | 'audit'>,
  reason: string,
): Promise<readonly number[]> {
  return db.write(async (tx) => {
    const damaged: number[] = [];
    for (let number = 0; number < AUDIT_LANES; number++) {
      const lane = await lockLane(tx, number);
      const last = await lastOfLane(tx, number);
      if (isUntouched(audit.key, lane, last)) continue;
      damaged.push(number);
      const first = await firstOfLane(tx, number);
      const end = {
        lane: number,
        length: last?.sequence ?? 0,
        head: last?.hash ?? '',
        prunedLength: first === null ? 0 : first.sequence - 1,
        prunedHead: first?.previousHash ?? '',
      };
      await updateLane(tx, { ...end, seal: audit.key.seal(end) });
    }
    if (damaged.length > 0) {
      const details = { reason, lanes: damaged.join(' ') };
      audit.record(tx, OPERATOR, { action: 'SEAL_AUDIT_LOG', subject: null, details });
    }
    return damaged;
  });
}

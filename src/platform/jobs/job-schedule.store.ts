import type { Database } from '../database/database.ts';
import { sql } from '../database/rows.ts';

/**
 * Claims a run: returns true if the job is due and no other server has claimed this run. The same statement schedules
 * the next run. A job that has no schedule is scheduled, and does not run yet.
 */
export async function claimRun(
  db: Database,
  { name, now, nextAt }: { name: string; now: number; nextAt: number },
): Promise<boolean> {
  return db.write(async (tx) => {
    const claimed = await tx.query(
      sql`UPDATE jobs SET due_at = ${nextAt} WHERE name = ${name} AND due_at <= ${now} RETURNING name`,
    );
    if (claimed.length > 0) return true;
    await tx.query(sql`INSERT INTO jobs (name, due_at) VALUES (${name}, ${nextAt}) ON CONFLICT (name) DO NOTHING`);
    return false;
  });
}

/** Postpones the next run, so that no other server starts a job that is still running on this one. */
export async function postponeRun(db: Database, name: string, nextAt: number): Promise<void> {
  await db.write((tx) => tx.query(sql`UPDATE jobs SET due_at = ${nextAt} WHERE name = ${name}`));
}

import { PEPPER } from '../../packages/testkit/src/pepper.ts';
import { AuditKey, entities, openDatabase, parseDatabaseUrl, sealNewLanes } from './server.ts';

/** A database as `pinportal migrate` leaves it, but without the time, which a test sets. */
export async function createMigratedDatabase(url: string): Promise<void> {
  const db = await openDatabase(parseDatabaseUrl(url), { entities });
  await db.migrate({ complete: (tx, names) => sealNewLanes(tx, new AuditKey(PEPPER), names) });
  await db.close();
}

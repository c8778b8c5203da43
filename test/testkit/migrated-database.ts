import { entities, migrate, openDatabase, parseDatabaseUrl } from './server.ts';

export async function createMigratedDatabase(url: string): Promise<void> {
  const db = await openDatabase(parseDatabaseUrl(url), { entities });
  await migrate(db);
  await db.close();
}

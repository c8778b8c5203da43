import { entities, openDatabase, parseDatabaseUrl } from './server.ts';

export async function createMigratedDatabase(url: string): Promise<void> {
  const db = await openDatabase(parseDatabaseUrl(url), { entities });
  await db.migrate();
  await db.close();
}

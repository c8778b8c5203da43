import pg from 'pg';
import type { TestDatabase } from './databases.ts';
import { sqliteDriver } from './server.ts';

/** Holds the lock that migrations need, as the application "holder". Returns a function that releases it. */
export async function holdMigrationLock({ kind, url }: TestDatabase): Promise<() => Promise<void>> {
  if (kind === 'sqlite') {
    const file = new sqliteDriver(url.slice('sqlite:'.length));
    file.pragma('journal_mode = WAL'); // as the first process that opened it has left it
    file.exec('BEGIN IMMEDIATE');
    return async () => void file.close();
  }
  const client = new pg.Client({ connectionString: url, application_name: 'holder' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock(5074268)');
  return () => client.end();
}

import { reportWaiting, withCore } from './with-core.ts';

/** Runs the pending migrations and prints their names. */
export async function migrateDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  await withCore(env, 'OPEN', async (core) => {
    const names = await core.migrate(reportWaiting);
    for (const name of names) console.log(`migrated ${name}`);
    if (names.length === 0) console.log('The database is up to date.');
  });
}

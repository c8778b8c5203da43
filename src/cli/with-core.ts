import { type Core, makeCore } from '../app.ts';
import { ConfigError, readConfig, readPepper } from '../config.ts';
import { hasPendingMigrations } from '../platform/database/data-source.ts';
import { systemRandom } from '../platform/security/random.ts';
import type { Environment } from './program.ts';

/** Opens the database of the environment for a command that works beside the server, and closes it afterwards. */
export async function withCore<T>(
  env: Environment,
  work: (core: Core) => Promise<T>,
  options: { readonly migrated: boolean } = { migrated: true },
): Promise<T> {
  const config = readConfig(env);
  const core = await makeCore({ ...config, logLevel: 'silent' }, readPepper(env, systemRandom));
  try {
    if (options.migrated && (await hasPendingMigrations(core.deps.db))) {
      if (!config.migrateOnStart) throw new ConfigError('migrations are pending: run "pinportal migrate" first.');
      await core.migrate();
    }
    return await work(core);
  } finally {
    await core.close();
  }
}

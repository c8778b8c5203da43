import { type Core, makeCore } from '../app.ts';
import { ConfigError, readConfig, readPepper } from '../config.ts';
import { hasPendingMigrations } from '../platform/database/data-source.ts';
import { systemRandom } from '../platform/security/random.ts';
import type { Environment } from './program.ts';

interface WithCoreOptions {
  /** Refuse, or mend, a database with pending migrations. */
  readonly migrated?: boolean;
  /** Refuse a pepper that the database was not made with. */
  readonly rightPepper?: boolean;
}

/** Opens the database of the environment for a command that works beside the server, and closes it afterwards. */
export async function withCore<T>(
  env: Environment,
  work: (core: Core) => Promise<T>,
  { migrated = true, rightPepper = migrated }: WithCoreOptions = {},
): Promise<T> {
  const config = readConfig(env);
  const core = await makeCore({ ...config, logLevel: 'silent' }, readPepper(env, systemRandom));
  try {
    if (migrated && (await hasPendingMigrations(core.deps.db))) {
      if (!config.migrateOnStart) throw new ConfigError('migrations are pending: run "pinportal migrate" first.');
      await core.migrate();
    }
    if (rightPepper) await core.start();
    return await work(core);
  } finally {
    await core.close();
  }
}

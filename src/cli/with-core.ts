import { type Core, SCHEMA_PROBLEMS, createCore } from '../core.ts';
import { ConfigError, readConfig, readPepper } from '../config.ts';
import { schemaState } from '../platform/database/database.ts';
import { systemRandom } from '../platform/security/random.ts';

/** What a command needs before it runs. */
type Preparation =
  /** Only an open database. */
  | 'OPEN'
  /** A migrated database. */
  | 'MIGRATED'
  /** A migrated database that was created with the same pepper. */
  | 'STARTED';

/** Opens the configured database for a command and closes it afterwards. The server may be running meanwhile. */
export async function withCore<T>(
  env: NodeJS.ProcessEnv,
  preparation: Preparation,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const core = await createCore({ ...config, logLevel: 'silent' }, readPepper(env, systemRandom));
  try {
    if (preparation !== 'OPEN') {
      const schema = await schemaState(core.deps.db);
      if (schema === 'NEWER') throw new ConfigError(`The database cannot be used: ${SCHEMA_PROBLEMS.NEWER}.`);
      if (schema === 'PENDING') {
        if (!config.migrateOnStart) throw new ConfigError('Migrations are pending: run "pinportal migrate" first.');
        await core.migrate(reportWaiting);
      }
    }
    if (preparation === 'STARTED') await core.start();
    return await work(core);
  } finally {
    await core.close();
  }
}

/** Tells an operator what a migration waits for. */
export function reportWaiting(reason: string): void {
  process.stderr.write(`${reason}\n`);
}

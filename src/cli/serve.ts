import { type App, SCHEMA_PROBLEMS, createApp } from '../app.ts';
import { readConfig, readPepper } from '../config.ts';
import { systemRandom } from '../platform/security/random.ts';
import { lockForServer } from '../platform/database/sqlite/server-lock.ts';
import { schemaState } from '../platform/database/database.ts';
import { anyUserExists } from '../user/user.store.ts';

/** Runs the server until SIGTERM or SIGINT stops it. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const pepper = readPepper(env, systemRandom);
  const unlock = config.database.kind === 'sqlite' ? lockForServer(config.database.path) : () => {};
  const app = await createApp(config, pepper);
  const address = await app.http.listen();
  app.log.info({ address, database: config.database.kind, playground: config.playground }, 'PinPortal is listening');
  const schema = await schemaState(app.deps.db);
  if (schema !== 'CURRENT') {
    app.log.warn(SCHEMA_PROBLEMS[schema]);
  } else if (!(await anyUserExists(app.deps.db))) {
    app.log.warn('there is no user yet: run "pinportal create-admin --username NAME"');
  }
  stopOnSignal(app, config.shutdownSeconds, async () => unlock());
}

/** Completes the requests in progress and ends the process. A second signal, or the timeout, ends it immediately. */
export function stopOnSignal(app: App, seconds: number, after: () => Promise<void> = async () => {}): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    app.log.info({ signal }, 'shutting down');
    setTimeout(() => {
      app.log.error({ seconds }, 'requests were still in progress when the shutdown timed out');
      process.exit(1);
    }, seconds * 1_000).unref();
    try {
      await app.close();
      await after();
      app.log.info('stopped');
    } catch (error) {
      app.log.error({ err: error }, 'shutting down failed');
      process.exitCode = 1;
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (received) => void stop(received));
}

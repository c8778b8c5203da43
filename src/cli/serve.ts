import { type App, makeApp } from '../app.ts';
import { readConfig, readPepper } from '../config.ts';
import { systemRandom } from '../platform/security/random.ts';
import { hasPendingMigrations } from '../platform/database/data-source.ts';
import { anyUserExists } from '../user/user.store.ts';
import type { Environment } from './program.ts';

/** Runs the server until it is told to stop by SIGTERM or SIGINT. */
export async function serve(env: Environment): Promise<void> {
  const config = readConfig(env);
  const app = await makeApp(config, readPepper(env, systemRandom));
  const address = await app.http.listen();
  app.log.info({ address, database: config.database.kind, playground: config.playground }, 'PinPortal is listening');
  if (await hasPendingMigrations(app.deps.db)) {
    app.log.warn('migrations are pending: run "pinportal migrate"');
  } else if (!(await anyUserExists(app.deps.db))) {
    app.log.warn('there is no user yet: run "pinportal create-admin --username NAME"');
  }
  stopOnSignal(app, config.shutdownSeconds);
}

/** Finishes what is in flight and ends the process; a second signal, or the time running out, ends it at once. */
export function stopOnSignal(app: App, seconds: number, after: () => Promise<void> = async () => {}): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    app.log.info({ signal }, 'shutting down');
    setTimeout(() => {
      app.log.error({ seconds }, 'requests were still in flight when the time to shut down was over');
      process.exit(1);
    }, seconds * 1_000).unref();
    app
      .close()
      .then(after)
      .then(
        () => {
          app.log.info('stopped');
        },
        (error: unknown) => {
          app.log.error({ err: error }, 'shutting down failed');
          process.exitCode = 1;
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

import { type App, createApp } from '../app.ts';
import { type Config, readConfig, readPepper } from '../config.ts';
import { SCHEMA_PROBLEMS } from '../core.ts';
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
  const address = await listen(app, config, 'Set PORT to another one');
  app.log.info({ address, database: config.database.kind, playground: config.playground }, 'PinPortal is listening');
  const schema = await schemaState(app.deps.db);
  if (schema !== 'CURRENT') {
    app.log.warn(SCHEMA_PROBLEMS[schema]);
  } else if (!(await anyUserExists(app.deps.db))) {
    app.log.warn('there is no user yet: run "pinportal create-admin --username NAME"');
  }
  stopOnSignal(app, config.shutdownSeconds, async () => unlock());
}

/** What keeps a server from listening, by the code of the error. */
const LISTEN_PROBLEMS: Readonly<Record<string, (config: Config, choosePort: string) => string>> = {
  EADDRINUSE: ({ port }, choosePort) => `PORT ${port} is in use. ${choosePort}, or stop the program that uses it.`,
  EACCES: ({ port }, choosePort) =>
    `PORT ${port} may not be used by the user of this process. ${choosePort}, above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine. Set HOST to one that is.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not an address of this machine. Set HOST to one that is.`,
};

/** Starts to listen, and returns the address. If that fails, closes the app and says which variable to change. */
export async function listen(app: App, config: Config, choosePort: string): Promise<string> {
  try {
    return await app.http.listen();
  } catch (error) {
    await app.close();
    const problem = LISTEN_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
    if (problem === undefined) throw error;
    throw new Error(problem(config, choosePort), { cause: error });
  }
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

import { Writable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { type App, type AppParts, type HashingCost, createApp, createSchema, readConfig } from './server.ts';
import type { TestClock } from './test-clock.ts';

/** The same argon2id with the least memory that it takes: tests hash much, and few of them ask what a hash costs. */
const CHEAP: HashingCost = { memoryCost: 8, timeCost: 1 };

let schema: GraphQLSchema | undefined;

/** The schema. Servers share it, because building it takes longer than everything else in the start of a server. */
function sharedSchema(): GraphQLSchema {
  return (schema ??= createSchema());
}

export interface StartOptions {
  readonly databaseUrl: string;
  readonly migrate: boolean;
  readonly pepper: string;
  readonly clock: TestClock;
  /** Variables of the server, beside the defaults for tests. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the Secure Apps Manager is served, as in the demo. */
  readonly secureAppsManager?: boolean;
  readonly parts?: AppParts;
}

/** A server on a free port of 127.0.0.1. */
export interface RunningServer extends App {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Everything that the server has logged. */
  readonly logged: () => string;
  /** Closes the server. The second time, it does nothing. */
  readonly stop: () => Promise<void>;
}

/** Starts a server for a test: with cheap hashes, and without limits on time and on attempts. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { databaseUrl, migrate, pepper, clock, env, secureAppsManager = false, parts } = options;
  const lines: string[] = [];
  const logTo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    PORT: '0',
    MIGRATE_ON_START: String(migrate),
    HASHING_QUEUE: '100000',
    // No limit on time may end a test on a busy machine.
    DATABASE_TIMEOUT_SECONDS: '600',
    OPERATION_SECONDS: '300',
    OPERATIONS_PER_CALLER: '10000',
    DEVICES_PER_USER: '1000',
    LIMIT_PER_DEVICE: '1000000',
    LIMIT_PER_ACCOUNT: '1000000',
    LIMIT_PER_ADDRESS: '1000000',
    LOG_LEVEL: 'info',
    ...env,
  });
  const app = await createApp({ ...config, secureAppsManager }, pepper, {
    time: clock,
    schema: sharedSchema(),
    hashingCost: CHEAP,
    refusalDelay: 0,
    consecutiveLimits: { free: 1_000_000, maximum: 1_000_000, maximumOnDevices: 1_000_000 },
    logTo,
    ...parts,
  });
  const url = await app.http.listen().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  let stopped: Promise<void> | undefined;
  return { ...app, url, logged: () => lines.join(''), stop: () => (stopped ??= app.close()) };
}

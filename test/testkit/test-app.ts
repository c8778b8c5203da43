// Until every file takes its server from the fixtures.
import { type Answer as TypedAnswer, type TestApp as TypedApp, TestClock, startTestApp } from './app.ts';
import { type DatabaseKind, type TestDatabase, migratedDatabase } from './databases.ts';
import type { AppParts } from './server.ts';

export { PASSWORD, PEPPER, StatementCounter, TestClock } from './app.ts';

export interface Answer extends TypedAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

export interface TestApp extends TypedApp {
  send(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Answer>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  mutate(name: string, input: any, token?: string | null, selection?: string): Promise<any>;
}

export interface TestAppOptions {
  readonly env?: Record<string, string>;
  readonly database?: TestDatabase;
  readonly clock?: TestClock;
  readonly parts?: AppParts;
  readonly pepper?: string;
}

export async function startApp(kind: DatabaseKind, options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await migratedDatabase(kind));
  const app = await startTestApp({ ...options, database });
  return {
    ...(app as unknown as TestApp),
    async stop() {
      await app.stop();
      if (options.database === undefined) await database.drop();
    },
  };
}

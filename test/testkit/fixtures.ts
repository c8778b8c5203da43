import { inject, test as base } from 'vitest';
import { TestClock, type TestApp, type TestAppOptions, startTestApp } from './app.ts';
import { type DatabaseKind, emptyDatabase, migratedDatabase } from './databases.ts';
import { PEPPER } from '../../packages/testkit/src/pepper.ts';
import type { AppParts } from './server.ts';
import { tellStory } from './story.ts';

export { describe, expect } from 'vitest';

/**
 * What a test is handed, made for it alone and cleaned up after it. Change an option for all tests of a `describe` with
 * `test.override('env', { … })`, and for a file with `const test = base.extend('env', { … })`: outside a `describe`,
 * `override` would change the tests of other files too.
 */
export const test = base
  /** The database a project runs on. */
  .extend('kind', (): DatabaseKind => inject('database'))
  /** Variables of the environment, beside those that `startTestApp` sets. */
  .extend('env', (): Readonly<Record<string, string>> => ({}))
  .extend('parts', (): AppParts => ({}))
  .extend('pepper', PEPPER as string)
  .extend('clock', () => new TestClock())
  /** A migrated database without rows. */
  .extend('database', async ({ kind }, { onCleanup }) => {
    const database = await migratedDatabase(kind);
    onCleanup(database.drop);
    return database;
  })
  /** A database without tables. */
  .extend('emptyDatabase', async ({ kind }, { onCleanup }) => {
    const database = await emptyDatabase(kind);
    onCleanup(database.drop);
    return database;
  })
  /** Starts a further server, on the same database where `options` names no other. It is stopped after the test. */
  .extend('startApp', async ({ database, env, parts, pepper, clock }, { onCleanup }) => {
    const started: TestApp[] = [];
    onCleanup(async () => {
      await Promise.all(started.map((app) => app.stop()));
    });
    return async (options: Partial<TestAppOptions> = {}): Promise<TestApp> => {
      const app = await startTestApp({ database, parts, pepper, clock, ...options, env: { ...env, ...options.env } });
      started.push(app);
      return app;
    };
  })
  /** A server on the test's database. */
  .extend('app', ({ startApp }) => startApp())
  /** The recovery scenario, set up on `app`. */
  .extend('story', ({ app }) => tellStory(app));

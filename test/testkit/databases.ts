import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { administer } from './administrator.ts';
import { reusedPostgres } from './reused-postgres.ts';
import type { AppParts } from './server.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The kind of database a project runs on. */
    database: DatabaseKind;
    /** A migrated SQLite file, to be copied. */
    sqliteTemplate: string;
    /** `postgres://…@127.0.0.1:PORT/`, to which a database name is added. */
    postgresUrl: string;
  }
}

/** In memory if the system has such a folder: syncing every commit to the disk takes most of the time of a test. */
export const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A database of one test's own, as `DATABASE_URL` names it. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  readonly url: string;
  /** The folder of the embedded database's files; null for PostgreSQL. */
  readonly folder: string | null;
  /** Whether it is a copy of the migrated template. */
  readonly isMigrated?: boolean;
  readonly drop: () => Promise<void>;
  /** Opens it with connections that are open already. */
  readonly openDatabase?: AppParts['openDatabase'];
}

/** A migrated database without any rows. To copy one takes a fraction of the time that migrating takes. */
export function migratedDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqliteDatabase(inject('sqliteTemplate')) : reusedPostgres();
}

/** A database without even a table. */
export function emptyDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqliteDatabase(null) : emptyPostgres();
}

async function sqliteDatabase(template: string | null): Promise<TestDatabase> {
  const folder = await mkdtemp(join(FOLDER, 'pinportal-test-'));
  const file = join(folder, 'pinportal.sqlite');
  if (template !== null) await copyFile(template, file);
  return {
    kind: 'sqlite',
    url: `sqlite:${file}`,
    folder,
    isMigrated: template !== null,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function emptyPostgres(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE template0 STRATEGY FILE_COPY`);
  return {
    kind: 'postgres',
    url: server + name,
    folder: null,
    drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

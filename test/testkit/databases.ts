import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

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

/** The migrated database on the PostgreSQL of the run, to be copied. */
export const POSTGRES_TEMPLATE = 'migrated';

/** A database of one test's own, as `DATABASE_URL` names it. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  readonly url: string;
  /** The folder of the embedded database's files; null for PostgreSQL. */
  readonly folder: string | null;
  /** Whether it is a copy of the migrated template. */
  readonly isMigrated?: boolean;
  readonly drop: () => Promise<void>;
}

/** A migrated database without any rows. To copy one takes a fraction of the time that migrating takes. */
export function migratedDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqliteDatabase(inject('sqliteTemplate')) : postgresDatabase(POSTGRES_TEMPLATE);
}

/** A database without even a table. */
export function emptyDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqliteDatabase(null) : postgresDatabase('template0');
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

async function postgresDatabase(template: string): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    kind: 'postgres',
    url: server + name,
    folder: null,
    isMigrated: template === POSTGRES_TEMPLATE,
    drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The connections of the administrator of each server. To open one takes longer than most statements. */
const administrators = new Map<string, pg.Pool>();

/** Runs a statement of the server's administrator, such as `CREATE DATABASE`. */
export async function administer(server: string, statement: string): Promise<void> {
  let administrator = administrators.get(server);
  if (administrator === undefined) {
    administrator = new pg.Pool({ connectionString: `${server}postgres`, allowExitOnIdle: true, idleTimeoutMillis: 0 });
    administrator.on('error', () => undefined); // the server ends before the tests do
    administrators.set(server, administrator);
  }
  await administrator.query(statement);
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject } from 'vitest';

export type DatabaseKind = 'sqlite' | 'postgres';

/** An empty database for one test, as `DATABASE_URL` names it. */
export interface EmptyDatabase {
  readonly kind: DatabaseKind;
  readonly url: string;
  /** The folder of the embedded database's files; null for PostgreSQL. */
  readonly folder: string | null;
  drop(): Promise<void>;
}

export async function emptyDatabase(kind: DatabaseKind): Promise<EmptyDatabase> {
  if (kind === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'pinportal-test-'));
    return {
      kind,
      url: `sqlite:${join(folder, 'pinportal.sqlite')}`,
      folder,
      drop: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  return {
    kind,
    url: server + name,
    folder: null,
    drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}postgres`);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Mutation tests leave PostgreSQL out, to be done within a day. */
const KINDS = (process.env.TEST_DATABASES ?? 'sqlite,postgres').split(',') as DatabaseKind[];

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onBothDatabases(title: string, tests: (kind: DatabaseKind) => void): void {
  describe.each<DatabaseKind>(KINDS)(`${title} on %s`, tests);
}

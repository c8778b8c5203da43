import pg from 'pg';

/** The migrated database on the PostgreSQL of the run, to be copied. */
export const POSTGRES_TEMPLATE = 'migrated';

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

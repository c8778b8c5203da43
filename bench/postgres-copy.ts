/** Copies a database that `populate` has filled to PostgreSQL. */
import pg from 'pg';
import { openDatabase } from './population.ts';
import { Progress } from './progress.ts';
import { prepareDatabase } from './server.ts';

const ROWS_AT_A_TIME = 5_000;

/** Creates an empty database, in place of one with this name, on the server of a URL. Returns its URL. */
export async function createPostgres(server: string, name: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Copies all tables to an empty database. To one with the same users, copies only the sessions, which must be new. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    if (await isFilled(client)) {
      await client.query('TRUNCATE sessions');
      await copyTables(file, client, ['sessions']);
      return;
    }
    await prepareDatabase(url);
    const tables = tablesOf(file);
    await client.query(`TRUNCATE ${tables.join(', ')}`);
    await copyTables(file, client, tables);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function isFilled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(`SELECT to_regclass('users') IS NOT NULL AS exists`);
  return rows[0]?.exists === true;
}

/** In the order in which the migrations created them: a table comes after those that its foreign keys refer to. */
function tablesOf(file: string): string[] {
  const db = openDatabase(file);
  try {
    return db
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'
          AND name <> 'migrations' ORDER BY rowid`,
      )
      .pluck()
      .all() as string[];
  } finally {
    db.close();
  }
}

async function copyTables(file: string, client: pg.Client, tables: readonly string[]): Promise<void> {
  const db = openDatabase(file);
  try {
    for (const table of tables) {
      const progress = new Progress(`${table} to PostgreSQL`);
      const all = Number(db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get());
      const read = db.prepare(`SELECT * FROM ${table} WHERE rowid > ? AND rowid <= ?`);
      await client.query('BEGIN');
      for (let after = 0; after < all; after += ROWS_AT_A_TIME) {
        const rows = JSON.stringify(read.all(after, after + ROWS_AT_A_TIME));
        await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [rows]);
        progress.say(after, all);
      }
      await client.query('COMMIT');
      progress.end();
    }
  } finally {
    db.close();
  }
}

import { type Database, raw, sql } from './server.ts';

/** The tables of the database, except for the system tables of SQLite or PostgreSQL. */
export async function tableNames(db: Database): Promise<string[]> {
  const rows =
    db.kind === 'sqlite'
      ? await db.query(sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      : await db.query(
          sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
        );
  return rows.map(({ name }) => String(name)).sort();
}

/** Every row of every table as text, in an order that does not depend on the database. */
export async function dumpTables(db: Database, except: readonly string[] = []): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const name of await tableNames(db)) {
    if (except.includes(name) || /_search(_|$)/u.test(name)) continue; // an index of other tables
    const rows = await db.query(sql`SELECT * FROM ${raw(name)}`);
    dump[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}

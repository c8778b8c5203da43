import { searchKey } from '../text.ts';
import { type Sql, raw, sql } from './rows.ts';

/** The shortest text that an index of trigrams finds. */
const TRIGRAM = 3;

/** How rows of a table are searched. */
export interface Searched {
  /** The table, which has a column `search_text`. */
  readonly table: 'users' | 'devices';
  /** The columns with `nameKey` forms whose beginnings a shorter text is compared with. */
  readonly prefixes: readonly string[];
}

/** The IDs of the rows of a table in which a text occurs, for `id IN (…)`. */
export function idsFound(kind: 'sqlite' | 'postgres', text: string, { table, prefixes }: Searched): Sql {
  const key = searchKey(text);
  if (Array.from(key).length < TRIGRAM) {
    const like = sql` LIKE ${`${escapeLike(key)}%`} ESCAPE '\\'`;
    const conditions = prefixes.map((column) => sql`SELECT id FROM ${raw(table)} WHERE ${raw(column)}${like}`);
    return conditions.reduce((all, one) => sql`${all} UNION ${one}`);
  }
  return kind === 'sqlite'
    ? sql`SELECT r.id FROM ${raw(`${table}_search`)} s JOIN ${raw(`${table}_search_rows`)} r ON r.number = s.rowid
          WHERE s.search_text MATCH ${`"${key.replaceAll('"', '""')}"`}`
    : sql`SELECT id FROM ${raw(table)} WHERE search_text LIKE ${`%${escapeLike(key)}%`} ESCAPE '\\'`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

import { type Sql, join, sql } from './rows.ts';

/* The condition of a filter, from the conditions of its fields. */

/** Whether a field of a filter restricts the list. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

/** Whether a search restricts the list: an empty text does not. */
export function isSearch(text: string | null | undefined): text is string {
  return isGiven(text) && text.trim() !== '';
}

/** An ID from a caller, for a comparison. Text that no ID has would make PostgreSQL fail. */
export function idValue(id: string): string {
  return /^[a-z0-9_]{1,100}$/u.test(id) ? id : '';
}

/** A condition, or its opposite. */
export function when(isWanted: boolean, condition: Sql): Sql {
  return isWanted ? condition : sql`NOT (${condition})`;
}

/** ` AND …` for all conditions that are given; undefined if there is none. */
export function allOf(conditions: readonly (Sql | false)[]): Sql | undefined {
  const given = conditions.filter((condition) => condition !== false);
  return given.length === 0 ? undefined : sql` AND ${join(given, ' AND ')}`;
}

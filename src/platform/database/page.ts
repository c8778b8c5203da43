import { groupBy } from '../group-by.ts';
import { type ListReader, type Reader, entities } from './database.ts';
import {
  type EntityClass,
  type Row,
  type Sql,
  columns,
  entityFrom,
  join,
  paddedIds,
  raw,
  select,
  sql,
  tableOf,
} from './rows.ts';

/** The page to read. */
export interface PageRequest {
  readonly size: number;
  /** Whether the page ends before the cursor, or at the end of the list, and does not begin after the cursor. */
  readonly isBackward: boolean;
  /** The key of the item beside the page; null for the first page, or backward for the last one. */
  readonly cursor: Key | null;
}

/** The values of an item in the order of its list, by which a cursor finds its place. */
export type Key = readonly (string | number)[];

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** The key of an item, for its cursor. */
  readonly keyOf: (item: T) => Key;
}

/** What a list is ordered by: a column, or an SQL expression that is never null. */
interface OrderKey<T> {
  readonly sql: string;
  readonly of: (item: T) => string | number;
  readonly type?: 'text' | 'integer';
}

/** The order of a list. No two rows have the same values of all keys. */
export interface ListOrder<T> {
  readonly keys: readonly OrderKey<T>[];
  readonly descending?: boolean;
  /** Whether the index of the order has all columns that the filters of the list read. */
  readonly hasCoveringIndex?: boolean;
}

/** Thrown for a key that no item of the list can have. */
export class InvalidPageKey extends Error {}

const MAXIMUM_INTEGER = 2 ** 31 - 1;

/** The condition for the items beyond the cursor, such as ` AND id > 'x'`; empty if there is no cursor. */
export function beyondCursor<T>(order: ListOrder<T>, { cursor, isBackward }: PageRequest): Sql {
  if (cursor === null) return sql``;
  const { keys } = order;
  if (cursor.length !== keys.length || !keys.every(({ type = 'text' }, index) => isValue(type, cursor[index]))) {
    throw new InvalidPageKey();
  }
  const comparison = isDescending(order, isBackward) ? '<' : '>';
  // Both databases use an index for a comparison of tuples.
  return sql` AND (${raw(keys.map((key) => key.sql).join(', '))}) ${raw(comparison)} (${join(cursor)})`;
}

function isValue(type: 'text' | 'integer', value: string | number | undefined): boolean {
  if (type === 'text') return typeof value === 'string';
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAXIMUM_INTEGER;
}

/** ` ORDER BY …`, for a backward page in reverse. */
export function orderBy<T>(order: ListOrder<T>, isBackward = false): Sql {
  const direction = isDescending(order, isBackward) ? ' DESC' : '';
  return raw(` ORDER BY ${order.keys.map((key) => key.sql + direction).join(', ')}`);
}

function isDescending({ descending = false }: ListOrder<never>, isBackward: boolean): boolean {
  return descending !== isBackward;
}

/** Reads a page of an entity's rows. `where` is a further condition, such as ` AND status = 'ACTIVE'`. */
export async function readPage<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { order, request, where = sql`` }: { order: ListOrder<T>; request: PageRequest; where?: Sql | undefined },
): Promise<Page<T>> {
  const matching = sql`${select(entity)} WHERE ${guardOf(db)}${beyondCursor(order, request)}${where}`;
  const rows = sql`${matching}${orderBy(order, request.isBackward)} LIMIT ${request.size + 1}`;
  return toPage(order, await entities(db, entity, rows), request);
}

/**
 * Creates the page from up to `size + 1` rows, which for a backward page are in reverse order. The additional row shows
 * that the list goes on.
 */
export function toPage<T>(order: ListOrder<T>, rows: readonly T[], { size, isBackward, cursor }: PageRequest): Page<T> {
  const goesOn = rows.length > size;
  const items = rows.slice(0, size);
  return {
    items: isBackward ? items.reverse() : items,
    hasNextPage: isBackward ? cursor !== null : goesOn,
    hasPreviousPage: isBackward ? goesOn : cursor !== null,
    keyOf: (item) => order.keys.map((key) => key.of(item)),
  };
}

/** The number of items of a list, counted no further than the maximum. */
export interface Count {
  readonly count: number;
  readonly isExact: boolean;
}

export const MAXIMUM_COUNT = 10_000;

/** A list as `connection` reads it. */
export interface List<T> {
  readonly page: (request: PageRequest) => Promise<Page<T>>;
  readonly count: () => Promise<Count>;
}

interface ListedRows<T> {
  readonly order: ListOrder<T>;
  /** A further condition, such as ` AND status = 'ACTIVE'`. */
  readonly where?: Sql | undefined;
}

/** Rows that meet a condition, and the page of them to read. */
interface Filtered<T> {
  readonly order: ListOrder<T>;
  readonly request: PageRequest;
  readonly where: Sql;
}

/** A list of an entity's rows. With a condition, its pages too are read by `scans`, because no index may serve it. */
export function listRows<T extends object>(
  db: ListReader,
  entity: EntityClass<T>,
  { order, where }: ListedRows<T>,
): List<T> {
  if (where === undefined) {
    return {
      page: (request) => readPage(db, entity, { order, request }),
      count: () => countRows(db.scans, entity),
    };
  }
  let counted: Promise<Count> | undefined;
  return {
    async page(request) {
      const filtered = { order, request, where };
      const found = findPage(db.scans, entity, filtered);
      counted = found.then(({ count }) => count);
      counted.catch(() => undefined); // `page` fails with the same error
      const { page } = await found;
      return page ?? readPageOfMany(db.scans, entity, filtered);
    },
    count: () => (counted ??= countRows(db.scans, entity, where)),
  };
}

/**
 * Counts the rows that meet a condition, and reads a page of them if there are no more than the maximum. In the order of
 * the list, a page of few rows would be found as slowly as the last of them.
 */
async function findPage<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { order, request, where }: Filtered<T>,
): Promise<{ readonly count: Count; readonly page: Page<T> | null }> {
  const table = tableOf(entity);
  const sorted = orderBy(order, request.isBackward);
  const rows = await db.query(
    // The CROSS JOIN makes SQLite begin with the rows that were found.
    sql`WITH matching AS MATERIALIZED (
          SELECT id AS matching_id FROM ${table} WHERE ${guardOf(db)}${where} LIMIT ${MAXIMUM_COUNT + 1})
        SELECT * FROM (SELECT count(*) AS matching_count FROM matching) AS counted LEFT JOIN (
          SELECT ${columns(entity)} FROM matching CROSS JOIN ${table}
          WHERE id = matching_id${beyondCursor(order, request)}${sorted} LIMIT ${request.size + 1}) AS page
        ON matching_count <= ${MAXIMUM_COUNT}${sorted}`,
  );
  const count = cappedCount(Number(rows[0]?.matching_count));
  if (!count.isExact) return { count, page: null };
  const items = rows.filter(({ id }) => id !== null).map((row) => entityFrom(entity, row));
  return { count, page: toPage(order, items, request) };
}

/**
 * Reads a page of very many rows. In the order of the list, such a page is mostly found soon, by the index. But all the rows
 * may be at the other end. So if the first 10,000 rows have too few that meet the condition, all rows are looked at and
 * sorted: that takes less time than to fetch each by the index, unless the index has all that the condition reads.
 */
async function readPageOfMany<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { order, request, where }: Filtered<T>,
): Promise<Page<T>> {
  const { isBackward, size } = request;
  const keys = raw(order.keys.map((key) => key.sql).join(', '));
  const [bound] = await db.query(
    sql`SELECT ${keys} FROM ${tableOf(entity)} WHERE 1 = 1${beyondCursor(order, request)}${orderBy(order, isBackward)}
        LIMIT 1 OFFSET ${MAXIMUM_COUNT}`,
  );
  if (bound === undefined) return readPage(db, entity, { order, request, where });
  const comparison = raw(isDescending(order, isBackward) ? '>=' : '<=');
  const near = sql` AND (${keys}) ${comparison} (${join(Object.values(bound))})`;
  const page = await readPage(db, entity, { order, request, where: sql`${near}${where}` });
  const isFull = page.items.length === size && (isBackward ? page.hasPreviousPage : page.hasNextPage);
  if (isFull) return page;
  return order.hasCoveringIndex === true
    ? readPageByIndex(db, entity, { order, request, where })
    : readPage(db, entity, { order: withoutIndex(order), request, where });
}

/** Finds the IDs of a page in the index, and reads only their rows. */
async function readPageByIndex<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { order, request, where }: Filtered<T>,
): Promise<Page<T>> {
  const sorted = orderBy(order, request.isBackward);
  const rows = sql`WITH matching AS MATERIALIZED (
      SELECT id AS matching_id FROM ${tableOf(entity)} WHERE ${guardOf(db)}${beyondCursor(order, request)}${where}${sorted}
      LIMIT ${request.size + 1})
    SELECT ${columns(entity)} FROM matching CROSS JOIN ${tableOf(entity)} WHERE id = matching_id${sorted}`;
  return toPage(order, await entities(db, entity, rows), request);
}

/** The same order by expressions that no index has. */
function withoutIndex<T>(order: ListOrder<T>): ListOrder<T> {
  const unindexed = ({ sql: key, type }: OrderKey<T>) => (type === 'integer' ? `(${key} + 0)` : `(${key} || '')`);
  return { ...order, keys: order.keys.map((key) => ({ ...key, sql: unindexed(key) })) };
}

/** Counts the rows that meet a condition, such as ` AND status = 'ACTIVE'`, up to the maximum. */
export async function countRows<T extends object>(db: Reader, entity: EntityClass<T>, where = sql``): Promise<Count> {
  const [row] = await db.query(
    sql`SELECT count(*) AS count FROM (
          SELECT 1 FROM ${tableOf(entity)} WHERE ${guardOf(db)}${where} LIMIT ${MAXIMUM_COUNT + 1}) AS counted`,
  );
  return cappedCount(Number(row?.count));
}

/** The children of some rows, such as the devices of users. */
interface Children<T> {
  /** The tables, where `t` is the one of the entity: `devices t`. */
  readonly from: Sql;
  /** The column with the ID of the parent. */
  readonly parent: Sql;
  readonly order: ListOrder<T>;
}

/** How many parents one statement serves. SQLite allows 500 terms of a UNION. */
const PARENTS_PER_STATEMENT = 128;

/**
 * The same page of each parent's children. A subquery for each parent ends at its page, where one statement with a
 * window function would read and number all children.
 */
export async function readPagesOf<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { from, parent, order, ids, request }: Children<T> & { ids: readonly string[]; request: PageRequest },
): Promise<Map<string, Page<T>>> {
  const pageOf = (id: string | null) =>
    sql`SELECT ${id} AS parent_id, ${columns(entity, 't')} FROM ${from}
      WHERE ${parent} = ${id}${beyondCursor(order, request)}${orderBy(order, request.isBackward)}
      LIMIT ${request.size + 1}`;
  const [first] = ids;
  const rows =
    first !== undefined && ids.length === 1
      ? await db.query(pageOf(first))
      : await ofEachParent(db, ids, (id) => sql`SELECT * FROM (${pageOf(id)}) AS page`);
  const byParent = groupBy(rows, (row) => String(row.parent_id));
  const childrenOf = (id: string) => (byParent.get(id) ?? []).map((row) => entityFrom(entity, row));
  return new Map(ids.map((id) => [id, toPage(order, childrenOf(id), request)]));
}

/** The number of each parent's children. */
export async function countChildrenOf<T>(
  db: Reader,
  { from, parent }: Omit<Children<T>, 'order'>,
  ids: readonly string[],
): Promise<Map<string, Count>> {
  const parents = join(paddedIds(ids).map((id) => sql`(${id ?? ids.at(-1)})`));
  const rows = await db.query(
    sql`WITH parents (id) AS (VALUES ${parents})
        SELECT parents.id AS parent_id, (
          SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${parent} = parents.id LIMIT ${MAXIMUM_COUNT + 1}) AS counted
        ) AS count FROM parents`,
  );
  return new Map(rows.map((row) => [String(row.parent_id), cappedCount(Number(row.count))]));
}

async function ofEachParent(db: Reader, ids: readonly string[], one: (id: string | null) => Sql): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += PARENTS_PER_STATEMENT) {
    const some = paddedIds(ids.slice(start, start + PARENTS_PER_STATEMENT));
    rows.push(...(await db.query(join(some.map(one), ' UNION ALL '))));
  }
  return rows.filter((row) => row.parent_id !== null);
}

/** The condition that ends a statement of `Database.scans` at its deadline. */
export function guardOf({ guard = sql`1 = 1` }: Reader): Sql {
  return guard;
}

export function cappedCount(count: number): Count {
  return { count: Math.min(count, MAXIMUM_COUNT), isExact: count <= MAXIMUM_COUNT };
}

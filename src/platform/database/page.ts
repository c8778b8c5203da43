import { type Reader, entities } from './database.ts';
import { type EntityClass, type Sql, raw, select, sql } from './rows.ts';

/** The page to read. `after` is the key of the last item of the previous page, or null for the first page. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  /** The key of an item, for its cursor. */
  readonly keyOf: (item: T) => string;
}

export const EMPTY_PAGE = { items: [], hasNextPage: false, keyOf: () => '' } as const satisfies Page<unknown>;

/** The order of a list. `by` is a column or an SQL expression whose value is different in every row. */
export interface ListOrder<T> {
  readonly by: string;
  readonly descending?: boolean;
  /** The value of `by` for an item. */
  readonly keyOf: (item: T) => string | number;
  /** Whether `by` is an integer; otherwise it is text. */
  readonly isInteger?: boolean;
}

/** Thrown for a key that no item of the list can have. */
export class InvalidPageKey extends Error {}

/** The condition for the items after the previous page, such as ` AND id > 'x'`; empty for the first page. */
export function afterKey<T>({ by, descending = false, isInteger = false }: ListOrder<T>, request: PageRequest): Sql {
  const { after } = request;
  if (after === null) return sql``;
  if (isInteger && !(/^[1-9]\d{0,9}$/.test(after) && Number(after) < 2 ** 31)) throw new InvalidPageKey();
  return sql` AND ${raw(by)} ${raw(descending ? '<' : '>')} ${isInteger ? Number(after) : after}`;
}

export function orderBy<T>({ by, descending = false }: ListOrder<T>): Sql {
  return raw(` ORDER BY ${by}${descending ? ' DESC' : ''}`);
}

/** Reads a page of an entity's rows. `where` is a further condition, such as ` AND status = 'ACTIVE'`. */
export async function readPage<T extends object>(
  db: Reader,
  entity: EntityClass<T>,
  { order, request, where = sql`` }: { order: ListOrder<T>; request: PageRequest; where?: Sql },
): Promise<Page<T>> {
  const matching = sql`${select(entity)} WHERE 1 = 1${afterKey(order, request)}${where}`;
  return toPage(
    order,
    await entities(db, entity, sql`${matching}${orderBy(order)} LIMIT ${request.first + 1}`),
    request,
  );
}

/** Creates the page from up to `first + 1` rows. The additional row shows that there is a next page. */
export function toPage<T>(order: ListOrder<T>, rows: readonly T[], { first }: PageRequest): Page<T> {
  return {
    items: rows.slice(0, first),
    hasNextPage: rows.length > first,
    keyOf: (item) => String(order.keyOf(item)),
  };
}

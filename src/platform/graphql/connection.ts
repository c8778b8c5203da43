import { InvalidPageKey, type Key, type List, type Page } from '../database/page.ts';
import { lineProblem } from '../text.ts';
import { badUserInput, publicScanError } from './errors.ts';

const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 100;

interface Connection<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly nodes: T[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
}

/** The fields that a connection reads only if they are selected. GraphQL calls a function for the value of its field. */
type Lazy<T> = { readonly [Field in keyof T]: () => Promise<T[Field]> };

export interface ConnectionArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

interface NamedList<T> extends List<T> {
  /** The name of the list with its order, so that a cursor of another list is rejected. */
  readonly name: string;
}

/**
 * A page of a list as a connection, which reads the page and the count only if they are selected. Throws `BAD_USER_INPUT`
 * for arguments that are no page, and for an invalid cursor.
 */
export function connection<T>(args: ConnectionArgs, list: NamedList<T>): Connection<T> {
  return toConnection(lazyConnection(args, list));
}

/** The generated types know only the results of the functions. */
function toConnection<T>(fields: Lazy<Connection<T>>): Connection<T> {
  return fields as unknown as Connection<T>;
}

function lazyConnection<T>(args: ConnectionArgs, { name, page: read, count }: NamedList<T>): Lazy<Connection<T>> {
  const size = pageSize(args);
  const isBackward = isGiven(args.last);
  const [argument, cursor] = isBackward ? (['before', args.before] as const) : (['after', args.after] as const);
  const request = { size, isBackward, cursor: isGiven(cursor) ? decodeCursor(name, argument, cursor) : null };
  let isRead = false;
  const page = once(() => {
    isRead = true;
    return read(request).catch((error: unknown) => {
      if (error instanceof InvalidPageKey) throw invalidCursor(argument);
      return publicScanError(error);
    });
  });
  const counted = once(async () => {
    if (isRead && request.cursor === null) {
      const { items, hasNextPage, hasPreviousPage } = await page();
      if (!hasNextPage && !hasPreviousPage) return { count: items.length, isExact: true };
    }
    return count().catch(publicScanError);
  });
  const cursorOf = ({ keyOf }: Page<T>, node: T) => encodeCursor(name, keyOf(node));
  return {
    async edges() {
      const read = await page();
      return read.items.map((node) => ({ cursor: cursorOf(read, node), node }));
    },
    nodes: async () => [...(await page()).items],
    async pageInfo() {
      const read = await page();
      const { items, hasNextPage, hasPreviousPage } = read;
      const [first, last] = [items[0], items.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : cursorOf(read, first),
        endCursor: last === undefined ? null : cursorOf(read, last),
      };
    },
    totalCount: async () => (await counted()).count,
    totalCountIsExact: async () => (await counted()).isExact,
  };
}

/**
 * A connection whose page is read at once, for lists that may take too long, and for the fields of `Query`: an error of
 * the page is then one of the field, which the metrics count.
 */
export async function readConnection<T>(args: ConnectionArgs, list: NamedList<T>): Promise<Connection<T>> {
  const fields = lazyConnection(args, list);
  await fields.nodes();
  return toConnection(fields);
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= read());
}

/** The size of the requested page, 20 by default. Throws `BAD_USER_INPUT` for arguments that are no page. */
export function pageSize({ first, after, last, before }: ConnectionArgs): number {
  if (isGiven(last) ? isGiven(first) || isGiven(after) : isGiven(before)) {
    throw badUserInput('Use "first" with "after", or "last" with "before".');
  }
  const size = last ?? first ?? DEFAULT_PAGE_SIZE;
  if (size >= 1 && size <= MAXIMUM_PAGE_SIZE) return size;
  throw badUserInput(`"${isGiven(last) ? 'last' : 'first'}" must be from 1 to ${MAXIMUM_PAGE_SIZE}.`);
}

const MAXIMUM_SEARCH_LENGTH = 128;

/** Throws `BAD_USER_INPUT` for a text that cannot be searched for. */
export function checkSearch(filter: { readonly search?: string | null } | null | undefined): void {
  const search = filter?.search ?? null;
  const problem = search === null ? null : lineProblem(search, MAXIMUM_SEARCH_LENGTH, 0);
  if (problem !== null) throw badUserInput(`"search" ${problem.text}.`);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

function invalidCursor(argument: string) {
  return badUserInput(`"${argument}" must be a cursor from a page of this list.`);
}

function encodeCursor(list: string, key: Key): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

function decodeCursor(list: string, argument: string, cursor: string): Key {
  const key = cursor.length <= 2_000 ? parseCursor(cursor) : null;
  // Rejects a cursor of another list, and any other form of a cursor: base64 and JSON have many forms of one value.
  if (key === null || encodeCursor(list, key) !== cursor) throw invalidCursor(argument);
  return key;
}

function parseCursor(cursor: string): Key | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const key: unknown[] = Array.isArray(parts) ? parts.slice(1) : [];
    return key.every(isKeyValue) ? key : null;
  } catch {
    return null;
  }
}

function isKeyValue(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && !value.includes('\u0000'));
}

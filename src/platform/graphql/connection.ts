import { type Count, InvalidPageKey, type Key, type List } from '../database/page.ts';
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
 * Reads a page of a list and returns it as a connection. Throws `BAD_USER_INPUT` for arguments that are no page, and for
 * an invalid cursor.
 */
export async function connection<T>(
  args: ConnectionArgs,
  { name, page: read, count }: NamedList<T>,
): Promise<Connection<T>> {
  const size = pageSize(args);
  const isBackward = isGiven(args.last);
  const [argument, cursor] = isBackward ? (['before', args.before] as const) : (['after', args.after] as const);
  const request = { size, isBackward, cursor: isGiven(cursor) ? decodeCursor(name, argument, cursor) : null };
  const page = await read(request).catch((error: unknown) => {
    if (error instanceof InvalidPageKey) throw invalidCursor(argument);
    return publicScanError(error);
  });
  const edges = page.items.map((node) => ({ cursor: encodeCursor(name, page.keyOf(node)), node }));
  let counted: Promise<Count> | undefined;
  const countOnce = () => (counted ??= count().catch(publicScanError));
  // GraphQL calls functions only for the fields that are selected. The generated types know only their results.
  const counts = {
    totalCount: async () => (await countOnce()).count,
    totalCountIsExact: async () => (await countOnce()).isExact,
  } as unknown as Pick<Connection<T>, 'totalCount' | 'totalCountIsExact'>;
  return {
    edges,
    nodes: [...page.items],
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...counts,
  };
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

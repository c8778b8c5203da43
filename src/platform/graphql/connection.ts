import type { GraphQLError } from 'graphql';
import { badUserInput } from './errors.ts';

export const MAXIMUM_PAGE_SIZE = 100;

/** What a page asks for, checked: `after` holds the key of the last item of the page before. */
export interface PageRequest {
  readonly first: number;
  readonly after: readonly string[] | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
}

export interface Connection<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly nodes: T[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** Checks the arguments of a list. Throws `BAD_USER_INPUT` for `first` out of 1 to 100 and for a foreign cursor. */
export function pageRequest(list: string, args: { first: number; after?: string | null }, keyLength = 1): PageRequest {
  const first = checkPageSize(args.first);
  if (args.after === undefined || args.after === null) return { first, after: null };
  return { first, after: decodeCursor(list, args.after, keyLength) };
}

/** The size of a page, from 1 to 100. Throws `BAD_USER_INPUT`. */
export function checkPageSize(first: number): number {
  if (first >= 1 && first <= MAXIMUM_PAGE_SIZE) return first;
  throw badUserInput(`"first" must be from 1 to ${MAXIMUM_PAGE_SIZE}.`);
}

/** The page as GraphQL shows it. `key` gives what the list is ordered by, as strings. */
export function connection<T>(
  list: string,
  page: Page<T>,
  request: PageRequest,
  key: (item: T) => string[],
): Connection<T> {
  const edges = page.items.map((node) => ({ cursor: encodeCursor(list, key(node)), node }));
  return {
    edges,
    nodes: [...page.items],
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Cuts the one row too many that a store reads to learn whether there is a next page. */
export function page<T>(rows: readonly T[], first: number): Page<T> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** The error for a cursor whose key cannot be that of any item of the list. */
export function foreignCursor(): GraphQLError {
  return badUserInput('"after" must be a cursor from an earlier page of this list.');
}

function encodeCursor(list: string, key: string[]): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

function decodeCursor(list: string, cursor: string, keyLength: number): string[] {
  const parts = cursor.length <= 2_000 ? parseCursor(cursor) : null;
  const key = parts?.slice(1);
  // Encoded again it has to be the same: base64 and JSON have many spellings, our cursors have one.
  if (key?.length !== keyLength || encodeCursor(list, key) !== cursor) throw foreignCursor();
  return key;
}

function parseCursor(cursor: string): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const texts = Array.isArray(parts) && parts.every((part) => typeof part === 'string' && !part.includes('\u0000'));
    return texts ? (parts as string[]) : null;
  } catch {
    return null;
  }
}

import { InvalidPageKey, type Page, type PageRequest } from '../database/page.ts';
import { badUserInput } from './errors.ts';

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
}

interface ConnectionArgs {
  readonly first: number;
  readonly after?: string | null;
}

/**
 * Reads a page of a list and returns it as a connection. `list` is the name of the list, so that a cursor of another
 * list is rejected. Throws `BAD_USER_INPUT` for a `first` that is not from 1 to 100 and for an invalid cursor.
 */
export async function connection<T>(
  list: string,
  { first, after }: ConnectionArgs,
  read: (request: PageRequest) => Promise<Page<T>>,
): Promise<Connection<T>> {
  const request = {
    first: checkPageSize(first),
    after: after === undefined || after === null ? null : decodeCursor(list, after),
  };
  const page = await read(request).catch((error: unknown) => {
    throw error instanceof InvalidPageKey ? invalidCursor() : error;
  });
  const edges = page.items.map((node) => ({ cursor: encodeCursor(list, page.keyOf(node)), node }));
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

/** Returns a page size from 1 to 100. Throws `BAD_USER_INPUT` for any other number. */
export function checkPageSize(first: number): number {
  if (first >= 1 && first <= MAXIMUM_PAGE_SIZE) return first;
  throw invalidPageSize();
}

export function invalidPageSize() {
  return badUserInput(`"first" must be from 1 to ${MAXIMUM_PAGE_SIZE}.`);
}

function invalidCursor() {
  return badUserInput('"after" must be a cursor from an earlier page of this list.');
}

function encodeCursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

function decodeCursor(list: string, cursor: string): string {
  const key = cursor.length <= 2_000 ? parseCursor(cursor) : null;
  // Rejects a cursor of another list, and any other form of a cursor: base64 and JSON have many forms of one value.
  if (key === null || encodeCursor(list, key) !== cursor) throw invalidCursor();
  return key;
}

function parseCursor(cursor: string): string | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const key: unknown = Array.isArray(parts) ? parts[1] : null;
    return typeof key === 'string' && !key.includes('\u0000') ? key : null;
  } catch {
    return null;
  }
}

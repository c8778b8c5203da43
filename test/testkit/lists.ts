import { expect } from 'vitest';
import type { TestApp } from './app.ts';

interface Connection<T> {
  readonly nodes: T[];
  readonly edges: { cursor: string; node: T }[];
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** How `allPages` is told which list to read. */
export interface List {
  /** The operation around the list, `{ users(PAGE) LIST }`, given the arguments and the selection of a page. */
  readonly query: (page: string, selection: string) => string;
  /** Where the connection stands in the data: the response keys that lead to it. */
  readonly path: readonly string[];
  /** What is selected of each node. */
  readonly node: string;
}

/** A list that is a field of Query. `args`, such as `search: "a"`, stand beside `first` and `after`. */
export function rootList(field: string, node: string, args = ''): List {
  return {
    query: (page, selection) => `{ ${field}(${page} ${args}) { ${selection} } }`,
    path: [field],
    node,
  };
}

/**
 * Reads a list from the first page to the last and back again, checks what each page says of itself, and returns all
 * nodes.
 */
export async function allPages<T>(app: TestApp, token: string, list: List, size: number): Promise<T[]> {
  const forward = await readPages<T>(app, token, list, { size, isBackward: false });
  const backward = await readPages<T>(app, token, list, { size, isBackward: true });
  expect(backward).toEqual(forward);
  return forward;
}

async function readPages<T>(
  app: TestApp,
  token: string,
  list: List,
  { size, isBackward }: { readonly size: number; readonly isBackward: boolean },
): Promise<T[]> {
  const [sizeName, cursorName] = isBackward ? ['last', 'before'] : ['first', 'after'];
  const selection = `nodes { ${list.node} } edges { cursor node { ${list.node} } } totalCount totalCountIsExact
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const pages: T[][] = [];
  const cursors: (string | null)[] = [];
  let cursor: string | null = null;
  let total: number;
  do {
    const page: string = `${sizeName}: ${size}` + (cursor === null ? '' : `, ${cursorName}: ${JSON.stringify(cursor)}`);
    const answer = await app.send(list.query(page, selection), {}, token);
    expect(answer.errors).toBeUndefined();
    const { nodes, edges, pageInfo, totalCount, totalCountIsExact } = connectionAt<T>(answer.data, list.path);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    const goesOn = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(pageInfo).toEqual({
      hasNextPage: isBackward ? cursor !== null : goesOn,
      hasPreviousPage: isBackward ? goesOn : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    expect(edges.length).toBeLessThanOrEqual(size);
    if (goesOn) expect(edges).toHaveLength(size);
    expect(totalCountIsExact).toBe(true);
    pages.push(nodes);
    total = totalCount;
    const next = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    // A cursor that leads back would never come to an end.
    expect(cursors).not.toContain(next);
    cursors.push(next);
    cursor = goesOn ? next : null;
  } while (cursor !== null);
  const nodes = (isBackward ? pages.reverse() : pages).flat();
  expect(total).toBe(nodes.length);
  return nodes;
}

function connectionAt<T>(data: unknown, path: readonly string[]): Connection<T> {
  return path.reduce((value, key) => (value as Record<string, unknown>)[key], data) as Connection<T>;
}

import { expect } from 'vitest';
import type { TestApp } from './app.ts';

interface Connection<T> {
  readonly nodes: T[];
  readonly edges: { cursor: string; node: T }[];
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

/** Reads a list from the first page to the last, checks what each page says of itself, and returns all nodes. */
export async function allPages<T>(app: TestApp, token: string, list: List, first: number): Promise<T[]> {
  const selection = `nodes { ${list.node} } edges { cursor node { ${list.node} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const nodes: T[] = [];
  const cursors: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page = after === null ? `first: ${first}` : `first: ${first}, after: ${JSON.stringify(after)}`;
    const answer = await app.send(list.query(page, selection), {}, token);
    expect(answer.errors).toBeUndefined();
    const connection = connectionAt<T>(answer.data, list.path);
    const { edges, pageInfo } = connection;
    expect(edges.map(({ node }) => node)).toEqual(connection.nodes);
    expect(pageInfo).toEqual({
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    expect(edges.length).toBeLessThanOrEqual(first);
    if (pageInfo.hasNextPage) expect(edges).toHaveLength(first);
    nodes.push(...connection.nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    // A cursor that leads back would never come to an end.
    expect(cursors).not.toContain(after);
    cursors.push(after);
  } while (after !== null);
  return nodes;
}

function connectionAt<T>(data: unknown, path: readonly string[]): Connection<T> {
  return path.reduce((value, key) => (value as Record<string, unknown>)[key], data) as Connection<T>;
}

import { effectsOf } from './effects.ts';
import { connections, otherKeys, valueTypes } from './generated/cache.ts';

/* Settings for Apollo Client 3 and 4. This file does not import it. */

interface PageInfo {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

interface Page {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly pageInfo?: PageInfo;
}

interface ConnectionPolicy {
  keyArgs: string[] | false;
  merge(existing: Page | undefined, incoming: Page, options: { args: Record<string, unknown> | null }): Page;
}

interface TypePolicy {
  keyFields?: string[] | false;
  merge?: true;
  fields?: Record<string, ConnectionPolicy>;
}

/**
 * The keys of objects, and how pages of a list join: a page after the last one, or before the first one, is added to the
 * list, as `fetchMore` needs it. Any other page replaces the list. A portal with tables that show one page at a time keeps
 * the pages of the lists in `Query` apart with `{ ...typePolicies, Query: {} }`.
 *
 * @example
 * new InMemoryCache({ possibleTypes, typePolicies })
 */
export const typePolicies: Record<string, TypePolicy> = createTypePolicies();

function createTypePolicies(): Record<string, TypePolicy> {
  const policies: Record<string, TypePolicy> = {};
  // The values of two queries are merged, so that the second does not remove what only the first has selected.
  for (const type of valueTypes)
    policies[type] = isPart(type) ? { keyFields: false } : { keyFields: false, merge: true };
  for (const [type, key] of Object.entries(otherKeys)) policies[type] = { keyFields: [key] };
  for (const { type, field, keyArgs } of connections) {
    const policy = (policies[type] ??= {});
    policy.fields = {
      ...policy.fields,
      [field]: { keyArgs: keyArgs.length === 0 ? false : [...keyArgs], merge: joined },
    };
  }
  return policies;
}

/** Whether a type is a part of a list, which `joined` merges. */
function isPart(type: string): boolean {
  return /(?:Connection|Edge|PageInfo)$/u.test(type);
}

function joined(existing: Page = {}, incoming: Page, { args }: { args: Record<string, unknown> | null }): Page {
  const [known, added] = [existing.pageInfo, incoming.pageInfo];
  // Another query may have selected only the number of items.
  const page = { ...existing, ...incoming };
  if (known === undefined || added === undefined) return page;
  const isNext = typeof args?.after === 'string' && args.after === known.endCursor;
  const isPrevious = typeof args?.before === 'string' && args.before === known.startCursor;
  if (!isNext && !isPrevious) return page;
  const [first, second] = isNext ? [existing, incoming] : [incoming, existing];
  const { startCursor, hasPreviousPage } = isNext ? known : added;
  const { endCursor, hasNextPage } = isNext ? added : known;
  return {
    ...page,
    ...(existing.nodes === undefined ? {} : { nodes: [...(first.nodes ?? []), ...(second.nodes ?? [])] }),
    ...(existing.edges === undefined ? {} : { edges: [...(first.edges ?? []), ...(second.edges ?? [])] }),
    pageInfo: { ...known, startCursor, hasPreviousPage, endCursor, hasNextPage },
  };
}

/** The part of a cache that `updateCache` uses. */
interface Cache {
  identify(object: { __typename: string; id: string }): string | undefined;
  evict(options: { id?: string; fieldName?: string }): boolean;
  gc(): unknown;
}

/**
 * Removes what a mutation has deleted from the cache, and the lists and other fields that it has changed. Apollo Client
 * then reads them again for the queries on the screen.
 *
 * @example
 * new ApolloClient({ link, cache, defaultOptions: { mutate: { update: updateCache } } })
 */
export function updateCache(cache: Cache, { data }: { data?: unknown }): void {
  const effects = effectsOf(data);
  for (const { deleted, stale } of effects) {
    const id = deleted === null ? undefined : cache.identify({ ...deleted });
    if (id !== undefined) cache.evict({ id });
    for (const fieldName of stale) cache.evict({ id: 'ROOT_QUERY', fieldName });
  }
  if (effects.length > 0) cache.gc();
}

/**
 * Writes the ID of a document of this package in place of its text. Other documents are printed as usual. Needs
 * `documentIdFetch`, which moves the ID to where the server expects it.
 *
 * @example
 * new HttpLink({ uri, print: printDocumentId, fetch: documentIdFetch() })
 */
export function printDocumentId<Document extends object>(
  document: Document,
  print: (document: Document) => string,
): string {
  return 'documentId' in document && typeof document.documentId === 'string' ? document.documentId : print(document);
}

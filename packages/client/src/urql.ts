import { effectsOf, mutationNames } from './effects.ts';
import { connections, otherKeys, possibleTypes, valueTypes } from './generated/cache.ts';

/* Settings for urql, its document cache and its normalized cache, Graphcache. This file does not import them. */

type Key = (data: Readonly<Record<string, unknown>>) => string | null;

/** The keys of objects whose key is not `id`, for Graphcache. Types without a key belong to the object that has them. */
export const keys: Record<string, Key> = {
  ...Object.fromEntries(valueTypes.map((type): [string, Key] => [type, () => null])),
  ...Object.fromEntries(
    Object.entries(otherKeys).map(([type, key]): [string, Key] => [type, (data) => String(data[key])]),
  ),
};

/** The part of a cache that `updates` uses. */
interface Cache {
  invalidate(
    entity: { __typename: string; id: string } | 'Query',
    fieldName?: string,
    args?: Record<string, unknown> | null,
  ): void;
  inspectFields(
    entity: 'Query',
  ): readonly { readonly fieldName: string; readonly arguments: Record<string, unknown> | null }[];
}

type Update = (data: unknown, args: unknown, cache: Cache) => void;

/** Removes what a mutation has deleted, and the lists and other fields that it has changed, for Graphcache. */
export const updates: { Mutation: Record<string, Update> } = {
  Mutation: Object.fromEntries(mutationNames.map((name) => [name, update])),
};

function update(data: unknown, _args: unknown, cache: Cache): void {
  for (const { deleted, stale } of effectsOf(data)) {
    if (deleted !== null) cache.invalidate(deleted);
    for (const field of cache.inspectFields('Query')) {
      if (stale.includes(field.fieldName)) cache.invalidate('Query', field.fieldName, field.arguments);
    }
  }
}

/**
 * Joins the pages of every list, for Graphcache.
 *
 * @example
 * import { relayPagination } from '@urql/exchange-graphcache/extras';
 * cacheExchange({ keys, updates, possibleTypes, logger, resolvers: pageResolvers(relayPagination) })
 */
export function pageResolvers<Resolver>(relayPagination: () => Resolver): Record<string, Record<string, Resolver>> {
  const resolvers: Record<string, Record<string, Resolver>> = {};
  for (const { type, field } of connections) resolvers[type] = { ...resolvers[type], [field]: relayPagination() };
  return resolvers;
}

const failures: ReadonlySet<string> = new Set(possibleTypes.UserError);

/**
 * The logger of Graphcache. Without a schema, it warns in development of every field of a failure that a success does not
 * have, and of every field of a success that a failure does not have. This logger leaves these warnings out.
 */
export function logger(severity: 'debug' | 'error' | 'warn', message: string): void {
  if (severity === 'debug' || isFieldOfOtherResult(message)) return;
  console[severity](message);
}

function isFieldOfOtherResult(message: string): boolean {
  if (!message.startsWith('Invalid undefined')) return false;
  const type = /Inline Fragment on "(\w+)"\)/u.exec(message)?.[1] ?? '';
  return message.includes('"Failure" Fragment') || failures.has(type);
}

interface Operation {
  readonly query: object;
}

/**
 * An operation that sends the ID of its document in place of the text, if the document is one of this package.
 *
 * @example
 * import { mapExchange } from 'urql';
 * exchanges: [cacheExchange, mapExchange({ onOperation: withDocumentId }), fetchExchange]
 */
export function withDocumentId<Of extends Operation>(operation: Of): Of {
  const { query } = operation;
  if (!('documentId' in query)) return operation;
  return { ...operation, query: { kind: 'Document', definitions: [], documentId: query.documentId } };
}

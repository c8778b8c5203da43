import { type Actor, requireUser } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { NodeResolvers, Resolvers, ResolversInterfaceTypes, ResolversParentTypes } from './generated/resolvers.ts';
import type { FindNodes } from './module.ts';
import type { Reader } from './platform/database/database.ts';
import { groupBy } from './platform/group-by.ts';
import { badUserInput } from './platform/graphql/errors.ts';
import { type KeyLoader, byKey } from './platform/graphql/loader.ts';

type Node = ResolversInterfaceTypes<ResolversParentTypes>['Node'];

declare module './loaders.ts' {
  interface Loaders {
    /** Objects by their IDs. Null for those that do not exist or that the caller may not see. */
    readonly node: KeyLoader<Node | null>;
  }
}

const MAXIMUM_NODES = 100;

interface NodeReads {
  readonly deps: Pick<Deps, 'clock' | 'ids'>;
  readonly db: Reader;
  readonly actor: Actor;
}

/** The loader of objects by their IDs. `finders` has a function for each type, by its name. */
export function nodeLoader(
  finders: Readonly<Record<string, FindNodes>>,
  { deps: { clock, ids }, db, actor }: NodeReads,
): KeyLoader<Node | null> {
  return byKey<Node | null>(async (requested) => {
    const found = new Map<string, Node>();
    if (actor.kind !== 'user') return found;
    const from = { db, now: clock.now() };
    for (const [kind, ofKind] of groupBy(requested, (id) => ids.kindOf(id))) {
      const find = kind === null ? undefined : finders[kind];
      for (const node of (await find?.(from, actor, ofKind)) ?? []) found.set(node.id, node as Node);
    }
    return found;
  }, null);
}

/** The resolvers of `Query.node`, `Query.nodes` and `Node`. */
export const nodeResolvers: Resolvers = {
  Query: {
    node: (_parent, { id }, { caller, loaders }) => {
      requireUser(caller.actor);
      return loaders.node.load(id);
    },
    nodes(_parent, { ids }, { caller, loaders }) {
      requireUser(caller.actor);
      if (ids.length > MAXIMUM_NODES) throw badUserInput(`"ids" must have at most ${MAXIMUM_NODES} items.`);
      return Promise.all(ids.map((id) => loaders.node.load(id)));
    },
  },
  Node: {
    // The kind of an ID is the name of its type.
    __resolveType: ({ id }, { deps }) => deps.ids.kindOf(id) as ReturnType<NodeResolvers['__resolveType']>,
  },
};

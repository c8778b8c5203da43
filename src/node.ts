import { requireUser } from './auth/caller.ts';
import type { NodeResolvers, Resolvers, ResolversInterfaceTypes, ResolversParentTypes } from './generated/resolvers.ts';
import type { FindNode } from './module.ts';

type Node = ResolversInterfaceTypes<ResolversParentTypes>['Node'];

/** The resolvers of `Query.node` and `Node`. `finders` has a function for each type, by the name of the type. */
export function nodeResolvers(finders: Readonly<Record<string, FindNode>>): Resolvers {
  return {
    Query: {
      async node(_parent, { id }, { deps, caller }) {
        const viewer = requireUser(caller.actor);
        const kind = deps.ids.kindOf(id);
        const find = kind === null ? undefined : finders[kind];
        return ((await find?.(deps.db, viewer, id)) ?? null) as Node | null;
      },
    },
    Node: {
      // The kind of an ID is the name of its type.
      __resolveType: ({ id }, { deps }) => deps.ids.kindOf(id) as ReturnType<NodeResolvers['__resolveType']>,
    },
  };
}

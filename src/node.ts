import { type UserActor, requireUser } from './auth/caller.ts';
import type { NodeResolvers, Resolvers, ResolversInterfaceTypes, ResolversParentTypes } from './generated/resolvers.ts';
import type { Deps } from './deps.ts';
import type { FindNodes } from './module.ts';
import { groupBy } from './platform/group-by.ts';
import { badUserInput } from './platform/graphql/errors.ts';

type Node = ResolversInterfaceTypes<ResolversParentTypes>['Node'];

const MAXIMUM_NODES = 100;

/** The resolvers of `Query.node`, `Query.nodes` and `Node`. `finders` has a function for each type, by its name. */
export function nodeResolvers(finders: Readonly<Record<string, FindNodes>>): Resolvers {
  async function findAll(deps: Deps, viewer: UserActor, ids: readonly string[]): Promise<(Node | null)[]> {
    const found = new Map<string, Node>();
    for (const [kind, ofKind] of groupBy([...new Set(ids)], (id) => deps.ids.kindOf(id))) {
      const find = kind === null ? undefined : finders[kind];
      for (const node of (await find?.(deps.db, viewer, ofKind)) ?? []) found.set(node.id, node as Node);
    }
    return ids.map((id) => found.get(id) ?? null);
  }
  return {
    Query: {
      async node(_parent, { id }, { deps, caller }) {
        return (await findAll(deps, requireUser(caller.actor), [id]))[0] ?? null;
      },
      async nodes(_parent, { ids }, { deps, caller }) {
        if (ids.length > MAXIMUM_NODES) throw badUserInput(`"ids" must have at most ${MAXIMUM_NODES} items.`);
        return findAll(deps, requireUser(caller.actor), ids);
      },
    },
    Node: {
      // The kind of an ID is the name of its type.
      __resolveType: ({ id }, { deps }) => deps.ids.kindOf(id) as ReturnType<NodeResolvers['__resolveType']>,
    },
  };
}

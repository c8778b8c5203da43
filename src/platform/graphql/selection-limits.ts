import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

/** The most selections of a document, each fragment counted wherever it is spread. GraphiQL's introspection has 240. */
const MAXIMUM_SELECTIONS = 400;
/** How often one selection set may contain the same field or fragment. Repeating it does not change the response. */
const MAXIMUM_REPETITIONS = 10;

/**
 * Limits the selections of a document: where fragments spread one another twice, few tokens are many selections, and
 * graphql-js compares repeated fields with one another. Runs at the document node, before those comparisons.
 */
export function selectionLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const sizes = new Map<string, number>();
      let total = 0;
      for (const definition of document.definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION) total += size(context, definition.selectionSet, sizes);
      }
      if (total > MAXIMUM_SELECTIONS) {
        context.reportError(
          new GraphQLError(
            `Selections limit of ${MAXIMUM_SELECTIONS} exceeded. A fragment counts wherever it is spread.`,
          ),
        );
      }
      visit(document, {
        SelectionSet: ({ selections }) => {
          const repeated = firstRepeated(selections);
          if (repeated === undefined) return;
          context.reportError(
            new GraphQLError(`The same field or fragment is selected more than ${MAXIMUM_REPETITIONS} times.`, {
              nodes: repeated,
            }),
          );
        },
      });
    },
  };
}

/** The number of selections. Each fragment is counted once, in `sizes`. Another rule rejects one that spreads itself. */
function size(context: ValidationContext, { selections }: SelectionSetNode, sizes: Map<string, number>): number {
  let total = selections.length;
  for (const selection of selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) total += size(context, selection.selectionSet, sizes);
      continue;
    }
    const name = selection.name.value;
    const fragment = context.getFragment(name);
    if (!sizes.has(name) && fragment) {
      sizes.set(name, 0);
      sizes.set(name, size(context, fragment.selectionSet, sizes));
    }
    total += sizes.get(name) ?? 0;
  }
  return total;
}

function firstRepeated(selections: readonly SelectionNode[]): SelectionNode | undefined {
  const times = new Map<string, number>();
  return selections.find((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return false;
    const key =
      selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    return (times.get(key) ?? 0) > MAXIMUM_REPETITIONS;
  });
}

import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

/** The maximum number of selections. A fragment counts wherever it is spread. GraphiQL's introspection has 240. */
const MAXIMUM_SELECTIONS = 400;
/** The maximum length of an alias. The response repeats it for each item of the lists around it. */
const MAXIMUM_ALIAS_LENGTH = 255;
/** How often a selection set may contain the same field or fragment. Repetition does not change the response. */
const MAXIMUM_REPETITIONS = 10;

/**
 * Limits the selections of a document. If each fragment spreads the next one twice, few tokens become many selections,
 * and graphql-js compares all repeated fields with one another. This rule runs before those comparisons.
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
        Field: ({ alias }) => {
          if (alias === undefined || alias.value.length <= MAXIMUM_ALIAS_LENGTH) return;
          context.reportError(
            new GraphQLError(`An alias has more than ${MAXIMUM_ALIAS_LENGTH} characters. Use a shorter one.`, {
              nodes: alias,
            }),
          );
        },
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

/** The number of selections. `sizes` caches those of fragments. Another rule rejects a fragment that spreads itself. */
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

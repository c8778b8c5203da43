import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { checkPageSize } from './connection.ts';
import { badUserInput } from './errors.ts';

/** The maximum number of objects that an operation may request: 100 users with 100 devices each, and a margin. */
export const MAXIMUM_NODES = 11_000;
/** The assumed length of a list without pages, such as the labels of a device, when lists are nested. */
const NODES_OF_A_LIST = 5;
/** If the variables have more errors, only the first is reported: each error quotes its value, which may be long. */
const MAXIMUM_ERRORS = 10;

/**
 * Rejects an operation that could return too many objects, before any resolver runs. Nested lists multiply the number,
 * such as the devices of the user of each device. The count uses the values of `first`, which may be variables.
 */
export function nodeLimit(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return;
          const { coerced, errors } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: MAXIMUM_ERRORS },
          );
          if (coerced === undefined) {
            const [first] = errors;
            if (first !== undefined && errors.length > MAXIMUM_ERRORS) throw badUserInput(first.message);
            return; // the execution reports the errors
          }
          const fragments = new Map<string, FragmentDefinitionNode>();
          for (const definition of document.definitions) {
            if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
          }
          const nodes = new NodeCounter(schema, fragments, coerced).ofOperation(operation);
          if (nodes <= MAXIMUM_NODES) return;
          throw badUserInput(
            `The operation could return ${nodes} objects; the limit is ${MAXIMUM_NODES}. Request smaller pages ("first") or fewer nested lists.`,
          );
        },
      };
    },
  };
}

/** The context of a field: the page size of its connection, and whether it is within a list without pages. */
interface Surroundings {
  readonly pageSize: number | null;
  readonly inList: boolean;
}

/** Counts the objects of a validated operation. `selectionLimits` has already limited its size. */
class NodeCounter {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  ofOperation({ operation, selectionSet }: OperationDefinitionNode): number {
    const root = this.#schema.getRootType(operation);
    return root ? this.#count(root, selectionSet, { pageSize: null, inList: false }) : 0;
  }

  #count(parent: GraphQLCompositeType, { selections }: SelectionSetNode, around: Surroundings): number {
    let total = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        total += this.#ofField(parent, selection, around);
        continue;
      }
      const of = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (of === undefined) continue;
      const type = of.typeCondition ? this.#schema.getType(of.typeCondition.name.value) : parent;
      if (isCompositeType(type)) total += this.#count(type, of.selectionSet, around);
    }
    return total;
  }

  #ofField(parent: GraphQLCompositeType, node: FieldNode, { pageSize, inList }: Surroundings): number {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
    const field = parent.getFields()[node.name.value];
    if (field === undefined || !node.selectionSet) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const isList = isListType(getNullableType(field.type));
    const isListOfNodes = isList && pageSize === null && isNode(type);
    const within = this.#count(type, node.selectionSet, {
      pageSize: this.#pageSize(field, node),
      inList: inList || isListOfNodes,
    });
    if (isListOfNodes) return NODES_OF_A_LIST * ((inList ? 1 : 0) + within);
    return isList && pageSize !== null ? pageSize * (1 + within) : within;
  }

  /** The page size of a connection; null for other fields. Throws `BAD_USER_INPUT` for an invalid page size. */
  #pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (field.args.every(({ name }) => name !== 'first')) return null;
    const { first } = getArgumentValues(field, node, this.#variables);
    return checkPageSize(first as number);
  }
}

function isNode(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  doTypesOverlap,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { type ConnectionArgs, MAXIMUM_PAGE_SIZE, pageSize } from './connection.ts';
import { badUserInput } from './errors.ts';
import { listSize } from './list-size-directive.ts';
import { MAXIMUM_RESPONSE_SIZE } from './response-size.ts';

/**
 * The maximum number of fields in a response. The largest page that must be possible has about 46,000: 100 users with their
 * roles, and 5 devices each with labels, policy, PIN and eligibility.
 */
const MAXIMUM_FIELDS = 50_000;
/** The assumed bytes of a text: a name of 200 characters. */
const BYTES_OF_A_TEXT = 600;
/** The assumed bytes of a text in a list: a rule or field name. */
const BYTES_OF_A_LISTED_TEXT = 100;
/** The assumed bytes of other values: an ID. */
const BYTES_OF_A_VALUE = 50;
/** The bytes of a field besides its key and its value: quotation marks, a colon and a comma. */
const BYTES_OF_A_FIELD = 4;
/** If the variables have more errors, only the first is reported: each error quotes its value, which may be long. */
const MAXIMUM_ERRORS = 10;

/**
 * Rejects an operation whose response could have too many fields, before any resolver runs. A field in a list counts
 * once for each possible item, so nested lists multiply the count. The page sizes
 * are `first` or `last`, which may be variables. The limit therefore also limits the rows read. Also rejects
 * arguments that have no valid value.
 *
 * For a mutation, the bytes of the response are estimated, too. If the response were rejected after execution, the client
 * would not know what was changed.
 */
export function fieldLimit(): ApolloServerPlugin {
  /** The operations that are within the limits with the default values of their variables. */
  const accepted = new WeakSet<OperationDefinitionNode>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined || (hasNoVariables(request) && accepted.has(operation))) return;
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
          const counter = new FieldCounter(schema, document, coerced);
          const fields = counter.ofOperation(operation, fieldsOf);
          const advice = 'Request smaller pages ("first"), fewer nested lists or fewer fields.';
          if (fields > MAXIMUM_FIELDS) {
            throw badUserInput(`The response could have ${fields} fields; the limit is ${MAXIMUM_FIELDS}. ${advice}`);
          }
          const bytes =
            operation.operation === OperationTypeNode.MUTATION ? counter.ofOperation(operation, bytesOf) : 0;
          if (bytes > MAXIMUM_RESPONSE_SIZE) {
            throw badUserInput(
              `The response could have ${bytes} bytes; the limit for a mutation is ${MAXIMUM_RESPONSE_SIZE}. Nothing was changed. ${advice}`,
            );
          }
          if (hasNoVariables(request)) accepted.add(operation);
        },
      };
    },
  };
}

function hasNoVariables({ variables }: GraphQLRequest): boolean {
  return variables === undefined || Object.keys(variables).length === 0;
}

/** The cost of a document with one operation: the maximum number of fields in its response. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): number {
  const operation = getOperationAST(document);
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  if (!operation || coerced === undefined) throw new Error('The document needs one operation with valid variables.');
  return new FieldCounter(schema, document, coerced).ofOperation(operation, fieldsOf);
}

type Field = GraphQLField<unknown, unknown> | undefined;

/** The cost of one field, without the fields in it. `listLength` is the page size if the field is in a connection. */
type Weigh = (node: FieldNode, field: Field, listLength: number) => number;

/** One field. `pageInfo` counts as the rows of its page, because it needs them even if no node is selected. */
function fieldsOf(_node: FieldNode, field: Field, listLength: number): number {
  return field !== undefined && getNamedType(field.type).name === 'PageInfo' ? listLength : 1;
}

/** The bytes of one field, including its alias. */
function bytesOf({ name, alias }: FieldNode, field: Field): number {
  const key = (alias ?? name).value.length + BYTES_OF_A_FIELD;
  const type = field === undefined ? null : getNamedType(field.type);
  if (isCompositeType(type)) return key;
  if (field === undefined || type?.name !== 'String') return key + BYTES_OF_A_VALUE;
  return key + (isListType(getNullableType(field.type)) ? BYTES_OF_A_LISTED_TEXT : BYTES_OF_A_TEXT);
}

/** The arguments on which the size of a response depends. */
type Arguments = ConnectionArgs & { readonly ids?: readonly unknown[]; readonly input?: unknown };

/** The lengths of the lists that are fields of an input. */
function lengthsOfLists(input: unknown): number[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).flatMap((value: unknown) => (Array.isArray(value) ? [value.length] : []));
}

/** The field to which a selection belongs. */
interface FieldOfSelection {
  /** The type that the field returns. Fragments that can never match it do not count. */
  readonly type: GraphQLCompositeType;
  /** The length of the lists among the selected fields: the page size if the field is a connection. */
  readonly listLength: number;
}

/** Adds up the fields of a validated operation. `selectionLimits` has already limited its size. */
class FieldCounter {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #variables: Record<string, unknown>;
  #weigh: Weigh = fieldsOf;

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  ofOperation({ operation, selectionSet }: OperationDefinitionNode, weigh: Weigh): number {
    this.#weigh = weigh;
    const root = this.#schema.getRootType(operation);
    return root ? this.#count(root, selectionSet, { type: root, listLength: 1 }) : 0;
  }

  #count(parent: GraphQLCompositeType, { selections }: SelectionSetNode, field: FieldOfSelection): number {
    let total = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        total += this.#ofField(parent, selection, field.listLength);
        continue;
      }
      const of = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (of === undefined) continue;
      const type = of.typeCondition ? this.#schema.getType(of.typeCondition.name.value) : parent;
      if (!isCompositeType(type) || !doTypesOverlap(this.#schema, field.type, type)) continue;
      total += this.#count(type, of.selectionSet, field);
    }
    return total;
  }

  #ofField(parent: GraphQLCompositeType, node: FieldNode, listLength: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const own = this.#weigh(node, field, listLength);
    // `__typename`, or introspection, which another rule limits and production does not allow.
    if (field === undefined) return own;
    const { lengthWithin, ids } = this.#sizes(field, node);
    const type = getNamedType(field.type);
    const within =
      node.selectionSet && isCompositeType(type)
        ? this.#count(type, node.selectionSet, { type, listLength: lengthWithin })
        : 0;
    if (!isListType(getNullableType(field.type))) return own + within;
    return own + (listSize(this.#schema, field) ?? ids ?? listLength) * (own + within);
  }

  /**
   * `lengthWithin` is the assumed length of the lists without `@listSize` in a field: the page size of a connection, or for
   * a mutation, whose result may have one item per input item, the length of the longest input list. `ids` is the number
   * of IDs in the argument `ids`, or null. Throws `BAD_USER_INPUT` for invalid arguments.
   */
  #sizes(field: GraphQLField<unknown, unknown>, node: FieldNode): { lengthWithin: number; ids: number | null } {
    const isConnection = field.args.some(({ name }) => name === 'first');
    try {
      const args: Arguments = getArgumentValues(field, node, this.#variables);
      const lengthWithin = isConnection
        ? pageSize(args)
        : Math.max(1, ...lengthsOfLists(args.input).map((length) => Math.min(length, MAXIMUM_PAGE_SIZE)));
      return { lengthWithin, ids: args.ids?.length ?? null };
    } catch (error) {
      // A null or missing variable for a non-null argument that has a default.
      if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) throw error;
      throw badUserInput(error.message);
    }
  }
}

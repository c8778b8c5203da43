import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { typeid } from 'typeid-js';

/** A root field of the schema, with what is needed to call it. */
export interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field, in the order of the schema. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field }));
  });
}

/** The names of the values of an enum. */
export function enumValues(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is not an enum`);
  return type.getValues().map((value) => value.name);
}

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** An operation that calls one root field with every argument as a variable, and asks for `selection`. */
export function operation(root: RootField, variables: Record<string, unknown>, selection = '__typename'): Operation {
  const { args } = root.field;
  const given = args.filter(({ name }) => name in variables);
  const declared =
    given.length === 0 ? '' : `(${given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})`;
  const passed = given.length === 0 ? '' : `(${given.map(({ name }) => `${name}: $${name}`).join(', ')})`;
  const selected = isCompositeType(getNamedType(root.field.type)) ? ` { ${selection} }` : '';
  return { query: `${root.kind} ${declared} { ${root.name}${passed}${selected} }`, variables };
}

/** The smallest variables that fit: what is required, and nothing that names an existing thing. */
export function minimalVariables(root: RootField): Record<string, unknown> {
  return Object.fromEntries(root.field.args.filter(isRequiredArgument).map((arg) => [arg.name, sampleOf(arg)]));
}

/** A well-formed id of a thing that does not exist. */
export function unknownId(prefix = 'device'): string {
  return typeid(prefix).toString();
}

function sampleOf({ name, type }: GraphQLArgument | GraphQLInputField, full = false): unknown {
  return sample(type, name, full);
}

/** A value of a type: with `full`, also what is not required. */
export function sample(type: GraphQLInputType, name: string, full: boolean): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, full);
  if (isListType(type)) return [sample(type.ofType, name, full)];
  if (isInputObjectType(type)) {
    const all = Object.values(type.getFields());
    const fields = type.isOneOf ? all.slice(0, 1) : all.filter((field) => full || isRequiredInputField(field));
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, full)]));
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  switch (type.name) {
    case 'ID':
      return unknownId();
    case 'Int':
      return 1;
    case 'Boolean':
      return false;
    case 'DateTime':
      return '2026-03-01T09:30:00Z';
    case 'Credential':
      return 'some-secret-482915';
    default:
      return `some-${name}`;
  }
}

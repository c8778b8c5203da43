import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isUnionType,
} from 'graphql';
import type { FieldDeclaration } from './field-pipeline.ts';

/** The maximum number of items in a list without pages, which `@listSize` declares, or null. */
export function listSize(schema: GraphQLSchema, field: Parameters<typeof getDirective>[1]): number | null {
  const directive = getDirective(schema, field, 'listSize')?.[0] as { assumedSize: number } | undefined;
  return directive?.assumedSize ?? null;
}

/**
 * The server does not start if it cannot tell how long a list can be. The length of other lists depends on an argument:
 * on the page size, on `ids`, or on the input of a mutation.
 */
export function requireListSize({ schema, parent, name, config }: FieldDeclaration): null {
  if (!isListType(getNullableType(config.type)) || listSize(schema, config) !== null) return null;
  const isPage = 'pageInfo' in parent.getFields();
  if (isPage || config.args?.ids !== undefined || inputHasList(schema, parent)) return null;
  throw new Error(`${parent.name}.${name} has no @listSize directive. Declare the maximum number of items.`);
}

/** Whether an object is the success of a mutation whose input has a list. */
function inputHasList(schema: GraphQLSchema, { name }: GraphQLObjectType): boolean {
  if (!name.endsWith('Success')) return false;
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.some(({ type, args }) => {
    const results = getNamedType(type);
    if (!isUnionType(results) || !results.getTypes().some((result) => result.name === name)) return false;
    const inputs = args.map((arg) => getNamedType(arg.type)).filter(isInputObjectType);
    return inputs.some((input) =>
      Object.values(input.getFields()).some((field) => isListType(getNullableType(field.type))),
    );
  });
}

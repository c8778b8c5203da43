// @ts-check
import { isAbstractType, isIntrospectionType, isObjectType } from 'graphql';

/** The types without an ID whose code identifies them. */
const OTHER_KEYS = { LicensedProduct: 'code', Role: 'code' };

/**
 * What a normalized cache must know about the schema.
 *
 * @type {import('@graphql-codegen/plugin-helpers').PluginFunction}
 */
export const plugin = (schema) => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const objects = types.filter(isObjectType).filter((type) => !roots.includes(type));
  const valueTypes = objects.filter((type) => !('id' in type.getFields()) && !(type.name in OTHER_KEYS));
  const possibleTypes = Object.fromEntries(
    types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  const connections = types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'first'))
      .map(({ name, args }) => ({
        type: type.name,
        field: name,
        keyArgs: args.map((arg) => arg.name).filter((arg) => !['first', 'after', 'last', 'before'].includes(arg)),
      })),
  );
  return `/** The object types of each interface and union, for caches and for \`isUserError\`. */
export const possibleTypes = ${JSON.stringify(possibleTypes)} as const;

/** The field that identifies an object, of the types whose key is not \`id\`. */
export const otherKeys = ${JSON.stringify(OTHER_KEYS)} as const;

/** The types without a key. Their objects belong to the object that contains them. */
export const valueTypes = ${JSON.stringify(valueTypes.map(({ name }) => name))} as const;

/** The fields that return pages. \`keyArgs\` are the arguments that select another list, and not another page. */
export const connections = ${JSON.stringify(connections)} as const;
`;
};

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { PASSWORD, createSchema, defaultPolicyId, describe, expect, test } from '../testkit/index.ts';

const schema = createSchema();

/** A value of the type of an argument; `change` replaces the value of one input field. */
function valueOf(
  { type, name }: GraphQLArgument | GraphQLInputField,
  change?: [field: string, value: unknown],
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable))
    return nullable.toString() === 'Int' ? 1 : nullable.toString() === 'Boolean' ? false : name;
  const fields = Object.values(nullable.getFields()).filter(
    (field) => isNonNullType(field.type) || field.name === change?.[0],
  );
  return Object.fromEntries(
    fields.map((field) => [field.name, field.name === change?.[0] ? change[1] : valueOf(field)]),
  );
}

/** A path of fields from the root to each field of the schema, by the shortest way. */
function pathsToFields(): { root: GraphQLObjectType; path: GraphQLField<unknown, unknown>[] }[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root !== null && root !== undefined);
  const seen = new Set<unknown>(roots);
  const waiting = roots.flatMap((root) => Object.values(root.getFields()).map((field) => ({ root, path: [field] })));
  for (const { root, path } of waiting) {
    const type = getNamedType(path.at(-1)?.type);
    if (!isObjectType(type) || seen.has(type)) continue;
    seen.add(type);
    waiting.push(...Object.values(type.getFields()).map((field) => ({ root, path: [...path, field] })));
  }
  return waiting;
}

const cases = pathsToFields().flatMap(({ root, path }) => {
  const field = path.at(-1);
  return (field?.args ?? []).flatMap((argument) => {
    const type = getNamedType(argument.type);
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const nulls: { title: string; type: string; value: unknown }[] = inputs
      .filter(({ defaultValue, type: of }) => defaultValue !== undefined || !isNonNullType(of))
      .map(({ name }) => ({
        title: `${argument.name}.${name}`,
        type: String(argument.type),
        value: valueOf(argument, [name, null]),
      }));
    if (argument.defaultValue !== undefined || !isNonNullType(argument.type)) {
      nulls.push({ title: argument.name, type: String(getNullableType(argument.type)), value: null });
    }
    return nulls.map(({ title, type: variable, value }) => {
      const selections = path.map(({ name, args, type: of }, index) => {
        const given = args.flatMap((each) => {
          if (index === path.length - 1 && each === argument) return `${each.name}: $value`;
          return isNonNullType(each.type) && each.defaultValue === undefined
            ? `${each.name}: $${name}_${each.name}`
            : [];
        });
        const isLast = index === path.length - 1;
        return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isLast && isCompositeType(getNamedType(of)) ? ' { __typename }' : ''}`;
      });
      const others = path.flatMap(({ name, args }, index) =>
        args
          .filter((each) => isNonNullType(each.type) && each.defaultValue === undefined)
          .filter((each) => !(index === path.length - 1 && each === argument))
          .map((each) => ({ name: `${name}_${each.name}`, type: String(each.type), value: valueOf(each) })),
      );
      const declared = [`$value: ${variable}`, ...others.map((each) => `$${each.name}: ${each.type}`)].join(', ');
      return {
        field: path[0]?.name ?? '',
        title: `${root.name}.${path.map(({ name }) => name).join('.')}(${title})`,
        query: `${root === schema.getMutationType() ? 'mutation' : 'query'} (${declared}) { ${selections.join(' { ')}${' }'.repeat(path.length)}`,
        variables: { value, ...Object.fromEntries(others.map((each) => [each.name, each.value])) },
      };
    });
  });
});

describe('null for an optional argument or input field', () => {
  test('is tried for every one of the schema', () => {
    expect(cases.length).toBeGreaterThan(40);
  });

  test('is no server error', async ({ app }) => {
    const token = await app.admin();
    // What exists and is valid, so that a use case comes as far as the null.
    const ids: Record<string, string> = {
      updateUser: await app.user('ada'),
      updateAppConnectGlobalPolicy: await defaultPolicyId(app, token),
    };
    const valid = (field: string, value: unknown, number: number) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const replaced = { id: ids[field], password: PASSWORD, username: `user-${number}`, name: `name-${number}` };
      return Object.fromEntries(
        Object.entries(value).map(([key, given]) => [
          key,
          given === null ? null : ((replaced as Record<string, unknown>)[key] ?? (given as unknown)),
        ]),
      );
    };
    const results = [];
    const reached = new Set<string>();
    for (const [number, { field, title, query, variables }] of cases.entries()) {
      const sent = { ...variables, value: valid(field, variables.value, number) };
      const { status, data, errors = [] } = await app.send(query, sent, token);
      if (JSON.stringify(data ?? null).includes('Success"')) reached.add(field);
      const codes = errors.map(({ extensions }) => extensions.code);
      const isServerError = status >= 500 || codes.includes('INTERNAL_SERVER_ERROR');
      if (isServerError) results.push({ title, query, status, errors });
    }
    expect(results).toEqual([]);
    // Creations and changes get to their ends with each null. The others need more than one object.
    for (const field of ['createUser', 'updateUser', 'createAppConnectGlobalPolicy', 'updateAppConnectGlobalPolicy']) {
      expect(reached).toContain(field);
    }
  });
});

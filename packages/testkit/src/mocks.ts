import { type IMocks, addMocksToSchema } from '@graphql-tools/mock';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { typeid } from 'typeid-js';
import { failureCode, idPrefixes, isFailureType, messageTemplate, readTypeDefs } from './server.ts';

const schema = makeExecutableSchema({ typeDefs: readTypeDefs() });

/** What an answer has where a test sets nothing: always the same, so that no test depends on chance. */
const SCALARS: IMocks = {
  Boolean: () => true,
  DateTime: () => '2026-03-01T09:00:00.000Z',
  Float: () => 1,
  ID: () => typeid('mock').toString(),
  Int: () => 1,
  String: () => 'text',
};

/** A mock for each type of the schema, by its name. */
function mocksOf(source: GraphQLSchema): IMocks {
  const types = Object.values(source.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return Object.assign({}, SCALARS, ...types.map((type) => mockOf(source, type))) as IMocks;
}

function mockOf(source: GraphQLSchema, type: GraphQLNamedType): IMocks {
  const { name } = type;
  if (isEnumType(type)) return { [name]: () => type.getValues()[0]?.name };
  if (isAbstractType(type)) {
    const types = source.getPossibleTypes(type).map((each) => each.name);
    // A mutation succeeds unless the test says otherwise.
    return { [name]: () => ({ __typename: types.find((each) => each.endsWith('Success')) ?? types[0] }) };
  }
  if (!isObjectType(type)) return {};
  if (isFailureType(type)) return { [name]: () => ({ code: failureCode(name), message: messageOf(source, type) }) };
  if (name.endsWith('Connection')) return { [name]: () => ({ totalCount: 2, totalCountIsExact: true }) };
  const prefix = new Map<string, string>(Object.entries(idPrefixes)).get(name);
  return prefix === undefined || !('id' in type.getFields())
    ? {}
    : { [name]: () => ({ id: typeid(prefix).toString() }) };
}

/** The message of a failure. A field of the failure that it names stands for itself. */
function messageOf(source: GraphQLSchema, type: GraphQLObjectType): string {
  return messageTemplate(source, type)?.replaceAll(/[{}]/gu, '') ?? 'The input is not valid.';
}

/**
 * Mocks for `addMocksToSchema` of `@graphql-tools/mock`: scalars, IDs with the right prefixes, failures with their own
 * code and message. A mutation succeeds, and an enum has its first value. Lists have two items.
 */
export const mocks: IMocks = {
  ...mocksOf(schema),
  PageInfo: () => ({ hasNextPage: false, hasPreviousPage: false, startCursor: 'start', endCursor: 'end' }),
};

/** The schema of PinPortal with these mocks. `overrides` replace the mocks of single types, or of `Query` and `Mutation`. */
export function createMockSchema(overrides: IMocks = {}): GraphQLSchema {
  return addMocksToSchema({ schema, mocks: { ...mocks, ...overrides } });
}

import { GraphQLError, type GraphQLScalarTypeConfig, Kind } from 'graphql';

const MAXIMUM_CREDENTIAL_LENGTH = 1_024;

function credential(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > MAXIMUM_CREDENTIAL_LENGTH || !value.isWellFormed()) {
    throw new GraphQLError(
      `A Credential must be a string of 1 to ${MAXIMUM_CREDENTIAL_LENGTH} characters of valid Unicode.`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    );
  }
  return value;
}

const Credential: Omit<GraphQLScalarTypeConfig<string, never>, 'name'> = {
  parseValue: credential,
  parseLiteral: (node) => credential(node.kind === Kind.STRING ? node.value : null),
  serialize() {
    throw new Error('A Credential is only for input.');
  },
};

/** A time: a number of milliseconds since 1970 in the server, and an RFC 3339 string in requests and responses. */
const DateTime: Omit<GraphQLScalarTypeConfig<number, string>, 'name'> = {
  serialize(value) {
    if (typeof value !== 'number') throw new TypeError('A DateTime must be a number of milliseconds.');
    return new Date(value).toISOString();
  },
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
};

/**
 * The functions that parse and serialize each scalar. Do not make them `GraphQLScalarType` objects: an object without a
 * description removes the description that the scalar has in the schema.
 */
export const scalars = { Credential, DateTime };

function instant(value: unknown): number {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
  const milliseconds = typeof value === 'string' && pattern.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new GraphQLError('A DateTime must be an RFC 3339 string such as 2026-03-01T09:30:00Z.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return milliseconds;
}

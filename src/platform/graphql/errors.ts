import { GraphQLError, type GraphQLField, type GraphQLInputField, type GraphQLSchema, isEnumType } from 'graphql';
import { ScanTooSlow } from '../database/database.ts';
import { TooManyRequests } from '../security/too-many-requests.ts';

/* Top-level errors, for problems that are not a result type of a mutation. */

export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

export function forbidden(): GraphQLError {
  return new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** Runs work. Throws `RATE_LIMITED`, with status 429 and `Retry-After` in seconds, in place of `TooManyRequests`. */
export async function withPublicErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TooManyRequests)) throw error;
    const { message, retryAfter } = error;
    const http = { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) };
    throw new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfter, http } });
  }
}

/** For the rest of an operation whose caller has already received a response with this code. */
export function deadlineExceeded(): GraphQLError {
  return new GraphQLError('The operation took too long.', { extensions: { code: 'DEADLINE_EXCEEDED' } });
}

/** For a filter or a count that would have to look at too much. */
function filterTooSlow(): GraphQLError {
  return new GraphQLError('The filter takes too long. Narrow it, for example with a longer search text.', {
    extensions: { code: 'FILTER_TOO_SLOW' },
  });
}

/** Throws `FILTER_TOO_SLOW` for `ScanTooSlow`, and any other error as it is. */
export function publicScanError(error: unknown): never {
  throw error instanceof ScanTooSlow ? filterTooSlow() : error;
}

export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

/** All names in a schema: types, fields, arguments, enum values and directives. */
export function wordsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.flatMap((type): Field[] => ('getFields' in type ? Object.values<Field>(type.getFields()) : []));
  const owners: readonly { readonly name: string; readonly args?: readonly { readonly name: string }[] }[] = [
    ...fields,
    ...directives,
  ];
  const args = owners.flatMap((owner) => owner.args ?? []);
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  return new Set([...types, ...directives, ...fields, ...args, ...values].map(({ name }) => name));
}

/**
 * An error message of graphql-js without the values it quotes. Parse, validation and coercion errors repeat what the
 * caller sent ("found String …", "got invalid value …", "Cannot query field …"), which may be a password in the wrong
 * place. Quoted text is kept only if it consists of `words`, the names in the schema. The response still has the
 * location of the error.
 */
export function withoutValues(message: string, words: ReadonlySet<string>): string {
  return withoutUnquotedValues(message).replace(/"([^"]*)"/gu, (quoted, text: string) =>
    consistsOf(words, text) ? quoted : '"…"',
  );
}

/**
 * The messages of validation that do not depend on the schema: the limits, and rules about the document alone. In
 * production, every other message is replaced.
 */
const INDEPENDENT_OF_SCHEMA = [
  /^Syntax Error: [\w ]+ limit of \d+ exceeded/u, // the limits of graphql-armor
  /^Selections limit of /u,
  /^The same field or fragment is selected more than /u,
  /^An operation may select only one field that takes a credential\./u,
  /^GraphQL introspection is not allowed/u,
  /^Maximum introspection depth exceeded/u,
  /^Cannot spread fragment "[^"]*" within itself/u,
  /^Unknown fragment "/u,
  /^Fragment "[^"]*" is never used\./u,
  /^Variable "[^"]*" is (?:never used|not defined)/u,
  /^There can be only one (?:operation|fragment|variable|argument|input field) named "/u,
  /^This anonymous operation must be the only defined operation\./u,
];

/**
 * An error message for production: it has neither values nor a name of the schema. Otherwise, a client could find out
 * by the messages which fields, types, arguments and enum values exist. Where the message depends on the schema, all
 * causes have the same message; the response still has the location of the error.
 */
export function withoutNames(message: string, code: string, words: ReadonlySet<string>): string {
  if (code === 'GRAPHQL_VALIDATION_FAILED' && !INDEPENDENT_OF_SCHEMA.some((pattern) => pattern.test(message))) {
    return 'The document does not match the schema.';
  }
  if (code !== 'BAD_USER_INPUT') return withoutValues(message, NO_WORDS);
  return /^(?:Variable|Argument) "/u.test(message)
    ? 'The value of a variable does not match the schema.'
    : withoutValues(message, words); // the server's own message, about an argument of a valid document
}

const NO_WORDS: ReadonlySet<string> = new Set();

function withoutUnquotedValues(message: string): string {
  const variable = /^(Variable "\$\w{1,64}" got )invalid value /u.exec(message)?.[1];
  if (variable !== undefined) {
    const path = / at "([\w.[\]]{1,200})"; /u.exec(message)?.[1];
    const detail =
      /; (Field "\w{1,64}" of required type "[\w[\]!]{1,80}" was not provided)\.$/u.exec(message)?.[1] ??
      /; (Expected (?:non-nullable |value of )?type "[\w[\]!]{1,80}"(?: not to be null| to be an object)?)/u.exec(
        message,
      )?.[1] ??
      // The messages of our own scalars. They contain no quotes, so this cannot match within the value.
      /; (A (?:Credential|DateTime) must be [^"]+)\.$/u.exec(message)?.[1] ??
      'the value does not match its type';
    return `${variable}an invalid value${path === undefined ? '' : ` at "${path}"`}: ${detail}.`;
  }
  return message
    .replace(/,? (?:found|but got)\b[\s\S]*$/u, '.')
    .replace(
      /^(Syntax Error: (?:Unexpected|Expected)) (?:String|BlockString|Name|Int|Float|Comment) [\s\S]*$/u,
      '$1 token.',
    )
    .replace(/^(Syntax Error: (?:Unexpected|Invalid) (?:[a-z]+ ?)+)[^a-z .][\s\S]*$/iu, '$1.')
    .replace(/(cannot represent [^:]*): [\s\S]*$/u, '$1.');
}

/** Whether a quoted text is a name, type, path or coordinate that consists of the words. */
function consistsOf(words: ReadonlySet<string>, text: string): boolean {
  return (
    /^[$@]?\[*\w+(?:\.\w+|\[\d{1,3}\]|[!\]])*$/u.test(text) &&
    text
      .replace(/\[\d+\]/gu, '')
      .split(/\W+/u)
      .every((word) => word === '' || words.has(word))
  );
}

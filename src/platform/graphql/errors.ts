import { GraphQLError, type GraphQLSchema, parse, printSchema, visit } from 'graphql';
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

export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** All names in a schema: types, fields, arguments, enum values and directives. */
export function wordsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const words = new Set<string>();
  visit(parse(printSchema(schema)), {
    Name({ value }) {
      words.add(value);
    },
  });
  return words;
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

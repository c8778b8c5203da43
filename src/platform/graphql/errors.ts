import {
  type GraphQLArgument,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Top-level errors: what a caller cannot mend by changing the input of a mutation. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

export function forbidden(): GraphQLError {
  return new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** `retryAfter` in whole seconds; also sent as the `Retry-After` header, with status 429. */
export function rateLimited(retryAfter: number): GraphQLError {
  return new GraphQLError('Too many requests. Try again later.', {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfter,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
    },
  });
}

export function isRateLimited(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'RATE_LIMITED';
}

export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** The names a schema consists of: types, fields, arguments, enum values and directives. */
export function wordsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const words = new Set<string>();
  const addArguments = (args: readonly GraphQLArgument[]) => {
    for (const { name } of args) words.add(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    words.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) words.add(name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values<{ name: string; args?: readonly GraphQLArgument[] }>(type.getFields())) {
      words.add(field.name);
      addArguments(field.args ?? []);
    }
  }
  for (const { name, args } of schema.getDirectives()) {
    words.add(name);
    addArguments(args);
  }
  return words;
}

/**
 * An error message of graphql-js without the values it quotes. Parse, validation and coercion errors repeat what the
 * caller sent ("found String …", "got invalid value …", "Cannot query field …"), and what the caller sent may be a
 * password in the wrong place. Kept is what stands in quotes and consists of `words`, those of the schema; the
 * position of the error, which is sent beside the message, tells the rest.
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
      // What our own scalars ask for. Free of quotes up to the end, so it stands behind the value, not in it.
      /; (A (?:Credential|DateTime) must be [^"]+)\.$/u.exec(message)?.[1] ??
      'the value does not fit its type';
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

/** Whether a quoted text is a name, a type, a path or a coordinate made of the words. */
function consistsOf(words: ReadonlySet<string>, text: string): boolean {
  return (
    /^[$@]?\[*\w+(?:\.\w+|\[\d{1,3}\]|[!\]])*$/u.test(text) &&
    text
      .replace(/\[\d+\]/gu, '')
      .split(/\W+/u)
      .every((word) => word === '' || words.has(word))
  );
}
